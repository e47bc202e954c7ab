"""What a page asks, heading by heading: a pair of scenes, a story, a turn of a talk, or questions of their own.

The way of "a kind more" in gids/__init__.py says what else one needs than a class here and a line in `_KINDS`.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from typing import ClassVar

from gids.content.filling import Filled
from gids.content.front_matter import front_matter_values
from gids.content.page import Heading, Page
from gids.content.quiz import FIXED, JUDGE, NO_SIGNAL, WHICH, Option, Question
from gids.content.words import paragraphs_of, sentences_of, words_of

_DRAWING = re.compile(r"\s*\{\{\s*(?:sier|tekening)\([^()]*\)\s*\}\}")
_REPLY = re.compile(
    r"^[-*][ ]\[(?P<text>[^\n]+)\]\(#(?P<to>[\w-]*)\)(?:[ ]*\{(?P<acts>[^}\n]*)\}?)?[ ]*$(?P<why>(?:\n[ ]+>[^\n]*)*)",
    re.MULTILINE,
)
_TICKED = "\N{NULL}"


@dataclass(frozen=True)
class Item:
    """A heading and what follows it, as far as the next heading of any level; its questions may belong to no more."""

    heading: Heading
    span: tuple[int, int]
    """Where it begins and ends in the page's text."""
    text_span: tuple[int, int]
    """Where its text stands: before its first question, and behind a drawing directly below the heading."""
    text: str
    """Its text as Markdown, each paragraph on one line."""
    questions: Sequence[Question]
    block: ClassVar[str] = ""
    """The template of its whole place, `data-gids-unsearched` on its root; without it, each question has its own."""
    has_own_syntax: ClassVar[bool] = False
    """Whether another reader of Markdown may see something else in its text."""

    @property
    def id(self) -> str:
        """The anchor of its heading."""
        return self.heading.place

    @property
    def title(self) -> str:
        """The words of its heading."""
        return words_of(self.heading.text)

    @property
    def is_meant_as_story(self) -> bool:
        """Whether it is a story, or would be without a slip."""
        return bool(self.text) and any(one.is_about_signals or one.text == WHICH for one in self.questions)


@dataclass(frozen=True)
class Pair(Item):
    """A heading with two scenes: the same at the counter twice, with one thing that happens differently."""

    signals: tuple[str, ...]
    """What there is to report in the one scene, and looks like it in the other."""

    @property
    def report(self) -> Question:
        """The scene to report: a signal, or a doubt."""
        return next(scene for scene in self.questions if scene.kind != "innocent")

    @property
    def help(self) -> Question:
        """The scene with nothing but an ordinary request."""
        return next(scene for scene in self.questions if scene.kind == "innocent")

    def changed(self, scene: Question) -> tuple[str, ...]:
        """Return the words of the sentences that the other scene does not have."""
        (twin,) = (other for other in self.questions if other != scene)
        others = set(sentences_of(words_of(twin.scene)))
        return tuple(sentence for sentence in sentences_of(words_of(scene.scene)) if sentence not in others)


@dataclass(frozen=True)
class Story(Item):
    """A heading with a text and three questions: which sentences are a signal, what you do, and what then."""


@dataclass(frozen=True)
class Reply:
    """What a clerk can say or do in a turn: a link to another heading, with a line that says what comes of it."""

    line: int
    text: str
    to: str
    """The id of the turn that it leads to."""
    acts: tuple[str, ...]
    """What it is in the order of the leaflet, such as `apart`: never shown, as it is the key."""
    explanation: str


@dataclass(frozen=True)
class Turn(Item):
    """A heading of a talk: what happens, and what can be said or done then."""

    block = "talk.html"
    stage: str
    """What happens, as Markdown, each paragraph on one line."""
    replies: tuple[Reply, ...]

    @property
    def is_end(self) -> bool:
        """Whether the talk is over."""
        return bool(self.heading.value("einde"))

    @property
    def has_voice(self) -> bool:
        """Whether the person is heard, and not who came along."""
        return self.heading.value("hoort") == "ja"


def read_items(page: Page, filled: Filled, questions: Sequence[Question], signals: Collection[str]) -> tuple[Item, ...]:
    """Return what a page asks and tells, an item for each of its headings; `signals` are the ids of all signals."""
    starts = [page.start_of(heading.line) for heading in page.headings]
    items: list[Item] = []
    for heading, start, end in zip(page.headings, starts, [*starts, len(page.text)][1:], strict=True):
        own = [question for question in questions if start < question.start < end]
        below = page.start_of(heading.line + 1)
        drawing = _DRAWING.match(page.markdown, below, end)
        text_span = (drawing.end() if drawing else below, own[0].start if own else end)
        text = "\n\n".join(paragraphs_of(filled.within(page.markdown, *text_span)))
        item = Item(heading, (start, end), text_span, text, own)
        kinds = (more for kind in _KINDS if (more := kind(item, page, filled, signals)))
        items.append(next(kinds, item))
    return tuple(items)


def _turn(item: Item, page: Page, filled: Filled, signals: Collection[str]) -> Turn | None:
    """Return a turn of a talk; its replies are a list below what happens."""
    is_apart = item.heading.level == 1 or item.heading.typed.startswith(".")
    if is_apart or item.questions or front_matter_values(page).get("gesprek") != "ja":
        return None
    start, end = item.text_span
    typed = list(_REPLY.finditer(page.markdown, start, end))
    stage = filled.within(page.markdown, start, typed[0].start() if typed else end)
    replies = (
        Reply(
            line=page.line_at(reply.start()),
            text=filled.within(page.markdown, *reply.span("text")),
            to=reply["to"],
            acts=tuple(act.removeprefix(".") for act in (reply["acts"] or "").strip(": ").split()),
            explanation=re.sub(r"\s*\n\s*>\s*", " ", filled.within(page.markdown, *reply.span("why"))).strip(),
        )
        for reply in typed
    )
    return Turn(**vars(item), stage="\n\n".join(paragraphs_of(stage)), replies=tuple(replies))


def _pair(item: Item, page: Page, filled: Filled, signals: Collection[str]) -> Pair | None:
    """Return a pair: one scene to report and one to help."""
    kinds = [question.kind for question in item.questions if question.is_scene]
    if len(item.questions) != 2 or len(kinds) != 2 or kinds.count("innocent") != 1 or None in kinds:
        return None
    return Pair(**vars(item), signals=item.questions[1 - kinds.index("innocent")].signals_of_right(signals))


def _story(item: Item, page: Page, filled: Filled, signals: Collection[str]) -> Story | None:
    """Return a story: a text with its three questions."""
    questions = item.questions
    is_story = len(questions) == 3 and item.text and questions[0].is_about_signals and questions[1].kind
    if not is_story:
        return None
    whole = replace(questions[0], sentences=_sentences(item.text, questions[0]))
    return Story(**{**vars(item), "questions": [whole, *questions[1:]]})


_KINDS: tuple[Callable[[Item, Page, Filled, Collection[str]], Item | None], ...] = (_turn, _pair, _story)
"""How each kind is read: None where a heading is none of it."""


def _sentences(text: str, question: Question) -> tuple[Option, ...]:
    """Return the sentences of a story in their order, each as what can be ticked."""
    options = {option.id: option for option in tickable(question)}
    for name, option in options.items():
        text = text.replace(option.text, f"{_TICKED}{name}{_TICKED}", 1)
    pieces = [piece for paragraph in text.split("\n\n") for piece in paragraph.split(_TICKED)]
    plain = (
        [options[piece]] if piece in options else [Option(question.line, " ", one, "") for one in sentences_of(piece)]
        for piece in pieces
    )
    return tuple(option for of_piece in plain for option in of_piece)


def is_meant_as_scene(question: Question) -> bool:
    """Return whether a question is a scene, or would be without a slip in its fixed words."""
    return question.is_scene or (not question.is_judgement and is_meant_as_judgement(question))


def is_meant_as_judgement(question: Question) -> bool:
    """Return whether a question has the two fixed answers, or would without a slip."""
    return question.text.endswith(JUDGE) or any(nearest_fixed(option.text) for option in question.options)


@cache
def nearest_fixed(answer: str) -> str | None:
    """Return the fixed answer that this is, or is most like; None where it is like neither."""
    return next(iter(get_close_matches(answer, FIXED, n=1, cutoff=0.75)), None)


def tickable(question: Question) -> list[Option]:
    """Return the options of a question about signals that are a sentence of its story."""
    return [option for option in question.options if option.text != NO_SIGNAL]
