"""The path says which step comes next, and how many questions of a page belong to nothing else."""

from gids.content.pairs import Pair, Scene
from gids.content.questions import Question
from gids.learning.path import Learning, Step
from gids.learning.rendering import Asking


def step(page: str, anchor: str = "") -> Step:
    return Step(page, anchor, "Lees De Folder", "lees", 5, (), 0, False)


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


def test_what_belongs_to_no_pair_is_counted_and_a_scene_is_found_by_its_question() -> None:
    questions = tuple(Question(f"vraag-{number}", "", "", (), "leren/proef.html") for number in range(5))
    scenes = (Scene(questions[0], "signal", (), ()), Scene(questions[1], "innocent", (), ()))
    asking = Asking(questions, (Pair("paar", "", "leren/proef.html", scenes),), ())
    assert asking.lone == 3
    assert asking.scene_of(questions[1]) == scenes[1]
    assert asking.scene_of(questions[4]) is None
    assert asking.lines_of(questions[0]) == []
