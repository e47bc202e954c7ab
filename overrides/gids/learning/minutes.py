"""How long a step of the path takes: 200 words a minute and 4 seconds a decision, counted and never typed.

What counts is what is advised and read: the page's own text without what is folded, each scene with the explanation of
its right answer, one story, and the fixed words of the answers once. Of a test that is one scene of each pair without
explanations, which are for what was wrong, and one question of each subject that must be right.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml.html import fragment_fromstring

from gids.content.asked import HELP, JUDGE, REPORT
from gids.content.front_matter import PageSettings
from gids.content.pairs import Pair
from gids.content.passages import part_under
from gids.content.questions import Question
from gids.content.sentences import words_of
from gids.content.stories import Story
from gids.learning.rendering import Asking

WORDS_A_MINUTE = 200
SECONDS_A_DECISION = 4
COMES_BACK = 2.1
"""Scenes that come back in practice to somebody who judges nine of ten rightly, by simulation of the queue."""
_CAN_WAIT = "//details | //*[contains(@class, 'admonition') or contains(@class, 'gids-signal__help')]"
"""What is folded, and what the guide adds to a leaflet: the path asks for the leaflet's own text."""


@dataclass(frozen=True)
class Effort:
    """What there is to read and to decide."""

    words: float = 0
    decisions: float = 0

    def __add__(self, other: "Effort") -> "Effort":
        """Return both together."""
        return Effort(self.words + other.words, self.decisions + other.decisions)

    def times(self, count: float) -> "Effort":
        """Return this so many times."""
        return Effort(self.words * count, self.decisions * count)

    @property
    def minutes(self) -> float:
        """How long it takes."""
        return self.words / WORDS_A_MINUTE + self.decisions * SECONDS_A_DECISION / 60


def effort_of(html: str, anchor: str, asking: Asking, settings: PageSettings) -> Effort:
    """Return what a page asks of somebody who follows the path.

    `html` is without the questions; with an `anchor` only what stands under that heading is read.
    """
    if asking.stories and not anchor:
        return _together(map(_story, asking.stories)).times(1 / len(asking.stories))
    own = Effort(len(_own_text(part_under(html, anchor) if anchor else html).split()))
    pairs = [pair for pair in asking.pairs if pair.id not in settings.reserve]
    fixed = Effort(_count(f"{JUDGE} {HELP} {REPORT}"))
    if settings.eindtoets:
        scenes = _together(_scene(scene.question) for pair in pairs for scene in pair.scenes).times(0.5)
        lone = _lone(asking)
        must = _together(map(_choice, lone)).times(len(settings.eindtoets.moet_goed) / max(1, len(lone)))
        return own + fixed + scenes + must
    if settings.naast_elkaar == "ja":
        beside = _together(map(_beside, pairs))
        again = beside.times(COMES_BACK / max(1, 2 * len(pairs))) if settings.reserve else Effort()
        return own + fixed + beside + again
    if settings.voorproef or settings.opfrissen:
        explained = (_explained(scene.question) for pair in pairs for scene in pair.scenes)
        return own + fixed + _together(explained) + _together(map(_question, _lone(asking)))
    return own


def _lone(asking: Asking) -> list[Question]:
    together = {scene.question.id for pair in asking.pairs for scene in pair.scenes}
    together |= {question.id for story in asking.stories for question in story.questions}
    return [question for question in asking.questions if question.id not in together]


def _scene(question: Question) -> Effort:
    return Effort(_count(question.scene), 1)


def _explained(question: Question) -> Effort:
    return _scene(question) + Effort(sum(_count(option.explanation) for option in question.options if option.right))


def _beside(pair: Pair) -> Effort:
    """Return a pair whose scenes stand next to each other: what both share is read once."""
    one, other = pair.scenes
    shared = _count(other.question.scene) - sum(map(_count, other.changed))
    return _explained(one.question) + _explained(other.question) + Effort(-shared)


def _story(story: Story) -> Effort:
    told = Effort(_count(story.text), len(story.sentences))
    judged = Effort(_explained(story.signals).words + _explained(story.judgement).words, 1)
    return told + judged + _question(story.then)


def _question(question: Question) -> Effort:
    return _choice(question) + Effort(_explained(question).words)


def _choice(question: Question) -> Effort:
    return Effort(sum(map(_count, [question.html, *(option.html for option in question.options)])), 1)


def _own_text(html: str) -> str:
    page = fragment_fromstring(html, create_parent=True)
    for part in page.xpath(_CAN_WAIT):
        part.drop_tree()
    return "".join(page.xpath(".//text()"))


def _together(efforts: Iterable[Effort]) -> Effort:
    return sum(efforts, Effort())


def _count(html: str) -> int:
    return len(words_of(html).split())
