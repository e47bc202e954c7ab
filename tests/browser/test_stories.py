"""A story is judged in its own text, in three steps that each come after the one before."""

import pytest
from playwright.sync_api import expect

from conftest import Visit
from support.learner import check, question

SENTENCES = ["Haar koffer kwaakt drie keer.", "Zij lacht erom."]


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 720)])
def test_sentences_are_ticked_in_the_text_and_the_verdict_stands_under_each(
    width: int, height: int, visit: Visit
) -> None:
    page = visit("leren/gevallen", width, height, has_touch=True)
    story = page.locator("[data-gids-case=geval-gouda]")
    lines = story.locator(".gids-story__line")
    assert " ".join(line.strip() for line in lines.all_inner_texts()) == (
        "Mevrouw Gouda komt binnen. Haar koffer kwaakt drie keer. Zij lacht erom. Een man met een paarse pet houdt de "
        "deur dicht. Buiten schijnt de zon. Mevrouw Gouda vraagt om een kaasvergunning."
    )
    left = {
        round(box["x"])
        for line in story.locator(".gids-story__line .gids-option__text").all()
        if (box := line.bounding_box())
    }
    assert len(left) == 1, "the sentences begin below each other, with or without a verdict"

    first = question(page, "Welke zinnen zijn een signaal?").first
    for sentence in SENTENCES:
        first.get_by_text(sentence, exact=True).tap()
    first.get_by_role("button", name="Controleer").tap()
    score = first.locator(".gids-score")
    expect(score).to_be_focused()
    expect(score).to_be_in_viewport()
    expect(score).to_have_text("Herkend 1 van 2Gemist 11 zin te veel")
    said = {
        str(line.locator(".gids-option__text").text_content()): line
        for line in story.locator(".gids-story__line[data-verdict]").all()
    }
    expect(said["Haar koffer kwaakt drie keer."]).to_contain_text("HerkendDat is het gekwaak.")
    expect(said["Een man met een paarse pet houdt de deur dicht."]).to_contain_text("GemistDat is de pet.")
    expect(said["Zij lacht erom."]).to_contain_text("Te veelLachen is geen signaal.")
    expect(said["Buiten schijnt de zon."].locator(".gids-option__feedback")).to_be_hidden()


def test_beside_a_story_stand_its_drawing_the_button_and_the_score_which_stay_in_sight(visit: Visit) -> None:
    page = visit("leren/gevallen", 1280, 720)
    told = question(page, "Welke zinnen zijn een signaal?").first
    text, button = told.locator(".gids-story").bounding_box(), told.locator("[data-gids-check]")
    drawing, before = page.locator(".gids-case .gids-drawing").bounding_box(), button.bounding_box()
    assert text and drawing and before
    assert min(drawing["x"], before["x"]) > text["x"] + text["width"]
    assert drawing["y"] + drawing["height"] < before["y"], "the button stands below the drawing"
    check(told, *SENTENCES)
    expect(button).to_have_text("Verder: wat doe je?")
    score, after = told.locator(".gids-score__list").bounding_box(), button.bounding_box()
    assert score and after
    assert (after["x"], after["height"]) == (before["x"], before["height"])
    assert after["y"] + after["height"] < score["y"], "the score never covers what leads on"
    page.evaluate("scrollBy(0, 150)")
    expect(button).to_be_in_viewport(ratio=1)
    expect(told.locator(".gids-score")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 1024, "height": 768})
    expect(page.locator(".gids-case .gids-drawing")).to_be_hidden()


def test_each_step_comes_after_the_one_before_and_the_story_folds_away(visit: Visit) -> None:
    page = visit("leren/gevallen", 360, 740)
    story = page.locator("[data-gids-case=geval-gouda]")
    stages = story.locator(".gids-stages li")
    assert stages.all_text_contents() == ["Signalen", "Wat doe je?", "En nu?"]
    told, judged, then = story.locator(".gids-question").all()
    expect(judged).to_be_hidden()
    check(told, "Haar koffer kwaakt drie keer.", "Een man met een paarse pet houdt de deur dicht.")
    told.get_by_role("button", name="Verder: wat doe je?").click()
    expect(judged).to_be_focused()
    expect(told).to_be_hidden()
    expect(then).to_be_hidden()
    story.get_by_text("Lees het verhaal terug: 2 van de 2 signalen herkend").click()
    expect(told.get_by_text("Buiten schijnt de zon.", exact=True)).to_be_visible()
    expect(story.locator(".gids-button:visible")).to_have_text(["Controleer"])
    check(judged, "Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel.")
    judged.get_by_role("button", name="Verder: en nu?").click()
    expect(stages.nth(2)).to_have_attribute("aria-current", "step")
    check(then, "Ik luid de kaasklok.")
    then.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("heading", name="Meneer Edam en de paraplu")).to_be_focused()
    page.reload()
    expect(page.locator(".gids-progress__words")).to_have_text("Verhaal 2 van 2")


def test_no_signal_and_a_signal_exclude_each_other(visit: Visit) -> None:
    page = visit("leren/gevallen")
    first = question(page, "Welke zinnen zijn een signaal?").first
    none, sentence = first.get_by_label("Ik zie hier geen signaal"), first.get_by_label(SENTENCES[0])
    sentence.check()
    none.check()
    expect(sentence).not_to_be_checked()
    sentence.check()
    expect(none).not_to_be_checked()
