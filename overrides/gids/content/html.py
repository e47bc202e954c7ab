"""HTML as typed in a page: which elements are not closed, and which are closed without having begun."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?:\s[^<>]*)?>", re.IGNORECASE)
_NEVER_CLOSED = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_OF_QUESTIONS = {"quiz"}


@dataclass(frozen=True)
class LooseTag:
    """A tag without its partner."""

    offset: int
    """Its place in the text."""
    name: str
    is_end: bool


def loose_tags(text: str) -> Iterator[LooseTag]:
    """Return the tags of a text that have no partner, in the order in which that turns out."""
    opened: list[LooseTag] = []
    for match in _TAG.finditer(text):
        name = match["name"].lower()
        if name in _NEVER_CLOSED | _OF_QUESTIONS or match[0].endswith("/>"):
            continue
        if not match["end"]:
            opened.append(LooseTag(match.start(), name, is_end=False))
        elif any(tag.name == name for tag in opened):
            while opened[-1].name != name:
                yield opened.pop()
            opened.pop()
        else:
            yield LooseTag(match.start(), name, is_end=True)
    yield from opened
