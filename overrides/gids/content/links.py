"""Links and pictures as typed in a page, and the places that a link can lead to."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from markdown.extensions.toc import slugify

from gids.content.pages import TypedPage, find_headings

_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>(?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]*\])*)\]\(\s*<?(?P<target>(?:\{\{.*?\}\}|[^)\s>])*)>?"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_HTML = re.compile(r"""<(?P<tag>a|img)\b(?P<attributes>[^>]*)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(?P<name>href|src|alt)\s*=\s*["'](?P<value>[^"']*)["']""", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?P<target>https?://[^>\s]+)>")
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<target>\S+?)>?(?:\s.*)?$", re.MULTILINE)
_ID = re.compile(r"""\bid=["']([^"']+)["']""")


@dataclass(frozen=True)
class TypedLink:
    """A link or picture as typed."""

    line: int
    text: str | None
    """None where the link has no words of its own."""
    target: str
    is_picture: bool
    span: tuple[int, int]
    """Its place in the page's text."""

    @property
    def is_readable(self) -> bool:
        """Whether the target can be taken apart; MkDocs stops at one that cannot."""
        try:
            urlsplit(self.target)
        except ValueError:
            return False
        return True

    @property
    def is_external(self) -> bool:
        """Whether it leads out of the guide."""
        return bool(re.match(r"(?:[a-z][a-z+.-]*:)?//", self.target, re.IGNORECASE))

    @property
    def is_page(self) -> bool:
        """Whether it leads to a place in the guide; `tel:` and filled-in addresses do not."""
        return not self.is_external and not re.match(r"[a-z][a-z+.-]*:|\{\{", self.target, re.IGNORECASE)


@cache
def find_links(page: TypedPage) -> list[TypedLink]:
    """Return the links and pictures of a page."""
    text = page.prose
    links = [
        TypedLink(page.line_at(found.start()), found["text"], found["target"], bool(found["picture"]), found.span())
        for found in _LINK.finditer(text)
    ]
    for found in _HTML.finditer(text):
        attributes = {item["name"].lower(): item["value"] for item in _ATTRIBUTE.finditer(found["attributes"])}
        is_picture = found["tag"].lower() == "img"
        target = attributes.get("src" if is_picture else "href")
        if target is not None:
            links.append(
                TypedLink(page.line_at(found.start()), attributes.get("alt"), target, is_picture, found.span())
            )
    for pattern in (_AUTOLINK, _REFERENCE):
        links += [
            TypedLink(page.line_at(found.start()), None, found["target"], False, found.span())
            for found in pattern.finditer(text)
        ]
    return links


def places_in(markdown: str) -> frozenset[str]:
    """Return the anchors of the headings and elements of a page that is filled in."""
    headings = {heading.anchor or heading_anchor(heading.text) for heading in find_headings(markdown)}
    return frozenset(headings | set(_ID.findall(markdown)))


def heading_anchor(text: str) -> str:
    """Return the anchor that MkDocs gives a heading without one of its own."""
    words = re.sub(r"<[^>]+>|!?\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", text)
    return str(slugify(words, "-"))
