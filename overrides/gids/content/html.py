"""HTML in a page: which tags that were typed have no partner, and what the guide adds to a leaflet set apart."""

import re
from collections.abc import Iterator

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?:\s[^<>]*)?>", re.IGNORECASE)
_PASSED_OVER = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "quiz"}
_ADDITION = '<div class="admonition aanvulling">'
_SECTION = re.compile(r"(?=<h2\b)")
_DIV = re.compile(r"<(/?)div\b[^>]*>")


def loose_tags(text: str) -> Iterator[re.Match[str]]:
    """Return the tags of a text that have no partner, with their `name` and `end`, in the order in which it shows."""
    opened: list[re.Match[str]] = []
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if name in _PASSED_OVER or tag[0].endswith("/>"):
            continue
        if not tag["end"]:
            opened.append(tag)
        elif any(one["name"].lower() == name for one in opened):
            while opened[-1]["name"].lower() != name:
                yield opened.pop()
            opened.pop()
        else:
            yield tag
    yield from opened


def with_additions_apart(html: str) -> str:
    """Return the text of a page in which each section with additions holds them together, behind its own text.

    A section runs from one heading of level 2 to the next. Additions keep their order and every other section is as it
    was.
    """
    return "".join(_apart(section) for section in _SECTION.split(html))


def _apart(section: str) -> str:
    additions: list[str] = []
    while (start := section.find(_ADDITION)) >= 0:
        end = _end(section, start)
        additions.append(section[start:end])
        section = section[:start] + section[end:].lstrip("\n")
    if not additions:
        return section
    beside = "\n".join(['<div class="gids-beside">', *additions, "</div>"])
    return f'<section class="gids-section">\n{section.rstrip()}\n{beside}\n</section>\n'


def _end(html: str, start: int) -> int:
    """Return where the div ends that begins at `start`."""
    depth = 0
    for tag in _DIV.finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    raise ValueError("a div of the page has no end")
