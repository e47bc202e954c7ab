"""Scenes are judged one at a time; what differs is shown afterwards, and what went wrong comes back."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Visit, in_bench
from support.learner import RIGHT, WRONG, check_pair, tab_to
from support.reader import IN_SIGHT

IN_FONT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --gids-font: "DejaVu Sans" }');
  document.adoptedStyleSheets = [sheet];
}"""


def shown(page: Page) -> Locator:
    return page.locator(".gids-question:visible")


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Volgende", exact=True).click()


def test_in_the_try_out_by_keyboard_each_scene_comes_alone_and_what_differed_after_both(page: Page) -> None:
    page.goto("leren/kaasvoorproef.html")
    pairs = []
    for at in range(4):
        expect(shown(page)).to_have_count(1)
        pairs.append(str(page.locator(".gids-pair:visible").get_attribute("data-gids-pair")))
        shown(page).locator(RIGHT).press("Space")
        tab_to(page, page.get_by_role("button", name="Controleer"))
        page.keyboard.press("Enter")
        expect(shown(page).locator("[data-verdict=right] .gids-option__feedback")).to_be_focused()
        expect(shown(page).locator(".gids-different dt")).to_have_count(0 if at < 2 else 1)
        tab_to(page, page.get_by_role("button", name="Volgende", exact=True))
        page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Je herkent het al")).to_be_focused()
    assert sorted(pairs[:2]) == sorted(pairs[2:]) == ["paar-doek", "paar-papier"]
    assert pairs[1] != pairs[2], "never a twin after its twin"


def test_both_scenes_of_a_pair_stand_beside_each_other_and_are_judged_and_heard_at_once(page: Page) -> None:
    page.goto("leren/kaasoefenen.html")
    expect(shown(page)).to_have_count(2)
    first, second = shown(page).all()
    for width, beside in ((360, False), (1280, True)):
        page.set_viewport_size({"width": width, "height": 740})
        one, other = first.bounding_box(), second.bounding_box()
        assert one and other
        assert (other["x"] > one["x"] + one["width"]) == beside
        assert (other["y"] >= one["y"] + one["height"]) == (not beside)
    expect(first).to_have_accessible_name("Ene keer Wat doe je met wat je ziet?")
    expect(second).to_have_accessible_name("Andere keer Wat doe je met wat je ziet?")
    first.locator(RIGHT).check()
    button = page.get_by_role("button", name="Controleer")
    button.click()
    expect(page.locator("[aria-live=polite]", has_text="Kies bij allebei.")).to_be_visible()
    expect(page.locator("[data-verdict]")).to_have_count(0)
    second.locator(WRONG).check()
    button.click()
    heard = page.locator(".gids-pair__foot:focus")
    expect(heard).to_have_accessible_name(re.compile(r"^Ene keer: Juist\. Andere keer: (Signaal gemist|Niet nodig).*"))
    told = [said.inner_text() for said in page.locator(".gids-option__feedback:visible > p:last-child").all()]
    expect(heard).to_have_accessible_description(" ".join(told))
    expect(page.locator("[data-verdict=wrong]"), "a report too many is never wrong").to_have_count(0)
    strips = page.locator(".gids-strip:visible")
    expect(strips).to_contain_text([re.compile("Juist"), re.compile("Signaal gemist|Niet nodig, mag altijd")])
    page.get_by_role("button", name="Uitleg bij alle antwoorden").click()
    expect(page.locator(".gids-option__verdict:visible")).to_have_count(4)
    expect(page.locator(".gids-segments__piece[data-done]")).to_have_count(1)
    page.reload()
    expect(page.locator(".gids-progress__words")).to_have_text("Paar 2 van 2")


@pytest.mark.parametrize(("width", "height"), [in_bench(1280, 720), (360, 740)])
def test_of_a_judged_pair_what_differed_verdicts_and_button_are_in_sight(
    width: int, height: int, visit_guide: Visit
) -> None:
    """In a wide letter."""
    page = visit_guide("leren/oefenen", width, height)
    page.evaluate(IN_FONT)
    for first in (RIGHT, WRONG):
        check_pair(page, first, RIGHT)
        expect(page.locator(".gids-pair__foot:focus")).to_be_visible()
        changed = page.locator(".gids-scene__changed:visible" if width > 360 else ".gids-different__list dd:visible")
        verdicts = page.locator(".gids-option__feedback:visible").all()
        following = page.get_by_role("button", name="Volgende", exact=True)
        for part in [*changed.all(), *(verdicts if width > 360 else verdicts[-1:]), following]:
            assert part.evaluate(IN_SIGHT), (first, part)
        following.click()


@pytest.mark.parametrize(("wrong", "goes_on"), [(1, True), in_bench(2, False)])
def test_who_recognises_enough_may_go_to_the_test_at_once(page: Page, wrong: int, goes_on: bool) -> None:
    """A reload goes on where it was, and takes no focus."""
    page.goto("leren/kaasvoorproef.html")
    for at in range(4):
        told = str(shown(page).locator(".gids-scene").text_content())
        if at:
            page.reload()
        expect(page.locator(".gids-progress__words")).to_have_text(f"Scène {at + 1} van 4")
        expect(shown(page).locator(".gids-scene")).to_have_text(told)
        assert page.evaluate("document.activeElement === document.body")
        check_pair(page, WRONG if at < wrong else RIGHT)
        go_on(page)
    expect(page.locator(".gids-end__inside")).to_be_focused()
    expect(page.get_by_text(re.compile(r"Herkend: \d van de 2 · Onnodig gemeld: \d van de 2"))).to_be_visible()
    straight = page.get_by_role("link", name="Je herkent het al. Ga meteen naar de eindtoets")
    expect(straight).to_be_visible(visible=goes_on)
    expect(page.get_by_role("link", name="Toch eerst oefenen")).to_be_visible(visible=goes_on)
    expect(page.get_by_role("link", name="Ga verder: kaasroof")).to_be_visible(visible=not goes_on)
    if goes_on:
        straight.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Kaasproef")


def test_what_went_wrong_comes_back_until_it_was_right_twice(page: Page) -> None:
    page.goto("leren/kaasoefenen.html")
    words = page.locator(".gids-progress__words")
    asked = []
    for _ in range(40):
        for scene in shown(page).all():
            signals = page.locator(".gids-pair:visible").get_attribute("data-gids-signals")
            asked.append((signals, scene.get_attribute("id")))
            scene.locator(RIGHT if len(asked) > 1 else WRONG).check()
        page.get_by_role("button", name="Controleer").click()
        go_on(page)
        if not shown(page).count():
            break
        if len(asked) == 4:
            page.reload()  # keeps what waits
    expect(words).to_have_text("2 paren, 2 herhaald")
    expect(page.locator(".gids-end")).to_contain_text("Dit zijn je eerste antwoorden.")
    expect(page.locator(".gids-end")).to_contain_text("Dit ging eerst mis, en daarna goed:")
    missed = asked[0][0]
    places = [at for at, (signal, _) in enumerate(asked) if signal == missed]
    assert len(places) >= 4, "the pair itself and two more"
    assert all(one != other for one, other in pairwise(asked)), "never twice in a row"
    expect(page.locator("[data-gids-reserve]")).to_be_hidden()
