"""A story is judged in its own text: first what you do, then which sentences, then both verdicts, then what now."""

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Visit, in_bench
from support.learner import HELP, REPORT, check, judge_story

KOFFER = "Haar koffer kwaakt drie keer."
THEN = "Ik luid de kaasklok."


def judge(page: Page, name: str, decision: str, *sentences: str) -> Locator:
    """Decide in the story with this id, point these sentences out, and return the story."""
    story = page.locator(f"[data-gids-case={name}]")
    expect(story.locator("input:visible")).to_have_count(2)
    judge_story(story, decision, *sentences)
    return story


@pytest.mark.parametrize(("width", "height"), [(360, 740), in_bench(1280, 720)])
def test_who_decided_points_out_any_sentence_and_reads_both_verdicts(visit: Visit, width: int, height: int) -> None:
    page = visit("leren/gevallen", width, height)
    story = judge(page, "geval-gouda", REPORT, KOFFER, "Zij lacht erom.")
    lines = story.locator(".gids-story__line")
    boxes = [line.bounding_box() for line in lines.locator(".gids-option__text").all()]
    assert len({round(box["x"]) for box in boxes if box}) == 1, "the sentences begin below each other"
    score = story.locator(".gids-score")
    expect(score).to_be_focused()
    expect(score).to_have_role("group")
    expect(score).to_be_in_viewport()
    expect(score).to_have_text("Herkend 1 van 2Gemist 1")
    expect(score).to_have_accessible_name("Juist. Herkend 1 van 2, Gemist 1")
    for sentence, verdict in {
        KOFFER: "HerkendDat is het gekwaak.",
        "Een man met een paarse pet houdt de deur dicht.": "GemistDat is de pet.",
        "Zij lacht erom.": "Te veelLachen is geen signaal.",
    }.items():
        expect(lines.filter(has_text=sentence), "heard before its verdict").to_contain_text(sentence + verdict)
    expect(page.locator(".gids-progress__words")).to_have_text(
        "Verhaal 1 van 2. Herkend: 1 van de 1 · Onnodig gemeld: 0 van de 0"
    )


def test_who_reports_where_nothing_was_reads_first_that_it_was_too_much_and_what_cleared_it(page: Page) -> None:
    page.goto("leren/gevallen.html")
    story = judge(page, "geval-gouda", REPORT, KOFFER)
    story.get_by_role("button", name="Verder: en nu?").click()
    check(story.locator(".gids-question").last, THEN)
    story.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("group", name="Meneer Edam en de paraplu")).to_be_focused()
    page.reload()
    story = judge(page, "geval-edam", REPORT, "Hij niest.", "Daarna niest hij nog een keer.")
    score = story.locator(".gids-score")
    expect(score).to_have_accessible_name("Niet nodig, mag altijd. 2 zinnen te veel. Er was geen signaal")
    expect(score.get_by_role("link").first).to_be_visible()
    expect(story.locator("[data-verdict=right]:visible")).to_contain_text([f"{HELP}Juist antwoord"])
    expect(page.locator(".gids-progress__words")).to_contain_text("Herkend: 1 van de 1 · Onnodig gemeld: 1 van de 1")


def test_a_story_goes_step_by_step_to_its_end_and_no_signal_excludes_a_signal(page: Page) -> None:
    page.goto("leren/gevallen.html")
    story = page.locator("[data-gids-case=geval-gouda]")
    expect(story.get_by_role("button")).to_have_text(["Verder"])
    story.get_by_role("button", name="Verder").click()
    expect(story.locator("[aria-live=polite]:visible")).to_have_text("Kies eerst een antwoord.")
    story.get_by_label(HELP).check()
    story.get_by_role("button", name="Verder").click()
    expect(story.get_by_role("group", name="Welke zinnen zijn een signaal?")).to_be_focused()
    none, sentence = story.get_by_label("Ik zie hier geen signaal"), story.get_by_label(KOFFER)
    for one, other in ((sentence, none), (none, sentence), (sentence, none)):
        one.check()
        expect(other).not_to_be_checked()
    story.get_by_role("button", name="Controleer").click()
    expect(sentence).to_have_attribute("aria-disabled", "true")
    story.get_by_role("button", name="Verder: en nu?").click()
    then = story.locator(".gids-question").last
    expect(then).to_be_focused()
    check(then, THEN)
    expect(story.get_by_role("button", name="Volgende")).to_be_visible()
