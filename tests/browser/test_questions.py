"""A question can be answered with any device or on paper, and its verdict stands where the finger is."""

from functools import partial
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect

from conftest import Visit, in_bench
from support.learner import REPORT, check, judge_story, question, verdicts
from support.pdf import pages_of_pdf
from support.reader import IN_SIGHT, becomes

AROUND = """element => [...document.querySelectorAll("[role=group], fieldset:not([role]), ul, ol")]
  .filter((group) => group !== element && group.contains(element)).length"""


@pytest.fixture
def leaflet(page: Page) -> Page:
    page.goto("signalen/kaasroof.html")
    return page


def test_the_verdict_stands_in_the_chosen_and_right_option_and_the_rest_is_quiet_and_fixed(leaflet: Page) -> None:
    asked = question(leaflet, "Waarom is een kwakende koffer een signaal?")
    check(asked, "Eenden houden van kaas.")
    assert verdicts(asked) == {
        "Een koffer hoort stil te zijn.": "Juist antwoord",
        "Eenden houden van kaas.": "Onjuist",
        "Koffers zijn altijd verdacht.": "Onjuist",
    }
    chosen, right, rest = (
        asked.locator(".gids-option", has_text=text) for text in ["Eenden houden", "hoort stil", "altijd verdacht"]
    )
    expect(chosen).to_contain_text("Dat weet niemand van een koffer.")
    expect(right).to_contain_text("Stilte is normaal voor een koffer.")
    expect(rest.locator(".gids-option__feedback")).to_be_hidden()
    asked.get_by_role("button", name="Uitleg bij alle antwoorden").click()
    expect(rest).to_contain_text("Nee, alleen een kwakende.")
    choice = asked.get_by_label("Eenden houden van kaas.", exact=True)
    choice.focus()
    expect(choice).to_be_focused()
    asked.get_by_label("Een koffer hoort stil te zijn.", exact=True).click(force=True)
    expect(choice).to_be_checked()


@pytest.mark.parametrize(("width", "height"), [(360, 740), in_bench(1280, 720)])
def test_the_verdict_is_in_sight_and_heard_with_its_explanation(width: int, height: int, visit: Visit) -> None:
    page = visit("leren/oefenen-kaas", width, height)
    for text in ["Wat doe je als de kaas weg is?", "Wie helpt bij kaasnood?"]:
        asked = question(page, text)
        expect(asked).to_have_role("group")
        expect(asked).to_have_accessible_name(text)
        asked.locator("[data-right=no] input").first.check()
        asked.get_by_role("button", name="Controleer").click()
        verdict = asked.get_by_role("group", name="Onjuist")
        expect(verdict).to_be_focused()
        expect(verdict).to_have_accessible_description(verdict.locator("p:not(:empty)").last.inner_text())
        # else the name of the group, and of the list, would be said before it
        assert verdict.evaluate(AROUND) == asked.locator("[data-gids-check]").evaluate(AROUND) == 1
        becomes(partial(verdict.evaluate, IN_SIGHT), True)


def test_checking_asks_for_a_choice_and_then_leads_to_the_next_open_question(leaflet: Page) -> None:
    asked = question(leaflet, "Waarom is een kwakende koffer")
    asked.get_by_role("button", name="Controleer").click()
    expect(asked.locator("[aria-live=polite]")).to_have_text("Kies eerst een antwoord.")
    check(asked, "Een koffer hoort stil te zijn.")
    expect(asked.locator("[aria-live=polite]")).to_be_empty()
    expect(asked.locator("[data-verdict=right]")).to_be_visible()
    leaflet.get_by_role("button", name="Volgende vraag").click()
    second = question(leaflet, "Wat hoort bij de kaasbende?")
    expect(second.locator("legend")).to_be_focused()
    check(second, "Een paarse pet.", "Een gele paraplu.")
    assert verdicts(second) == {
        "Een paarse pet.": "Herkend",
        "Een kwakende koffer.": "Gemist",
        "Een gele paraplu.": "Te veel",
    }
    expect(second.locator(".gids-score")).to_have_text("Herkend 1 van 2Gemist 11 zin te veel")
    expect(leaflet.get_by_text("2 van de 2 vragen gedaan")).to_be_visible()
    expect(leaflet.get_by_role("button", name="Volgende vraag")).to_be_hidden()


def test_a_page_that_asks_for_it_shuffles_the_options_and_keeps_the_order_on_reload(visit: Visit) -> None:
    orders = set()
    for _ in range(2):
        page = visit("leren/oefenen-kaas")
        order = page.locator(".gids-option__text").all_text_contents()
        orders.add(tuple(order))
        page.reload()
        assert page.locator(".gids-option__text").all_text_contents() == order
    assert len(orders) > 1


def test_without_javascript_every_question_and_its_explained_answer_can_be_read(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    for path in ("oefenen-kaas", "gevallen", "kaasoefenen", "kaasvoorproef", "kaasproef"):
        page.goto(f"leren/{path}.html")
        asked = page.locator(".gids-question").all()
        assert asked
        expect(page.locator(".gids-question").get_by_role("button")).to_have_count(0)
        expect(page.get_by_role("button", name="Klaar")).to_have_count(0)
        asked[0].get_by_text("Antwoord en uitleg").click()
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        for one in asked:
            shown = one.evaluate(
                "one => [...one.querySelectorAll('fieldset, li a')].every((part) => part.checkVisibility())"
            )
            assert shown, path
            explained = one.locator(".gids-answer__item:has(a)").count()
            assert explained == one.locator(".gids-option:not([data-plain])").count() > 1


def printed(page: Page) -> str:
    return " ".join(pages_of_pdf(BytesIO(page.pdf(prefer_css_page_size=True))))


@pytest.mark.parametrize("has_javascript", [True, False])
def test_the_answers_are_a_numbered_key_behind_the_last_question(has_javascript: bool, visit: Visit) -> None:
    page = visit("leren/gevallen", java_script_enabled=has_javascript)
    paper = printed(page)
    questions, _, key = paper.partition("Vraag 1: Antwoord en uitleg")
    assert "Mevrouw Gouda komt binnen. Haar koffer kwaakt drie keer. Zij lacht erom." in questions
    assert "1. Welke zinnen zijn een signaal?" in questions
    assert "3. En nu? Mevrouw Gouda wacht." in questions
    assert "4. Welke zinnen zijn een signaal?" in questions, "also the story that is not on the screen"
    assert "Juist:" not in questions, "no answer stands beside its question"
    assert "Signaal: Haar koffer kwaakt drie keer. Dat is het gekwaak" in key
    assert "Geen signaal: Zij lacht erom. Lachen is geen signaal" in key
    assert "Vraag 6: Antwoord en uitleg" in key
    for words in ["Controleer", "vragen gedaan", "Klaar, wis", "Ga verder"]:
        assert words not in paper
    if has_javascript:
        judge_story(page.locator(".gids-case:visible"), REPORT, "Zij lacht erom.")
        assert printed(page) == paper, "whatever was answered"


def test_every_scene_of_a_page_is_on_paper(page: Page) -> None:
    for path in ("kaasoefenen", "kaasvoorproef", "kaasproef"):
        page.goto(f"leren/{path}.html")
        count = page.locator(".gids-question").count()
        paper = printed(page)
        assert f"{count}. " in paper
        assert f"Vraag {count}: Antwoord en uitleg" in paper
        assert "Controleer" not in paper
