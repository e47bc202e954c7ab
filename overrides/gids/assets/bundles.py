"""Hashes and places the scripts and styles of the site, with the icons that the guide takes from the theme.

A page loads the bundle of scripts `note` when it has an element with the attribute `data-gids-note`, and the style
sheet `note` when it has one of the block `gids-note`; the scripts `everywhere` and the styles `gids` are loaded on each
page. A name holds a hash of its content, so that servers may keep it for ever and a page can never get a script of
another version. Icons are masks in the style sheet: a page names them, and every page after the first has them already.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

import material
import rcssmin
import tinycss2

from gids.assets.scripts import NEEDS

THEME = Path(material.__file__).parent / "templates"
ICONS = THEME / ".icons"
EVERYWHERE = "everywhere"
ON_DEMAND = {"palette", "search", "dialog", "pause"}
"""What stands in the page itself, and what comes when somebody presses a button."""
ASSETS_PLACE = re.compile(r"<!--gids-assets:([^>]*?)-->")
_TAG = re.compile(r"<[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ASKED = re.compile(r"\sdata-gids-([a-z-]+)(?=[\s=>])")
_CLASSES = re.compile(r'\sclass="([^"]*)"')
_ICON = re.compile(r"gids-icon--([\w-]+)")
_BLOCK = re.compile(r"gids-(.+?)(?:--|__|$)")
_INDENTED = re.compile(r"(<(pre|textarea)\b.*?</\2>)|\n\s+", re.DOTALL)
_rules = cache(tinycss2.parse_stylesheet)
"""By their text: `make all` reads the same for each municipality."""


def bundle_styles(folder: Path) -> dict[str, str]:
    """Return the style sheets by name: `gids` for every page, of the files in `folder`, and one for each folder in it.

    What `gids` says of a block with a file in one of those folders stands at the top of that sheet instead: pages
    without the block need not load it.
    """
    sheet_of = {path.stem: path.parent.name for path in folder.glob("*/*.css")}
    sheets = dict.fromkeys(["gids", *sheet_of.values()], "")
    for rule in _rules(_together(folder)):
        if rule.type != "qualified-rule":
            sheets["gids"] += rule.serialize()
            continue
        selectors: dict[str, list[str]] = {}
        for is_comma, group in groupby(rule.prelude, lambda node: node == ","):
            if not is_comma:
                nodes = list(group)
                blocks = [block[1] for node in nodes if node.type == "ident" and (block := _BLOCK.match(node.value))]
                sheet = next((sheet_of[block] for block in blocks if block in sheet_of), "gids")
                selectors.setdefault(sheet, []).append(tinycss2.serialize(nodes))
        for sheet, some in selectors.items():
            sheets[sheet] += f"{','.join(some)}{{{tinycss2.serialize(rule.content)}}}"
    return {name: text + _together(folder / name) for name, text in sheets.items()}


def _together(folder: Path) -> str:
    """Return the styles of a folder by name; those for paper come last."""
    paths = sorted(folder.glob("*.css"), key=lambda path: (path.name == "print.css", path.name))
    return "".join(str(rcssmin.cssmin(path.read_text(encoding="utf-8"))) for path in paths)


def hashed(path: str, content: str) -> str:
    """Return `assets/javascripts/search.1a2b3c4d.js` for `assets/javascripts/search.js` with this content."""
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{ending}"


@lru_cache(maxsize=200)
def needed_scripts(html: str) -> list[str]:
    """Return the bundles that a page loads, in order: those it asks for, but for what another of them has in it."""
    wanted = {name for tag in _TAG.findall(html) for name in _ASKED.findall(tag) if name in NEEDS}
    inside = {name for outer in wanted for name in NEEDS[outer]}
    return [name for name in NEEDS if name in {EVERYWHERE, *(wanted - inside - ON_DEMAND)}]


@lru_cache(maxsize=200)
def blocks_of(html: str) -> set[str]:
    """Return the blocks of BEM on a page, without their prefix: `note` of `<p class="gids-note gids-icon">`."""
    classes = {name for tag in _TAG.findall(html) for names in _CLASSES.findall(tag) for name in names.split()}
    return {name.removeprefix("gids-") for name in classes if name.startswith("gids-")}


def place_assets(html: str, names: Mapping[str, str]) -> str:
    """Return the page without its indents, with the styles and scripts it needs, each under its hashed name.

    `names` gives the hashed path for each path: `assets/stylesheets/gids.css`.
    """

    def tags(place: re.Match[str]) -> str:
        styles = [path for name in sorted(blocks_of(html)) if (path := f"assets/stylesheets/{name}.css") in names]
        scripts = [f"assets/javascripts/{name}.js" for name in needed_scripts(html)]
        links = [f'<link rel="stylesheet" href="{place[1]}{path}">' for path in styles]
        return "\n".join([*links, *(f'<script defer src="{place[1]}{path}"></script>' for path in scripts)])

    html = ASSETS_PLACE.sub(tags, _INDENTED.sub(lambda indent: indent[1] or "\n", html))
    for path, name in names.items():
        html = html.replace(path, name)
    return html


def icon_styles(texts: Iterable[str]) -> str:
    """Return a rule for each icon that pages or scripts show, in the order of their names.

    Each is a file of the theme with one shape; `gids.content.blocks.icon_class` names their classes.
    """
    shown = {name for text in texts for name in _ICON.findall(text)}
    return "".join(_mask(name) for name in sorted(shown, key=_path))


def _path(name: str) -> str:
    return name.replace("__", "/") if "__" in name else f"material/{name}"


@cache
def _mask(name: str) -> str:
    """Return the rule of an icon: its SVG as the data of a URL (RFC 3986), as readable as CSS and a URL allow."""
    svg = re.sub(r"<!--.*?-->", "", (ICONS / f"{_path(name)}.svg").read_text(encoding="utf-8"))
    shape = quote(svg.strip().replace('"', "'"), safe=" ='/:,;()-.!*~@&+$?")
    return f'.gids-icon--{name}{{--gids-shape:url("data:image/svg+xml,{shape}")}}'
