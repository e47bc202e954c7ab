"""What gives an answer away is found: in pairs that leak, and not in pairs that do not."""

from random import Random

import pytest

from gids.check.guessing import limit_for
from gids.check.scene_form import Told, guesses, scene_scores, single, telling_words
from gids.content.pages import TypedPage

PAGE = TypedPage("docs/leren/proef.md", "leren/proef.md", "")
WORDS = ["kaas", "melk", "klok", "deur", "eend", "sok", "zon", "brug", "trap", "lamp", "boek", "vis"]


def pairs_of(count: int, leak: float, seed: int = 1) -> tuple[Told, ...]:
    """Return the scenes of pairs of words by chance; in a share of them `leak` the one to report says "hoor"."""
    chance, scenes = Random(seed), []
    for number in range(count):
        shared = chance.choices(WORDS, k=20)
        for is_report in (True, False):
            tell = ["hoor"] if is_report and chance.random() < leak else []
            text = " ".join([*shared, *chance.choices(WORDS, k=8), *tell])
            scenes.append(Told(PAGE, number, str(number), f"{text}.", is_report))
    return tuple(scenes)


def test_a_word_of_one_side_is_found_and_the_reader_who_counts_words_with_it() -> None:
    scenes = pairs_of(40, leak=0.6)
    assert [found.word for found in telling_words(scenes)] == ["hoor"]
    counted = next(score for score in scene_scores(scenes) if score.rule == "in de andere scènes woorden telt")
    assert counted.is_too_high


def test_scenes_that_tell_nothing_are_let_through_nearly_always() -> None:
    too_high = [any(score.is_too_high for score in scene_scores(pairs_of(40, 0, seed))) for seed in range(20)]
    assert sum(too_high) <= 6


def test_a_reader_learns_nothing_from_the_pair_that_is_judged() -> None:
    assert guesses(pairs_of(1, leak=1), single) == [False, False]


@pytest.mark.parametrize(("count", "limit"), [(4, 1.0), (25, 0.7), (100, 0.62), (10_000, 0.62)])
def test_few_scenes_may_be_right_by_chance(count: int, limit: float) -> None:
    assert limit_for(0.5, count, 0.62) == pytest.approx(limit)
