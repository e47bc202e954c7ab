"""Links and pictures as typed in a page, and the places that a link can lead to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urljoin, urlsplit

from markdown.extensions.toc import slugify

from gids.content.pages import TypedPage, find_headings

_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>(?:[^\[\]\n]|\n(?!\n)|!?\[[^\[\]\n]*\](?:\([^()\n]*\))?)*)\]\(\s*"
    r"(?:<(?P<between>[^<>\n]*)>|(?P<target>(?:\{\{.*?\}\}|\([^()\n]*\)|[^()\n\"'])*?))"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]\n]*)\]\([^()\n]*\)")
_HTML = re.compile(r"""<(?P<tag>a|img)\b(?P<attributes>[^>]*)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""\b(?P<name>href|src|alt)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""", re.IGNORECASE
)
_OF_THE_WEB = {"http:", "https:", "mailto:", "tel:", "file:"}
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
    is_html: bool = False
    """Whether it was typed as HTML, of which MkDocs does not mend the address."""

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
    def is_on_a_disk(self) -> bool:
        """Whether it leads to a file on a computer or a share, which a reader's browser does not open."""
        return bool(re.match(r"[a-z]:[\\/]|\\\\|file:", self.target, re.IGNORECASE))

    @property
    def is_of_a_program(self) -> bool:
        """Whether it runs a script or opens a program."""
        scheme = re.match(r"[a-z][a-z0-9+.-]+:", self.target, re.IGNORECASE)
        return scheme is not None and scheme[0].lower() not in _OF_THE_WEB and not self.is_external

    @property
    def is_page(self) -> bool:
        """Whether it leads to a place in the guide; `tel:` and filled-in addresses do not."""
        return (
            not self.is_external
            and not self.is_on_a_disk
            and not re.match(r"[a-z][a-z0-9+.-]*:|\{\{", self.target, re.IGNORECASE)
        )


@cache
def find_links(page: TypedPage) -> list[TypedLink]:
    """Return the links and pictures of a page."""
    text = page.prose
    links = list(_links_in(page, text, 0, len(text)))
    for found in _HTML.finditer(text):
        attributes = {item["name"].lower(): _value(item) for item in _ATTRIBUTE.finditer(found["attributes"])}
        is_picture = found["tag"].lower() == "img"
        target = attributes.get("src" if is_picture else "href")
        if target is not None:
            words = attributes.get("alt") if is_picture else None
            links.append(TypedLink(page.line_at(found.start()), words, target, is_picture, found.span(), is_html=True))
    for pattern in (_AUTOLINK, _REFERENCE):
        links += [
            TypedLink(page.line_at(found.start()), None, found["target"], False, found.span())
            for found in pattern.finditer(text)
        ]
    return links


def _links_in(page: TypedPage, text: str, start: int, end: int) -> Iterator[TypedLink]:
    """Return the links of a part of a page, and the pictures inside them."""
    for found in _LINK.finditer(text, start, end):
        words = _PICTURE.sub(lambda picture: picture["alt"], found["text"])
        has_nothing_to_say = words != found["text"] and not words.strip()
        yield TypedLink(
            page.line_at(found.start()),
            None if has_nothing_to_say else words,  # the picture is told to lack its text
            (found["target"] if found["between"] is None else found["between"]).strip(),
            bool(found["picture"]),
            found.span(),
        )
        yield from _links_in(page, text, found.start("text"), found.end("text"))


def _value(attribute: re.Match[str]) -> str:
    return next(value for value in attribute.group("double", "single", "bare") if value is not None)


def joined(page: str, target: str) -> str:
    """Return the address that a link on a page leads to; one that cannot be taken apart stays as it was typed."""
    try:
        return urljoin(page, target)
    except ValueError:
        return target


def places_in(markdown: str) -> frozenset[str]:
    """Return the anchors of the headings and elements of a page that is filled in."""
    headings = {heading.anchor or heading_anchor(heading.text) for heading in find_headings(markdown)}
    return frozenset(headings | set(_ID.findall(markdown)))


def heading_anchor(text: str) -> str:
    """Return the anchor that MkDocs gives a heading without one of its own."""
    words = re.sub(r"<[^>]+>|!?\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", text)
    return str(slugify(words, "-"))
