"""A script comes after the page: nobody has to press twice for that. Or never: its part is as without JavaScript."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import NewPage, Visit
from gids.assets.bundles import ON_DEMAND, needed_scripts
from gids.assets.scripts import NEEDS
from support.learner import begin_test, keep, question, verdicts
from support.pages import pages_of
from support.reader import hold_back

WORDS = "parts => parts.map((part) => part.checkVisibility() ? part.innerText.replace(/\\s+/g, ' ').trim() : '')"


def open_before_its_scripts(page: Page, path: str) -> Callable[[], None]:
    """Open a page without the scripts that its first picture does not wait for; the answer lets them come."""
    let_come = hold_back(page, re.compile(r"javascripts/(?!palette\.)"))
    page.goto(path, wait_until="commit")
    return let_come


def test_a_test_that_was_started_too_early_starts_when_it_can(page: Page) -> None:
    let_scripts_come = open_before_its_scripts(page, "leren/kaasproef.html")
    page.get_by_role("button", name="Start de toets").click()
    let_scripts_come()
    expect(page.get_by_role("group", name="Scène 1")).to_be_focused()


def test_who_comes_back_to_a_test_is_not_offered_to_start_it_until_it_can_go_on(page: Page) -> None:
    begin_test(page)
    let_scripts_come = open_before_its_scripts(page, "leren/kaasproef.html")
    expect(page.locator("[data-gids-start]")).to_be_attached()
    for name in ("Start de toets", "Wis wat ik invulde"):  # the one goes on, the other goes away
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    let_scripts_come()
    expect(page.get_by_role("heading", name="Scène 1", exact=True)).to_be_visible()


def test_who_passed_finds_no_button_that_moves_away_from_a_press(page: Page) -> None:
    page.goto("leren/index.html")
    keep(page, passed={"right": 4, "of": 4, "date": 0, "content": "abc"})
    for path in ("diploma", "index"):
        let_scripts_come = open_before_its_scripts(page, f"leren/{path}.html")
        pressed = page.locator(":is(.gids-path__next a, [data-gids-refresh] button)").first
        expect(pressed).to_have_css("visibility", "hidden")
        let_scripts_come()
        expect(pressed).to_be_visible()


def test_an_answer_that_was_checked_too_early_is_checked_when_it_can(page: Page) -> None:
    let_scripts_come = open_before_its_scripts(page, "signalen/kaasroof.html")
    asked = question(page, "Waarom is een kwakende koffer een signaal?")
    wrong = asked.get_by_label("Eenden houden van kaas.", exact=True)
    for choice in (wrong, asked.get_by_role("radio").last, wrong):
        choice.check()
    asked.get_by_role("button", name="Controleer").click()
    let_scripts_come()
    expect(asked.locator("[data-verdict]").first).to_be_visible()
    assert verdicts(asked)["Eenden houden van kaas."] == "Onjuist"


def test_of_two_early_presses_the_last_is_done(page: Page) -> None:
    let_scripts_come = open_before_its_scripts(page, "leren/kaasproef.html")
    page.get_by_role("button", name="Start de toets").click()
    page.get_by_role("button", name="Zoeken").click()
    let_scripts_come()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("button", name="Start de toets")).to_be_visible()


def test_what_was_typed_too_early_is_looked_for_when_it_can(visit_guide: Visit) -> None:
    page = visit_guide()
    let_scripts_come = open_before_its_scripts(page, "index.html")
    let_search_come = hold_back(page, "**/search-index.*.js")
    field = page.get_by_label("Wat zie of hoor je?")
    field.press_sequentially("een man geeft drie paspoorten af")
    field.press("Enter")
    let_scripts_come()
    expect(page.locator("[data-gids-finder][data-gids-started]")).to_be_attached()
    field.press("Enter")
    expect(field).to_be_focused()
    let_search_come()
    expect(page.locator("[aria-live]").filter(has_text="signaal gevonden")).to_be_visible()
    field.press("Enter")
    expect(page.locator("[data-gids-results] a").first).to_be_focused()


def test_what_was_noted_too_early_stands_in_the_note(page: Page) -> None:
    let_scripts_come = open_before_its_scripts(page, "handelen/notitie.html")
    page.get_by_role("textbox", name="Wat zag je precies?").fill("Zeven gaten.")
    page.get_by_label("Tijd").fill("09:15")
    let_scripts_come()
    expect(page.locator(".gids-note__text")).to_contain_text("Zeven gaten.")
    expect(page.locator(".gids-note__text")).to_contain_text("9.15 uur")


def test_the_menu_that_was_opened_too_early_is_open_when_it_can_be(visit: Visit) -> None:
    page = visit(width=360, height=740)
    let_scripts_come = open_before_its_scripts(page, "signalen/kaasroof.html")
    page.get_by_role("link", name="Menu").click()
    let_scripts_come()
    expect(page.get_by_role("button", name="Sluit")).to_be_focused()
    page.wait_for_load_state("load")
    expect(page.locator("#menu").get_by_role("link", name="Kaas in gevaar")).to_be_visible()


def test_no_answer_changes_its_place_under_a_hand(page: Page) -> None:
    let_scripts_come = open_before_its_scripts(page, "leren/oefenen-kaas.html")
    options = page.locator("[data-shuffle] .gids-option__text:visible")
    expect(page.locator("[data-shuffle]").first).to_be_attached()
    expect(options).to_have_count(0)
    let_scripts_come()
    expect(options.first).to_be_visible()


def test_who_stops_a_page_has_all_that_needs_no_script(visit: Visit) -> None:
    page = visit(width=360, height=740, is_watched=False)
    open_before_its_scripts(page, "leren/kaasoefenen.html")
    expect(page.locator("#menu a").last).to_be_attached()
    page.context.new_cdp_session(page).send("Page.stopLoading")
    expect(page.locator("#menu").get_by_role("link", name="Kaas in gevaar")).to_be_visible()
    expect(page.locator(".gids-option__text").first).to_be_visible()


def words(page: Page, name: str) -> list[str]:
    """Return the words that show in each part of a page that a script makes work."""
    part = {"everywhere": "body", "practice": ".gids-question"}.get(name, f"[data-gids-{name}]")
    return list(page.locator(part).evaluate_all(WORDS))


@pytest.mark.long
def test_without_one_of_its_scripts_a_page_is_as_without_javascript(
    guide: Path, guide_address: str, new_page: NewPage
) -> None:
    bare, _ = new_page(java_script_enabled=False)
    whole, _ = new_page()
    pages = {name: path for path, soup in pages_of(guide).items() for name in needed_scripts(str(soup))}
    assert pages.keys() == NEEDS.keys() - ON_DEMAND - {"field"}, "which is within the start page and the dialog"
    for name, path in pages.items():
        lacking, _ = new_page()
        lacking.route(f"**/{name}.*.js", lambda route: route.abort())
        for page in (bare, whole, lacking):
            page.goto(f"{guide_address}/{path}")
        assert words(whole, "everywhere") != words(bare, "everywhere"), path
        assert words(bare, name), f"{path} has no part that {name} makes work"
        assert words(lacking, name) == words(bare, name), f"{path} without {name}"
