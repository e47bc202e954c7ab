"""axe and two other checkers look at each kind of page, before and after its use; `make bench` asks them of all."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import Visit
from support.accessibility import PALETTES, Palette, answer_questions, mistakes, open_menu, open_search
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
    expect(page.get_by_role("status").filter(has_text="gevonden")).to_be_visible()


def ask_to_wipe(page: Page) -> None:
    page.get_by_role("button", name="Wis wat ik invulde").click()


def write_a_note(page: Page) -> None:
    page.get_by_role("checkbox").first.check()
    page.get_by_role("textbox", name="Wat zag je precies?").fill("Hij deed verdacht.")
    page.get_by_role("button", name="Wis wat ik invulde").click()


def make_a_test(page: Page) -> None:
    page.get_by_role("button", name="Start de toets").click()


def look_through(page: Page) -> None:
    make_a_test(page)
    answer_screens(page, wrong=1)


def finish(page: Page) -> None:
    look_through(page)
    hand_in(page)


STATES: list[tuple[str, int, Palette, Callable[[Page], None]]] = [
    ("over/privacy", 320, "dark", open_menu),
    ("over/privacy", 1280, "light", open_search),
    ("over/privacy", 320, "dark", open_search),
    ("index", 1280, "light", find),
    ("leren/oefenen-kaas", 1280, "dark", ask_to_wipe),
    ("handelen/notitie", 1280, "light", write_a_note),
    ("leren/kaasproef", 1280, "light", make_a_test),
    ("leren/kaasproef", 1280, "dark", look_through),
    ("leren/kaasproef", 1280, "light", finish),
]


@pytest.mark.parametrize(("width", "palette"), [(1280, "light"), (360, "dark")])
def test_three_checkers_find_nothing_on_any_kind_of_page_before_and_after_answering(
    visit: Visit, width: int, palette: Palette
) -> None:
    """Each kind at one of the widths."""
    page = visit(width=width, bypass_csp=True, **PALETTES[palette])
    found: dict[str, list[str]] = {}
    for path in KINDS[palette == "dark" :: 2]:
        page.goto(f"{path}.html")
        found[path] = mistakes(page)
        if page.locator(".gids-question").count():
            answer_questions(page)
            found[f"{path}, answered"] = mistakes(page)
    assert {place: failures for place, failures in found.items() if failures} == {}


@pytest.mark.parametrize(("path", "width", "palette", "use"), STATES)
def test_three_checkers_find_nothing_in_any_state_of_what_can_be_used(
    visit: Visit, path: str, width: int, palette: Palette, use: Callable[[Page], None]
) -> None:
    page = visit(path, width, bypass_csp=True, **PALETTES[palette])
    use(page)
    page.evaluate("scrollTo(0, 0)")  # what stays in sight covers a part of what is scrolled
    assert mistakes(page) == []
