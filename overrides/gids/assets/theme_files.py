"""What the guide takes from the theme: icons by their names.

Icons are masks in the style sheet: a page names them, and every page after the first has them already.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import quote

import material

THEME = Path(material.__file__).parent / "templates"
ICONS = THEME / ".icons"
_CLASS = re.compile(r"\bgids-icon--([\w-]+)")


def icon_styles(texts: Iterable[str], folder: Path) -> str:
    """Return a rule for each icon that pages or scripts show, in the order of their names.

    `folder` holds the icons as SVG files with one shape each; `gids.content.blocks.icon_class` names their classes.
    """
    shown = {name for text in texts for name in _CLASS.findall(text)}
    return "".join(_rule(name, folder) for name in sorted(shown, key=_path))


def _path(name: str) -> str:
    return name.replace("__", "/") if "__" in name else f"material/{name}"


@cache
def _rule(name: str, folder: Path) -> str:
    svg = (folder / f"{_path(name)}.svg").read_text(encoding="utf-8")
    return f'.gids-icon--{name}{{--gids-shape:url("data:image/svg+xml,{_in_url(svg)}")}}'


def _in_url(svg: str) -> str:
    """Return the SVG as the data of a URL (RFC 3986), with what CSS and a URL can hold left readable."""
    plain = re.sub(r"<!--.*?-->", "", svg).strip().replace('"', "'")
    return quote(plain, safe=" ='/:,;()-.!*~@&+$?")
