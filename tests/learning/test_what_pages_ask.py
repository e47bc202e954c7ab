"""A page says how much it asks and in which order, and leads on to what comes after it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from support.pages import pages_of

PARTS = ("path", "proof", "test", "refresh", "next", "wipe")
"""What can stand below the text of a page, as the second part of its class."""
ASKS = {
    "leren/diploma.html": ("", "", [], ["proof", "refresh", "wipe"]),
    "leren/gevallen.html": ("story", "Verhaal 1 van 2", ["geval-gouda", "geval-edam"], ["next", "wipe"]),
    "leren/index.html": ("", "", [], ["path", "refresh", "wipe"]),
    **{
        f"leren/kaas-na-{moment}.html": ("mixed", "Scène 1 van 3", [pair], ["refresh", "wipe"])
        for moment, pair in (("1-week", "paar-markt"), ("1-maand", "paar-tekening"), ("3-maanden", "paar-stilte"))
    },
    "leren/kaasoefenen.html": (
        "beside",
        "Paar 1 van 2",
        ["paar-slot", "paar-feest", "paar-rooster (reserve)"],
        ["next", "wipe"],
    ),
    "leren/kaasgesprek.html": ("", "", [], ["wipe"]),
    "leren/kaasproef.html": (
        "test",
        "",
        ["paar-lift", "paar-kapstok", "paar-regen", "paar-bus", "moet-melden", "moet-feiten"],
        ["test", "refresh", "wipe"],
    ),
    "leren/kaasvoorproef.html": ("mixed", "Scène 1 van 4", ["paar-doek", "paar-papier"], ["next", "wipe"]),
    "leren/oefenen-kaas.html": ("list", "0 van de 10 vragen gedaan", [], ["wipe"]),
    "signalen/kaasroof.html": ("list", "0 van de 2 vragen gedaan", [], ["next", "wipe"]),
}
"""Of each page that asks something: its order, what it says of how far one is, its sections, and what stands below."""


@pytest.fixture(scope="module")
def pages(teststad: Path) -> dict[str, BeautifulSoup]:
    return pages_of(teststad)


def asked_by(page: BeautifulSoup) -> tuple[str, str, list[str], list[str]]:
    """Return what a page asks, in the form of `ASKS`."""
    items, words = page.select_one(".gids-items"), page.select_one(".gids-progress__words")
    sections = [
        f"{section.get('data-gids-pair') or section.get('data-gids-case') or section['data-gids-must']}"
        + (" (reserve)" if section.has_attr("data-gids-reserve") else "")
        for section in page.select(".gids-pair, .gids-case, .gids-must")
    ]
    below = [part for part in PARTS if page.select_one(f".gids-{part}")]
    return str(items["data-gids-items"]) if items else "", words.get_text() if words else "", sections, below


def test_each_page_says_how_much_it_asks_and_in_which_order(pages: dict[str, BeautifulSoup]) -> None:
    asked = {path: asked_by(page) for path, page in pages.items()}
    assert {path: told for path, told in asked.items() if any(told)} == ASKS


def test_a_page_of_the_path_leads_to_the_next_one(pages: dict[str, BeautifulSoup]) -> None:
    links = {path: link for path, page in pages.items() for link in page.select(".gids-next a")}
    assert {path: (link.get_text(), link["href"]) for path, link in links.items()} == {
        "leren/gevallen.html": ("Ga verder: kaasproef", "kaasproef.html"),
        "leren/kaasoefenen.html": ("Ga verder: kaasgevallen", "gevallen.html#geval-gouda"),
        "leren/kaasvoorproef.html": ("Ga verder: kaasroof", "../signalen/kaasroof.html"),
        "signalen/kaasroof.html": ("Ga verder: kaas oefenen", "../leren/kaasoefenen.html"),
    }


def test_the_path_says_of_each_step_how_long_it_takes_and_what_is_done_there(pages: dict[str, BeautifulSoup]) -> None:
    page = pages["leren/index.html"]
    steps = [
        (
            str(step["data-page"]).rpartition("/")[2],
            step["data-minutes"],
            step.select(".gids-path__minutes")[0].get_text(),
            [len(group.split()) for group in str(step["data-asked"]).split("|")],
            step["data-enough"],
            step.has_attr("data-test"),
        )
        for step in page.select(".gids-path__step")
    ]
    assert steps == [
        ("kaasvoorproef.html", "1.5", "2 minuten", [2, 2], "2", False),
        ("kaasroof.html", "0.0", "1 minuut", [0], "0", False),
        ("kaasoefenen.html", "1.7", "2 minuten", [2, 2], "2", False),
        ("gevallen.html", "0.2", "1 minuut", [3, 3], "1", False),
        ("kaasproef.html", "1.8", "2 minuten", [0], "4", True),
        ("diploma.html", "0.0", "1 minuut", [0], "0", False),
    ]
    assert page.select(".gids-path__count")[0].get_text() == "0 van de 6 stappen klaar, nog ongeveer 5 minuten"


def test_a_try_out_that_went_well_leads_to_the_final_test_at_once(pages: dict[str, BeautifulSoup]) -> None:
    page = BeautifulSoup(str(pages["leren/kaasvoorproef.html"]).replace("template>", "div>"), "html.parser")
    assert [(link.get_text(), link["href"]) for link in page.select(".gids-end a")] == [
        ("Je herkent het al. Ga meteen naar de eindtoets", "kaasproef.html"),
        ("Toch eerst oefenen", "kaasoefenen.html"),
    ]


def test_the_verdict_on_an_answer_says_what_it_is_and_never_that_a_report_was_wrong(
    pages: dict[str, BeautifulSoup],
) -> None:
    story = pages["leren/gevallen.html"].select(".gids-case")[1].select(".gids-question")
    told = [[item.get_text() for item in question.select(".gids-answer__item strong")] for question in story]
    assert told == [
        ["Geen signaal:"] * 5 + ["Juist:"],
        ["Juist:", "Niet nodig, mag altijd:"],
        ["Onjuist:", "Onjuist:", "Onjuist:", "Juist:"],
    ]
    lines = story[0].select(".gids-story__line:has(input)")
    assert [line.get_text(strip=True) for line in lines[3:5]] == [
        "Hij vraagt om een kaasvergunning.",
        "Daarna niest hij nog een keer.",
    ]
    assert [line.has_attr("data-plain") for line in lines] == [False] * 4 + [True, False], "each can be ticked"


def test_only_where_an_editor_asks_it_do_the_options_come_in_another_order(pages: dict[str, BeautifulSoup]) -> None:
    asked = {path: page.select(".gids-question") for path, page in pages.items()}
    shuffled = {path: page.select(".gids-question[data-shuffle]") for path, page in pages.items()}
    assert [path for path, found in shuffled.items() if found] == ["leren/oefenen-kaas.html"]
    assert shuffled["leren/oefenen-kaas.html"] == asked["leren/oefenen-kaas.html"]


def test_every_question_of_a_page_stands_within_what_is_asked(pages: dict[str, BeautifulSoup]) -> None:
    for path, page in pages.items():
        assert len(page.select(".gids-items .gids-question")) == len(page.select(".gids-question")), path
        assert len(page.select(".gids-items")) <= 1, path
