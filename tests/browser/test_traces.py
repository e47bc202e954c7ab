"""Nothing of a learner is left for the next person, and no store that is gone or broken stops a learner."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import Visit, in_bench
from support.building import TESTSTAD, build_site
from support.learner import answer_screens, begin_test, check, hand_in, question
from support.reader import BLOCKED, COVERED, becomes
from support.server import served

ONE = "Waarom is een kwakende koffer een signaal?"
SEVERAL = "Wat hoort bij de kaasbende?"
IDLE = "Je deed 15 minuten niets. Daarom zijn je antwoorden gewist."
REFUSES = """let write = 0;
const { setItem } = Storage.prototype;
Storage.prototype.setItem = function (...values) {
  write += 1;
  if (WHICH) throw new DOMException("full", "QuotaExceededError");
  setItem.apply(this, values);
};"""


def kept(page: Page) -> int:
    """Return how many items this tab and this browser keep."""
    return int(page.evaluate("sessionStorage.length + localStorage.length + document.cookie.length"))


def test_a_second_person_finds_nothing_in_another_tab_or_after_wiping_with_the_back_button(page: Page) -> None:
    """Wiping asks once, however long one thinks."""
    page.clock.install()
    page.goto("signalen/kaasroof.html")
    check(question(page, ONE), "Eenden houden van kaas.")
    second = page.context.new_page()
    second.goto("signalen/kaasroof.html")
    expect(second.get_by_text("0 van de 2 vragen gedaan")).to_be_visible()
    second.close()
    page.get_by_role("link", name="Ga verder: kaas oefenen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaas oefenen")
    page.go_back()
    page.goto("leren/index.html")
    done = page.locator(".gids-path__count")
    expect(done).to_contain_text("1 van de 6 stappen klaar")
    becomes(lambda: kept(page), 1)
    wipe = page.get_by_role("button", name="Wis wat ik invulde")
    wipe.click()
    expect(page.get_by_role("group", name="Alles wissen wat je in deze gids hebt ingevuld?")).to_be_focused()
    page.get_by_role("button", name="Nee, ga terug").click()
    expect(done).to_contain_text("1 van de 6")
    page.clock.run_for("10:00")
    wipe.click()
    page.clock.run_for("10:00")
    page.mouse.wheel(0, 50)
    page.get_by_role("button", name="Ja, wis alles").press("Enter")
    expect(page.get_by_text("Je antwoorden zijn gewist.")).to_be_visible()
    expect(done).to_contain_text("0 van de 6")
    becomes(lambda: kept(page), 0)
    page.go_back()
    expect(page.get_by_text("0 van de 2 vragen gedaan")).to_be_visible()
    expect(page.locator("[data-verdict], .gids-option :checked")).to_have_count(0)
    becomes(lambda: kept(page), 0)


def come_back_to_the_window(page: Page) -> None:
    page.evaluate("dispatchEvent(new FocusEvent('focus'))")


ACTS: dict[str, Callable[[Page], object]] = {
    "type a letter": lambda page: page.keyboard.press("k"),
    "click beside it": lambda page: page.locator("h1").click(),
    "click the button": lambda page: page.get_by_role("button", name="Ga door").click(),
    "scroll": lambda page: page.mouse.wheel(0, 200),
    "come back to the window": come_back_to_the_window,
}


def test_two_minutes_before_fifteen_idle_minutes_wipe_the_answers_anything_keeps_them(page: Page) -> None:
    page.clock.install()
    page.goto("signalen/kaasroof.html")
    several = question(page, SEVERAL).get_by_label("Een paarse pet.")
    several.check()
    warning = page.get_by_role("alert").filter(has_text="Over 2 minuten wissen we je antwoorden.")
    for name, act in ACTS.items():
        page.clock.run_for("12:59")
        expect(warning, name).to_have_count(0)
        page.clock.run_for("00:02")
        expect(warning, name).to_be_visible()
        act(page)
        expect(warning, name).to_have_count(0)
    page.clock.run_for("12:00")
    expect(several).to_be_checked()
    page.clock.run_for("03:02")
    expect(page.get_by_text(IDLE)).to_be_visible()
    expect(several).not_to_be_checked()
    becomes(lambda: kept(page), 0)
    page.get_by_role("button", name="Sluit", exact=True).click()
    expect(page.get_by_text(IDLE)).to_be_hidden()


def test_a_window_that_gets_the_focus_too_late_is_wiped_and_keeps_a_focus_in_sight(page: Page) -> None:
    page.clock.install()
    begin_test(page)
    expect(page.get_by_text("Doe je 15 minuten niets?")).to_be_hidden()
    page.locator(".gids-screen").get_by_role("radio").first.check()
    page.clock.set_system_time(page.evaluate("Date.now() + 16 * 60 * 1000"))
    come_back_to_the_window(page)
    expect(page.get_by_text("Doe je 15 minuten niets?")).to_be_visible()
    expect(page.get_by_role("button", name="Sluit", exact=True)).to_be_focused()
    becomes(lambda: kept(page), 0)
    page.set_viewport_size({"width": 360, "height": 500})
    assert page.evaluate(COVERED) == []
    page.get_by_role("button", name="Sluit", exact=True).press("Enter")
    expect(page.get_by_text(IDLE)).to_be_hidden()
    assert page.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("trouble", [BLOCKED, in_bench("write % 2"), in_bench("true")])
def test_storage_that_is_blocked_or_full_or_refuses_a_write_breaks_nothing(trouble: str, visit: Visit) -> None:
    page = visit()
    page.add_init_script(trouble if trouble == BLOCKED else REFUSES.replace("WHICH", trouble))
    page.goto("signalen/kaasroof.html")
    check(question(page, ONE), "Een koffer hoort stil te zijn.")
    check(question(page, SEVERAL), "Een paarse pet.")
    expect(page.get_by_text("2 van de 2 vragen gedaan")).to_be_visible()
    page.get_by_role("button", name="Wis wat ik invulde").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.get_by_text("0 van de 2 vragen gedaan")).to_be_visible()
    begin_test(page)
    answer_screens(page)
    assert hand_in(page) == "Geslaagd"


def test_a_corrupted_store_breaks_nothing(visit: Visit) -> None:
    page = visit("index")
    start = f'{{"version":"{page.locator("body").get_attribute("data-gids-version")}",'
    answers = f'{start}"answers":{{"vraag-1":{{"chosen":7}}}},"test":7,"passed":"x","read":7}}'
    for text in ("{", "null", "7", f'{start}"answers":[7]}}', answers):
        others = ("kaasproef", "kaas-na-1-week", "diploma", "index") if text in (answers, "null") else ()
        for path in (*others, "oefenen-kaas"):
            page.evaluate("text => sessionStorage.setItem('gids.learning', text)", text)
            page.goto(f"leren/{path}.html")
        check(question(page, "Wie helpt bij kaasnood?"), "De Kaaswacht.")
        expect(page.get_by_text("1 van de 10 vragen gedaan"), text).to_be_visible()


def test_a_changed_question_drops_its_answer_and_a_new_order_none(teststad: Path, tmp_path: Path, page: Page) -> None:
    docs, site = shutil.copytree(TESTSTAD, tmp_path / "docs"), shutil.copytree(teststad, tmp_path / "site")
    leaflet = docs / "signalen" / "kaasroof.md"
    before, first, second = leaflet.read_text(encoding="utf-8").split("<quiz>")
    rewritten = first.replace(ONE, "Waarom is gekwaak een signaal?")
    text, *options = second.replace("</quiz>", "").split("- [")
    reordered = text + "".join(f"- [{option.strip()}\n" for option in reversed(options)) + "</quiz>\n"
    with served(site) as address:
        page.goto(f"{address}/signalen/kaasroof.html")
        check(question(page, ONE), "Eenden houden van kaas.")
        check(question(page, SEVERAL), "Een paarse pet.")
        leaflet.write_text("<quiz>".join([before, reordered, "\n" + rewritten]), encoding="utf-8")
        assert build_site(site, docs) == []
        page.reload()
        expect(page.get_by_text("1 van de 2 vragen gedaan")).to_be_visible()
        expect(question(page, SEVERAL).get_by_label("Een paarse pet.")).to_be_checked()
        expect(question(page, SEVERAL).locator(".gids-option__text").first).to_have_text("Een gele paraplu.")
        other = question(page, "Waarom is gekwaak een signaal?")
        expect(other).to_be_visible()
        expect(other.locator("[data-verdict], .gids-option :checked")).to_have_count(0)
