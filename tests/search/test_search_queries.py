"""The search over the real guide, with the code that runs in a reader's browser."""

import json
import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from conftest import NewPage
from support.pages import pages_of

QUERIES = yaml.safe_load((Path(__file__).parent / "search_queries.yml").read_text(encoding="utf-8"))
FIRST_PAGE = "over/privacy.html"


@pytest.fixture(scope="module")
def index(guide: Path) -> list[dict[str, str]]:
    """What the search of the real guide knows."""
    [script] = (guide / "assets" / "javascripts").glob("search-index.*.js")
    found = re.fullmatch(r"\(window\.gids\?\?=\{\}\)\.searchIndex=(\[.*\]);\n", script.read_text(encoding="utf-8"))
    assert found
    places: list[dict[str, str]] = json.loads(found[1])
    assert places
    return places


@pytest.fixture
def reader(guide_address: str, new_page: NewPage) -> Page:
    """A page of the guide on which the search was loaded."""
    page, _ = new_page()
    page.goto(f"{guide_address}/{FIRST_PAGE}")
    page.evaluate("() => gids.everywhere.loadSearch().then(() => {})")
    return page


def test_every_query_of_a_clerk_has_its_place_among_the_first_three(reader: Page) -> None:
    wanted = {**{query: f"#{signal}" for query, signal in QUERIES["signals"].items()}, **QUERIES["places"]}
    assert len(wanted) >= 60
    asked = "queries => queries.map(query => gids.search.everyPlace(query).slice(0, 3).map(place => place.address))"
    found = dict(zip(wanted, reader.evaluate(asked, list(wanted)), strict=True))
    missed = {query: found[query] for query, place in wanted.items() if not _has(found[query], place)}
    assert missed == {}


def test_the_field_on_the_start_page_shows_the_right_signal_first_or_second(reader: Page) -> None:
    wanted = QUERIES["signals"]
    found = reader.evaluate("queries => queries.map(query => gids.search.signals(query))", list(wanted))
    missed = {
        query: signals
        for (query, signal), signals in zip(wanted.items(), found, strict=True)
        if signal not in signals[:2]
    }
    assert missed == {}


@pytest.mark.parametrize(("width", "height"), [(360, 640), (1280, 720)])
def test_who_types_what_happens_sees_what_to_do_and_whom_to_call_without_scrolling(
    guide_address: str, new_page: NewPage, width: int, height: int
) -> None:
    page, _ = new_page(viewport={"width": width, "height": height})
    page.goto(f"{guide_address}/index.html")
    page.keyboard.press("/")
    page.keyboard.type("een man geeft drie paspoorten af")
    finder = page.locator("[data-gids-finder]")
    expect(finder.locator(".gids-finder__item--best .gids-finder__name")).to_have_text(
        "Begeleider heeft het paspoort of ID"
    )
    expect(page.get_by_label("Wat zie of hoor je?")).to_be_in_viewport(ratio=1)
    expect(finder.locator(".gids-finder__action:visible")).to_be_in_viewport(ratio=1)
    in_sight = page.locator(":is(.gids-report, .gids-bar) a[href^='tel:+31']").filter(visible=True)
    expect(in_sight).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("width", "height", "lowest"), [(360, 740, 340), (768, 1024, 400), (1280, 720, 340)])
def test_the_field_of_the_start_page_stands_in_sight(
    guide_address: str, new_page: NewPage, width: int, height: int, lowest: int
) -> None:
    page, _ = new_page(viewport={"width": width, "height": height})
    page.goto(f"{guide_address}/index.html")
    box = page.get_by_label("Wat zie of hoor je?").bounding_box()
    assert box
    assert box["y"] + box["height"] <= lowest


def test_no_answer_to_a_question_can_be_found(guide: Path, index: list[dict[str, str]]) -> None:
    explanations = [
        " ".join(explanation.get_text().split())
        for page in pages_of(guide).values()
        for explanation in page.select(".gids-answer__explanation")
    ]
    assert len(explanations) > 100
    searched = "\n".join(f"{place['title']} {place['text']}" for place in index)
    assert [explanation for explanation in explanations if explanation in searched] == []


def test_every_page_can_be_found_and_a_practice_page_only_as_a_whole(guide: Path, index: list[dict[str, str]]) -> None:
    addresses = [place["address"] for place in index]
    assert {path for path in pages_of(guide) if path != "404.html"} == {path for path in addresses if "#" not in path}
    assert [address for address in addresses if address.startswith("leren/") and "#" in address] == []


def _has(addresses: list[str], place: str) -> bool:
    return any(address == place or (place.startswith("#") and address.endswith(place)) for address in addresses)
