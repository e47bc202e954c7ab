"""Sets what the guide adds to a leaflet apart, so that it can stand beside the text where there is room."""

import re

_ADDITION = '<div class="admonition aanvulling">'
_SECTION = re.compile(r"(?=<h2\b)")
_DIV = re.compile(r"<(/?)div\b[^>]*>")


def with_additions_apart(html: str) -> str:
    """Return the text of a page in which each section with additions holds them together, behind its own text.

    A section runs from one heading of level 2 to the next. Additions keep their order and every other section is as it
    was.
    """
    if _ADDITION not in html:
        return html
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
