"""Which parts of a compound lead to a place by themselves."""

import pytest

from gids.search.compounds import parts_of


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("mensenhandel", ["mensen", "handel"]),
        ("aandachtsfunctionaris", ["aandacht", "functionaris"]),
        ("hennepkwekerij", ["hennep", "kwekerij"]),
        ("minderjarigheid", []),
        ("balie", []),
    ],
)
def test_a_compound_is_found_by_each_of_its_parts(word: str, parts: list[str]) -> None:
    assert parts_of(word, {"mensen", "handel", "functionaris", "hennep", "minderjarig", "aandacht"}) == parts
