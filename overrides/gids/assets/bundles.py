"""Hashes and places the scripts and styles of the site.

A page loads the bundle of scripts `question` when it has an element with the attribute `data-gids-question`; the bundle
`everywhere` is loaded on each page. A name holds a hash of its content, so that servers may keep it for
ever and a page can never get a script of another version.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import rcssmin

from gids.assets.scripts import NEEDS

EVERYWHERE = "everywhere"
ON_DEMAND = {"palette", "search"}
"""What stands in the page itself, and what comes when somebody looks for something."""
SCRIPTS_PLACE = re.compile(r"<!--gids-scripts:([^>]*?)-->")
_TAG = re.compile(r"<[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ASKED = re.compile(r"\sdata-gids-([a-z-]+)(?=[\s=>])")
_INDENTED = re.compile(r"(<(pre|textarea)\b.*?</\2>)|\n\s+", re.DOTALL)


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


def needed_bundles(html: str) -> list[str]:
    """Return the bundles that a page loads: those it asks for with its attributes, and what those need, in order."""
    asked = {EVERYWHERE, *(name for tag in _TAG.findall(html) for name in _ASKED.findall(tag) if name in NEEDS)}
    needed = asked.union(*(NEEDS[name] for name in asked))
    return [name for name in NEEDS if name in needed - ON_DEMAND]


def without_indents(html: str) -> str:
    """Return the page without empty lines and indents, but for those in text that keeps them."""
    return _INDENTED.sub(lambda found: found[1] or "\n", html)


def place_assets(html: str, names: Mapping[str, str]) -> str:
    """Return the page with the scripts it needs, and with each asset under its hashed name.

    `names` gives the hashed path for each path: `assets/stylesheets/gids.css`.
    """

    def tags(place: re.Match[str]) -> str:
        needed = needed_bundles(html)
        return "\n    ".join(f'<script defer src="{place[1]}assets/javascripts/{name}.js"></script>' for name in needed)

    html = SCRIPTS_PLACE.sub(tags, html)
    for path, name in names.items():
        html = html.replace(path, name)
    return html
