"""The line to a learning system can break, a session can end: a pass is not lost, nor called kept before it is."""

import pytest
from playwright.sync_api import expect

from conftest import in_bench
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
    ("system", "like"), [in_bench("1.2", "moodle"), in_bench("2004", "moodle"), ("1.2", "openedx")], indirect=["system"]
)
def test_a_pass_without_a_line_is_not_called_kept_and_comes_in_when_the_line_is_back(
    system: LearningSystem, like: str
) -> None:
    system.like = like
    system.page.clock.install()
    guide = open_test(system)
    system.says(KEPT)
    system.page.context.set_offline(True)
    take_test(guide)
    system.says(SILENT)
    system.press(SAVE)
    expect(system.shell.get_by_role("button")).to_have_text(ANYWAY)
    system.says(SILENT)
    expect(guide.get_by_role("heading", level=1)).to_be_visible()
    assert not system.has_passed
    system.page.context.set_offline(False)
    system.page.clock.fast_forward(15_000)  # without anything that the learner does
    system.says(AGAIN)
    system.press(SAVE)
    system.says(CLOSED)
    assert system.has_passed
    assert system.kept[f"{system.core}.score.raw"] == "100"


def test_who_left_the_guide_alone_without_a_line_leaves_nothing_to_see_and_loses_nothing(
    system: LearningSystem,
) -> None:
    system.page.clock.install()
    guide = system.open()
    answer(guide)
    system.page.clock.run_for(4000)
    system.page.context.set_offline(True)
    system.page.clock.fast_forward("15:05")
    system.says(SILENT)
    expect(system.shell.locator("iframe")).to_have_count(0)
    system.page.context.set_offline(False)
    system.page.clock.fast_forward(15_000)
    system.says(f"Je deed 15 minuten niets. {CLOSED}")


def test_a_system_that_does_not_answer_for_five_seconds_is_not_there(system: LearningSystem) -> None:
    system.page.clock.install()
    system.open()
    system.says(KEPT)
    system.page.route("**/package/index.html", lambda route: None)
    system.press(SAVE)
    system.says("Een moment: je resultaten worden opgeslagen.")
    system.page.clock.fast_forward(5000)
    system.says(SILENT)


def test_who_was_logged_out_brings_the_pass_in_from_another_tab_and_nobody_else_does(system: LearningSystem) -> None:
    system.like = "moodle"
    system.kept["cmi.core.student_id"] = "anna"
    guide = open_test(system)
    system.says(KEPT)
    system.is_over = True
    take_test(guide)
    system.says(REFUSED)
    system.press(SAVE)
    expect(system.shell.get_by_role("button")).to_have_text(ANYWAY)
    system.says(REFUSED)

    system.is_over = False
    system.page = system.page.context.new_page()
    for learner, text in (("bart", KEPT), ("anna", "Je had de gids al open. Alleen dit venster telt nu.")):
        system.kept["cmi.core.student_id"] = learner
        system.open()
        system.says(text)
        system.press(SAVE)
        system.says(CLOSED)
        assert system.has_passed is (learner == "anna")


def test_a_login_in_the_place_of_the_guide_is_no_guide(system: LearningSystem) -> None:
    guide = system.open()
    system.says(KEPT)
    system.page.evaluate("sessionIsOver = true")
    guide.locator("body").evaluate("body => body.ownerDocument.location.assign('/login.html')")
    expect(guide.locator("h1")).to_have_text("Log in")
    system.says(AWAY)
    system.press(SAVE)
    system.press(ANYWAY)
    system.says("Je leersysteem heeft je laatste resultaten niet bewaard. Je kunt terug naar je leersysteem.")


def test_a_pass_that_got_lost_on_its_way_comes_in_on_the_next_visit(system: LearningSystem) -> None:
    system.page.clock.install()
    guide = open_test(system)
    system.page.evaluate("sessionIsOver = true")
    take_test(guide)
    system.says(REFUSED)
    system.press(SAVE)
    expect(system.shell.get_by_role("button")).to_have_text(ANYWAY)
    system.page.evaluate("sessionIsOver = false")
    system.page.clock.fast_forward(20_000)
    system.says(
        "Let op: je leersysteem bewaart weer, maar je uitslag misschien niet. "
        "Open de gids daar nog een keer, dan komt die er ook in."
    )
    system.press(SAVE)
    system.says(
        "Je leersysteem heeft je uitslag misschien niet bewaard. Open de gids daar nog een keer. "
        "Je kunt terug naar je leersysteem."
    )
    assert not system.has_passed  # this system sends every change once

    system.open()
    system.says(KEPT)
    system.close()
    assert system.has_passed
