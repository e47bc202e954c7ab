"""The size of a picture, as its file tells it."""

import re
from pathlib import Path

import imagesize

_VIEW_BOX = re.compile(r"""viewBox=["']\s*\S+?[\s,]+\S+?[\s,]+([\d.]+)[\s,]+([\d.]+)""")


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
