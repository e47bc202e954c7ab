"""A team judges scenes in front of one screen, from the page alone, and leaves nothing on that computer."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from conftest import NewPage
from support.pages import pages_of

STATES = ("scene", "hands", "split", "twin", "difference")
MEETING = "leren/werkoverleg.html"
SIZES = "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"


def shown(page: Page) -> Locator:
    """Return the state that is shown."""
    return page.locator("[data-state]:visible")


def begin(page: Page, guide: Path, start: str = "practice") -> None:
    """Begin a meeting by keyboard, with the guide on a disk."""
    page.goto(f"{(guide / MEETING).as_uri()}")
    page.locator(f"[name=start][value={start}]").press("Enter")
    expect(page.get_by_role("heading", name="We oefenen met kijken")).to_be_focused()
    page.keyboard.press("PageDown")


def hold(page: Page, report: str = "", help: str = "") -> None:
    """Go through all scenes with the keys of a presenter, with as many hands each time, as far as the agreements."""
    while shown(page).get_attribute("data-state") != "agreements":
        if shown(page).get_attribute("data-state") == "hands":
            expect(shown(page).get_by_label("Helpen, daarna noteren en melden.")).to_be_focused()
            page.keyboard.type(report)
            shown(page).get_by_label("Gewoon helpen. Niets").fill(help)
        page.keyboard.press("PageDown")


def test_a_meeting_is_held_with_a_presenter_read_from_six_metres_and_hidden(new_page: NewPage, guide: Path) -> None:
    page, watch = new_page()
    begin(page, guide)
    seen = []
    while (state := shown(page).get_attribute("data-state")) != "agreements":
        seen.append(state)
        expect(page.locator(".gids-meeting__top")).to_contain_text(f"Scène {seen.count('scene')} van 6")
        for width, height in ((320, 640), (1280, 720), (1920, 1080)):
            page.set_viewport_size({"width": width, "height": height})
            expect(page.get_by_role("link", name="Verberg").filter(visible=True)).to_be_in_viewport()
            assert page.evaluate("document.documentElement.scrollWidth") <= width, state
            if width > 320:
                assert min(shown(page).locator(".gids-meeting__scene:visible").evaluate_all(SIZES)) >= 28, state
                assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), state
        assert shown(page).locator(".gids-scene__changed").count() == 0 or state == "difference"
        if state == "hands":
            page.keyboard.type("3")
            shown(page).get_by_label("Koos melden").check()
        if state == "split":  # the key chose nothing else
            expect(shown(page).locator("[data-split]")).to_contain_text("4 Noteren en melden")
        page.keyboard.press("ArrowRight" if state == "hands" else "PageDown")
    assert seen == [*STATES] * 6
    page.keyboard.press("ArrowLeft")
    expect(shown(page).locator(".gids-scene__changed").first).to_be_visible()
    assert watch.messages == []
    assert watch.elsewhere("file://") == []


def test_a_key_that_was_meant_for_the_silence_or_a_search_skips_no_hands(page: Page, guide: Path) -> None:
    page.clock.install()
    begin(page, guide)
    expect(page.locator("[data-state=scene]:visible svg")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(shown(page)).to_have_attribute("data-state", "scene")
    page.keyboard.press("Escape")
    page.evaluate("document.getAnimations().forEach((silence) => silence.finish())")
    expect(shown(page)).to_have_attribute("data-state", "hands")
    page.keyboard.press("PageDown")
    expect(shown(page)).to_have_attribute("data-state", "hands")
    page.clock.run_for(3_500)
    page.keyboard.press("Enter")
    expect(shown(page)).to_have_attribute("data-state", "split")


def test_whoever_reads_slowly_holds_the_silence(page: Page, guide: Path) -> None:
    begin(page, guide)
    hold_it = page.get_by_role("button", name="Zet de tijd stil").filter(visible=True)
    for state, words in (("true", "paused"), ("false", "running")):
        hold_it.click()
        expect(hold_it).to_have_attribute("aria-pressed", state)
        assert set(page.evaluate("document.getAnimations().map(({ playState }) => playState)")) == {words}
        page.keyboard.press("PageUp")
        page.keyboard.press("PageDown")
        assert set(page.evaluate("document.getAnimations().map(({ playState }) => playState)")) == {words}, "as it says"


def test_hands_that_nobody_counts_are_not_shown_and_give_no_lines(page: Page, guide: Path) -> None:
    begin(page, guide)
    page.keyboard.press("ArrowRight")
    page.keyboard.type("3")
    page.keyboard.press("Backspace")
    expect(page.get_by_role("button", name="Ga verder zonder tellen")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", name="Welke zin gaf de doorslag?")).to_be_focused()
    expect(shown(page).locator("[data-split]")).to_be_hidden()
    hold(page)
    page.keyboard.press("PageDown")
    page.get_by_role("button", name="Kopieer de aantallen").click()
    expect(shown(page).get_by_role("status")).to_have_text("Er zijn geen aantallen om te kopiëren.")


def test_the_hands_become_lines_of_each_function_without_a_clipboard_too(page: Page, guide: Path) -> None:
    page.add_init_script("document.execCommand = () => false")
    begin(page, guide, "test")
    page.keyboard.press("PageDown")
    page.keyboard.type("6")
    shown(page).get_by_label("Gewoon helpen. Niets").fill("4")
    shown(page).get_by_label("Koos melden").check()
    shown(page).get_by_role("button", name="Eén hand meer: helpen, daarna").click(click_count=3)  # each one counts
    expect(shown(page).get_by_role("status")).to_contain_text("10 melden, 4 helpen. Wie niets kiest")
    page.keyboard.press("PageDown")
    expect(shown(page).locator("[data-split]")).to_contain_text("10 Noteren en meldenGewoon helpen 4")
    hold(page)
    page.keyboard.press("PageDown")
    page.get_by_role("button", name="Kopieer de aantallen").click()
    expect(shown(page).get_by_role("status")).to_contain_text("Ctrl+C.")
    lines = page.get_by_label("De aantallen, om te kopiëren").input_value()
    assert re.fullmatch(
        r"- \{scene: (scene-\w{8}), functie: medewerker, melden: 9, helpen: 4\}\n"
        r"- \{scene: \1, functie: aandachtsfunctionaris, melden: 1, helpen: 0\}\n",
        lines,
    )
    assert page.evaluate("String(getSelection())") == lines


def test_who_must_still_pass_sees_no_scene_of_the_test(page: Page, guide: Path) -> None:
    scenes = pages_of(guide)["leren/eindtoets.html"].select(".gids-scene")
    for start, is_of_test in (("practice", False), ("test", True)):
        begin(page, guide, start)
        words = shown(page).locator(".gids-meeting__scene").all_inner_texts()
        asked = [scene.get_text(" ").split() for scene in scenes]
        assert (" ".join(words).split() in asked) is is_of_test


def test_five_agreements_come_on_one_sheet_with_what_the_municipality_filled_in(page: Page, guide: Path) -> None:
    begin(page, guide)
    page.evaluate("window.print = () => {}")
    hold(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.get_by_label("Onze zin").fill("Zeg, heb jij de blauwe map?")
    page.get_by_label("Nummer van de tolk").fill("Tolken, 012-345 67 70")
    page.get_by_role("button", name="Print de afspraken").click()
    page.emulate_media(media="print")
    sheet = page.locator(".gids-agreements")
    expect(sheet).to_contain_text("012-345 67 89")
    expect(sheet).to_contain_text("Zeg, heb jij de blauwe map?")
    expect(sheet.locator(".gids-agreement__number")).to_have_text(["012-345 67 89", "012-345 67 70"])
    assert page.locator(".gids-article > :visible").count() == 1
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_a_meeting_leaves_nothing(page: Page, guide: Path) -> None:
    begin(page, guide)
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    page.keyboard.press("Enter")  # who goes back to the start begins another one
    expect(page.locator("[name=hands]")).to_have_count(12)
    hold(page, "3", "2")
    page.get_by_label("Ruimte").fill("Spreekkamer 2")
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0
    page.keyboard.press("PageDown")
    page.get_by_role("button", name="Klaar: wis alles").click()
    expect(shown(page)).to_have_attribute("data-state", "start")
    expect(page.locator("[data-agree=ruimte]")).to_have_value("")
    expect(page.locator(".gids-agreements")).not_to_contain_text("Spreekkamer")
    begin(page, guide)
    page.keyboard.press("PageDown")
    page.keyboard.type("3")
    page.evaluate("document.dispatchEvent(new CustomEvent('gids:cleared'))")
    expect(shown(page)).to_have_attribute("data-state", "start")
    expect(page.locator("[name=hands]")).to_have_count(0)


def test_without_a_script_the_scenes_and_an_empty_sheet_are_there(new_page: NewPage, guide: Path) -> None:
    page, _ = new_page(java_script_enabled=False)
    page.goto((guide / MEETING).as_uri())
    page.get_by_text("Scènes om mee te oefenen").click()
    page.locator("[data-pairs=practice] > details > summary").first.click()
    expect(page.locator("[data-pairs=practice] [data-scene]").first).to_be_visible()
    expect(page.locator("[data-pairs=practice] [data-why]").first).to_be_hidden()
    expect(page.get_by_role("heading", name="Onze afspraken aan de balie")).to_be_visible()
    expect(page.get_by_role("button", name="Begin")).to_be_hidden()
