"""Writes the look of a municipality as CSS: the first colours and the font of tokens.css, with its own values."""

import re
from collections.abc import Mapping

from gids.huisstijl.look import Look, Palette
from gids.huisstijl.neutral import Neutral

_GENERIC = {"serif", "sans-serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif", "cursive", "fantasy"}
_FORMATS = {"woff2": "woff2", "woff": "woff", "ttf": "truetype", "otf": "opentype"}


def style_sheet(look: Look, neutral: Neutral, font_files: Mapping[int, str]) -> str:
    """Return the CSS that comes after tokens.css; nothing for the neutral look.

    `font_files` gives the address of a font file, relative to the style sheet, by weight (400, 700). A font without
    files is used where the computer has it; the fonts of the neutral look stand behind it.
    """
    if look.is_neutral:
        return ""
    own = [name for name in look.fonts if name not in _GENERIC]
    stack = ", ".join([*(f'"{name}"' for name in own), neutral.font])
    light = f"{_declarations(look.light)}--gids-font:{stack};"
    return (
        f'{font_faces(look, font_files)}:root{{{light}}}:root[data-gids-palette="dark"]{{{_declarations(look.dark)}}}'
    )


def font_faces(look: Look, font_files: Mapping[int, str]) -> str:
    """Return the CSS that gives the first font of a municipality its files, by weight."""
    own = next((name for name in look.fonts if name not in _GENERIC), None)
    return "".join(_face(own, weight, address) for weight, address in font_files.items()) if own else ""


def favicon(neutral_svg: str, look: Look) -> str:
    """Return the guide's icon in the colours of a look."""
    if look.is_neutral:
        return neutral_svg
    in_fill = re.compile(r'fill="#[0-9a-f]{3,6}"')
    colors = iter((look.light["primary"].color, look.light["on-primary"].color))
    return in_fill.sub(lambda _: f'fill="{next(colors)}"', neutral_svg)


def _declarations(palette: Palette) -> str:
    return "".join(f"--gids-{name}:{swatch.color};" for name, swatch in palette.items())


def _face(family: str, weight: int, address: str) -> str:
    ending = address.rpartition(".")[2]
    source = f'url("{address}") format("{_FORMATS[ending]}")'
    return f'@font-face{{font-family:"{family}";src:{source};font-weight:{weight};font-display:swap}}'
