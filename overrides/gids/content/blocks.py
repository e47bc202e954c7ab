"""What blocks are made of: small templates in overrides/blocks/ that make Markdown or HTML out of facts, and drawings.

A drawing is a thing at the counter, a small SVG file with a title, in the four colours of the style sheet.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import Any, cast

import segno
from jinja2 import Environment, FileSystemLoader, MemcachedBytecodeCache, StrictUndefined

from gids.facts.copied import without_extension
from gids.facts.kinds import EMAIL
from gids.facts.model import Facts, in_words
from gids.facts.records import as_text
from gids.problems import likely
from gids.version import Version

ICON_FOLDER = "signalen"
"""The folder below overrides/assets/drawings/ with the icons of signals; an editor names one as `gids/minderjarig`."""
_SVG = re.compile(r'<svg [^>]*viewBox="([^"]*)"[^>]*>(?:<title>([^<]*)</title>)?(.*)</svg>\s*', re.DOTALL)


class _Memory(dict[str, bytes]):
    """Keeps templates taken apart, for the next build of a preview and for the guides of many municipalities."""

    set = dict.__setitem__


KEPT = MemcachedBytecodeCache(cast(Any, _Memory()))


class UnknownNameError(Exception):
    """A block was asked for a fact that does not exist; the message is for an editor."""


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
        return self._svg("", f'role="img" aria-label="{escape(self.title)}"')

    def silent(self, kind: str = "") -> str:
        """Return the drawing where its words stand beside it: a screen reader finds nothing in it."""
        return self._svg(kind, 'aria-hidden="true"')

    def _svg(self, kind: str, role: str) -> str:
        width = min(int(self.view.split()[2]), 320)  # where the style sheet is not there, it fills no page
        return f'<svg class="gids-drawing{kind}" viewBox="{self.view}" width="{width}" {role}>{self.shapes}</svg>'


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


@dataclass(frozen=True)
class Blocks:
    """What the blocks of a build are made of."""

    facts: Facts
    """As a page shows them: text, never markup."""
    environment: Environment
    """The templates of overrides/blocks/."""
    icons: Path
    """The folder of the icons that can be named: `material/passport` is a file in it."""
    drawings: Mapping[str, Drawing]
    drawn_icons: Mapping[str, Drawing]

    def render(self, template: str, **context: object) -> str:
        """Return a template of overrides/blocks/ with these values in it."""
        return self.environment.get_template(template).render(**context)

    def icon(self, name: str) -> str:
        """Return an icon that a screen reader passes over; the text beside it says what it means.

        Raises UnknownNameError for a name that is no icon.
        """
        if (drawn := self.drawn_icons.get(name.removeprefix("gids/"))) and name.startswith("gids/"):
            return drawn.silent(" gids-drawing--icon")
        if not (self.icons / f"{name}.svg").is_file():
            cure = _near_icon(self.icons, name, *self.drawn_icons) or " Neem een naam die al in signalen.yml staat."
            raise UnknownNameError(f'pictogram "{name}" bestaat niet.{cure}')
        return f'<span class="gids-icon {icon_class(name)}"></span>'

    def fact_icon(self, name: str) -> str:
        """Return an icon, or nothing where the check says in the data file that there is none."""
        try:
            return self.icon(name)
        except UnknownNameError:
            return ""


def read_blocks(facts: Facts, version: Version, overrides: Path, icons: Path) -> Blocks:
    """Return the blocks of a build: their templates and drawings in `overrides`, the theme's icons in `icons`."""
    environment = Environment(
        loader=FileSystemLoader(overrides / "blocks"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=KEPT,
    )
    drawn, facts = overrides / "assets/drawings", as_text(facts)
    blocks = Blocks(facts, environment, icons, read_drawings(drawn), read_drawings(drawn / ICON_FOLDER))
    environment.globals.update(gemeente=facts.gemeente, version=version, icoon=blocks.fact_icon)
    environment.globals["sier"] = lambda name: blocks.drawings[name].silent()
    environment.tests["mailadres"] = lambda address: EMAIL.accepts(unescape(address))
    environment.filters["leesbaar_adres"] = lambda address: address.removeprefix("https://").rstrip("/")  # on paper
    environment.filters.update(telefoonlink=telephone_uri, datum=in_words, qr=qr_code)
    return blocks


@cache
def _near_icon(folder: Path, name: str, *drawn: str) -> str:
    inside = name.partition("/")[0]
    of_theme = (f"{inside}/{one.stem}" for one in folder.glob(f"{inside}/*"))
    return likely(name, [*(f"gids/{one}" for one in drawn), *of_theme])


def icon_class(name: str) -> str:
    """Return the class of an icon: `gids-icon--passport` of `material/passport`, `gids-icon--simple__git` of others."""
    return f"gids-icon--{name.removeprefix('material/').replace('/', '__')}"


def telephone_uri(number: str) -> str:
    """Return the `tel:` address of a Dutch number (RFC 3966); short and service numbers stay national."""
    digits = re.sub(r"[^\d+]", "", without_extension(number))
    national = len(digits) < 10 or digits.startswith(("0800", "0900", "+"))
    return f"tel:{digits}" if national else f"tel:+31{digits[1:]}"


@cache
def qr_code(address: str) -> str:
    """Return an address as a QR code in SVG (ISO/IEC 18004, error correction M), with the address as its name.

    The light edge of four modules that readers need is part of the picture; its colours are left to the style sheet.
    """
    address = unescape(address)
    code = segno.make_qr(address, error="m")
    return code.svg_inline(
        title=f"QR-code: {address}", svgclass="gids-qr", lineclass="gids-qr__modules", omitsize=True
    ).replace("<svg ", '<svg role="img" width="160" height="160" ', 1)
