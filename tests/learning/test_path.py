"""The path says which step comes next."""

from gids.learning.path import Learning, PathStep


def step(page: str, anchor: str = "") -> PathStep:
    return PathStep(page, anchor, "Lees De Folder", "lees", 5, (), 0, False)


FIRST, AGAIN, LAST = step("signalen/kaas.html", "pet"), step("signalen/kaas.html", "koffer"), step("leren/toets.html")
PATH = Learning({"eindtoets": "leren/toets.html"}, (), (FIRST, AGAIN, LAST))


def test_after_a_page_comes_the_step_behind_the_last_one_that_is_on_it() -> None:
    assert PATH.after("signalen/kaas.html") == LAST
    assert PATH.after("leren/toets.html") is None
    assert PATH.after("over/index.html") is None
    assert Learning({}, (), (FIRST, LAST)).after("signalen/kaas.html") == LAST


def test_a_step_is_linked_with_its_heading_from_any_page() -> None:
    assert FIRST.seen_from("leren/index.html") == "../signalen/kaas.html#pet"
    assert LAST.seen_from("index.html") == "leren/toets.html"
    assert FIRST.short == "lees De Folder"
    assert PATH.seen_from("over/index.html") == {"eindtoets": "../leren/toets.html"}
