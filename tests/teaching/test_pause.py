"""A pause is a code that somebody writes down and types over: the shipped script, run by Node."""

from random import Random
from typing import Any

import pytest

from support.scripts import call_script

KNOWN = {"guide": 60, "version": 3}
PLACE = {"step": 3, "seed": 4095, "weak": [0, 17]}
TEST = {**PLACE, "test": {"seed": 77, "attempt": 2, "handedIn": False, "marks": "01201201201201201202"}}


def code_of(place: dict[str, Any]) -> str:
    return str(call_script("codeOf", [[KNOWN, place]])[0])


@pytest.mark.parametrize(("place", "letters"), [(PLACE, 12), (TEST, 24)])
def test_a_code_says_where_one_was_however_it_is_typed(place: dict[str, Any], letters: int) -> None:
    code = code_of(place)
    assert len(code.replace("-", "")) == letters
    typed = [code, code.lower(), code.replace("-", " "), code.replace("0", "o").replace("1", "l")]
    assert call_script("placeOf", [[KNOWN, one] for one in typed]) == [place] * 4


@pytest.mark.parametrize("place", [PLACE, TEST])
def test_one_wrong_letter_or_two_that_changed_places_always_show(place: dict[str, Any]) -> None:
    code = code_of(place).replace("-", "")
    chance = Random(1)
    wrong = [
        code[:at] + other + code[at + 1 :] for at in range(len(code)) for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    ]
    wrong += [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1)]
    wrong += ["", "kaas", code[:-1], code[1:], "".join(chance.sample(code, len(code)))]
    wrong = [one for one in wrong if one != code]
    read = call_script("placeOf", [[KNOWN, one] for one in wrong])
    assert [one for one, place in zip(wrong, read, strict=True) if place != "wrong"] == []


def test_a_code_of_another_version_or_municipality_is_told_apart() -> None:
    guides = [{**KNOWN, "version": 4}, {**KNOWN, "guide": 0}]
    assert call_script("placeOf", [[guide, code_of(PLACE)] for guide in guides]) == ["version", "guide"]
