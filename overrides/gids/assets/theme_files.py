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
_ICON = re.compile(r"\bgids-icon--([\w-]+)")


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
