"""Which words the search takes for the same, and which real words it never takes for a typing mistake."""

from base64 import b64decode

import pytest

from gids.search.dutch import irregular, stem
from gids.search.mistakes import as_filter, look_alikes


@pytest.mark.parametrize(
    ("known", "typed"), [("spreken", "gesproken"), ("slaan", "sloeg"), ("liegen", "gelogen"), ("schrijven", "schreef")]
)
def test_an_irregular_form_belongs_to_its_word(known: str, typed: str) -> None:
    assert any({stem(known), stem(typed)} <= set(group.split()) for group in irregular({known}))


@pytest.mark.parametrize(
    ("word", "near", "far"), [("weekend", "werkend", "week"), ("onderdanige", "onderhavige", "ander")]
)
def test_a_word_of_the_dictionary_is_no_mistake_for_one_that_is_like_it(word: str, near: str, far: str) -> None:
    found = look_alikes(frozenset({word}), frozenset({stem(word)}))
    assert near in found
    assert far not in found
    assert {other[0] for other in found} == {word[0]}


def test_the_filter_takes_eight_bits_for_each_word() -> None:
    assert len(b64decode(as_filter({f"woord{number}" for number in range(80)}))) == 81
