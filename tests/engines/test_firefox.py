"""What Firefox keeps on its disk has nothing of a note or a choice, and what it prints is the page on white paper."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdfium2 import PdfDocument

from support.engines.firefox import Firefox
from support.pdf import pages_of_pdf
from support.reader import becomes
from support.watched import Watched

NOTE = "handelen/notitie.html"
TYPED = ("kaasgeheim", "gatenkaas", '"formdata"', "#notitie", "kwakende-koffer")
"""What is typed below; where a browser keeps what was filled in; an address or a store that says what was seen."""


@pytest.fixture
def firefox(_firefox: Firefox) -> Iterator[Firefox]:
    """A Firefox that keeps its session, as on a counter computer, and soon."""
    with _firefox.keeping_session():
        _firefox.forget()
        _firefox.fresh(1280, 800)
        yield _firefox


def keeps(firefox: Firefox, *words: str, never: tuple[str, ...] = TYPED) -> None:
    """Wait until these words alone are on the disk."""

    def present() -> tuple[str, ...]:
        session = firefox.session()
        return tuple(word for word in (*words, *never) if word in session)

    becomes(present, words)  # what is kept of a store comes after the page


def test_nothing_typed_or_ticked_is_in_the_session_file_of_firefox(firefox: Firefox, city: Watched) -> None:
    def write_a_note() -> None:
        firefox.open(f"{city.address}/index.html")
        firefox.click("[data-gids-finder-field]")
        firefox.press(*"kwaken")
        firefox.click("[data-gids-to-note]", "Zet in je notitie")
        firefox.until("return document.querySelector('#notitie-kwakende-koffer:checked') !== null")
        firefox.until("return sessionStorage.length === 0")  # which box it is was read once
        firefox.fill("Welke balie?", "kaasgeheim")
        firefox.fill("Wat zag je precies?", "gatenkaas")
        firefox.click("label", "Nee, niet geprobeerd")
        firefox.sees(".gids-note__text", "gatenkaas")
        keeps(firefox, NOTE)

    write_a_note()
    firefox.click("button", "Wis wat ik invulde")
    firefox.click("button", "Ja, wis alles")
    firefox.sees("[aria-live]", "Alles is gewist.")
    keeps(firefox, NOTE)
    write_a_note()
    firefox.click("[data-gids-hide]")
    firefox.sees("h1", "Het weer")
    keeps(firefox)
    write_a_note()
    firefox.fresh(1280, 800)  # closes that tab, which Firefox can open again
    keeps(firefox, NOTE)


@pytest.mark.parametrize("way", ["wipe", "hide"])
def test_no_answer_is_in_the_session_file_of_firefox_after_wiping_or_hiding(
    firefox: Firefox, city: Watched, way: str
) -> None:
    firefox.open(f"{city.address}/signalen/kaasroof.html")
    firefox.click("label", "Eenden houden van kaas.")
    firefox.click("button", "Controleer")
    keeps(firefox, "kaasroof.html", "gids.learning", never=('"formdata"',))
    if way == "wipe":
        firefox.click("button", "Wis wat ik invulde")
        firefox.click("button", "Ja, wis alles")
        firefox.sees("[aria-live]", "Je antwoorden zijn gewist.")
    else:
        firefox.click("[data-gids-hide]")
        firefox.sees("h1", "Het weer")
    keeps(firefox, never=('"formdata"', "gids.learning"))


def test_where_storage_is_blocked_back_after_hiding_shows_no_page_of_the_guide(firefox: Firefox, city: Watched) -> None:
    with firefox.blocking_storage():
        firefox.open(f"{city.address}/over/privacy.html")
        for title in ("Kaas melden", "Kaasnotitie"):
            firefox.run("for (const section of document.querySelectorAll('#menu details')) section.open = true")
            firefox.click("#menu a", title)
            firefox.sees("h1", title)
        firefox.click("[data-gids-hide]")
        firefox.sees("h1", "Het weer")
        firefox.back()
        stays = "return new Promise((show) => setTimeout(() => show(!location.href.startsWith(arguments[0])), 500))"
        assert firefox.run(stays, city.address)


CARDS = ["handelen/baliekaart", "hulp/meegeven"]
PASSED = """
  const version = document.body.getAttribute("data-gids-version");
  const [used, date, content] = [Date.now(), Date.now(), version];
  const state = { version, used, seed: 1, answers: {}, passed: { right: 4, of: 4, date, content } };
  sessionStorage.setItem("gids.learning", JSON.stringify(state));"""
IS_DARK = "return document.documentElement.getAttribute('data-gids-palette') === 'dark'"


@pytest.mark.parametrize("engine", ["firefox"], indirect=True)
def test_a_page_prints_whole_in_light_and_the_chosen_palette_stays(engine: Firefox, city: Watched) -> None:
    engine.open(f"{city.address}/signalen/kaasroof.html")
    engine.click("button", "Donker")
    engine.until(IS_DARK)
    for _ in range(2):
        paper = engine.printed()
        words = " ".join(pages_of_pdf(BytesIO(paper)))
        assert "Er kan een badeend in zitten." in words, "what is folded on the screen is open on paper"
        assert "0123-456 789" in words
        assert "Verberg" not in words
        dots = PdfDocument(paper)[0].render().to_pil().convert("L").histogram()
        assert sum(dots[:128]) < sum(dots) / 10, "ink on white paper"
        engine.until(IS_DARK)
    engine.reload()
    engine.until(IS_DARK)


@pytest.mark.parametrize("engine", ["firefox"], indirect=True)
def test_what_fits_on_one_sheet_takes_one(engine: Firefox, guide_address: str) -> None:
    """The guide as it is shipped bears a strip that says that it is an example."""
    engine.open(f"{guide_address}/index.html")
    engine.run(PASSED)
    for path in ["index", "leren/index", *CARDS, "leren/bewijs"]:
        engine.open(f"{guide_address}/{path}.html")
        sheets = pages_of_pdf(BytesIO(engine.printed()))
        assert len(sheets) == 1, f"{path}: {sheets}"
    assert "Handtekening" in sheets[0]
