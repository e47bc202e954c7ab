"""Icons as masks in the style sheet: a page names them, and every page after the first has them already."""

import re
from pathlib import Path
from urllib.parse import quote


class Icons:
    """The icons that the pages of one build turn out to use, from a `folder` of SVG files with one shape each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rules: dict[str, str] = {}

    def place(self, name: str) -> str:
        """Return an empty element that shows the icon `material/passport`; a screen reader finds nothing in it.

        Raises FileNotFoundError for a name that is no icon.
        """
        if name not in self._rules:
            svg = (self.folder / f"{name}.svg").read_text(encoding="utf-8")
            self._rules[name] = f'.{_class(name)}{{--gids-shape:url("data:image/svg+xml,{_in_url(svg)}")}}'
        return f'<span class="gids-icon {_class(name)}"></span>'

    def styles(self) -> str:
        """Return one rule for each icon that was placed, in the order of their names."""
        return "".join(rule for _, rule in sorted(self._rules.items()))


def _class(name: str) -> str:
    return f"gids-icon--{name.rpartition('/')[2]}"


def _in_url(svg: str) -> str:
    """Return the SVG as the data of a URL (RFC 3986), with what CSS and a URL can hold left readable."""
    plain = re.sub(r"<!--.*?-->", "", svg).strip().replace('"', "'")
    return quote(plain, safe=" ='/:,;()-.!*~@&+$?")
