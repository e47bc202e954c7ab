"""Two checkers beside axe look at each kind of page, as it opens and once it is used; `make bench` asks them of all."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import Visit
from support.accessibility import answer_questions, failures_of_others, open_menu, open_search
from support.learner import answer_screens, hand_in

KINDS = (
    "404.html",
    "index.html",
    "signalen/index.html",
    "signalen/kaasroof.html",
    "handelen/notitie.html",
    "handelen/baliekaart.html",
    "hulp/index.html",
    "hulp/meegeven.html",
    "leren/index.html",
    "leren/kaasvoorproef.html",
    "leren/oefenen-kaas.html",
    "leren/kaasoefenen.html",
    "leren/gevallen.html",
    "leren/kaasproef.html",
    "leren/diploma.html",
    "leren/kaas-na-1-week.html",
    "over/bronnen.html",
)


def find(page: Page) -> None:
    page.get_by_role("textbox").fill("pet")
    expect(page.get_by_role("status").filter(has_text="gevonden")).to_be_visible()


def ask_to_wipe(page: Page) -> None:
    page.get_by_role("button", name="Klaar, wis mijn antwoorden").click()


def write_a_note(page: Page) -> None:
    page.get_by_role("checkbox").first.check()
    page.get_by_role("textbox", name="Wat zag je precies?").fill("Hij deed verdacht.")
    page.get_by_role("button", name="Wis alles").click()


def make_a_test(page: Page) -> None:
    page.get_by_role("button", name="Start de toets").click()


def look_through(page: Page) -> None:
    make_a_test(page)
    answer_screens(page, wrong=1)


def finish(page: Page) -> None:
    look_through(page)
    hand_in(page)


STATES: list[tuple[str, int, Callable[[Page], None]]] = [
    ("over/privacy.html", 390, open_menu),
    ("over/privacy.html", 1280, open_search),
    ("index.html", 1280, find),
    ("leren/oefenen-kaas.html", 1280, ask_to_wipe),
    ("handelen/notitie.html", 1280, write_a_note),
    ("leren/kaasproef.html", 1280, make_a_test),
    ("leren/kaasproef.html", 1280, look_through),
    ("leren/kaasproef.html", 1280, finish),
]


def test_two_other_checkers_find_nothing_on_any_kind_of_page_before_and_after_answering(visit: Visit) -> None:
    page = visit(bypass_csp=True)
    found: dict[str, list[str]] = {}
    for path in KINDS:
        page.goto(path)
        found[path] = failures_of_others(page)
        if page.locator(".gids-question").count():
            answer_questions(page)
            found[f"{path}, answered"] = failures_of_others(page)
    assert {place: failures for place, failures in found.items() if failures} == {}


@pytest.mark.parametrize(("path", "width", "use"), STATES, ids=[use.__name__ for _, _, use in STATES])
def test_two_other_checkers_find_nothing_in_any_state_of_what_can_be_used(
    path: str, width: int, use: Callable[[Page], None], visit: Visit
) -> None:
    page = visit(width=width, bypass_csp=True)
    page.goto(path)
    use(page)
    assert failures_of_others(page) == []
