"""What of a look comes to stand in the site: the municipality's own files, and its colours and fonts as CSS."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import relpath

from gids.facts.municipality import Municipality
from gids.facts.pictures import picture_size
from gids.huisstijl.brand import Brand
from gids.huisstijl.look import Look, Palette

HEIGHT_OF_LOGO = 40
"""CSS pixels; the width follows. The header may draw it smaller, the proportion is what keeps the page still."""

FAVICON = "assets/images/favicon.svg"
"""Address of the guide's own icon, in overrides/ and in the site."""
_FONT = "assets/fonts/lettertype-"
_GENERIC = {"serif", "sans-serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif", "cursive", "fantasy"}
_FORMATS = {"woff2": "woff2", "woff": "woff", "ttf": "truetype", "otf": "opentype"}


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


def logo_size(logo: Path) -> tuple[int, int] | None:
    """Return width and height of a logo as the page tells them to the browser, so that nothing shifts when it comes."""
    size = picture_size(logo)
    return (max(1, round(size[0] / size[1] * HEIGHT_OF_LOGO)), HEIGHT_OF_LOGO) if size else None


def style_sheet(look: Look, neutral: Brand, font_files: Mapping[int, str]) -> str:
    """Return the CSS that comes after tokens.css; nothing for the neutral look.

    `font_files` gives the address of a font file, relative to the style sheet, by weight (400, 700). A font without
    files is used where the computer has it; the fonts of the neutral look stand behind it.
    """
    if look.is_neutral:
        return ""
    own = [name for name in look.fonts if name not in _GENERIC]
    stack = ", ".join([*(f'"{name}"' for name in own), neutral.fonts])
    light = f"{_declarations(look.light)}--gids-font:{stack};"
    return (
        f'{font_faces(look, font_files)}:root{{{light}}}:root[data-gids-palette="dark"]{{{_declarations(look.dark)}}}'
    )


def font_faces(look: Look, font_files: Mapping[int, str]) -> str:
    """Return the CSS that gives the first font of a municipality its files, by weight."""
    own = next((name for name in look.fonts if name not in _GENERIC), None)
    faces = (
        f'@font-face{{font-family:"{own}";src:url("{address}") format("{_FORMATS[address.rpartition(".")[2]]}");'
        f"font-weight:{weight};font-display:swap}}"
        for weight, address in font_files.items()
    )
    return "".join(faces) if own else ""


def favicon(neutral: Path, look: Look) -> str:
    """Return the guide's icon in the colours of a look."""
    neutral_svg = neutral.read_text(encoding="utf-8")
    if look.is_neutral:
        return neutral_svg
    in_fill = re.compile(r'fill="#[0-9a-f]{3,6}"')
    colors = iter((look.light["primary"].color, look.light["on-primary"].color))
    return in_fill.sub(lambda _: f'fill="{next(colors)}"', neutral_svg)


def _declarations(palette: Palette) -> str:
    return "".join(f"--gids-{name}:{swatch.color};" for name, swatch in palette.items())
