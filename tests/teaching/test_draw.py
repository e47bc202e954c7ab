"""A test is drawn fairly, no try is another one or its mirror, and two twins never stand next to each other."""

from itertools import combinations, pairwise
from typing import Any

import pytest

from support.scripts import call_script

SIGNALS = ["koffer", "pet", "kaas", "klok", "brug"]
Drawn = dict[str, Any]
"""What the draw knows of a pair."""


def pair(number: int) -> Drawn:
    """Return a pair: each signal has four, and three of the twenty are grey."""
    return {"id": f"paar-{number}", "signals": [SIGNALS[number % 5]], "grey": number % 7 == 0}


PAIRS = [pair(number) for number in range(20)]
SEEDS = [seed * 7919 + 1 for seed in range(100)]
IDS = [pair["id"] for pair in PAIRS]
TRIES = ["5 2 6 4 7! 1! 3! 0!", "2 4 0 5! 6! 3! 7! 1", "4 5! 7 6 3! 0 2! 1!", "7! 4! 6 3 1! 2 0 5!"]
MIXED = "0! 1! 2! 1 0 2"
ORDERS = ["dcghbfae", "ebfcaghd", "ebfcaghd"]
Form = list[dict[str, Any]]


def forms(seeds: list[int], attempt: int, pairs: list[Drawn] = PAIRS) -> list[Form]:
    """Return the scenes of a try at the test for each seed."""
    return call_script("formOf", [[pairs, seed, attempt] for seed in seeds])


def written(sides: Form) -> str:
    """Return scenes as text: each pair's number, with an exclamation mark at its scene to report."""
    return " ".join(f"{side['pair'].removeprefix('paar-')}{'!' if side['isReport'] else ''}" for side in sides)


@pytest.mark.parametrize("attempt", [1, 2, 3])
def test_half_of_the_scenes_is_to_report_with_every_signal_and_few_in_doubt(attempt: int) -> None:
    for sides in forms(SEEDS, attempt):
        assert sorted(side["pair"] for side in sides) == sorted(IDS)
        reported = [pair for pair in PAIRS if pair["id"] in {side["pair"] for side in sides if side["isReport"]}]
        assert len(reported) == 10
        assert {signal for pair in reported for signal in pair["signals"]} == set(SIGNALS)
        assert sum(pair["grey"] for pair in reported) <= 2


def test_half_of_the_scenes_stands_as_in_each_earlier_try_so_that_neither_repeating_nor_turning_round_passes() -> None:
    for tries in zip(*(forms(SEEDS, attempt) for attempt in (1, 2, 3, 4, 5)), strict=True):
        shown = [{side["pair"]: side["isReport"] for side in sides} for sides in tries]
        for one, other in combinations(shown, 2):
            assert 8 <= sum(one[name] == other[name] for name in one) <= 12


def test_other_seeds_give_other_draws_in_another_order() -> None:
    assert len({frozenset(shown) for shown in call_script("reportSides", [[PAIRS, seed] for seed in SEEDS])}) > 90
    assert len(set(map(written, forms(SEEDS, 1)))) == len(SEEDS)


def test_a_page_whose_pairs_cannot_be_drawn_fairly_is_drawn_all_the_same() -> None:
    assert [len(sides) for sides in forms([7], 1, PAIRS[:3])] == [3]
    grey = [pair(number) for number in (0, 7, 14, 21, 28, 35)]
    assert [len(shown) for shown in call_script("reportSides", [[grey, 7]])] == [3]


def test_a_signal_of_one_pair_alone_may_be_missing_and_two_grey_scenes_may_be_there_but_not_three() -> None:
    alone: Drawn = {"id": "alleen", "signals": ["fluit"], "grey": False}
    others = [pair(number) for number in (1, 2, 3, 4, 6, 8, 9, 11, 12)]
    drawn = call_script("reportSides", [[[alone, *others], seed] for seed in SEEDS])
    assert {"alleen" in shown for shown in drawn} == {True, False}
    with_grey = [pair(number) for number in (0, 7, 14, 21, 1, 2, 3, 4)]
    grey = {one["id"] for one in with_grey if one["grey"]}
    for shown in call_script("reportSides", [[with_grey, seed] for seed in SEEDS]):
        assert len(grey & set(shown)) == 2


@pytest.mark.parametrize("count", [1, 2, 3])
def test_twins_never_stand_next_to_each_other_in_what_shows_both(count: int) -> None:
    for sides in call_script("mixed", [[IDS[:count], seed] for seed in SEEDS]):
        assert sorted((side["pair"], side["isReport"]) for side in sides) == sorted(
            (name, is_report) for name in IDS[:count] for is_report in (True, False)
        )
        assert all(one["pair"] != other["pair"] for one, other in pairwise(sides)) or count == 1


def test_chance_is_even() -> None:
    first = [order[0] for order in call_script("byChance", [[list("abcd"), seed] for seed in range(1, 4001)])]
    assert all(900 < first.count(name) < 1100 for name in "abcd")


def test_a_learner_who_comes_back_with_the_same_seed_finds_the_same_test() -> None:
    assert [written(forms([7], attempt, PAIRS[:8])[0]) for attempt in (1, 2, 3, 4)] == TRIES
    assert [written(sides) for sides in call_script("mixed", [[IDS[:3], 7]])] == [MIXED]
    seeds = (0, 1, 2**32 + 1)
    assert call_script("byChance", [[list("abcdefgh"), seed] for seed in seeds]) == [list(order) for order in ORDERS]
    assert call_script("hashOf", [["paar-koffer", 7]]) == [4060741771]
