"""The size of a picture, as its file tells it."""

import re
from pathlib import Path
from xml.etree.ElementTree import ParseError, iterparse

import imagesize
from tinycss2 import parse_one_component_value

_UNITS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6}


def picture_size(file: Path) -> tuple[float, float] | None:
    """Return width and height of a picture in CSS pixels, or None where its file does not tell them."""
    if file.suffix.lower() == ".svg":
        return _drawing_size(file)
    try:
        width, height = imagesize.get(file)
    except (ValueError, OSError):
        return None
    return (width, height) if width > 0 and height > 0 else None


def _drawing_size(file: Path) -> tuple[float, float] | None:
    """Return the size of an SVG: that of its root, never of a shape in it.

    As in CSS (SVG 2, 8.12 and CSS Images 3, 5.3): width and height where they are lengths, else the proportion of the
    viewBox, with the one of the two that is there.
    """
    try:
        _, root = next(iterparse(file, events=["start"]))
    except (ParseError, StopIteration):
        return None
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    box = [_length(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip())][2:]
    if len(box) == 2 and all(box):
        proportion = box[0] / box[1]
        width, height = width or height * proportion or box[0], height or width / proportion or box[1]
    return (width, height) if width and height else None


def _length(text: str) -> float:
    """Return a length in CSS pixels, or 0 where it depends on what is around the picture."""
    length = parse_one_component_value(text)
    is_length = length.type in ("number", "dimension")
    return float(length.value * _UNITS.get(getattr(length, "lower_unit", ""), 0)) if is_length else 0
