"""The files that a municipality brings, and where they come to stand in the site."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import relpath

from gids.facts.model import Facts
from gids.facts.pictures import picture_size

HEIGHT_OF_LOGO = 40
"""CSS pixels; the width follows. The header may draw it smaller, the proportion is what keeps the page still."""

_FONT = "assets/fonts/lettertype-"


@dataclass(frozen=True)
class Size:
    """A picture's size in CSS pixels."""

    width: int
    height: int


def place_files(facts: Facts, folder: Path) -> tuple[Facts, dict[str, Path]]:
    """Return the facts with the addresses of logo and icon in the site, and each file to copy by its address.

    A name holds a hash of its content, as those of scripts do, so that servers may keep the file for ever.
    """
    gemeente = facts.gemeente
    files: dict[str, Path] = {}

    def place(file: str, address: str) -> str:
        if not file:
            return ""
        content = (folder / file).read_bytes()
        named = f"{address}.{hashlib.sha256(content).hexdigest()[:8]}{Path(file).suffix.lower()}"
        files[named] = folder / file
        return named

    in_the_site = replace(
        gemeente,
        logo=place(gemeente.logo, "assets/images/logo"),
        favicon=place(gemeente.favicon, "assets/images/favicon"),
    )
    place(gemeente.huisstijl.lettertype_normaal, f"{_FONT}400")
    place(gemeente.huisstijl.lettertype_vet, f"{_FONT}700")
    return replace(facts, gemeente=in_the_site), files


def font_addresses(addresses: Iterable[str], base: str) -> dict[int, str]:
    """Return the fonts among the addresses of the site, by weight, as a page or a style sheet in `base` names them."""
    fonts = (address for address in addresses if address.startswith(_FONT))
    return {int(font.removeprefix(_FONT).partition(".")[0]): relpath(font, base) for font in fonts}


def logo_size(logo: Path) -> Size | None:
    """Return the size of a logo as the page tells it to the browser, so that nothing shifts when it comes."""
    size = picture_size(logo)
    return Size(max(1, round(size[0] / size[1] * HEIGHT_OF_LOGO)), HEIGHT_OF_LOGO) if size else None
