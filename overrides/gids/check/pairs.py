"""Rules for a pair: two scenes that differ in one thing that happens, one to report and one to help."""

from collections import Counter

from gids.check.rules import Lines, page_rule
from gids.content.items import Passage
from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import HELP
from gids.content.words import count_words, words_in

RULE = "scènes"
LEAST_SHARED = 60
"""Percent of their words."""
MOST_LONGER = 6
"""Words."""


@page_rule(RULE, "Onder de kop van een paar staan precies twee scènes, en geen andere vraag.")
def two_scenes(page: Page, content: Content) -> Lines:
    for passage in content.items[page.uri]:
        if passage.is_meant_as_pair and not passage.is_meant_as_story and len(passage.questions) != 2:
            yield (
                passage.heading.line,
                f'onder "{passage.heading.text}" staan {len(passage.questions)} vragen. Zet onder een paar precies '
                "twee scènes, en een andere vraag onder een eigen kop.",
            )


@page_rule(RULE, "Bij de ene scène van een paar help je gewoon, bij de andere meld je.")
def one_of_each(page: Page, content: Content) -> Lines:
    for passage in _pairs(page, content):
        rights = [{option.text for option in question.right} for question in passage.questions]
        if len(rights[0]) == 1 and rights[0] == rights[1]:
            yield (
                passage.heading.line,
                f'paar "{passage.heading.text}" heeft twee keer hetzelfde goede antwoord. Bij de ene scène help je '
                "gewoon, bij de andere meld je.",
            )
    for passage in content.items[page.uri]:
        for question in passage.questions:
            if question.is_judgement and len(question.right) == 2:
                yield (
                    question.line,
                    f'beide antwoorden zijn goed. Haal de x weg bij "{HELP}" of bij het andere antwoord.',
                )


@page_rule(RULE, f"De twee scènes van een paar hebben minstens {LEAST_SHARED} procent dezelfde woorden.")
def alike(page: Page, content: Content) -> Lines:
    for passage in _pairs(page, content):
        one, other = (Counter(words_in(question.scene)) for question in passage.questions)
        shared = round(100 * 2 * (one & other).total() / max(1, one.total() + other.total()))
        if shared < LEAST_SHARED:
            yield (
                passage.heading.line,
                f'de twee scènes van "{passage.heading.text}" lijken te weinig op elkaar ({shared} % dezelfde '
                "woorden). Verander alleen wat er gebeurt.",
            )


@page_rule(RULE, f"De ene scène van een paar is hoogstens {MOST_LONGER} woorden langer dan de andere.")
def equally_long(page: Page, content: Content) -> Lines:
    for passage in _pairs(page, content):
        longer = abs(count_words(passage.questions[0].scene) - count_words(passage.questions[1].scene))
        if longer > MOST_LONGER:
            yield (
                passage.heading.line,
                f'de ene scène van "{passage.heading.text}" is {longer} woorden langer dan de andere. Houd het '
                f"verschil bij {MOST_LONGER} woorden, anders verraadt de lengte het antwoord.",
            )


def _pairs(page: Page, content: Content) -> list[Passage]:
    return [
        passage
        for passage in content.items[page.uri]
        if len(passage.questions) == 2 and all(question.is_scene for question in passage.questions)
    ]
