"""The search over the real guide, with the code that runs in a browser, and which words it takes for the same."""

import json
import re
from gzip import compress
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from conftest import Visit, in_bench
from gids.search.dutch import irregular, stem
from gids.search.mistakes import as_filters, look_alikes
from support.pages import pages_of
from support.scripts import call_script
from support.searching import answers, count, queries_of

OLDER = yaml.safe_load((Path(__file__).parent / "search_queries.yml").read_text(encoding="utf-8"))
MOST_BYTES = 30_000


@pytest.fixture(scope="module")
def script(guide: Path) -> str:
    """The index of the real guide."""
    [found] = (guide / "assets" / "javascripts").glob("search-index.*.js")
    return found.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def index(script: str) -> list[dict[str, str]]:
    """What the search of the real guide knows."""
    found = re.fullmatch(r"\(window\.gids\?\?=\{\}\)\.searchIndex=(\{.*\});\n", script)
    assert found
    places: list[dict[str, str]] = json.loads(found[1])["places"]
    assert places
    return places


@pytest.fixture
def reader(visit_guide: Visit) -> Page:
    """A page of the guide on which the search was loaded."""
    page = visit_guide("over/privacy")
    page.get_by_role("button", name="Zoeken").click()
    expect(page.locator("#gids-search [data-gids-signals] > *").first).to_be_visible()
    return page


@pytest.mark.parametrize("name", ["of_clerks", "sealed_4", *map(in_bench, ("sealed_3", "tried_later", "in_rounds"))])
def test_of_what_clerks_type_nine_in_ten_have_their_place_first(reader: Page, name: str) -> None:
    wanted = queries_of(f"queries_{name}.yml")
    counts = count(wanted, answers(reader, "#gids-search", wanted))
    assert counts.asked > 50
    assert counts.first >= 0.9 * counts.asked, counts.missed


def test_every_older_query_has_its_place_among_the_first_three(reader: Page) -> None:
    wanted = {query: [place] for places in OLDER.values() for query, place in places.items()}
    counts = count(wanted, answers(reader, "#gids-search", wanted))
    assert counts.three == counts.asked, counts.missed


def test_danger_leads_to_112_first_also_mistyped_and_a_word_that_only_looks_so_does_not(reader: Page) -> None:
    danger, other = (
        ("nu", "help", "spoed", "SPOED", "gegijzelt", "gevar"),
        ("nu naar huis", "uitpakken", "weekendje", "huiselijk geweld", "nuu", "geen spoed, geen gevaar"),
    )
    found = zip((*danger, *other), answers(reader, "#gids-search", (*danger, *other)), strict=True)
    first = "handelen/melden.html#acuut-gevaar"
    assert [typed for typed, places in found if places[:1] == [first]] == [*danger]


def test_the_index_stays_small(script: str) -> None:
    assert len(compress(script.encode(), 9)) <= MOST_BYTES


def test_the_field_is_in_sight_and_whoever_types_there_sees_what_to_do_and_whom_to_call(visit_guide: Visit) -> None:
    for width, height, lowest in ((768, 1024, 400), (360, 640, 340), (1280, 720, 340)):
        page = visit_guide("index", width, height)
        field, finder = page.get_by_label("Wat zie of hoor je?"), page.locator("[data-gids-finder]")
        box = field.bounding_box()
        assert box and box["y"] + box["height"] <= lowest
        page.keyboard.press("/")
        page.keyboard.type("een man geeft drie paspoorten af")
        expect(finder.locator(".gids-hit__title")).to_have_text("Begeleider heeft het paspoort of ID")
        numbers = page.locator(":is(.gids-report, .gids-bar) a[href^='tel:+31']").filter(visible=True)
        for part in (field, finder.locator(".gids-hit__what"), numbers):
            expect(part).to_be_in_viewport(ratio=1)


def test_no_answer_to_a_question_can_be_found(guide: Path, index: list[dict[str, str]]) -> None:
    shown = [one for page in pages_of(guide).values() for one in page.select(".gids-answer__explanation")]
    explanations = [" ".join(one.get_text().split()) for one in shown]
    assert len(explanations) > 100
    searched = "\n".join(f"{place['title']} {place.get('text', '')}" for place in index)
    assert [explanation for explanation in explanations if explanation in searched] == []


def test_every_page_can_be_found_and_a_practice_page_only_as_a_whole(guide: Path, index: list[dict[str, str]]) -> None:
    addresses = [place["address"] for place in index]
    assert {path for path in pages_of(guide) if path != "404.html"} == {path for path in addresses if "#" not in path}
    assert [address for address in addresses if address.startswith("leren/") and "#" in address] == []


@pytest.mark.parametrize(
    ("known", "typed"), [("spreken", "gesproken"), ("slaan", "sloeg"), ("liegen", "gelogen"), ("schrijven", "schreef")]
)
def test_an_irregular_form_belongs_to_its_word(known: str, typed: str) -> None:
    assert any({stem(known), stem(typed)} <= set(group.split()) for group in irregular(frozenset({known})))


@pytest.mark.parametrize(
    ("word", "typed", "is_mistake"),
    [
        *(("weekend", "weekeind", True), ("paspoort", "paspoord", True), ("diploma", "dilpoma", True)),
        *(("weekend", "werkend", False), ("bellen", "ballen", False), ("minderjarig", "minder", False)),
    ],
)
def test_a_word_of_dutch_is_no_mistake_for_one_that_is_like_it(word: str, typed: str, is_mistake: bool) -> None:
    real, others = look_alikes(frozenset({word}), frozenset({word}), frozenset({stem(word)}))
    assert (typed in others, typed in real) == (is_mistake, not is_mistake)


def test_filters_tell_real_words_from_others_in_few_bytes() -> None:
    real, others = ([f"{name}{at}" for at in range(many)] for name, many in (("woord", 80), ("woort", 9000)))
    filters = as_filters(frozenset(real), frozenset(others))
    assert len(filters) > 2
    assert sum(map(len, filters)) < 300
    index = {"real": filters, "rules": [], **dict.fromkeys(("small", "people", "irregular", "short", "beside"), "")}
    told = call_script("isDutch", [[word] for word in [*real, *others]], {"searchIndex": index})
    assert told == [True] * len(real) + [False] * len(others)
