"""The questions as a trainer meets them in a question bank: with a name, a category, and what each choice earns."""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten
from urllib.parse import urljoin

from gids.content.items import Pair, Story
from gids.content.page import address_of, is_readable
from gids.content.quiz import NO_SIGNAL, Option, Question
from gids.content.words import words_of
from gids.release.built import Built, built_questions, with_links
from gids.release.guide import Guide

SCENES = ("Scènes 1", "Scènes 2")
"""Each has one scene of every pair, half of them to report: nobody who draws from one meets a scene and its twin."""
STORIES = ("Verhalen 1, wat je ziet", "Verhalen 2, wat je doet", "Verhalen 3, wat je daarna doet")
"""Each has one question of every story."""
_LONGEST_NAME = 100


@dataclass(frozen=True)
class Choice:
    """One answer to choose from."""

    id: str
    """Unique within its question, and the same as long as its words are."""
    html: str
    explanation: str
    """HTML: why it is right or wrong."""
    right: bool
    share: float
    """What choosing it earns or costs, of the 1 that the question is worth."""
    is_last: bool
    """Whether it has to stay below the others."""


@dataclass(frozen=True)
class BankQuestion:
    """A question that needs nothing else of the guide."""

    id: str
    name: str
    """What a trainer sees in a list."""
    category: str
    scene: str
    """HTML: what happens at the counter; empty where there is none."""
    text: str
    """HTML without paragraphs."""
    choices: tuple[Choice, ...]
    has_several: bool
    """Whether more than one may be chosen."""
    signals: tuple[str, ...]
    """The short names of the signals that it is about."""


@dataclass(frozen=True)
class Bank:
    """Every question of the guide."""

    about: str
    """Which guide they are of, in words."""
    content_version: str
    questions: tuple[BankQuestion, ...]
    """Those of one category together, in the order of the pages."""

    @property
    def title(self) -> str:
        """The category above all: it carries the version of the content, so that a new one stands beside the old."""
        return f"Baliegids, inhoud {self.content_version}"

    def path(self, category: str) -> str:
        """Return a category below the one above all, as Moodle writes it."""
        return f"{self.title}/{category.replace('/', '//')}"

    def by_category(self) -> Iterator[tuple[str, list[BankQuestion]]]:
        """Go through the categories, each with its questions."""
        for category, questions in groupby(self.questions, lambda question: question.category):
            yield category, list(questions)


def read_bank(guide: Guide) -> Bank:
    """Return the questions of a guide as a bank."""
    items = {question.id: item for item in guide.together for question in item.questions}
    built = built_questions(guide.files, guide.questions)
    categories = dict(_categories(guide))
    questions = [
        _bank_question(one, items.get(one.id), built[one.id], guide, categories.get(one.id)) for one in guide.questions
    ]
    about = f"{guide.name}, versie {guide.source.version.number}, inhoud {guide.source.content.version}"
    ordered = sorted(questions, key=lambda question: question.category)
    return Bank(about, guide.source.content.version, tuple(ordered))


def _categories(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield the category of each question that belongs to a story or a pair."""
    for story in (item for item in guide.together if isinstance(item, Story)):
        yield from ((question.id, category) for question, category in zip(story.questions, STORIES, strict=True))
    for number, pair in enumerate(item for item in guide.together if isinstance(item, Pair)):
        yield from ((scene.id, SCENES[(number + place) % 2]) for place, scene in enumerate((pair.report, pair.help)))


def _bank_question(
    question: Question, item: Pair | Story | None, built: Built, guide: Guide, category: str | None
) -> BankQuestion:
    signals, address, page = guide.source.content.signals, guide.address, address_of(question.uri)
    right = len(question.right)
    wrong = len(question.every) - right
    name = words_of(question.text)
    if isinstance(item, Pair):
        name = next(iter(item.changed(question)), name)

    def choice(option: Option) -> Choice:
        # Who ticks everything earns nothing, whatever the numbers are.
        cost = max(1 / right, 1 / max(wrong, 1)) if question.has_several else 0
        return Choice(
            id=option.id,
            html=with_links(built.options[option.id], page, address),
            explanation=with_links(built.explanations[option.id], page, address),
            right=option.right,
            share=1 / right if option.right else -cost,
            is_last=option.text == NO_SIGNAL,
        )

    return BankQuestion(
        id=question.id,
        name=shorten(f"{item.title}: {name}" if item else name, _LONGEST_NAME, placeholder=" …"),
        category=category or _subject(question, guide),
        scene=with_links(f"<h4>{html.escape(item.title)}</h4>{built.scene}", page, address) if item else "",
        text=with_links(built.text, page, address),
        choices=tuple(sorted(map(choice, question.every), key=lambda one: one.is_last)),
        has_several=question.has_several,
        signals=tuple(words_of(signals[name].name) for name in question.signals_of_right(signals)),
    )


def _subject(question: Question, guide: Guide) -> str:
    """Return what a question is about in words: the short name of a signal, else the title of a page.

    That is where its right answers link to, else one of its explanations; a signal is one subject in every leaflet.
    """
    right, every = (
        [urljoin(question.uri, link) for option in options for link in option.targets if is_readable(link)]
        for options in (question.right, question.options)
    )
    page, _, anchor = address_of(next(iter(right or sorted(every)), question.uri)).partition("#")
    signal = guide.source.content.signals.get(anchor) if page.startswith("signalen/") else None
    titles = {address_of(uri): settings.title for uri, settings in guide.source.content.settings.items()}
    return signal.name if signal else titles.get(page, page)
