"""Firefox writes what is typed to its disk, to bring it back: nothing of a note or a choice is in it."""

from collections.abc import Iterator

import pytest

from support.engines.firefox import Firefox
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
