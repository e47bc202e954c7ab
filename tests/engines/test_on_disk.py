"""Firefox writes what is typed to its disk, to bring it back: nothing of a note, a choice or a name is in it."""

from collections.abc import Iterator

import pytest

from support.engines.firefox import Firefox
from support.engines.installed import path_of
from support.watched import Watched

NOTE = "handelen/notitie.html"
TYPED = ("kaasgeheim", "gatenkaas", '"formdata"', "#notitie", "kwakende-koffer")
"""What is typed below; where a browser keeps what was filled in; an address or a store that says what was seen."""


@pytest.fixture
def firefox() -> Iterator[Firefox]:
    """A Firefox that keeps its session, as on a counter computer."""
    browser = Firefox(path_of("Firefox"), {"browser.sessionstore.resume_from_crash": True})
    yield browser
    browser.close()


def kept(firefox: Firefox, *words: str) -> list[str]:
    session = firefox.session()
    return [word for word in words if word in session]


def test_nothing_typed_or_ticked_is_in_the_session_file_of_firefox(firefox: Firefox, city: Watched) -> None:
    def write_a_note() -> None:
        firefox.open(f"{city.address}/index.html")
        firefox.click("[data-gids-finder-field]")
        for letter in "kwaken":
            firefox.press(letter)
        firefox.click(".gids-finder__item--best a", "Zet in je notitie")
        firefox.until("return document.querySelector('#notitie-kwakende-koffer:checked') !== null")
        assert firefox.run("return sessionStorage.length") == 0, "which box it is was read once"
        firefox.fill("Welke balie?", "kaasgeheim")
        firefox.fill("Wat zag je precies?", "gatenkaas")
        firefox.click("label", "Nee, niet geprobeerd")
        firefox.sees(".gids-note__text", "gatenkaas")
        assert kept(firefox, NOTE, *TYPED) == [NOTE]

    firefox.fresh(1280, 800)
    write_a_note()
    firefox.click("button", "Wis alles")
    firefox.click("button", "Ja, wis alles")
    firefox.sees("[role=status]", "Alles is gewist.")
    assert kept(firefox, NOTE, *TYPED) == [NOTE]
    write_a_note()
    firefox.click("[data-gids-hide]")
    firefox.sees("h1", "Het weer")
    assert kept(firefox, *TYPED) == []
    write_a_note()
    firefox.fresh(1280, 800)
    assert kept(firefox, NOTE, *TYPED) == [NOTE], "of the closed tab"


@pytest.mark.parametrize("way", ["wipe", "hide"])
def test_no_answer_is_in_the_session_file_of_firefox_after_wiping_or_hiding(
    firefox: Firefox, city: Watched, way: str
) -> None:
    firefox.fresh(1280, 800)
    firefox.open(f"{city.address}/signalen/kaasroof.html")
    firefox.click("label", "Eenden houden van kaas.")
    firefox.click("button", "Controleer")
    assert kept(firefox, "kaasroof.html", '"formdata"', "gids.learning") == ["kaasroof.html", "gids.learning"]
    if way == "wipe":
        firefox.click("button", "Klaar, wis mijn antwoorden")
        firefox.click("button", "Ja, wis alles")
        firefox.sees("[role=status]", "Je antwoorden zijn gewist.")
    else:
        firefox.click("[data-gids-hide]")
        firefox.sees("h1", "Het weer")
    assert kept(firefox, '"formdata"', "gids.learning") == []


def test_where_storage_is_blocked_back_after_hiding_shows_no_page_of_the_guide(city: Watched) -> None:
    firefox = Firefox(path_of("Firefox"), {"network.cookie.cookieBehavior": 2})
    try:
        firefox.fresh(1280, 800)
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
    finally:
        firefox.close()
