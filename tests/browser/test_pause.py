"""A clerk who is interrupted takes a code along; nothing stays on the computer, and the path goes on anywhere."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import NewPage, in_bench
from support.learner import RIGHT, answer_screens, begin_test, hand_in, keep
from support.reader import becomes

KEPT = "() => [{ ...localStorage }, { ...sessionStorage }, document.cookie]"
FIELD = "Heb je een pauzecode?"


def pause(page: Page) -> str:
    """Pause, by a double click, and return the code."""
    page.get_by_role("button", name="Pauze: ga later verder").dblclick()
    panel = page.get_by_role("group", name="Je pauzecode")
    expect(panel).to_be_focused()
    return str(panel.locator("strong").text_content())


def resume(page: Page, address: str, code: str) -> None:
    """Type a code on the page of the path."""
    page.goto(f"{address}/leren/index.html")
    page.get_by_label(FIELD).fill(code)
    page.get_by_role("button", name="Ga verder", exact=True).click()


@pytest.mark.parametrize("name", [in_bench("address"), "folder"])
def test_after_a_pause_nothing_is_left_and_the_path_goes_on_at_another_computer(
    new_page: NewPage, teststad_address: str, teststad: Path, name: str
) -> None:
    address = {"address": teststad_address, "folder": teststad.as_uri()}[name]
    page, watch = new_page()
    page.goto(f"{address}/leren/kaasoefenen.html")
    page.locator(f".gids-question:visible {RIGHT}").first.check()
    code = pause(page)
    assert len(code.replace("-", "")) == 12
    becomes(lambda: page.evaluate(KEPT), [{}, {}, ""])
    expect(page.locator("article input:checked")).to_have_count(0)
    page.goto(f"{address}/leren/index.html")
    page.go_back()
    expect(page.get_by_text("Je pauzecode")).to_have_count(0)
    other, _ = new_page()
    resume(other, address, code.lower())
    expect(other.get_by_role("link", name="Ga verder: kaas oefenen")).to_be_visible()
    expect(other.get_by_label(FIELD)).to_be_empty()
    assert watch.messages == []


def test_a_code_of_the_test_holds_the_answers_and_never_a_pass(new_page: NewPage, teststad_address: str) -> None:
    page, _ = new_page(base_url=f"{teststad_address}/")
    begin_test(page)
    page.locator(".gids-screen").locator(RIGHT).check()
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("button", name="Stop de toets").click()
    code = pause(page)
    becomes(lambda: page.evaluate(KEPT), [{}, {}, ""])
    other, _ = new_page()
    resume(other, teststad_address, code)
    expect(other.get_by_role("link", name="Ga verder: kaasproef")).to_be_visible()  # the page loaded anew
    other.goto(f"{teststad_address}/leren/kaasproef.html")
    expect(other.get_by_role("heading", name="Scène 2", exact=True)).to_be_visible()
    other.get_by_role("button", name="Vorige scène").click()
    expect(other.locator(f".gids-screen {RIGHT}")).to_be_checked()
    answer_screens(other)
    assert hand_in(other) == "Geslaagd"
    code = pause(other)
    expect(other.get_by_text("Je geslaagde toets gaat niet mee.")).to_be_visible()
    resume(other, teststad_address, code)
    expect(other.get_by_role("link", name="Ga verder: kaasproef")).to_be_visible()
    other.goto(f"{teststad_address}/leren/diploma.html")
    expect(other.get_by_text("nog geen eindtoets gehaald")).to_be_visible()


def test_a_code_that_is_wrong_is_told_and_loses_nothing(page: Page, teststad_address: str) -> None:
    page.goto(f"{teststad_address}/leren/kaasoefenen.html")
    page.locator(f".gids-question:visible {RIGHT}").first.check()
    kept = page.evaluate("sessionStorage['gids.learning'].includes('chosen')")
    resume(page, teststad_address, "K7QM-4RTP-9HCX")
    expect(page.get_by_text("Deze code klopt niet. Kijk of je hem goed overtypte.")).to_be_visible()
    assert page.evaluate("sessionStorage['gids.learning'].includes('chosen')") == kept is True


def test_a_refresher_begins_with_what_a_code_says_was_missed(page: Page, guide_address: str) -> None:
    for seed, weak in enumerate(["paspoort-bij-begeleider", "veel-inschrijvingen"] * 2, 1):
        page.goto(f"{guide_address}/leren/opfrissen-na-1-week.html")
        keep(page, seed=seed, weak=[page.evaluate("name => window.gids.everywhere.markOfSignal(name)", weak)])
        code = pause(page)
        page.get_by_label(FIELD).fill(code)
        page.get_by_role("button", name="Ga verder", exact=True).click()
        expect(page.get_by_label(FIELD)).to_be_empty()
        expect(page.locator(".gids-pair:visible")).to_have_attribute("data-gids-signals", weak)
