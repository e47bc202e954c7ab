"""The line to a learning system can break, a session can end: a pass is not lost, nor called kept before it is."""

import pytest
from playwright.sync_api import expect

from conftest import NewPage
from support.learner import take_test
from support.learning_system import AGAIN, KEPT, REFUSED, SAVE, LearningSystem, answer, open_test

SILENT = (
    "Let op: je leersysteem is niet te bereiken. Nu wordt niets bewaard. "
    "Laat dit venster open: de gids probeert het opnieuw."
)
AWAY = (
    "Let op: dit is niet de gids. Misschien ben je uitgelogd. Log opnieuw in in een ander tabblad en open daar de gids."
)
ANYWAY = "Sluiten zonder bewaren"
CLOSED = "Je resultaten zijn bewaard. Je kunt terug naar je leersysteem."


@pytest.mark.parametrize(
    ("system", "like"),
    [pytest.param("1.2", "moodle", marks=pytest.mark.long), ("2004", "moodle"), ("1.2", "openedx")],
    indirect=["system"],
)
def test_a_pass_without_a_line_is_not_called_kept_and_comes_in_when_the_line_is_back(
    system: LearningSystem, new_page: NewPage, like: str
) -> None:
    system.like = like
    page, _ = new_page()
    page.clock.install()
    guide = open_test(system, page)
    system.says(page, KEPT)
    page.context.set_offline(True)
    take_test(guide)
    system.says(page, SILENT)
    system.press(page, SAVE)
    expect(system.shell(page).get_by_role("button")).to_have_text(ANYWAY)
    system.says(page, SILENT)
    expect(guide.get_by_role("heading", level=1)).to_be_visible()
    assert not system.has_passed
    page.context.set_offline(False)
    page.clock.fast_forward(15_000)  # without anything that the learner does
    system.says(page, AGAIN)
    system.press(page, SAVE)
    system.says(page, CLOSED)
    assert system.has_passed
    assert system.kept[f"{system.core}.score.raw"] == "100"


def test_who_left_the_guide_alone_without_a_line_leaves_nothing_to_see_and_loses_nothing(
    system: LearningSystem, new_page: NewPage
) -> None:
    page, _ = new_page()
    page.clock.install()
    guide = system.open(page)
    answer(guide)
    page.clock.run_for(4000)
    page.context.set_offline(True)
    page.clock.fast_forward("15:05")
    system.says(page, SILENT)
    expect(system.shell(page).locator("iframe")).to_have_count(0)
    page.context.set_offline(False)
    page.clock.fast_forward(15_000)
    system.says(page, f"Je deed 15 minuten niets. {CLOSED}")


def test_a_system_that_does_not_answer_for_five_seconds_is_not_there(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page()
    page.clock.install()
    system.open(page)
    system.says(page, KEPT)
    page.route("**/package/index.html", lambda route: None)
    system.press(page, SAVE)
    system.says(page, "Een moment: je resultaten worden opgeslagen.")
    page.clock.fast_forward(5000)
    system.says(page, SILENT)


def test_who_was_logged_out_brings_the_pass_in_from_another_tab_and_nobody_else_does(
    system: LearningSystem, new_page: NewPage
) -> None:
    system.like = "moodle"
    system.kept["cmi.core.student_id"] = "anna"
    page, _ = new_page()
    guide = open_test(system, page)
    system.says(page, KEPT)
    system.is_over = True
    take_test(guide)
    system.says(page, REFUSED)
    system.press(page, SAVE)
    expect(system.shell(page).get_by_role("button")).to_have_text(ANYWAY)
    system.says(page, REFUSED)

    system.is_over = False
    other = page.context.new_page()
    for learner, text in (("bart", KEPT), ("anna", "Je had de gids al open. Alleen dit venster telt nu.")):
        system.kept["cmi.core.student_id"] = learner
        system.open(other)
        system.says(other, text)
        system.press(other, SAVE)
        system.says(other, CLOSED)
        assert system.has_passed is (learner == "anna")


def test_a_login_in_the_place_of_the_guide_is_no_guide(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page()
    guide = system.open(page)
    system.says(page, KEPT)
    page.evaluate("sessionIsOver = true")
    guide.locator("body").evaluate("body => body.ownerDocument.location.assign('/login.html')")
    expect(guide.locator("h1")).to_have_text("Log in")
    system.says(page, AWAY)
    system.press(page, SAVE)
    system.press(page, ANYWAY)
    system.says(page, "Je leersysteem heeft je laatste resultaten niet bewaard. Je kunt terug naar je leersysteem.")


def test_a_pass_that_got_lost_on_its_way_comes_in_on_the_next_visit(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page()
    page.clock.install()
    guide = open_test(system, page)
    page.evaluate("sessionIsOver = true")
    take_test(guide)
    system.says(page, REFUSED)
    system.press(page, SAVE)
    expect(system.shell(page).get_by_role("button")).to_have_text(ANYWAY)
    page.evaluate("sessionIsOver = false")
    page.clock.fast_forward(20_000)
    system.says(
        page,
        "Let op: je leersysteem bewaart weer, maar je uitslag misschien niet. "
        "Open de gids daar nog een keer, dan komt die er ook in.",
    )
    system.press(page, SAVE)
    system.says(
        page,
        "Je leersysteem heeft je uitslag misschien niet bewaard. Open de gids daar nog een keer. "
        "Je kunt terug naar je leersysteem.",
    )
    assert not system.has_passed  # this system sends every change once

    system.open(page)
    system.says(page, KEPT)
    system.close(page)
    assert system.has_passed
