"""Gives every picture its size, so that a page does not move when the picture comes."""

import re
from collections.abc import Callable

_PICTURE = re.compile(r"<img\b(?P<attributes>[^>]*)>")
_SOURCE = re.compile(r'\bsrc="(?P<source>[^"]*)"')

SizeOf = Callable[[str], tuple[float, float] | None]


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
