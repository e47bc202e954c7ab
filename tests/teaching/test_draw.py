"""A test is drawn fairly, its second try shows the other twins, and two twins never stand next to each other."""

from dataclasses import replace
from itertools import pairwise

import pytest

from gids.content.pairs import Pair
from gids.learning.draw import by_chance, form, hash_of, is_fair, mixed, must_order, report_sides
from support.pairs import PAIRS, SIGNALS, pair

SEEDS = [seed * 7919 + 1 for seed in range(100)]
TRIES = [
    "5 2 6 4 7! 1! 3! 0!",
    "2! 4! 0 5! 6! 3 7 1",
    "4! 5 7 6! 3 0! 2! 1",
    "7! 4 6 3! 1! 2 0 5!",
]
MIXED = ["paar-0True", "paar-1True", "paar-2True", "paar-1False", "paar-0False", "paar-2False"]
ORDERS = ["dcghbfae", "ebfcaghd", "ebfcaghd"]


@pytest.mark.parametrize("attempt", [1, 2, 3])
def test_half_of_the_scenes_is_to_report_with_every_signal_and_few_in_doubt(attempt: int) -> None:
    for seed in SEEDS:
        sides = form(PAIRS, seed, attempt)
        assert sorted(side.pair for side in sides) == sorted(pair.id for pair in PAIRS)
        reported = [pair for pair in PAIRS if pair.id in {side.pair for side in sides if side.is_report}]
        assert len(reported) == 10
        assert {signal for pair in reported for signal in pair.signals} == set(SIGNALS)
        assert sum(pair.is_grey for pair in reported) <= 2


def test_the_second_try_shows_the_other_scene_of_every_pair() -> None:
    for seed in SEEDS:
        first, second = ({side.pair: side.is_report for side in form(PAIRS, seed, attempt)} for attempt in (1, 2))
        assert all(first[name] != second[name] for name in first)


def test_the_third_try_draws_anew() -> None:
    sides = {attempt: frozenset(side for side in form(PAIRS, 7, attempt)) for attempt in (1, 2, 3)}
    assert sides[3] not in (sides[1], sides[2])


def test_other_seeds_give_other_draws_in_another_order_and_the_same_seed_the_same() -> None:
    assert len({report_sides(PAIRS, seed) for seed in SEEDS}) > 90
    assert len({tuple(form(PAIRS, seed, 1)) for seed in SEEDS}) == len(SEEDS)
    assert form(PAIRS, 7, 1) == form(PAIRS, 7, 1)


def test_a_page_whose_pairs_cannot_be_drawn_fairly_is_drawn_all_the_same() -> None:
    assert len(form(PAIRS[:3], 7, 1)) == 3
    grey = [pair(0), pair(7), pair(14), pair(21), pair(28), pair(35)]
    assert len(report_sides(grey, 7)) == 3


@pytest.mark.parametrize("count", [1, 2, 3])
def test_twins_never_stand_next_to_each_other_in_what_shows_both(count: int) -> None:
    for seed in SEEDS:
        sides = mixed(PAIRS[:count], seed)
        assert sorted((side.pair, side.is_report) for side in sides) == sorted(
            (pair.id, is_report) for pair in PAIRS[:count] for is_report in (True, False)
        )
        assert all(one.pair != other.pair for one, other in pairwise(sides)) or count == 1


def test_questions_that_must_be_right_begin_with_another_at_the_next_try() -> None:
    asked = ["vraag-1", "vraag-2", "vraag-3"]
    orders = [must_order(asked, 7, attempt) for attempt in range(1, 6)]
    assert all(sorted(order) == asked for order in orders)
    assert len({order[0] for order in orders}) > 1


def test_chance_is_even() -> None:
    first = [by_chance(["a", "b", "c", "d"], seed)[0] for seed in range(1, 4001)]
    assert all(900 < first.count(name) < 1100 for name in "abcd")
    assert hash_of("paar-koffer", 7) == 4060741771


def written(attempt: int) -> str:
    """Return a try as text: each pair's number, with an exclamation mark at its scene to report."""
    sides = form(PAIRS[:8], 7, attempt)
    return " ".join(f"{side.pair.removeprefix('paar-')}{'!' if side.is_report else ''}" for side in sides)


def test_a_learner_who_comes_back_with_the_same_seed_finds_the_same_test() -> None:
    assert [written(attempt) for attempt in (1, 2, 3, 4)] == TRIES
    assert [f"{side.pair}{side.is_report}" for side in mixed(PAIRS[:3], 7)] == MIXED
    assert [by_chance(list("abcdefgh"), seed) for seed in (0, 1, 2**32 + 1)] == [list(order) for order in ORDERS]


def test_a_signal_of_one_pair_alone_may_be_missing_and_two_grey_scenes_may_be_there_but_not_three() -> None:
    alone = Pair("alleen", "", PAIRS[0].page, (replace(PAIRS[0].report, signals=("fluit",)), PAIRS[0].scenes[1]))
    others = [pair(number) for number in (1, 2, 3, 4, 6, 8, 9, 11)]
    assert is_fair(others, [*others, alone])
    assert not is_fair(others[:3], others)
    assert is_fair([pair(0), pair(7)], [pair(0), pair(7)])
    assert not is_fair([pair(0), pair(7), pair(14)], [pair(0), pair(7), pair(14)])
