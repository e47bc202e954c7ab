"""axe and two other checkers look at each kind of page, before and after its use; `make bench` asks them of all."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import Visit
from support.accessibility import (
    PALETTES,
    Palette,
    answer_questions,
    mistakes,
    open_menu,
    open_search,
    violations,
)
from support.learner import answer_screens, hand_in

KINDS = (
    "index",
    "signalen/kaasroof",
    "hulp/meegeven",
    "leren/index",
    "leren/kaasoefenen",
    "leren/gevallen",
    "leren/kaasgesprek",
)


def find(page: Page) -> None:
    page.get_by_role("textbox").fill("pet")
    expect(page.locator("[aria-live]").filter(has_text="gevonden")).to_be_visible()


def ask_to_wipe(page: Page) -> None:
    page.get_by_role("button", name="Wis wat ik invulde").click()


def write_a_note(page: Page) -> None:
    page.get_by_role("checkbox").first.check()
    page.get_by_role("textbox", name="Wat zag je precies?").fill("Hij deed verdacht.")
    page.get_by_role("button", name="Wis wat ik invulde").click()


STATES: list[tuple[str, int, Palette, Callable[[Page], None]]] = [
    ("over/privacy", 320, "dark", open_menu),
    ("over/privacy", 1280, "light", open_search),
    ("index", 1280, "light", find),
    ("leren/oefenen-kaas", 1280, "dark", ask_to_wipe),
    ("handelen/notitie", 1280, "light", write_a_note),
]


@pytest.mark.parametrize(("width", "palette"), [pytest.param(1280, "light", marks=pytest.mark.long), (360, "dark")])
def test_three_checkers_find_nothing_on_any_kind_of_page_once_it_is_answered(
    visit: Visit, width: int, palette: Palette
) -> None:
    """Each kind at one of the widths, and before it is answered for axe alone; `make bench` does it all."""
    page = visit(width=width, bypass_csp=True, **PALETTES[palette])
    found: dict[str, list[str]] = {}
    for path in KINDS[palette == "dark" :: 2]:
        page.goto(f"{path}.html")
        if page.locator(".gids-question").count():
            found[f"{path}, open"] = violations(page)
            answer_questions(page)
        found[path] = mistakes(page)
    assert {place: failures for place, failures in found.items() if failures} == {}


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
    assert mistakes(page) == []
    answer_screens(page, wrong=1)
    assert mistakes(page) == []
    hand_in(page)
    assert mistakes(page) == []
