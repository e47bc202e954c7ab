"""How long a step of the path takes: 200 words a minute and 4 seconds a decision, counted and never typed."""

import math
import re
from collections.abc import Iterable

from bs4 import BeautifulSoup

from gids.content.front_matter import PageSettings
from gids.content.questions import Question
from gids.content.sentences import words_of
from gids.learning.rendering import Asking

WORDS_A_MINUTE = 200
SECONDS_A_DECISION = 4
_HEADING = re.compile(r"(?=<h2[ >])")
_CAN_WAIT = "details, .admonition, .gids-signal__help"
"""What is folded, and what the guide adds to a leaflet: the path asks for the leaflet's own text."""


def minutes_of(html: str, anchor: str, asking: Asking, settings: PageSettings) -> int:
    """Return the minutes of a page in the path, at least 1: its own text, and what is advised of what it asks.

    `html` is without the questions; with an `anchor` only what stands under that heading is read. Of stories one is
    advised; of a test one scene of each pair comes, without explanations, and one question of each subject.
    """
    stories = asking.stories[:1]
    if settings.eindtoets:
        seen = [pair.report.question for pair in asking.pairs]
        words = sum(_count(question.scene) for question in seen)
        decisions = len(seen) + len(settings.eindtoets.moet_goed)
        return _rounded(words, decisions)
    pairs = [pair for pair in asking.pairs if pair.id not in settings.reserve]
    asked = [scene.question for pair in pairs for scene in pair.scenes] if _is_practice(asking, settings) else []
    asked += [question for story in stories for question in story.questions]
    told = sum(_count(story.text) for story in stories) if stories else _count(_own_text(_part(html, anchor)))
    return _rounded(told + _words(asked), len(asked) + 4 * len(stories))


def _is_practice(asking: Asking, settings: PageSettings) -> bool:
    return bool(settings.voorproef or settings.naast_elkaar or settings.opfrissen)


def _words(questions: Iterable[Question]) -> int:
    """Return the words of scenes and questions with the explanations of what is right."""
    return sum(
        _count(question.scene) + sum(_count(option.explanation) for option in question.options if option.right)
        for question in questions
    )


def _own_text(html: str) -> str:
    page = BeautifulSoup(html, "html.parser")
    for part in page.select(_CAN_WAIT):
        part.decompose()
    return str(page)


def _part(html: str, anchor: str) -> str:
    parts = _HEADING.split(html)
    return next((part for part in parts if anchor and f'id="{anchor}"' in part), html)


def _count(html: str) -> int:
    return len(words_of(html).split())


def _rounded(words: int, decisions: int) -> int:
    return max(1, math.floor(words / WORDS_A_MINUTE + decisions * SECONDS_A_DECISION / 60 + 0.5))
