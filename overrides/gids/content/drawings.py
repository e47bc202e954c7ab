"""Drawings of things at the counter, each a small SVG file with a title, in the four colours of the style sheet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

ICON_FOLDER = "signalen"
"""The folder below overrides/assets/drawings/ with the icons of signals; an editor names one as `gids/minderjarig`."""
_SVG = re.compile(r'<svg [^>]*viewBox="([^"]*)"[^>]*>(?:<title>([^<]*)</title>)?(.*)</svg>\s*', re.DOTALL)


@dataclass(frozen=True)
class Drawing:
    """A drawing as it stands in a page."""

    title: str
    """What is to be seen, for who cannot see it; an icon has none."""
    view: str
    """The `viewBox` of its file."""
    shapes: str

    def told(self) -> str:
        """Return the drawing with its title for a screen reader."""
        return self._svg("gids-drawing", f'role="img" aria-label="{escape(self.title)}"')

    def silent(self) -> str:
        """Return the drawing where it only pleases: a screen reader finds nothing in it."""
        return self._svg("gids-drawing", 'aria-hidden="true"')

    def icon(self) -> str:
        """Return the drawing as an icon, with its words beside it."""
        return self._svg("gids-drawing gids-drawing--icon", 'aria-hidden="true"')

    def _svg(self, name: str, role: str) -> str:
        width, height = self.view.split()[2:]  # where the style sheet is not there, it fills no page
        size = f'width="{width}" height="{height}"'
        return f'<svg class="{name}" viewBox="{self.view}" {size} {role}>{self.shapes}</svg>'


def read_drawings(folder: Path) -> Mapping[str, Drawing]:
    """Return the drawings in a folder by the names of their files (`paspoorten`).

    Raises ValueError for a file that is not written as the others are.
    """
    return {path.stem: _read(path) for path in sorted(folder.glob("*.svg"))}


def _read(path: Path) -> Drawing:
    svg = _SVG.fullmatch(path.read_text(encoding="utf-8"))
    if not svg:
        raise ValueError(f"{path.name}: a drawing is one svg element with a viewBox and shapes")
    return Drawing(svg[2] or "", svg[1], svg[3])
