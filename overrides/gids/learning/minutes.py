"""How long a step of the path takes: 200 words a minute and 4 seconds a decision, counted and never typed.

What counts is what is advised and read: the page's own text without what is folded, each scene with the explanation of
its right answer, one story, a way through every talk, and the fixed words of the answers once. Of a test that is one
scene of each pair without explanations, which are for what was wrong, and one question of each subject that must be
right.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gids.content.items import Pair, Story, Turn, tickable
from gids.content.model import Content
from gids.content.page import QUIZ, Page, headings_of
from gids.content.quiz import HELP, JUDGE, REPORT, Question
from gids.content.words import ADDITION, words_of

WORDS_A_MINUTE = 200
SECONDS_A_DECISION = 4
COMES_BACK = 2.1
"""Scenes that come back in practice to somebody who judges nine of ten rightly, by simulation of the queue."""
_LONGEST_WAY = 12
"""More turns than a way through a talk may have."""
_CAN_WAIT = (QUIZ, re.compile(r"<details\b.*?</details>", re.DOTALL), ADDITION)
"""What is asked, what is folded, and what the guide adds to a leaflet: the path asks for the leaflet's own text."""
_MARKS = re.compile(r"^[ ]{0,3}(?:#{1,6}|[-*+>]|\d+\.)[ ]|^[-:| ]+$|\|", re.MULTILINE)
"""What makes a heading, a list or a table."""


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


def effort_of(page: Page, anchor: str, content: Content) -> Effort:
    """Return what a page asks of who follows the path; with an `anchor` only what stands under that heading is read."""
    settings, stories = content.settings[page.uri], content.stories_of(page)
    if stories and not anchor:
        return _together(map(_story, stories)).times(1 / len(stories))
    own = Effort(own_words(content.filled[page.uri].markdown, anchor))
    pairs = [pair for pair in content.pairs_of(page) if pair.id not in settings.reserve]
    fixed, lone = Effort(_count(f"{JUDGE} {HELP} {REPORT}")), _lone(page, content)
    talks = [content.pages[uri] for uri in content.talks_from(page)]
    if talks:
        return own + _together(_talk(talk, content) for talk in talks)
    if settings.eindtoets:
        scenes = _together(_scene(scene) for pair in pairs for scene in pair.questions).times(0.5)
        must = _together(map(_choice, lone)).times(len(settings.eindtoets.moet_goed) / max(1, len(lone)))
        return own + fixed + scenes + must
    if settings.naast_elkaar == "ja":
        beside = _together(map(_beside, pairs))
        again = beside.times(COMES_BACK / max(1, 2 * len(pairs))) if settings.reserve else Effort()
        return own + fixed + beside + again
    if settings.voorproef or settings.opfrissen:
        explained = _together(_explained(scene) for pair in pairs for scene in pair.questions)
        return own + fixed + explained + _together(map(_question, lone))
    return own


def own_words(markdown: str, anchor: str) -> int:
    """Return how many words of a page, filled in, are read by who follows the path."""
    for pattern in _CAN_WAIT:
        markdown = pattern.sub("\n\n", markdown)
    return _count(_MARKS.sub(" ", _part_under(markdown, anchor) if anchor else markdown))


def _part_under(markdown: str, anchor: str) -> str:
    """Return what stands under a heading, as far as the next of its own level or above; nothing where there is none."""
    headings, lines = headings_of(markdown), markdown.split("\n")
    first = next((heading for heading in headings if heading.place == anchor), None)
    if first is None:
        return ""
    ends = [heading.line for heading in headings if heading.line > first.line and heading.level <= first.level]
    return "\n".join(lines[first.line - 1 : min(ends, default=len(lines) + 1) - 1])


def _lone(page: Page, content: Content) -> list[Question]:
    together = [one for item in (*content.pairs_of(page), *content.stories_of(page)) for one in item.questions]
    return [question for question in content.questions_of(page) if question not in together]


def _scene(question: Question) -> Effort:
    return Effort(_count(question.scene), 1)


def _explained(question: Question) -> Effort:
    return _scene(question) + Effort(sum(_count(option.explanation) for option in question.right))


def _beside(pair: Pair) -> Effort:
    """Return a pair whose scenes stand next to each other: what both share is read once."""
    one, other = pair.questions
    shared = _count(other.scene) - sum(map(_count, pair.changed(other)))
    return _explained(one) + _explained(other) + Effort(-shared)


def _story(story: Story) -> Effort:
    signals, judgement, then = story.questions
    read = Effort(_count(story.text), len(tickable(signals)))
    judged = Effort(_explained(signals).words + _explained(judgement).words, 1)
    return read + judged + _question(then)


def _talk(page: Page, content: Content) -> Effort:
    """Return a talk on the way that is neither the shortest nor the longest: the mean of all ways to an end."""
    ways = list(content.talk_of(page).ways(_LONGEST_WAY))
    turns = _together(_turn(turn) for way in ways for turn in way).times(1 / max(1, len(ways)))
    questions = content.questions_of(page)
    ticks = sum(len(question.options) - 1 for question in questions if question.has_several)
    return turns + _together(map(_question, questions)) + Effort(0, ticks)


def _turn(turn: Turn) -> Effort:
    """Return a turn with all that can be said, and what comes of one of it."""
    replies = turn.replies
    why = sum(_count(reply.explanation) for reply in replies) / max(1, len(replies))
    return Effort(_count(turn.stage) + sum(_count(reply.text) for reply in replies) + why, 1 if replies else 0)


def _question(question: Question) -> Effort:
    return _choice(question) + Effort(_explained(question).words)


def _choice(question: Question) -> Effort:
    return Effort(sum(map(_count, [question.text, *(option.text for option in question.options)])), 1)


def _together(efforts: Iterable[Effort]) -> Effort:
    return sum(efforts, Effort())


def _count(markdown: str) -> int:
    return len(words_of(markdown).split())
