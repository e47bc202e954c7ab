"""A page as an editor typed it, taken apart with the line of every part.

What must not be seen is blanked out with spaces, so that a place in any view of the page is the same place in the file.
Headings and links are read by a parser of CommonMark.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any
from urllib.parse import urlsplit

from lxml.html import fragment_fromstring
from markdown.extensions.toc import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mkdocs_quiz.parsing import mask_code_blocks

DEEPEST = 3
"""The deepest level of heading that a search can lead to."""
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
QUIZ = re.compile(r"<quiz>.*?</quiz>", re.DOTALL)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_FRONT_MATTER = re.compile(r"\A(?P<block>---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z))", re.DOTALL | re.MULTILINE)
_UNCLOSED = re.compile(r"\A(?P<block>---[ \t]*\n(?:\w+:[^\n]*\n)+)")
_MISPLACED = re.compile(
    r"\A(?:[^\n]*\n){1,5}?(?P<block>---[ \t]*\n\w+:[^\n]*\n.*?^---[ \t]*$)", re.DOTALL | re.MULTILINE
)
_HEADING = re.compile(r"(#{1,6})[ ]*(.*?)[ #]*?(?:[ ]*\{:?[ ]?([^{}]*)\})?[ ]*")
_ANCHOR = re.compile(r"#([\w-]+)")
_TAG = re.compile(r"</?[a-z][\w-]*(?:\s[^<>]*)?/?>|<(?:!--|[!?])", re.IGNORECASE)
FILL_IN = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_ADDRESS = re.compile(r"""(?<=\]\()[^()\n"'<>]*?(?=\s*(?:["'][^\n]*?["']\s*)?\))|(?<=\]\(<)[^<>\n]*(?=>)""")
_SPACE, _SLASH = "\ue000", "\ue001"
"""What stands for a space and a backslash in an address: to Python-Markdown they are part of it."""
_HTML = re.compile(r"<(?:a|img)\b[^>]*>", re.IGNORECASE)
_LEADS = {
    "disk": r"[a-z]:[\\/]|\\\\|file:",
    "outside": r"(?:[a-z][a-z+.-]*:)?//",
    "other": r"(?:https?|mailto|tel|[a-z]):|\{\{",
    "program": r"[a-z][a-z0-9+.-]+:",
}
"""How a target begins that leads to a computer or share, out of the guide, elsewhere, or to a program or script."""


@dataclass(frozen=True)
class Heading:
    """A heading as typed: its level, its words and the anchor it was given, if any."""

    line: int
    level: int
    text: str
    anchor: str
    typed: str = ""
    """What stands between its braces: `#daan begeleider="rustig"`."""

    def value(self, name: str) -> str:
        """Return what it says behind a name between its braces, or nothing."""
        value = re.search(rf'(?:^|\s){re.escape(name)}="([^"]*)"', self.typed)
        return value[1] if value else ""

    @property
    def place(self) -> str:
        """Its anchor in the site: its own, or the one that MkDocs makes of its words."""
        return self.anchor or anchor_of(re.sub(r"<[^>]+>|!?\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", self.text))


@dataclass(frozen=True)
class PageLink:
    """A link or picture as typed."""

    line: int
    text: str | None
    """None where the link has no words of its own."""
    target: str
    is_picture: bool

    @property
    def kind(self) -> str:
        """Where it leads: to a `page` of the guide, or as `_LEADS` says."""
        return next((kind for kind, pattern in _LEADS.items() if re.match(pattern, self.target, re.IGNORECASE)), "page")


@dataclass(frozen=True)
class Page:
    """A Markdown file below docs/."""

    path: str
    """As an editor knows it: `docs/leren/casussen.md`."""
    uri: str
    """Below docs/: `leren/casussen.md`."""
    text: str
    misread: tuple[tuple[int, str], ...] = ()
    """What is wrong with the file itself, each with its line."""

    @property
    def url(self) -> str:
        """Its address below the site's root: `leren/casussen.html`."""
        return address_of(self.uri)

    @cached_property
    def front_matter(self) -> str | None:
        """The YAML between the two lines of `---`, or None."""
        block = _FRONT_MATTER.match(self.text)
        return block[2] if block else None

    @cached_property
    def body(self) -> str:
        """The page without its front matter, also where that stands too low or is not closed; hard spaces as spaces."""
        block = _FRONT_MATTER.match(self.text) or _MISPLACED.match(self.text) or _UNCLOSED.match(self.text)
        return blank(self.text, [block.span("block")] if block else []).replace("\u00a0", " ")

    @cached_property
    def markdown(self) -> str:
        """The body without comments and blocks of code, which mkdocs-quiz passes over too."""
        masked, blocks = mask_code_blocks(blank_all(self.body, COMMENT))
        for name, block in blocks.items():
            masked = masked.replace(name, _blanked(block))
        return str(masked)

    @cached_property
    def prose(self) -> str:
        """The Markdown without code in a sentence."""
        return blank_all(self.markdown, _CODE)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the page, in order."""
        return headings_of(self.markdown)

    @cached_property
    def links(self) -> tuple[PageLink, ...]:
        """The links and pictures of the page."""
        return tuple(sorted([*_links_of(self.markdown), *self._html_links()], key=lambda link: link.line))

    def _html_links(self) -> Iterator[PageLink]:
        for tag in _HTML.finditer(self.prose):
            element = fragment_fromstring(tag[0])
            is_picture = element.tag == "img"
            target = element.get("src" if is_picture else "href")
            if target is not None:
                words = element.get("alt") if is_picture else None
                yield PageLink(self.line_at(tag.start()), words, target, is_picture)

    def line_at(self, offset: int) -> int:
        """Return the line of a place in the text."""
        return bisect_right(self._line_starts, offset)

    def start_of(self, line: int) -> int:
        """Return the place in the text where a line begins; behind the last line is the end."""
        return self._line_starts[line - 1] if line <= len(self._line_starts) else len(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in re.finditer("\n", self.text))]


PARSER = MarkdownIt("commonmark", {"html": True}).enable("table").use(admon_plugin)
"""Reads CommonMark, with tables and `!!!`, and leaves addresses as they were typed."""
vars(PARSER).update(normalizeLink=str, validateLink=lambda _: True)


@cache
def _tokens(markdown: str) -> tuple[Sequence[Token], dict[str, Any]]:
    text = _ADDRESS.sub(lambda address: address[0].replace(" ", _SPACE).replace("\\", _SLASH), without_tags(markdown))
    kept: dict[str, Any] = {}
    return PARSER.parse(text, kept), kept


def without_tags(markdown: str) -> str:
    """Return Markdown on the same lines, so that a reader sees what stands between its tags and passes over names."""
    bare = _TAG.sub(lambda tag: "\n" * tag[0].count("\n"), markdown)
    return FILL_IN.sub(lambda name: re.sub(r"[^\n]", "{", name[0]), bare)


def texts_of(page: Page) -> Iterator[tuple[int, str]]:
    """Return the lines of a page's text as a reader of CommonMark leaves it: without the marks that it knows."""
    for token in _tokens(page.markdown)[0]:
        if token.type == "inline" and token.map:
            yield token.map[0] + 1, "".join(part.content for part in token.children or [] if part.type == "text")


@cache
def headings_of(markdown: str) -> tuple[Heading, ...]:
    """Return the headings of Markdown that begin with `#`."""
    lines = markdown.split("\n")
    headings = []
    for token in _tokens(markdown)[0]:
        if token.type == "heading_open" and token.map and token.markup.startswith("#") and not token.level:
            typed = _HEADING.fullmatch(lines[token.map[0]])
            if typed and typed[2]:
                anchor = _ANCHOR.search(typed[3] or "")
                place = anchor[1] if anchor else ""
                headings.append(Heading(token.map[0] + 1, len(typed[1]), typed[2], place, typed[3] or ""))
    return tuple(headings)


def _links_of(markdown: str) -> Iterator[PageLink]:
    tokens, kept = _tokens(markdown)
    for token in tokens:
        if token.type == "inline" and token.map:
            yield from _links_in(token.children or [], token.map[0] + 1)
    for reference in kept.get("references", {}).values():
        yield PageLink(reference["map"][0] + 1, None, _as_typed(reference["href"]), False)


def _links_in(tokens: Sequence[Token], line: int) -> Iterator[PageLink]:
    for index, token in enumerate(tokens):
        line += token.type in ("softbreak", "hardbreak")
        if token.type == "image":
            yield PageLink(line, token.content, _as_typed(str(token.attrs["src"])), True)
        elif token.type == "link_open":
            end = next(place for place, other in enumerate(tokens) if place > index and other.type == "link_close")
            inside = tokens[index + 1 : end]
            words = "".join("\n" if part.type == "softbreak" else part.content for part in inside)
            is_bare = token.markup == "autolink" or (not words.strip() and any(p.type == "image" for p in inside))
            yield PageLink(line, None if is_bare else words, _as_typed(str(token.attrs["href"])), False)


def _as_typed(address: str) -> str:
    return address.replace(_SPACE, " ").replace(_SLASH, "\\").strip()


def anchor_of(words: str) -> str:
    """Return the anchor that MkDocs makes of the words of a heading."""
    return str(slugify(words, "-"))


def is_readable(address: str) -> bool:
    """Return whether an address can be taken apart."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def address_of(uri: str) -> str:
    """Return the address in the site of a page, by its path below docs/ or a link to that."""
    return re.sub(r"\.md(?=#|$)", ".html", uri)


def is_only_found_as_a_whole(uri: str) -> bool:
    """Return whether only the title and description of a page can be found: those of a page to practise on."""
    return uri.startswith("leren/")


def open_comments(page: Page) -> list[int]:
    """Return where comments begin that are not closed before the next one, or not at all."""
    within = [comment.start() for comment in COMMENT.finditer(page.body) if "<!--" in comment[0][4:]]
    return within + [comment.start() for comment in re.finditer("<!--", page.prose)]


def blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text with these parts as spaces; line ends stay."""
    for start, end in spans:
        text = text[:start] + _blanked(text[start:end]) + text[end:]
    return text


def blank_all(text: str, pattern: re.Pattern[str]) -> str:
    """Return the text with everything that the pattern matches as spaces."""
    return pattern.sub(lambda part: _blanked(part[0]), text)


def _blanked(part: str) -> str:
    return re.sub(r"[^\n]", " ", part)
