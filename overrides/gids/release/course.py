"""What the page round the guide in a learning system knows of it, and how much of a learner it has to keep."""

import re
from dataclasses import dataclass
from string import ascii_lowercase

from gids.content.page import anchor_of
from gids.content.quiz import Question
from gids.content.words import words_of
from gids.release.guide import Guide

_ANSWERS = 2
"""How often a state may hold answers to all questions: of practice, and of a test."""
_WORDS = 20
"""Characters of an option's or heading's words: all options of a question together stay below 255 (CMIString255)."""
_THE_REST = 1500
"""More characters than the names and numbers of a state take."""


@dataclass(frozen=True)
class Course:
    """The GidsCourse of scorm/learner-state.js."""

    content: str
    """The version of the content."""
    address: str
    """Of the guide where others can open it; empty where that is not known."""
    questions: tuple[tuple[str, tuple[str, ...]], ...]
    """Every question with its options, in an order that is the same for the same content."""
    items: tuple[str, ...]
    """Ids of everything that can be drawn or done again."""
    pages: tuple[str, ...]
    """Addresses below the site's root."""
    interactions: dict[str, dict[str, object]]
    """By id, the questions whose answers the system gets, each an Asked of scorm/interactions.js: none where the
    municipality does not ask for it."""

    def largest_state(self) -> int:
        """Return how many characters scorm/learner-state.js needs at most: all is answered, drawn and done again."""
        bits = sum(1 + len(options) for _, options in self.questions)
        names = len(self.items) + len(self.pages)
        digits = next(digits for digits in range(1, 9) if names < 36**digits)
        return _THE_REST + _ANSWERS * -(-bits // 6) + names * (digits + 1)


def course_of(guide: Guide) -> Course:
    """Return the course of a guide."""
    questions = sorted(guide.questions, key=lambda question: question.id)
    titles = {question.id: item.title for item in guide.together for question in item.questions}
    return Course(
        content=guide.source.content.version,
        address=guide.address,
        questions=tuple((one.id, tuple(sorted(option.id for option in one.every))) for one in questions),
        items=(*(question.id for question in questions), *sorted(item.id for item in guide.together)),
        pages=tuple(sorted(path for path in guide.pages if path.endswith(".html"))),
        interactions={
            question.id: _interaction(question, titles.get(question.id, ""))
            for question in questions
            if guide.source.facts.gemeente.antwoorden_per_vraag == "ja"
        },
    )


def _interaction(question: Question, title: str) -> dict[str, object]:
    """Return what a report says of a question: its id of words of its heading or text, and of a scene what is right."""
    options, text = question.every, words_of(question.text)
    right = [_words(option.text) for option in question.right if question.is_judgement]
    letters = zip(ascii_lowercase, options, strict=False)
    return {
        "name": "-".join([_words(title or text), *right, question.id]),
        "text": text,
        "options": [option.id for option in options],
        "names": [f"{letter}-{_words(option.text)}" for letter, option in letters],
        "right": [option.id for option in question.right],
    }


def _words(text: str) -> str:
    """Return the beginning of the first sentence as an id that every system takes (SCORM 1.2, CMIIdentifier)."""
    return anchor_of(re.split(r"[.!?](?=\s|$)", words_of(text), maxsplit=1)[0])[:_WORDS].strip("-")
