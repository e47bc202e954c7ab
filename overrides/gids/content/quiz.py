"""Questions as typed between `<quiz>` and `</quiz>`, read once by the patterns of mkdocs-quiz itself, facts filled in.

Where the parser would drop or swallow something in silence, it is kept here as a slip with its line.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from textwrap import dedent
from typing import Literal

from mkdocs_quiz.parsing import CHECKBOX_REGEX, FEEDBACK_REGEX, FILL_BLANK_REGEX, QUIZ_END_TAG, QUIZ_START_TAG

from gids.content.filling import Filled
from gids.content.page import Page
from gids.content.words import paragraphs_of, words_in, words_of

NO_SIGNAL = "Ik zie hier geen signaal"
"""The option that excludes all others; a question that has it asks which sentences of a story are a signal."""
WHICH = "Welke zinnen zijn een signaal?"
HELP = "Gewoon helpen. Niets te melden."
REPORT = "Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel."
"""The two answers to every scene and every story: the same words everywhere, so that none gives itself away."""
FIXED = (HELP, REPORT)
EARLIER = {"Gewoon helpen. Ik zie geen signaal.": HELP, "Noteren en melden. Ik zie een signaal of ik twijfel.": REPORT}
"""The words that these two had before, each with what it is read as."""
JUDGE = "Wat doe je met wat je ziet?"
"""The question to which they are the answers."""
GREY = "een-vermoeden-is-genoeg"
"""The anchor that makes a report grey, where the explanation of the right answer links to it: nobody could be sure."""
LIKE_OPTION = re.compile(r"^(\s*)([-*+–—•]?|\w{1,2}[.)])(\s*)[\[(](.{0,2}| [xX] )[\])](\s*)(?!\()(.*)$")
RIGHT = ("x", "X")
WRONG = (" ", "")
_LIKE_TAG = re.compile(r"<\s*(/?)\s*\??quiz\b([^>\n]*)>", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_TARGET = re.compile(r"\]\(([^)\s]+)\)")

Kind = Literal["signal", "innocent", "grey"]
Slip = tuple[str, int, str]
"""What a line is, its number, and what was typed there: `like` an option and none to the parser, a `loose` explanation
that does not follow its option at once, `left` as it belongs to nothing, or an answer with its `earlier` words."""


@dataclass(frozen=True)
class Option:
    """One answer to choose from: a line `- [x] …` with the explanation under it."""

    line: int
    mark: str
    text: str
    """Markdown."""
    explanation: str
    """Markdown: why this is right or wrong, with a link to the signal or rule."""

    @cached_property
    def id(self) -> str:
        """Made from the words, so that the order may change: unique within its question."""
        return hash_of(words_of(self.text))

    @property
    def right(self) -> bool:
        """Whether it is marked as right."""
        return self.mark in RIGHT

    @property
    def targets(self) -> list[str]:
        """What its explanation links to, as typed."""
        return _TARGET.findall(self.explanation)

    @property
    def anchors(self) -> list[str]:
        """The anchors that its explanation links to, in their order."""
        return [anchor for target in self.targets if (anchor := target.partition("#")[2])]


@dataclass(frozen=True)
class Question:
    """What stands between two tags: some options, one or more of them right."""

    uri: str
    """Of its page, below docs/."""
    line: int
    start: int
    end: int
    """Offsets in the page's text, tags included."""
    scene: str
    """Markdown: the paragraphs with what happens at the counter; empty where nothing is told."""
    text: str
    """Markdown: the question itself; of a scene only its last line."""
    options: tuple[Option, ...]
    before: "Question | None" = field(default=None, repr=False, compare=False)
    """The question that was typed before it on its page."""
    slips: Sequence[Slip] = ()
    """What the parser drops or swallows."""
    has_blank: bool = False
    """Whether it asks to fill in a word."""
    sentences: tuple[Option, ...] = field(default=(), repr=False, compare=False)
    """Of a story: each of its sentences in their order; one that nobody typed as an answer is no signal, and has no
    explanation."""

    @cached_property
    def id(self) -> str:
        """`vraag-` and a hash of the words: rewriting a question drops saved answers, moving it alone does not."""
        return f"vraag-{hash_of(self.identity)}"

    @cached_property
    def identity(self) -> str:
        """What makes it this question and no other; the order of its options does not.

        What judges no scene of its own judges the story of the question `before` it, and moves with that.
        """
        context = [words_of(self.scene)]
        if self.before and self.is_judgement and not self.scene:
            context = [words_of(self.before.text), *sorted(words_of(option.text) for option in self.before.options)]
        answers = sorted(words_of(option.text) for option in self.options)
        return "\n".join(filter(None, [*context, words_of(self.text), *answers]))

    @property
    def every(self) -> tuple[Option, ...]:
        """What a learner can choose from, in the order in which it is shown."""
        return (*self.sentences, *(option for option in self.options if option not in self.sentences))

    @property
    def right(self) -> list[Option]:
        """The options that are marked as right."""
        return [option for option in self.options if option.right]

    @property
    def has_several(self) -> bool:
        """Whether more than one option may be ticked."""
        return len(self.right) > 1 or self.is_about_signals

    @property
    def is_about_signals(self) -> bool:
        """Whether it asks which sentences of a story are a signal."""
        return any(option.text == NO_SIGNAL for option in self.options)

    @property
    def is_judgement(self) -> bool:
        """Whether it has the two fixed answers, and no other."""
        return sorted(option.text for option in self.options) == sorted(FIXED)

    @property
    def is_scene(self) -> bool:
        """Whether it is half a pair: something happens, and the two fixed answers judge it."""
        return bool(self.scene) and self.is_judgement

    @property
    def is_innocent(self) -> bool:
        """Whether the right answer is that there is no signal."""
        right = {option.text for option in self.right}
        return bool(right) and right <= {NO_SIGNAL, HELP}

    @cached_property
    def kind(self) -> Kind | None:
        """What is judged; None for a question that judges nothing, or has no one right answer."""
        if not self.is_judgement or len(self.right) != 1:
            return None
        if self.is_innocent:
            return "innocent"
        return "grey" if GREY in self.right[0].anchors else "signal"

    def signals_of_right(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return the signals, among the ids that are `known`, that the explanations of the right answers link to."""
        linked = [name for option in self.right for name in option.anchors]
        return tuple(name for name in dict.fromkeys(linked) if name in set(known))

    @property
    def is_usable(self) -> bool:
        """Whether it can be shown: nothing of it would be lost."""
        known = all(option.mark in (*RIGHT, *WRONG) for option in self.options)
        is_whole = all(kind == "earlier" for kind, _, _ in self.slips)
        return bool(self.text and self.right and known and is_whole and not self.has_blank)

    def slips_of(self, kind: str) -> list[tuple[int, str]]:
        """Return the lines of one kind that the parser drops or swallows, each with what was typed there."""
        return [(line, typed) for known, line, typed in self.slips if known == kind]


@dataclass(frozen=True)
class Quizzes:
    """The questions of a page, and the tags that are none or have no partner."""

    questions: list[Question]
    stray: list[tuple[int, str]]
    """Lines with what is wrong with a tag: `attributes`, `indented`, `nested`, `unclosed` or `unopened`."""
    broken: list[tuple[int, int]]
    """Parts of the text that the parser would misread."""

    def add(self, page: Page, offset: int, kind: str, span: tuple[int, int]) -> None:
        """Note what is wrong with the tag at `offset`, and the part that the parser must not see."""
        self.stray.append((page.line_at(offset), kind))
        self.broken.append(span)


def read_quizzes(page: Page, filled: Filled) -> Quizzes:
    """Return the questions of a page; one that is not closed ends where the next question or heading begins."""
    text = page.markdown
    quizzes = Quizzes([], [], [])
    opened: re.Match[str] | None = None
    nested = 0

    def take(tag: re.Match[str], closing: int, end: int) -> None:
        typed = filled.within(text, tag.end(), closing)
        before = next(reversed(quizzes.questions), None)
        quizzes.questions.append(_question(page, (tag.start(), tag.end(), end), typed, before))
        if text[page.start_of(page.line_at(tag.start())) : tag.start()]:
            quizzes.add(page, tag.start(), "indented", (tag.start(), end))

    def close(tag: re.Match[str], end: int) -> None:
        heading = _HEADING.search(text, tag.end(), end)
        end = heading.start() if heading else end
        quizzes.add(page, tag.start(), "unclosed", (tag.start(), end))
        take(tag, end, end)

    tags = list(_LIKE_TAG.finditer(text))
    for index, tag in enumerate(tags):
        if tag[0] not in (QUIZ_START_TAG, QUIZ_END_TAG):
            ends = [tag.end(), *(one.end() for one in tags[index + 1 : index + 2] if one[1] and not tag[1])]
            quizzes.add(page, tag.start(), "attributes", (tag.start(), ends[-1]))
        if tag[1] and opened:
            take(opened, tag.start(), tag.end())
        elif tag[1] and nested:
            nested -= 1
            quizzes.broken.append(tag.span())
        elif tag[1]:
            quizzes.add(page, tag.start(), "unopened", tag.span())
        elif opened and [bool(following[1]) for following in tags[index + 1 : index + 3]] == [True, True]:
            nested += 1
            quizzes.add(page, tag.start(), "nested", (opened.start(), tag.start()))
        elif opened:
            close(opened, tag.start())
        opened = None if tag[1] else tag
    if opened:
        close(opened, len(text))
    return quizzes


def hash_of(text: str) -> str:
    """Return eight hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _question(page: Page, span: tuple[int, int, int], typed: str, before: Question | None) -> Question:
    """Return what stands between two tags; `span` is where it begins, where its first tag ends, and where it ends."""
    above: list[str] = []
    options: list[tuple[int, str, str, list[str]]] = []
    slips: list[Slip] = []
    may_explain = False
    for line, text in enumerate(dedent(typed).split("\n"), page.line_at(span[1])):
        explanation = FEEDBACK_REGEX.match(text)
        if option := CHECKBOX_REGEX.match(text):
            answer = option[2].strip()
            options.append((line, option[1], EARLIER.get(answer, answer), []))
            slips += [("earlier", line, answer)] if answer in EARLIER else []
            may_explain = True
        elif LIKE_OPTION.match(text):
            slips.append(("like", line, text))
            may_explain = True
        elif not options and not slips:
            above.append(text.strip())
        elif explanation and may_explain:
            if options:
                options[-1][3].append(explanation[1])
        elif explanation:
            slips.append(("loose", line, text.strip()))
        else:
            may_explain = may_explain and bool(text.strip())
            slips += [("left", line, text.rstrip())] if text.strip() and text[0] != "#" else []
    paragraphs = paragraphs_of("\n".join(above))
    is_judgement = sorted(option[2] for option in options) == sorted(FIXED)
    of_scene = len(paragraphs) - 1 if paragraphs and is_judgement else 0
    return Question(
        uri=page.uri,
        line=page.line_at(span[0]),
        start=span[0],
        end=span[2],
        scene="\n\n".join(paragraphs[:of_scene]),
        text="\n".join(paragraphs[of_scene:]),
        options=tuple(Option(*option[:3], "\n".join(option[3])) for option in options),
        before=before,
        slips=tuple(slips),
        has_blank=re.search(FILL_BLANK_REGEX, typed) is not None,
    )


def scene_key(question: Question) -> str:
    """Return by what judges know a scene: another word makes it another scene."""
    return f"scene-{hash_of(' '.join(words_in(question.scene)))}"
