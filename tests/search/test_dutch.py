"""Which words the search takes for the same, and which real words it never takes for a typing mistake."""

import pytest

from gids.search.dutch import irregular, stem
from gids.search.mistakes import as_filters, look_alikes
from support.scripts import call_script


@pytest.mark.parametrize(
    ("known", "typed"), [("spreken", "gesproken"), ("slaan", "sloeg"), ("liegen", "gelogen"), ("schrijven", "schreef")]
)
def test_an_irregular_form_belongs_to_its_word(known: str, typed: str) -> None:
    assert any({stem(known), stem(typed)} <= set(group.split()) for group in irregular(frozenset({known})))


@pytest.mark.parametrize(
    ("word", "typed", "is_mistake"),
    [
        *(("weekend", "weekeind", True), ("paspoort", "paspoord", True), ("diploma", "dilpoma", True)),
        *(("weekend", "werkend", False), ("bellen", "ballen", False), ("minderjarig", "minder", False)),
    ],
)
def test_a_word_of_dutch_is_no_mistake_for_one_that_is_like_it(word: str, typed: str, is_mistake: bool) -> None:
    real, others = look_alikes(frozenset({word}), frozenset({word}), frozenset({stem(word)}))
    assert (typed in others, typed in real) == (is_mistake, not is_mistake)


def test_filters_tell_real_words_from_others_in_few_bytes() -> None:
    real, others = ([f"{name}{at}" for at in range(many)] for name, many in (("woord", 80), ("woort", 9000)))
    filters = as_filters(frozenset(real), frozenset(others))
    assert len(filters) > 2
    assert sum(map(len, filters)) < 300
    index = {"real": filters, "rules": [], **dict.fromkeys(("small", "people", "irregular", "short", "beside"), "")}
    told = call_script("isDutch", [[word] for word in [*real, *others]], {"searchIndex": index})
    assert told == [True] * len(real) + [False] * len(others)
