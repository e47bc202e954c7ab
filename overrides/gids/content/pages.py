"""A page as an editor typed it, taken apart with the line of every part.

Parts that a check must not see are blanked out with spaces, so that a place in any view of the page is the same place
in the file.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from mkdocs_quiz.parsing import mask_code_blocks

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A(?P<block>---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z))", re.DOTALL | re.MULTILINE)
_UNCLOSED = re.compile(r"\A(?P<block>---[ \t]*\n(?:\w+:[^\n]*\n)+)")
_MISPLACED = re.compile(
    r"\A(?:[^\n]*\n){1,5}?(?P<block>---[ \t]*\n\w+:[^\n]*\n.*?^---[ \t]*$)", re.DOTALL | re.MULTILINE
)
_HEADING = re.compile(r"(#{1,6})(?!#)[ ]*(.*?)[ #]*?(?:[ ]*\{:?[ ]?([^{}]*)\})?[ ]*")
_TOKENS_IN_ATTRIBUTES = re.compile(r"#([\w-]+)")


@dataclass(frozen=True)
class Heading:
    """A heading as typed: its level, its words and the anchor it was given, if any."""

    line: int
    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class TypedPage:
    """A Markdown file below docs/."""

    path: str
    """As an editor knows it: `docs/leren/casussen.md`."""
    uri: str
    """Below docs/: `leren/casussen.md`."""
    text: str
    misread: tuple[tuple[int, str], ...] = ()
    """What is wrong with the file itself, each with its line."""

    @cached_property
    def front_matter(self) -> str | None:
        """The YAML between the two lines of `---`, or None."""
        found = _FRONT_MATTER.match(self.text)
        return found[2] if found else None

    @cached_property
    def body(self) -> str:
        """The page without its front matter, also where that stands too low or is not closed."""
        found = _FRONT_MATTER.match(self.text) or _MISPLACED.match(self.text) or _UNCLOSED.match(self.text)
        return blank(self.text, [found.span("block")]) if found else self.text

    @cached_property
    def markdown(self) -> str:
        """The body without comments and blocks of code, which mkdocs-quiz passes over too."""
        body = blank_all(self.body, COMMENT)
        masked, blocks = mask_code_blocks(body)
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
        return find_headings(self.markdown)

    def line_at(self, offset: int) -> int:
        """Return the line of a place in the text."""
        return bisect_right(self._line_starts, offset)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]


def open_comments(page: TypedPage) -> list[int]:
    """Return where comments begin that are not closed before the next one, or not at all."""
    within = [found.start() for found in COMMENT.finditer(page.body) if "<!--" in found[0][4:]]
    return within + [found.start() for found in re.finditer("<!--", page.prose)]


@cache
def find_headings(markdown: str) -> tuple[Heading, ...]:
    """Return the headings of Markdown without code blocks."""
    headings = []
    for line, typed in enumerate(markdown.split("\n"), 1):
        found = _HEADING.fullmatch(typed) if typed.startswith("#") else None
        if found and found[2]:
            anchor = _TOKENS_IN_ATTRIBUTES.search(found[3] or "")
            headings.append(Heading(line, len(found[1]), found[2], anchor[1] if anchor else ""))
    return tuple(headings)


def blank(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with these parts as spaces; line ends stay."""
    for start, end in spans:
        text = text[:start] + _blanked(text[start:end]) + text[end:]
    return text


def blank_all(text: str, pattern: re.Pattern[str]) -> str:
    """Return the text with everything that the pattern finds as spaces."""
    return pattern.sub(lambda found: _blanked(found[0]), text)


def _blanked(part: str) -> str:
    return re.sub(r"[^\n]", " ", part)
