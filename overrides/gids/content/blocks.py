"""What blocks are made of: small templates in overrides/blocks/ that make Markdown or HTML out of facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

import segno
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from gids.content.drawings import ICON_FOLDER, Drawing, read_drawings
from gids.facts.copied import without_extension
from gids.facts.model import Facts, in_words
from gids.facts.records import as_text
from gids.problems import likely
from gids.version import Version


class _Kept(BytecodeCache):
    """Keeps templates taken apart, for the next build of a preview and for the guides of many municipalities."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if known := self._known.get(bucket.key):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()


KEPT = _Kept()


class UnknownNameError(Exception):
    """A block was asked for a fact that does not exist; the message is for an editor."""


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

    def silent(self, name: str) -> str:
        """Return a drawing that a screen reader passes over: the words beside it say all there is."""
        return self.drawings[name].silent()

    def icon(self, name: str) -> str:
        """Return an icon that a screen reader passes over; the text beside it says what it means.

        Raises UnknownNameError for a name that is no icon.
        """
        if (drawn := self.drawn_icons.get(name.removeprefix("gids/"))) and name.startswith("gids/"):
            return drawn.icon()
        if not _has_icon(self.icons, name):
            raise UnknownNameError(f'pictogram "{name}" bestaat niet.{_near_icon(self.icons, name, *self.drawn_icons)}')
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
    environment.globals.update(gemeente=facts.gemeente, version=version, icoon=blocks.fact_icon, sier=blocks.silent)
    environment.filters.update(telefoonlink=telephone_uri, datum=in_words, qr=qr_code, leesbaar_adres=readable_address)
    return blocks


@cache
def _has_icon(folder: Path, name: str) -> bool:
    return (folder / f"{name}.svg").is_file()


@cache
def _near_icon(folder: Path, name: str, *drawn: str) -> str:
    inside = name.partition("/")[0]
    return likely(
        name, [f"gids/{one}" for one in drawn] + [f"{inside}/{one.stem}" for one in folder.glob(f"{inside}/*")]
    )


def icon_class(name: str) -> str:
    """Return the class of an icon: `gids-icon--passport` of `material/passport`, `gids-icon--simple__git` of others."""
    return f"gids-icon--{name.removeprefix('material/').replace('/', '__')}"


def telephone_uri(number: str) -> str:
    """Return the `tel:` address of a Dutch number (RFC 3966); short and service numbers stay national."""
    digits = re.sub(r"[^\d+]", "", without_extension(number))
    national = len(digits) < 10 or digits.startswith(("0800", "0900", "+"))
    return f"tel:{digits}" if national else f"tel:+31{digits[1:]}"


def qr_code(address: str) -> str:
    """Return an address as a QR code in SVG (ISO/IEC 18004, error correction M), with the address as its name.

    The light edge of four modules that readers need is part of the picture; its colours are left to the style sheet.
    """
    address = unescape(address)
    code = segno.make_qr(address, error="m")
    return code.svg_inline(
        title=f"QR-code: {address}", svgclass="gids-qr", lineclass="gids-qr__modules", omitsize=True
    ).replace("<svg ", '<svg role="img" width="160" height="160" ', 1)


def readable_address(address: str) -> str:
    """Return an address as one types it from paper: without scheme and without a slash at the end."""
    return address.removeprefix("https://").rstrip("/")
