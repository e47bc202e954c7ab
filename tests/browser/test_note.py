"""A clerk makes a factual note by keyboard; nobody else ever gets to see it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from conftest import NewPage, Visit
from support.reader import becomes

PAGE = "handelen/notitie"
TEXT = ".gids-note__text"
NOTE = """\
Notitie voor de aandachtsfunctionaris mensenhandel

Datum: 5 maart 2027
Tijd: 09.05 uur
Balie: kaasbalie

Gezien of gehoord:
- De koffer kwaakte.

Wat ik zag:
Zeven gaten.
Een pet.

Wat ik hoorde, en van wie:
De begeleider: “Kwaak.”

Alleen gesproken: Nee, dat lukte niet
Tolk: geen tolk

Wat ik daarna deed:
Ik belde Sjors.

Geschreven door: Noor
Bereikbaar op: toestel 12

Meld dit altijd, ook als je twijfelt.
Meld bij: Sjors Sprinkhaan, 0123-456 789, sprinkhaan@teststad.internal
Formulier: Het Grote Kaasformulier, https://intranet.teststad.internal/kaas
Acuut gevaar: bel 112."""


def fill_in(page: Page) -> None:
    """Fill in the form from the first field to the last with the keyboard alone."""
    page.get_by_label("Datum").fill("2027-03-05")
    page.get_by_label("Tijd").fill("09:05")
    page.get_by_role("textbox", name="Welke balie?").press_sequentially("kaasbalie")
    page.keyboard.press("Enter")  # sends nothing and loses nothing
    page.get_by_role("checkbox", name="De koffer kwaakte.").press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Zeven gaten.\nEen pet.")
    page.keyboard.press("Tab")
    page.keyboard.type("De begeleider: “Kwaak.”")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")  # the radios: one Tab for all three
    page.keyboard.press("Tab")
    page.keyboard.type("geen tolk")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Ik belde Sjors.")
    page.get_by_label("Wie schrijft dit op?").fill("Noor")
    page.get_by_label("Waarop ben je te bereiken?").fill("toestel 12")


def is_asked_before_leaving(page: Page) -> bool:
    return bool(page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))"))


@pytest.fixture
def form(page: Page) -> Page:
    """The page with the form, on a computer whose clock stands still."""
    page.clock.install(time="2027-03-04T08:30:00")
    page.goto(f"{PAGE}.html")
    return page


def test_the_note_goes_where_the_clerk_wants_who_has_it_there_and_is_not_asked_before_leaving(
    teststad_address: str, new_page: NewPage, tmp_path: Path
) -> None:
    page, watch = new_page(permissions=["clipboard-read", "clipboard-write"], viewport={"width": 360, "height": 740})
    page.goto(f"{teststad_address}/{PAGE}.html")
    fill_in(page)
    becomes(page.locator(TEXT).inner_text, NOTE)
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_text("Gekopieerd. Plak de tekst in het meldingsformulier.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == NOTE
    becomes(lambda: is_asked_before_leaving(page), False)
    page.get_by_role("textbox", name="Welke balie?").fill("kaasbalie")
    becomes(lambda: is_asked_before_leaving(page), True)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download als tekstbestand").click()
    saved.value.save_as(tmp_path / "note")
    assert saved.value.suggested_filename == "notitie.txt"
    assert (tmp_path / "note").read_text(encoding="utf-8") == f"{NOTE}\n"
    becomes(lambda: is_asked_before_leaving(page), False)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.url == f"{teststad_address}/{PAGE}.html"
    assert not [url for url in watch.requests if "gaten" in url or "kaasbalie" in url]
    assert watch.messages == []


def test_without_a_clipboard_the_note_is_selected_to_be_copied_by_hand(form: Page) -> None:
    form.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    fill_in(form)
    form.get_by_role("button", name="Print").click()
    assert is_asked_before_leaving(form), "paper may run out"
    form.get_by_role("button", name="Kopieer").click()
    hint = "De knop Kopieer werkt hier niet. De notitie is geselecteerd: druk op Ctrl+C."
    expect(form.get_by_text(hint)).to_be_visible()
    assert form.evaluate("getSelection().toString()").replace("\n\n\n", "\n\n") == NOTE
    assert is_asked_before_leaving(form), "nothing was copied"
    form.keyboard.press("Control+c")
    becomes(lambda: is_asked_before_leaving(form), False)


def test_after_half_an_hour_the_note_is_wiped_with_a_warning_five_minutes_before(form: Page) -> None:
    """Speaking to somebody apart takes longer than the answers to questions are kept."""
    counter = form.get_by_role("textbox", name="Welke balie?")
    counter.fill("kaasbalie")
    warning = form.get_by_role("alert").filter(has_text="Over 5 minuten wissen we je notitie.")
    form.clock.run_for("24:59")
    expect(warning).to_have_count(0)
    form.clock.run_for("00:02")
    expect(warning).to_be_visible()
    form.get_by_role("button", name="Ga door").click()
    expect(warning).to_have_count(0)
    form.clock.run_for("29:00")
    expect(counter).to_have_value("kaasbalie")
    form.clock.run_for("01:01")
    expect(form.get_by_text("Je deed 30 minuten niets. Daarom is je notitie gewist.")).to_be_visible()
    expect(counter).to_have_value("")
    assert "kaasbalie" not in form.content()


def test_all_but_today_and_now_is_wiped_after_a_second_click_and_not_after_the_first(form: Page) -> None:
    fill_in(form)
    form.get_by_role("button", name="Wis wat ik invulde").press("Enter")
    expect(form.get_by_role("group", name="Alles wissen? Je krijgt de tekst niet terug.")).to_be_focused()
    form.keyboard.press("Enter")
    expect(form.locator(TEXT)).to_contain_text("Zeven gaten.")
    form.get_by_role("button", name="Nee, ga terug").press("Enter")
    expect(form.get_by_role("button", name="Wis wat ik invulde", exact=True)).to_be_focused()
    form.keyboard.press("Enter")
    form.get_by_role("button", name="Ja, wis alles").press("Enter")
    expect(form.get_by_text("Alles is gewist.")).to_be_visible()
    expect(form.get_by_label("Datum")).to_have_value("2027-03-04")
    expect(form.get_by_label("Tijd")).to_have_value("08:30")
    expect(form.locator(TEXT)).not_to_contain_text("Balie:")
    expect(form.get_by_role("checkbox")).not_to_be_checked()


def test_not_a_call_but_leaving_warns_that_the_text_is_lost_and_the_next_person_does_not_get_it(form: Page) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    form.on("dialog", answer)
    form.get_by_role("textbox", name="Welke balie?").press_sequentially("kaasbalie")
    form.get_by_role("link", name="Bel 112").click()
    expect(form.locator(TEXT)).to_contain_text("kaasbalie")
    assert asked == []
    form.get_by_role("link", name="Kaas melden").first.click()
    form.wait_for_url("**/melden.html")
    assert asked == ["beforeunload"]
    form.go_back()
    expect(form.locator(TEXT)).not_to_contain_text("kaasbalie")
    expect(form.get_by_role("textbox", name="Welke balie?")).to_have_value("")
    form.get_by_role("link", name="Kaas melden").first.click()
    form.wait_for_url("**/melden.html")
    assert asked == ["beforeunload"], "nothing was typed, so nothing is asked"


def test_words_of_opinion_and_numbers_that_pass_the_eleven_test_get_a_hint(form: Page) -> None:
    """Of sentences tests/words/test_note_hints.py says which."""
    field, tip = form.get_by_role("textbox", name="Wat zag je precies?"), form.locator("#notitie-gezien-tip")
    expect(tip).to_have_attribute("aria-live", "polite")
    opinion = "“Kazig”: Schrijf op hoeveel gaten je zag."
    number = "Is dit een BSN? Noteer niet meer dan het meldingsformulier vraagt."
    old = "10000008"  # eight digits, as it stood on old papers
    hints = dict.fromkeys(["111222333", "1112.22.333", "111 222 333", old], number) | {"Kazig was het": opinion}
    others = ["De vrouw zei: “Kazig.”", "Een kazigheid", "111222334", "000000000", "0123-456 789", "9991112223334"]
    for typed, hint in (hints | dict.fromkeys(others, "")).items():
        for text, shown in (("", ""), (typed, hint)):
            field.fill(text)
            form.clock.run_for(1000)
            expect(tip, typed).to_have_text(shown)
            expect(field).to_have_accessible_description(re.compile(f"voor zich ziet\\. ?{re.escape(shown)}$"))


def test_on_paper_it_is_the_note_alone_or_an_empty_form(form: Page, visit: Visit) -> None:
    without_script = visit(PAGE, java_script_enabled=False)
    for page in (without_script, form):
        page.emulate_media(media="print")
        expect(page.get_by_role("textbox", name="Wat zag je precies?")).to_be_visible()
        expect(page.locator(TEXT)).to_be_hidden()
    expect(without_script.get_by_role("button", name="Kopieer")).to_be_hidden()
    form.get_by_role("textbox", name="Welke balie?").fill("kaasbalie")
    expect(form.get_by_role("textbox", name="Wat zag je precies?")).to_be_hidden()
    expect(form.locator(TEXT)).to_be_visible()


def test_beside_the_form_the_note_stands_from_the_title_on_with_its_buttons_in_sight(visit_guide: Visit) -> None:
    for width, height in ((1280, 720), (1024, 768)):
        page = visit_guide(PAGE, width, height)
        title = page.get_by_role("heading", level=1).bounding_box()
        paper, form = (page.locator(f".gids-note__{part}").bounding_box() for part in ("result", "fields"))
        assert title and paper and form
        assert paper["y"] <= title["y"] + 1
        assert paper["x"] > form["x"] + form["width"]
        for name in ("Kopieer", "Print", "Download als tekstbestand", "Wis wat ik invulde"):
            expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
        page.evaluate("scrollTo(0, 600)")
        expect(page.get_by_role("button", name="Kopieer")).to_be_in_viewport(ratio=1)
