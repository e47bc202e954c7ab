"""A municipality fills in gemeente.yml in a browser, from disk: what the form says is what the build would say."""

import gzip
import re
from operator import attrgetter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import SOME_AND_ALL, NewPage, in_bench
from gids.facts.kinds import COLOR
from gids.facts.municipality import Municipality
from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from gids.form.page import form_fields, form_page
from support.accessibility import ASK_AXE, AXE, TAGS, violations
from support.building import ROOT
from support.engines.engine import Engine
from support.engines.fixtures import FIREFOX

DATA = ROOT / "docs" / "_gegevens"
LATER = "Bij het maken kijkt de gids dit na."
OFFICER, FORM = "aandachtsfunctionaris.telefoon", "meldingsformulier.adres"
VALUES = {
    "website": ["http://www.kaasdorp.nl", "www.kaasdorp.nl", "https://eur03.safelinks.protection.outlook.com/?url=x"],
    OFFICER: [
        "",
        "n.v.t.",
        "010-123 45 67 (tst. 321)",
        "4321",
        "0800-1234 (gratis)",
        "O20-1234567",
        "020-1234567 of 06-12345678",
        "020-1234567 / 06-12345678",
        "00 31 20 1234567",
        "toestel 321",
        "83",
    ],
    "zorgcoordinator.telefoon": ["nvt"],
    "vervanger.naam": ["Jip"],
    "vervanger.email": ["jip@kaasdorp.nl"],
    "aandachtsfunctionaris.email": ["zorg@kaasdorp.nl; team@kaasdorp.nl", "Zorg <zorg@kaasdorp.nl>"],
    FORM: ["mailto:zorg@kaasdorp.nl", r"H:\Formulieren\Melding 2.docx", r"\\server\zorg\melding.docx", "bij de balie"],
    "verberg_naar": ["", "http://intranet/"],
    "gids_adres": ["https://kaas.nl/gids/handelen/melden.html", "http://kaas/?web=1#start", "http://127.0.0.1:8000/"],
    "wijzig_adres": ["https://github.com/kaas/gids.git", "https://github.com/kaas/gids/blob/main/docs/index.md"],
    "slaaggrens": ["80 %", "tachtig"],
    "antwoorden_per_vraag": ["misschien"],
    "huisstijl.primair": ["blauwig", "#12345"],
    "redactie": ['team "Kaas" \\ gaten: #1'],
    "toegankelijkheidsverklaring": ["https://www.kaasdorp.nl/a?b=1&c=2"],
}
"""What is typed in a field; a value that the build takes is one too."""
GOOD = {"naam": "Gemeente Kaasdorp", OFFICER: "0299-12 34 56", "verberg_naar": "http://intranet/"}


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The form on a disk."""
    path = tmp_path / "gemeente-invullen.html"
    path.write_text(form_page(), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def form(new_page: NewPage, address: str) -> Page:
    """The form, opened from disk and filled in with as little as will do."""
    page, _ = new_page(accept_downloads=True)
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    for field, value in GOOD.items():
        _type(page, field, value)
    return page


def _type(page: Page, field: str, value: str) -> str:
    """Type a value, leave the field, and return what is said above it."""
    if field.startswith("huisstijl."):
        page.locator("[name=kleuren][value=eigen]").check()
    if field.startswith("meldingsformulier."):
        page.locator("[name=soort][value=web]").check()
    place = page.locator(f'main [data-field="{field}"]').first
    place.locator(".input").fill(value)
    place.locator(".input").blur()
    return place.locator(".message").inner_text()


def _saved(page: Page, folder: Path) -> tuple[Municipality | None, list[str]]:
    """Save the file, and return what the build reads in it and says of it."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar gemeente.yml").click()
    assert download.value.suggested_filename == "gemeente.yml"
    folder.mkdir(exist_ok=True)
    download.value.save_as(folder / "gemeente.yml")
    facts, problems = read_facts(DATA, "docs/_gegevens", MunicipalityFolder(folder, "stad"))
    return facts.gemeente if facts else None, [problem.message for problem in problems]


@SOME_AND_ALL
def test_what_the_form_says_and_takes_is_what_the_build_says_and_takes(form: Page, tmp_path: Path, step: int) -> None:
    kinds = {field.path: field.kind for field in form_fields()}
    later = []
    for field, typed in [(field, typed) for field, values in VALUES.items() for typed in values][::step]:
        said = _type(form, field, typed)
        municipality, problems = _saved(form, tmp_path / "stad")
        if said == LATER:
            later.append(kinds[field])
        else:
            above = [text for text in form.locator(".message:visible").all_inner_texts() if text != LATER]
            assert sorted(problem.removesuffix(' Typ "".') for problem in problems) == sorted(above), (field, typed)
        if municipality and said != LATER:
            assert str(attrgetter(field)(municipality)) == kinds[field].read(typed), (field, typed)
        _type(form, field, GOOD.get(field, ""))
    assert set(later) == {COLOR}, "the kind of which only the build knows whether it is right"


def test_people_colours_and_form_come_in_the_file_and_back_with_every_comment(form: Page, tmp_path: Path) -> None:
    _type(form, "huisstijl.primair", "#5b2a86")
    _type(form, "huisstijl.accent", "#e06c00")
    expect(form.locator("#contrast li")).to_have_text(
        [
            re.compile("knop: 9,9, ✓ genoeg"),
            re.compile("wit: 9,9, ✓ genoeg"),
            re.compile("wit: 3,3, ! te weinig, nodig is 4,5"),
        ]
    )
    form.get_by_role("button", name="Voeg iemand toe").click()
    form.locator(".person .input").first.fill("Balie Zuid")
    form.locator(".person .input").nth(1).fill("4321")
    form.get_by_role("radio", name="Op papier").check()
    _type(form, "meldingsformulier.naam", "Het Kaasblad")
    for _ in range(2):
        municipality, problems = _saved(form, tmp_path / "stad")
        assert problems == []
        assert municipality
        assert municipality.huisstijl.accent == "#e06c00"
        assert [person.naam for person in municipality.aandachtsfunctionarissen][1:] == ["Balie Zuid"]
        assert municipality.meldingsformulier.place == "op papier"
        text = (tmp_path / "stad" / "gemeente.yml").read_text(encoding="utf-8")
        comments = re.findall(r"(?m)^ *#.*", (DATA / "gemeente.yml").read_text(encoding="utf-8"))
        assert [line for line in comments if line not in text.splitlines()] == []
        (tmp_path / "eigen.yml").write_text(f"{text}\n# van ons\nkaas: oud\n", encoding="utf-8")
        form.locator("#bestand").set_input_files(tmp_path / "eigen.yml")
        expect(form.locator("#gelezen")).to_contain_text("blijft ook staan: kaas: oud")
        (tmp_path / "eigen.yml").write_text(text, encoding="utf-8")
        form.locator("#bestand").set_input_files(tmp_path / "eigen.yml")
        expect(form.locator("#gelezen")).not_to_contain_text("kaas: oud")
        assert _saved(form, tmp_path / "stad")[1] == []
        assert (tmp_path / "stad" / "gemeente.yml").read_text(encoding="utf-8") == text


def test_a_fault_is_said_above_its_field_and_its_button_mends_it_by_keyboard(form: Page) -> None:
    said = _type(form, "website", "www.kaasdorp.nl")
    field = form.get_by_label("Website", exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(re.escape(said)))
    field.focus()
    form.keyboard.press("Tab")
    form.keyboard.press("Enter")
    expect(field).to_have_value("https://www.kaasdorp.nl")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "false")
    form.get_by_label("Website", exact=True).fill("x y")
    with form.expect_download():
        form.get_by_role("button", name="Bewaar gemeente.yml").click()
    expect(form.get_by_role("status").first).to_have_text("Bewaard, nog 1 te verbeteren")
    expect(form.get_by_role("heading", name="Nog te doen")).to_be_focused()


@pytest.mark.parametrize(("width", "palette"), [(360, "dark"), in_bench(1280, "light")])
def test_the_form_is_open_to_everyone_and_asks_nothing(
    new_page: NewPage, address: str, width: int, palette: str
) -> None:
    page, watch = new_page(viewport={"width": width, "height": 740}, color_scheme=palette)
    page.goto(address)
    _type(page, "website", "geen")
    _type(page, "huisstijl.primair", "#ffcd00")
    page.get_by_role("button", name="Voeg iemand toe").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert watch.elsewhere(address) == []
    assert len(gzip.compress(form_page().encode())) < 60_000


@FIREFOX
def test_in_every_engine_the_form_is_open_to_everyone_and_gives_a_file_that_builds(
    engine: Engine, address: str, tmp_path: Path
) -> None:
    engine.open(address)
    engine.run("URL.createObjectURL = (file) => { file.text().then((text) => { window.saved = text; }); return '#'; };")
    labels = ("Naam van de gemeente", "Telefoon", "Waar brengt de knop Verberg je heen?")
    for label, value in zip(labels, GOOD.values(), strict=True):
        engine.fill(label, value)
    engine.click("button", "Bewaar gemeente.yml")
    (tmp_path / "gemeente.yml").write_text(engine.until("return window.saved"), encoding="utf-8")
    assert read_facts(DATA, "docs/_gegevens", MunicipalityFolder(tmp_path, "stad"))[1] == []
    engine.run(AXE.read_text(encoding="utf-8"))
    found = engine.run(f"return ({ASK_AXE})(arguments[0]).then((found) => JSON.stringify(found.violations))", TAGS)
    assert found == "[]"
