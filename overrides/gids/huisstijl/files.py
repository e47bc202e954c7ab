"""The files that a municipality brings, and where they come to stand in the site."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import relpath

from gids.facts.municipality import Municipality
from gids.facts.pictures import picture_size

HEIGHT_OF_LOGO = 40
"""CSS pixels; the width follows. The header may draw it smaller, the proportion is what keeps the page still."""

FAVICON = "assets/images/favicon.svg"
"""Address of the guide's own icon, in overrides/ and in the site."""
_FONT = "assets/fonts/lettertype-"


@dataclass(frozen=True)
class Size:
    """A picture's size in CSS pixels."""

    width: int
    height: int


@dataclass(frozen=True)
class OwnFiles:
    """The files that a municipality brings, by their addresses in the site."""

    files: Mapping[str, Path]
    logo: str
    """Address of the logo below the site's root; empty where there is none."""
    favicon: str
    """Address of the icon in the tab; the guide's own in the colours of the municipality where it brings none."""


def place_files(gemeente: Municipality, folder: Path) -> OwnFiles:
    """Return where the files of a municipality's folder come to stand in the site.

    A name holds a hash of its content, as those of scripts do, so that servers may keep the file for ever.
    """
    files: dict[str, Path] = {}

    def place(file: str, address: str) -> str:
        if not file:
            return ""
        content = (folder / file).read_bytes()
        named = f"{address}.{hashlib.sha256(content).hexdigest()[:8]}{Path(file).suffix.lower()}"
        files[named] = folder / file
        return named

    logo = place(gemeente.logo, "assets/images/logo")
    favicon = place(gemeente.favicon, "assets/images/favicon") or FAVICON
    place(gemeente.huisstijl.lettertype_normaal, f"{_FONT}400")
    place(gemeente.huisstijl.lettertype_vet, f"{_FONT}700")
    return OwnFiles(files, logo, favicon)


def font_addresses(addresses: Iterable[str], base: str) -> dict[int, str]:
    """Return the fonts among the addresses of the site, by weight, as a page or a style sheet in `base` names them."""
    fonts = (address for address in addresses if address.startswith(_FONT))
    return {int(font.removeprefix(_FONT).partition(".")[0]): relpath(font, base) for font in fonts}


def logo_size(logo: Path) -> Size | None:
    """Return the size of a logo as the page tells it to the browser, so that nothing shifts when it comes."""
    size = picture_size(logo)
    return Size(max(1, round(size[0] / size[1] * HEIGHT_OF_LOGO)), HEIGHT_OF_LOGO) if size else None
