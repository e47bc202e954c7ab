"""The path says which step comes next."""

from dataclasses import replace

from gids.learning.path import Learning, PathStep


def step(page: str, anchor: str = "") -> PathStep:
    return PathStep(page, anchor, "Lees De Folder", "lees", 5, (), 0, False)


FIRST, AGAIN, LAST = step("signalen/kaas.html", "pet"), step("signalen/kaas.html", "koffer"), step("leren/toets.html")
PATH = Learning({"eindtoets": "leren/toets.html"}, (), (FIRST, AGAIN, LAST))


def test_after_a_page_comes_the_step_behind_the_last_one_that_is_on_it() -> None:
    to_the_test = ("../leren/toets.html", "lees De Folder")
    assert PATH.after("signalen/kaas.html") == to_the_test
    assert PATH.after("leren/toets.html") is None
    assert PATH.after("over/index.html") is None
    assert Learning({}, (), (FIRST, LAST)).after("signalen/kaas.html") == to_the_test


def test_the_talks_of_a_step_lead_from_one_to_the_other_and_the_last_one_to_the_next_step() -> None:
    talks = (("leren/daan.html", "Gesprek: Daan"), ("leren/lisa.html", "Lisa"))
    path = Learning({}, (), (replace(FIRST, talks=talks), LAST))
    pages = ("signalen/kaas.html", "leren/daan.html", "leren/lisa.html")
    assert [path.after(page) for page in pages] == [
        ("../leren/daan.html", "Daan"),
        ("lisa.html", "Lisa"),
        ("toets.html", "lees De Folder"),
    ]
    assert [path.place_of(page) for page in (*pages, "leren/toets.html", "over/index.html")] == ["0", "0", "0", "1", ""]


def test_a_step_is_linked_with_its_heading_from_any_page() -> None:
    assert FIRST.seen_from("leren/index.html") == "../signalen/kaas.html#pet"
    assert LAST.seen_from("index.html") == "leren/toets.html"
    assert FIRST.short == "lees De Folder"
    assert PATH.seen_from("over/index.html") == {"eindtoets": "../leren/toets.html"}
