"""How long a step of the path takes: 200 words a minute and 4 seconds a decision, counted and never typed.

What counts is what is advised and read: the page's own text without what is folded, each scene with the explanation of
its right answer, one story, a way through every talk, and the fixed words of the answers once. Of a test that is one
scene of each pair without explanations, which are for what was wrong, and one question of each subject that must be
right.
"""

import re

from gids.content.items import Pair, Story, Turn, tickable
from gids.content.model import Content
from gids.content.page import QUIZ, Page, headings_of
from gids.content.quiz import HELP, JUDGE, REPORT, Question
from gids.content.words import ADDITION, words_of

WORDS_A_MINUTE = 200
DECISION = 4 / 60
"""Minutes."""
COMES_BACK = 2.1
"""Scenes that come back in practice to somebody who judges nine of ten rightly, by simulation of the queue."""
_CAN_WAIT = (QUIZ, re.compile(r"<details\b.*?</details>", re.DOTALL), ADDITION)
"""What is asked, what is folded, and what the guide adds to a leaflet: the path asks for the leaflet's own text."""
_MARKS = re.compile(r"^[ ]{0,3}(?:#{1,6}|[-*+>]|\d+\.)[ ]|^[-:| ]+$|\|", re.MULTILINE)
"""What makes a heading, a list or a table."""


def minutes_of(page: Page, anchor: str, content: Content) -> float:
    """Return how long a page takes who follows the path; with an `anchor` only what stands under that heading."""
    settings, stories = content.settings[page.uri], content.stories_of(page)
    if stories and not anchor:
        return sum(map(_story, stories)) / len(stories)
    own = own_words(content.filled[page.uri].markdown, anchor) / WORDS_A_MINUTE
    if talks := content.talks_from(page):
        return own + sum(_talk(content.pages[uri], content) for uri in talks)
    pairs = [pair for pair in content.pairs_of(page) if pair.id not in settings.reserve]
    together = [one for item in (*content.pairs_of(page), *stories) for one in item.questions]
    lone = [question for question in content.questions_of(page) if question not in together]
    fixed = _reading(JUDGE, HELP, REPORT)
    if settings.eindtoets:
        scenes = sum(_scene(scene) for pair in pairs for scene in pair.questions) / 2
        return own + fixed + scenes + sum(map(_choice, lone)) * len(settings.eindtoets.moet_goed) / max(1, len(lone))
    if settings.naast_elkaar == "ja":
        again = COMES_BACK / max(1, 2 * len(pairs)) if settings.reserve else 0
        return own + fixed + sum(map(_beside, pairs)) * (1 + again)
    if settings.voorproef or settings.opfrissen:
        scenes = sum(_scene(scene) + _explained(scene) for pair in pairs for scene in pair.questions)
        return own + fixed + scenes + sum(map(_question, lone))
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


def _scene(question: Question) -> float:
    return _reading(question.scene) + DECISION


def _explained(question: Question) -> float:
    return _reading(*(option.explanation for option in question.right))


def _beside(pair: Pair) -> float:
    """Return a pair whose scenes stand next to each other: what both share is read once."""
    one, other = pair.questions
    return 2 * DECISION + _explained(one) + _explained(other) + _reading(one.scene, *pair.changed(other))


def _story(story: Story) -> float:
    signals, judgement, then = story.questions
    decisions = DECISION * (len(tickable(signals)) + 1)
    return _reading(story.text) + decisions + _explained(signals) + _explained(judgement) + _question(then)


def _talk(page: Page, content: Content) -> float:
    """Return a talk on the way that is neither the shortest nor the longest: the mean of all ways to an end."""
    talk = content.talks[page.uri]
    ways, minutes = talk.ways, {turn.id: _turn(turn) for turn in talk.turns}
    turns = sum(minutes[turn.id] for way in ways for turn in way) / max(1, len(ways))
    return turns + sum(map(_question, content.questions_of(page)))


def _turn(turn: Turn) -> float:
    """Return a turn with all that can be said, and what comes of one of it."""
    replies = turn.replies
    why = _reading(*(reply.explanation for reply in replies)) / max(1, len(replies))
    return _reading(turn.stage, *(reply.text for reply in replies)) + why + (DECISION if replies else 0)


def _question(question: Question) -> float:
    return _choice(question) + _reading(question.scene) + _explained(question)


def _choice(question: Question) -> float:
    decisions = len(tickable(question)) if question.has_several else 1
    return _reading(question.text, *(option.text for option in question.options)) + DECISION * decisions


def _reading(*texts: str) -> float:
    return sum(map(_count, texts)) / WORDS_A_MINUTE


def _count(markdown: str) -> int:
    return len(words_of(markdown).split())
