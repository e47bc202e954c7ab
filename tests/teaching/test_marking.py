"""Answers are worth what they show: two figures for scenes, and part of a mark for who sees most of a story."""

from fractions import Fraction

import pytest

from gids.content.asked import NO_SIGNAL
from gids.content.questions import Option, Question
from gids.learning.marking import figures, story_mark


def story(rights: str) -> Question:
    """Return the question about a story with five sentences, a to e, of which these are a signal."""
    options = [Option(letter, letter, letter, letter in rights, "") for letter in "abcde"]
    options.append(Option("none", NO_SIGNAL, NO_SIGNAL, not rights, ""))
    return Question("vraag-1", "", "", tuple(options), "leren/proef.html")


@pytest.mark.parametrize(
    ("rights", "ticked", "worth"),
    [
        ("ab", "ab", Fraction(1)),
        ("ab", "a", Fraction(1, 2)),
        ("ab", "ac", Fraction(0)),
        ("abc", "abd", Fraction(1, 3)),
        ("ab", "", Fraction(0)),
        ("ab", "abcde", Fraction(0)),
        ("", "", Fraction(1)),
        ("", "a", Fraction(1, 2)),
        ("", "ab", Fraction(0)),
        ("", "abcde", Fraction(0)),
    ],
)
def test_a_story_is_worth_what_was_rightly_ticked_less_what_was_not(rights: str, ticked: str, worth: Fraction) -> None:
    assert story_mark(story(rights), ticked) == worth


def test_no_signal_itself_is_worth_nothing_more() -> None:
    assert story_mark(story("ab"), [NO_SIGNAL]) == 0
    assert story_mark(story(""), [NO_SIGNAL]) == 1


def test_two_figures_say_what_was_seen_and_what_was_reported_without_need() -> None:
    given = figures([(True, True)] * 9 + [(True, False)] + [(False, True)] * 2 + [(False, False)] * 8)
    assert (given.recognised, given.signals, given.unneeded, given.innocent) == (9, 10, 2, 10)
    assert given.right == 17


def test_a_scene_that_was_left_open_is_not_right_and_not_reported() -> None:
    given = figures([(True, None), (False, None), (False, False)])
    assert (given.recognised, given.unneeded, given.right) == (0, 0, 1)


def test_who_has_one_too_few_does_not_pass() -> None:
    assert figures([(True, True)] * 10 + [(False, True)] * 4 + [(False, False)] * 6).passes(80)
    assert not figures([(True, True)] * 10 + [(False, True)] * 5 + [(False, False)] * 5).passes(80)


def test_who_reports_everything_or_nothing_does_not_pass() -> None:
    assert not figures([(True, True)] * 10 + [(False, True)] * 10).passes(80)
    assert not figures([(True, False)] * 10 + [(False, False)] * 10).passes(80)
