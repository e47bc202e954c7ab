"""Gives every picture its size, so that a page does not move when the picture comes."""

import re
from collections.abc import Callable
from pathlib import Path

import imagesize

_PICTURE = re.compile(r"<img\b(?P<attributes>[^>]*)>")
_VIEW_BOX = re.compile(r"""viewBox=["']\s*\S+?[\s,]+\S+?[\s,]+([\d.]+)[\s,]+([\d.]+)""")
_SOURCE = re.compile(r'\bsrc="(?P<source>[^"]*)"')

SizeOf = Callable[[str], tuple[float, float] | None]


def picture_size(file: Path) -> tuple[float, float] | None:
    """Return width and height of a picture in its own units, or None where it does not tell them."""
    try:
        width, height = imagesize.get(file)
    except (ValueError, OSError):
        width = height = 0
    if width > 0 and height > 0:
        return width, height
    box = _VIEW_BOX.search(file.read_bytes()[:4096].decode("utf-8", "replace"))
    return (float(box[1]), float(box[2])) if box and float(box[1]) and float(box[2]) else None


def sized(html: str, size_of: SizeOf) -> str:
    """Return the page with width and height, in whole pixels, on each picture that says neither.

    `size_of` gives them for the address of a picture as it stands in the page, or None where they are unknown.
    """

    def mend(picture: re.Match[str]) -> str:
        source = _SOURCE.search(picture["attributes"])
        if source is None or "width=" in picture["attributes"] or not (size := size_of(source["source"])):
            return picture[0]
        width, height = map(round, size)
        return f'<img width="{width}" height="{height}"{picture["attributes"]}>'

    return _PICTURE.sub(mend, html)
