"""axe and two other checkers look at each kind of page, before and after its use; `make bench` asks them of all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import Visit, in_bench
from support.accessibility import PALETTES, Palette, answer_questions, mistakes, open_menu, open_search, violations
from support.learner import answer_screens, hand_in
from support.pages import differing_pages

MANY = 4


def find(page: Page) -> None:
    page.get_by_role("textbox").fill("pet")
    expect(page.locator("[aria-live]").filter(has_text="gevonden")).to_be_visible()


def write_a_note(page: Page) -> None:
    page.get_by_role("checkbox").first.check()
    page.get_by_role("textbox", name="Wat zag je precies?").fill("Hij deed verdacht.")
    page.get_by_role("button", name="Wis wat ik invulde").click()


STATES = [
    ("signalen/kaasroof", 360, "dark", answer_questions),
    in_bench("over/privacy", 320, "dark", open_menu),
    ("over/privacy", 1280, "light", open_search),
    ("index", 1280, "light", find),
    in_bench("leren/oefenen-kaas", 1280, "dark", lambda page: page.get_by_text("Wis wat ik invulde").click()),
    in_bench("handelen/notitie", 1280, "light", write_a_note),
]


@pytest.mark.long
@pytest.mark.parametrize(("width", "palette"), [(1280, "light"), (360, "dark")])
def test_three_checkers_find_nothing_on_pages_of_many_kinds_once_they_are_used(
    guide: Path, visit_guide: Visit, width: int, palette: Palette
) -> None:
    """Each at one of the widths, and before it is used for axe alone; `make bench` does every page."""
    page = visit_guide(width=width, bypass_csp=True, **PALETTES[palette])
    for path in differing_pages(guide)[palette == "dark" : MANY : 2]:
        page.goto(path)
        assert violations(page) == [], f"{path}, not used"
        answer_questions(page)
        assert mistakes(page) == [], path


@pytest.mark.parametrize(("path", "width", "palette", "use"), STATES)
def test_three_checkers_find_nothing_in_any_state_of_what_can_be_used(
    visit: Visit, path: str, width: int, palette: Palette, use: Callable[[Page], None]
) -> None:
    page = visit(path, width, bypass_csp=True, **PALETTES[palette])
    use(page)
    page.evaluate("scrollTo(0, 0)")  # what stays in sight covers a part of what is scrolled
    assert mistakes(page) == []


def test_three_checkers_find_nothing_in_any_part_of_a_test(visit: Visit) -> None:
    page = visit("leren/kaasproef", bypass_csp=True, **PALETTES["dark"])
    page.get_by_role("button", name="Start de toets").click()
    assert violations(page) == []
    answer_screens(page, wrong=1)
    assert mistakes(page) == []
    hand_in(page)
    assert mistakes(page) == []
