"""A learner takes the final test, prints the proof and comes back to refresh."""

from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import NewPage
from support.accessibility import violations
from support.learner import RIGHT, answer_screens, begin_test, draws_of, hand_in, tab_to
from support.pdf import pages_of_pdf

MUST = ["handelen/melden.html", "signalen/kaasroof.html#paarse-pet"]


def may_be_wrong(screen: Locator) -> bool:
    """Whether the screen asks something that is neither a case nor about what must be right."""
    legends = screen.locator("legend").all_text_contents()
    about = [
        "Welke twee geluiden",
        "zacht gekwaak",
        "luister je naar",
        "kwakende koffer een signaal",
        "Kaaswacht",
        "nood",
    ]
    return len(legends) == 1 and any(words in legends[0] for words in about)


def test_in_200_draws_every_must_pass_subject_and_both_kinds_of_case_are_there(
    page: Page, teststad_address: str
) -> None:
    begin_test(page, teststad_address)
    draws = draws_of(page, questions=6, cases=2, must=MUST)
    for draw in draws:
        assert draw["missing"] == []
        assert draw["innocent"] == 1
        assert len(set(draw["ids"])) == 8
    assert len({tuple(draw["ids"]) for draw in draws}) > 190, "each draw is another one"
    assert draws_of(page, questions=6, cases=2, must=MUST) == draws, "the same seed gives the same draw"


def test_nine_out_of_ten_fails_when_the_wrong_one_must_be_right_and_passes_when_it_may_be_wrong(
    page: Page, teststad_address: str
) -> None:
    begin_test(page, teststad_address)
    about_reporting = ["weg is?", "meld je een gat", "klein gat"]
    answer_screens(page, lambda screen: any(words in screen.inner_text() for words in about_reporting))
    assert hand_in(page) == "Je bent nog niet geslaagd"
    result = page.locator(".gids-screen")
    expect(result).to_contain_text("9 van de 10 vragen goed (90 procent). Je slaagt met 70 procent.")
    expect(result).to_contain_text("Dit moet in elk geval goed zijn, en was nog niet goed: Kaas melden.")
    expect(result).to_contain_text("Kaas melden: 0 van de 1 goed")
    expect(result).to_contain_text("Signalen herkend in de casussen:")
    expect(result.get_by_role("link", name="Ga naar je bewijs")).to_have_count(0)
    page.goto(f"{teststad_address}/leren/diploma.html")
    expect(page.get_by_label("Je naam")).to_be_hidden()
    page.get_by_role("link", name="Maak eerst de eindtoets").click()
    page.get_by_role("button", name="Maak een nieuwe toets").click()
    wrong = iter([True])
    answer_screens(page, lambda screen: may_be_wrong(screen) and next(wrong, False))
    assert hand_in(page) == "Je bent geslaagd"
    expect(result).to_contain_text("9 van de 10 vragen goed (90 procent)")


def test_only_what_was_wrong_is_repeated_until_each_was_right_once(page: Page, teststad_address: str) -> None:
    begin_test(page, teststad_address)
    wrong = iter([True, False, False, True, False, False, False, True])
    answer_screens(page, lambda screen: next(wrong))
    assert hand_in(page) == "Je bent nog niet geslaagd"
    assert [fold.get_attribute("open") is not None for fold in page.locator(".gids-fold").all()] == [
        *[True, False, False, True, False, False, False, True]
    ]
    page.get_by_role("button", name="Herhaal alleen de foute").click()
    screen, following = page.locator(".gids-screen"), page.get_by_role("button", name="Volgende")

    def answer(choice: str) -> None:
        for asked in screen.locator(".gids-question").all():
            for option in asked.locator(choice).all():
                option.check()
            asked.get_by_role("button", name="Controleer").click()
        following.click()

    expect(page.get_by_role("heading", name="Nog 3 te gaan")).to_be_focused()
    expect(following).to_be_hidden()
    answer("[data-right=no] input >> nth=0")
    expect(page.get_by_role("heading", name="Nog 3 te gaan")).to_be_focused()
    answer(RIGHT)
    expect(page.get_by_role("heading", name="Nog 2 te gaan")).to_be_focused()
    page.reload()
    expect(page.get_by_role("heading", name="Nog 2 te gaan")).to_be_focused()
    answer(RIGHT)
    answer(RIGHT)
    expect(page.get_by_role("heading", name="Je bent nog niet geslaagd")).to_be_focused()


def test_a_reload_in_the_middle_goes_on_where_it_was(page: Page, teststad_address: str) -> None:
    begin_test(page, teststad_address)
    page.locator(".gids-screen input").first.check()
    order = page.locator(".gids-screen .gids-option__text").all_text_contents()
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("button", name="Volgende").click()
    page.reload()
    expect(page.get_by_role("heading", name="Vraag 3 van 8")).to_be_visible()
    page.get_by_role("button", name="Vorige").click()
    page.get_by_role("button", name="Vorige").click()
    expect(page.locator(".gids-screen input").first).to_be_checked()
    assert page.locator(".gids-screen .gids-option__text").all_text_contents() == order
    assert page.locator(".gids-screen .gids-answer").count() == 0, "the answers cannot be unfolded or printed"
    for _ in range(8):
        page.get_by_role("button", name="Volgende").click()
    expect(page.get_by_text("Nog niet helemaal ingevuld: 7 van de 8. Wat leeg blijft, telt als fout.")).to_be_visible()
    page.get_by_role("button", name="Vraag 1", exact=True).click()
    expect(page.locator(".gids-screen input").first).to_be_checked()


def test_from_start_to_printed_proof_by_keyboard_alone(page: Page, teststad_address: str) -> None:
    page.goto(f"{teststad_address}/leren/index.html")
    article = page.get_by_role("article")

    def press(control: Locator, key: str = "Enter") -> None:
        tab_to(page, control)
        page.keyboard.press(key)

    press(article.get_by_role("link", name="Oefenen"))
    first = page.locator(".gids-question").first
    tab_to(page, first.locator("input").first)
    page.keyboard.press("Space")
    press(first.get_by_role("button", name="Controleer"))
    expect(page.get_by_text("1 van de 10 vragen gedaan")).to_be_visible()
    page.go_back()
    press(article.get_by_role("link", name="Kaasproef"))
    press(page.get_by_role("button", name="Start de toets"))
    expect(page.get_by_role("heading", name="Vraag 1 van 8")).to_be_focused()
    for number in range(8):
        for asked in page.locator(".gids-screen .gids-question").all():
            options = asked.locator("input").all()
            right = [option for option in options if option.evaluate("input => !!input.closest('[data-right=yes]')")]
            if options[0].get_attribute("type") == "radio":
                tab_to(page, options[0])
                page.keyboard.press("Space")
                for _ in range(options.index(right[0])):
                    page.keyboard.press("ArrowDown")
            else:
                for option in right:
                    press(option, "Space")
        press(page.get_by_role("button", name="Volgende"))
        assert number < 7 or page.get_by_role("heading", name="Kijk je toets na").is_visible()
    press(page.get_by_role("button", name="Lever de toets in"))
    expect(page.get_by_role("heading", name="Je bent geslaagd")).to_be_focused()
    press(page.get_by_role("link", name="Ga naar je bewijs"))
    tab_to(page, page.get_by_label("Je naam"))
    page.keyboard.type("Bep Bal")
    tab_to(page, page.get_by_role("button", name="Print je bewijs"))
    (paper,) = pages_of_pdf(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert "Gemeente Teststad" in paper
    for words in ["Naam Bep Bal", "geslaagd: 10 van de 10 vragen goed (100 procent)", "eigen verklaring"]:
        assert words in paper
    today = page.evaluate("new Date().toLocaleDateString('nl-NL', {day: 'numeric', month: 'long', year: 'numeric'})")
    assert f"Datum {today}" in paper
    assert f"vragen {page.locator('body').get_attribute('data-gids-version')}" in paper
    assert "Klaar" not in paper and "Je naam" not in paper
    page.goto(f"{teststad_address}/leren/index.html")
    expect(article.get_by_role("listitem").filter(has_text="Kaasproef")).to_have_text("Kaasproef gehaald")
    expect(article.get_by_role("listitem").filter(has_text="Oefenen")).to_have_text("Oefenen 1 van de 10 vragen gedaan")


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_test_result_proof_and_refresher(
    new_page: NewPage, teststad_address: str, palette: str
) -> None:
    page, watch = new_page(color_scheme=palette, viewport={"width": 360, "height": 740})
    begin_test(page, teststad_address)
    assert violations(page) == []
    wrong = iter([True])
    answer_screens(page, lambda screen: may_be_wrong(screen) and next(wrong, False))
    assert violations(page) == []
    assert hand_in(page) == "Je bent geslaagd"
    assert violations(page) == []
    for path in ["diploma", "kaasherhaling", "index"]:
        page.goto(f"{teststad_address}/leren/{path}.html")
        assert violations(page) == [], path
    page.goto(f"{teststad_address}/leren/kaasherhaling.html")
    page.get_by_role("button", name="Begin met opfrissen").click()
    assert violations(page) == []
    assert watch.messages == []


@pytest.mark.parametrize("path", ["kaasproef", "kaasherhaling", "diploma"])
def test_without_javascript_the_page_says_where_to_practise(
    new_page: NewPage, teststad_address: str, path: str
) -> None:
    page, _ = new_page(java_script_enabled=False)
    page.goto(f"{teststad_address}/leren/{path}.html")
    expect(page.get_by_role("article").get_by_role("link", name="Oefen dan")).to_be_visible()
    expect(page.get_by_role("article").get_by_role("button")).to_have_count(0)
