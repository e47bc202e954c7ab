"""Questions as typed between `<quiz>` and `</quiz>`, read by the patterns of mkdocs-quiz itself.

Where the parser would drop or swallow something in silence, it is kept here as a part that does not fit.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from itertools import pairwise
from textwrap import dedent

from mkdocs_quiz.parsing import CHECKBOX_REGEX, FEEDBACK_REGEX, FILL_BLANK_REGEX, QUIZ_END_TAG, QUIZ_START_TAG

from gids.content.asked import Asked, identity_of, split_scene
from gids.content.pages import TypedPage

LIKE_TAG = re.compile(r"<\s*(/?)\s*\??quiz\b([^>\n]*)>", re.IGNORECASE)
LIKE_OPTION = re.compile(r"^(\s*)([-*+]?)(\s*)[\[(](.{0,2})[\])](\s*)(?!\()(.*)$")
RIGHT = ("x", "X")
WRONG = (" ", "")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
LINK = re.compile(r"\]\([^)\s]+\)")
_ANCHOR = re.compile(r"\]\([^)\s#]*#([\w-]+)\)")


@dataclass
class TypedOption:
    """One line `- [x] …` with the explanation under it."""

    line: int
    mark: str
    text: str
    explanation: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Whether it is marked as right."""
        return self.mark in RIGHT

    @property
    def anchors(self) -> list[str]:
        """The anchors that its explanation links to, in their order."""
        return _ANCHOR.findall("\n".join(self.explanation))


@dataclass
class TypedQuestion(Asked):
    """What stands between two tags."""

    line: int
    start: int
    end: int
    """Offsets in the page's text, tags included."""
    scene: str = ""
    text: str = ""
    options: list[TypedOption] = field(default_factory=list)
    like_options: list[tuple[int, str]] = field(default_factory=list)
    """Lines that look like an option and are none to the parser."""
    loose_explanations: list[tuple[int, str]] = field(default_factory=list)
    """Explanations that do not follow their option at once."""
    leftovers: list[tuple[int, str]] = field(default_factory=list)
    """Lines after the first option that belong to nothing."""
    has_blank: bool = False
    """Whether it asks to fill in a word."""
    before: "TypedQuestion | None" = None
    """The question that was typed before it on its page."""

    @property
    def right(self) -> list[TypedOption]:
        """The options that are marked as right."""
        return [option for option in self.options if option.right]

    @property
    def identity(self) -> str:
        """What makes it this question and no other, as it was typed."""
        return identity_of(self.scene, self.text, (option.text for option in self.options), self.before)

    @property
    def links(self) -> str:
        """All explanations together, to look for links in."""
        return "\n".join(line for option in self.options for line in option.explanation)

    @property
    def is_usable(self) -> bool:
        """Whether mkdocs-quiz can make something of it."""
        known = all(option.mark in (*RIGHT, *WRONG) for option in self.options)
        dropped = self.loose_explanations or self.leftovers or self.like_options
        return bool(self.text and self.right and known and not dropped and not self.has_blank)


@dataclass(frozen=True)
class Quizzes:
    """The questions of a page, and the tags that are none or have no partner."""

    questions: list[TypedQuestion]
    stray: list[tuple[int, str]]
    """Lines with what is wrong with a tag: `attributes`, `nested`, `unclosed` or `unopened`."""
    broken: list[tuple[int, int]]
    """Parts of the text that the parser would misread."""

    def add(self, page: TypedPage, offset: int, kind: str, span: tuple[int, int]) -> None:
        """Note what is wrong with the tag at `offset`, and the part that the parser must not see."""
        self.stray.append((page.line_at(offset), kind))
        self.broken.append(span)


@cache
def read_quizzes(page: TypedPage) -> Quizzes:
    """Return the questions of a page; one that is not closed ends where the next question or heading begins."""
    text = page.markdown
    found = Quizzes([], [], [])
    tags = list(LIKE_TAG.finditer(text))
    opened: re.Match[str] | None = None
    nested = 0
    for index, tag in enumerate(tags):
        if tag[0] not in (QUIZ_START_TAG, QUIZ_END_TAG):
            found.add(page, tag.start(), "attributes", tag.span())
        if tag[1]:
            if opened:
                found.questions.append(_read(page, opened, tag.start(), tag.end()))
            elif nested:
                nested -= 1
                found.broken.append(tag.span())
            else:
                found.add(page, tag.start(), "unopened", tag.span())
            opened = None
            continue
        if opened and [bool(following[1]) for following in tags[index + 1 : index + 3]] == [True, True]:
            nested += 1
            found.add(page, tag.start(), "nested", (opened.start(), tag.start()))
        elif opened:
            _close(page, opened, tag.start(), found)
        opened = tag
    if opened:
        _close(page, opened, len(text), found)
    for question, following in pairwise(found.questions):
        following.before = question
    return found


def words_of_option(text: str) -> str:
    """Return an answer as a screen reader says it: without markup, and a picture by its text."""
    shown = re.sub(r"!?\[([^\[\]]*)\]\([^()]*\)", r"\1", text)
    shown = re.sub(r"<[^<>]*>|\{:?[ ]?[#.][^{}]*\}|[*_`~]", "", shown)
    return " ".join(unescape(shown).split())


def _close(page: TypedPage, opened: re.Match[str], end: int, found: Quizzes) -> None:
    """Note a question that is not closed before `end`."""
    heading = _HEADING.search(page.markdown, opened.end(), end)
    end = heading.start() if heading else end
    found.add(page, opened.start(), "unclosed", (opened.start(), end))
    found.questions.append(_read(page, opened, end, end))


def _read(page: TypedPage, opened: re.Match[str], closing: int, end: int) -> TypedQuestion:
    content = page.markdown[opened.end() : closing]
    question = TypedQuestion(page.line_at(opened.start()), opened.start(), end)
    question.has_blank = re.search(FILL_BLANK_REGEX, content) is not None
    first_line = page.line_at(opened.end())
    asked: list[str] = []
    may_explain = False
    for line, typed in enumerate(dedent(content).split("\n"), first_line):
        option = CHECKBOX_REGEX.match(typed)
        explanation = FEEDBACK_REGEX.match(typed)
        if option:
            question.options.append(TypedOption(line, option[1], option[2].strip()))
            may_explain = True
        elif LIKE_OPTION.match(typed):
            question.like_options.append((line, typed))
            may_explain = True
        elif explanation and (question.options or question.like_options):
            if not may_explain:
                question.loose_explanations.append((line, typed.strip()))
            elif question.options:
                question.options[-1].explanation.append(explanation[1])
        elif not question.options and not question.like_options:
            asked.append(typed.strip())
        else:
            may_explain = False
            if typed.strip():
                question.leftovers.append((line, typed.strip()))
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\n+", "\n".join(asked).strip("\n"))]
    scene, question.text = split_scene(paragraphs, [option.text for option in question.options])
    question.scene = " ".join(scene)
    return question
