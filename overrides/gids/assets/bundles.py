"""Bundles, hashes and places the scripts and styles of the site.

A folder of scripts is a bundle. A page loads the bundle `question` when it has an element with `data-gids-question`;
the folder `everywhere` is loaded on each page. A name holds a hash of its content, so that servers may keep it for
ever and a page can never get a script of another version.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import rcssmin
import rjsmin

EVERYWHERE = "everywhere"
SCRIPTS_PLACE = re.compile(r"<!--gids-scripts:([^>]*?)-->")
_NESTED_TEMPLATE = re.compile(r"\$\{(?:[^{}`]|\{[^{}`]*\})*`")
_BODY = re.compile(r"<body.*", re.DOTALL)
_INDENTED = re.compile(r"(<(pre|textarea)\b.*?</\2>)|\n\s+", re.DOTALL)


def bundle_scripts(folder: Path) -> dict[str, str]:
    """Return every bundle below overrides/assets/javascripts/ by its name, each script minified.

    A bundle's scripts run in the order of their names, those of others (in `vendor/`) first.
    """
    bundles = {}
    for sources in sorted(path for path in folder.iterdir() if path.is_dir()):
        paths = sorted(sources.rglob("*.js"), key=lambda path: (path.parent == sources, path))
        bundles[sources.name] = "\n".join(map(minified_script, paths)) + "\n"
    return bundles


def minified_script(path: Path) -> str:
    """Return a script without comments and spaces; licences (`/*!`) stay.

    Raises ValueError for a template literal within another: rjsmin takes its end for that of the outer one, and cuts.
    """
    script = path.read_text(encoding="utf-8")
    if _NESTED_TEMPLATE.search(script):
        raise ValueError(f"{path.name}: give the inner template literal a name of its own; minifying would break it")
    return str(rjsmin.jsmin(script, keep_bang_comments=True))


def bundle_styles(folder: Path, look: str) -> str:
    """Return the guide's own style sheets as one: tokens first, then the look of the municipality, then by name."""
    paths = sorted(
        folder.glob("*.css"), key=lambda path: (path.name != "tokens.css", path.name == "print.css", path.name)
    )
    tokens, *others = (str(rcssmin.cssmin(path.read_text(encoding="utf-8"))) for path in paths)
    return "".join([tokens, look, *others])


def hashed(path: str, content: str) -> str:
    """Return `assets/javascripts/search.1a2b3c4d.js` for `assets/javascripts/search.js` with this content."""
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{ending}"


def needed_bundles(html: str, names: Iterable[str]) -> list[str]:
    """Return the bundles that a page asks for with its data attributes, `everywhere` first."""
    body = _BODY.search(html)
    content = body[0] if body else html
    return [EVERYWHERE, *(name for name in names if f"data-gids-{name}" in content and name != EVERYWHERE)]


def without_indents(html: str) -> str:
    """Return the page without empty lines and indents, but for those in text that keeps them."""
    return _INDENTED.sub(lambda found: found[1] or "\n", html)


def place_assets(html: str, page_bundles: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the page with the scripts it needs, and with each asset under its hashed name.

    `names` gives the hashed path for each path: `assets/stylesheets/gids.css`.
    """

    def tags(place: re.Match[str]) -> str:
        needed = needed_bundles(html, page_bundles)
        return "\n    ".join(f'<script defer src="{place[1]}assets/javascripts/{name}.js"></script>' for name in needed)

    html = SCRIPTS_PLACE.sub(tags, html)
    for path, name in names.items():
        html = html.replace(path, name)
    return html
