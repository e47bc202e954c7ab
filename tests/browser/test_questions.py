"""A learner answers the questions of a page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import NewPage
from support.accessibility import violations
from support.learner import check, question, tab_to, verdicts

ONE = "Waarom is een kwakende koffer een signaal?"
SEVERAL = "Wat hoort bij de kaasbende?"


@pytest.fixture
def leaflet(page: Page, teststad_address: str) -> Page:
    page.goto(f"{teststad_address}/signalen/kaasroof.html")
    return page


def test_one_right_answer_is_said_in_words_for_every_option_with_its_reason(leaflet: Page) -> None:
    asked = question(leaflet, ONE)
    check(asked, "Eenden houden van kaas.")
    assert verdicts(asked) == {
        "Een koffer hoort stil te zijn.": "Juist",
        "Eenden houden van kaas.": "Onjuist",
        "Koffers zijn altijd verdacht.": "Onjuist",
    }
    expect(asked.get_by_role("status")).to_have_text(
        "Niet goed. Het juiste antwoord is: Een koffer hoort stil te zijn."
    )
    expect(asked.get_by_role("button", name="Controleer")).to_be_focused()
    assert asked.locator(".gids-option__feedback").all_text_contents() == [
        "Juist Stilte is normaal voor een koffer.",
        "Onjuist Dat weet niemand van een koffer.",
        "Onjuist Nee, alleen een kwakende.",
    ]
    asked.get_by_role("link", name="kwakende").click()
    leaflet.wait_for_url("**#kwakende-koffer")


def test_several_right_answers_are_counted_as_recognised_missed_and_wrong(leaflet: Page) -> None:
    asked = question(leaflet, SEVERAL)
    expect(asked.get_by_role("group", name=SEVERAL)).to_have_accessible_description("Meer antwoorden mogelijk")
    check(asked, "Een paarse pet.", "Een gele paraplu.")
    assert verdicts(asked) == {
        "Een paarse pet.": "Herkend",
        "Een kwakende koffer.": "Gemist",
        "Een gele paraplu.": "Onterecht",
    }
    expect(asked.get_by_role("status")).to_have_text("Herkend: 1 van de 2. Gemist: 1. Onterecht: 1.")
    asked.get_by_role("button", name="Opnieuw").click()
    expect(asked.get_by_label("Een paarse pet.")).to_be_focused()
    assert asked.locator("[data-verdict], :checked").count() == 0
    check(asked, "Een paarse pet.", "Een kwakende koffer.")
    expect(asked.get_by_role("status")).to_have_text("Goed gedaan: je antwoord klopt helemaal.")


def test_arrow_keys_only_move_the_choice(leaflet: Page) -> None:
    asked = question(leaflet, ONE)
    tab_to(leaflet, asked.get_by_role("radio").first)
    for key in ["Space", "ArrowDown", "ArrowDown", "ArrowUp"]:
        leaflet.keyboard.press(key)
    expect(asked.get_by_label("Eenden houden van kaas.")).to_be_checked()
    expect(asked.get_by_label("Eenden houden van kaas.")).to_be_focused()
    leaflet.keyboard.press("Enter")
    assert asked.locator("[data-verdict]").count() == 0
    expect(leaflet.get_by_text("0 van de 2 vragen gedaan")).to_be_visible()


def test_checking_without_a_choice_asks_for_one_and_locks_nothing(leaflet: Page) -> None:
    asked = question(leaflet, ONE)
    check(asked)
    expect(asked.get_by_role("status")).to_have_text("Kies eerst een antwoord.")
    expect(leaflet.get_by_text("0 van de 2 vragen gedaan")).to_be_visible()
    check(asked, "Een koffer hoort stil te zijn.")
    expect(asked.get_by_role("status")).to_have_text("Goed gedaan: je antwoord klopt helemaal.")
    expect(leaflet.get_by_text("1 van de 2 vragen gedaan")).to_be_visible()
    expect(leaflet.get_by_role("progressbar", name="1 van de 2 vragen gedaan")).to_have_js_property("value", 1)


def test_no_signal_and_a_signal_exclude_each_other(page: Page, teststad_address: str) -> None:
    page.goto(f"{teststad_address}/leren/gevallen.html")
    asked = question(page, "Wat is bij mevrouw Gouda een signaal?")
    none, one = asked.get_by_label("Ik zie hier geen signaal"), asked.get_by_label("Zij lacht erom.")
    one.check()
    none.check()
    expect(one).not_to_be_checked()
    one.check()
    expect(none).not_to_be_checked()


def test_a_page_that_asks_for_it_shuffles_the_options_and_keeps_the_order_on_reload(
    new_page: NewPage, teststad_address: str
) -> None:
    orders = set()
    for _ in range(6):
        page, watch = new_page()
        page.goto(f"{teststad_address}/leren/oefenen-kaas.html")
        order = page.locator(".gids-option__text").all_text_contents()
        orders.add(tuple(order))
        page.reload()
        assert page.locator(".gids-option__text").all_text_contents() == order
        assert watch.messages == []
    assert len(orders) > 1


def test_a_case_ends_with_its_story_in_order_and_the_page_with_two_figures_apart(
    page: Page, teststad_address: str
) -> None:
    page.goto(f"{teststad_address}/leren/gevallen.html")
    assert page.locator("[data-gids-figures]").is_hidden()
    check(question(page, "mevrouw Gouda een signaal"), "Haar koffer kwaakt drie keer.", "Zij lacht erom.")
    check(question(page, "Mevrouw Gouda wacht"), "Ik luid de kaasklok.")
    check(question(page, "meneer Edam een signaal"), "Hij niest.")
    check(question(page, "Meneer Edam niest nog eens"), "Ik luid de kaasklok.")
    check(question(page, "opa Feta een signaal"), "Ik zie hier geen signaal")
    gouda, edam = page.locator(".gids-timeline").all()
    assert gouda.locator("li").all_inner_texts() == [
        "Herkend\nHaar koffer kwaakt drie keer.\nDat is het gekwaak.",
        "Onterecht\nZij lacht erom.\nLachen is geen signaal.",
        "Gemist\nEen man met een paarse pet houdt de deur dicht.\nDat is de pet.",
    ]
    assert edam.locator("strong").all_text_contents() == ["Terecht niet gekozen", "Onterecht"], "the order of the story"
    figures = page.locator("[data-gids-figures]")
    assert figures.locator("dt").all_text_contents() == ["Signalen herkend", "Mensen ten onrechte verdacht"]
    assert figures.locator("dd").all_text_contents() == ["1 van de 2", "1 van de 2"]


@pytest.mark.parametrize("path", ["signalen/kaasroof.html", "leren/oefenen-kaas.html", "leren/gevallen.html"])
def test_without_javascript_every_question_and_its_explained_answer_can_be_read(
    new_page: NewPage, teststad_address: str, path: str
) -> None:
    page, _ = new_page(java_script_enabled=False)
    page.goto(f"{teststad_address}/{path}")
    asked = page.locator(".gids-question").all()
    assert asked
    for one in asked:
        expect(one.get_by_role("button")).to_have_count(0)
        expect(one.locator("fieldset")).to_be_visible()
        one.get_by_text("Antwoord en uitleg").click()
        explained = one.locator(".gids-answer__item").all()
        assert len(explained) == one.locator("input").count() > 1
        for answer in explained:
            expect(answer.get_by_role("link").first).to_be_visible()
    expect(page.get_by_role("button", name="Klaar")).to_have_count(0)


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_answering(new_page: NewPage, teststad_address: str, palette: str) -> None:
    page, watch = new_page(color_scheme=palette, viewport={"width": 360, "height": 740})
    for path in ["signalen/kaasroof.html", "leren/gevallen.html"]:
        page.goto(f"{teststad_address}/{path}")
        assert violations(page) == []
        for asked in page.locator(".gids-question").all():
            asked.locator("input").first.check()
            asked.get_by_role("button", name="Controleer").click()
        assert violations(page) == []
    assert watch.messages == []


def test_answers_and_explanations_are_not_found_by_search(teststad: Path) -> None:
    (index,) = teststad.glob("assets/javascripts/search-index.*.js")
    found = index.read_text(encoding="utf-8")
    assert "Kaasgevallen" in found
    for words in ["Niezen is geen", "Antwoord en uitleg", "vragen gedaan", "wis mijn antwoorden", "Start de toets"]:
        assert words not in found
