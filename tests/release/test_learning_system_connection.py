"""The line to a learning system can break, a session can end: a pass is not lost, nor called kept before it is."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from conftest import NewPage
from support.learner import answer_screens, hand_in, take_test
from support.learning_system import AGAIN, BEGUN, KEPT, PASSED, REFUSED, LearningSystem, open_test, words

SIZE = {"width": 1280, "height": 800}
SILENT = (
    "Let op: je leersysteem is niet te bereiken. Nu wordt niets bewaard. "
    "Laat dit venster open: de gids probeert het opnieuw."
)
SAVE = "Opslaan en sluiten"
ANYWAY = "Sluiten zonder bewaren"
CLOSED = "Je resultaten zijn bewaard. Je kunt terug naar je leersysteem."


@contextmanager
def without_a_line(system: LearningSystem, page: Page, how: str) -> Iterator[None]:
    if how == "server":
        system.stop()
    else:
        page.context.set_offline(True)
    yield
    if how == "server":
        system.start()
    else:
        page.context.set_offline(False)


@pytest.mark.parametrize(
    ("system", "like", "how"),
    [("1.2", "moodle", "offline"), ("2004", "moodle", "server"), ("1.2", "openedx", "offline")],
    indirect=["system"],
)
def test_a_pass_without_a_line_is_not_called_kept_and_comes_in_when_the_line_is_back(
    system: LearningSystem, new_page: NewPage, like: str, how: str
) -> None:
    system.like = like
    page, _ = new_page(viewport=SIZE)
    page.clock.install()
    guide = open_test(system, page)
    words(system, page, KEPT)
    close = system.shell(page).locator("[data-gids-bar] button")
    with without_a_line(system, page, how):
        take_test(guide)
        words(system, page, SILENT)
        close.click()
        expect(close).to_have_text(ANYWAY)
        words(system, page, SILENT)
        expect(guide.get_by_role("heading", level=1)).to_be_visible()
        assert system.status == BEGUN[system.version]
    page.clock.fast_forward(15_000)  # without anything that the learner does
    words(system, page, AGAIN)
    expect(close).to_have_text(SAVE)
    close.click()
    words(system, page, CLOSED)
    assert system.status == PASSED[system.version]
    assert system.kept[f"{system.core}.score.raw"] == "100"


def test_a_system_that_does_not_answer_for_five_seconds_is_not_there(
    system_12: LearningSystem, new_page: NewPage
) -> None:
    system, (page, _) = system_12, new_page(viewport=SIZE)
    page.clock.install()
    open_test(system, page)
    words(system, page, KEPT)
    page.route("**/package/index.html", lambda route: None)
    system.shell(page).get_by_role("button", name=SAVE).click()
    words(system, page, "Een moment: je resultaten worden opgeslagen.")
    page.clock.fast_forward(5000)
    words(system, page, SILENT)


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_a_system_that_refuses_the_question_is_believed(system: LearningSystem, new_page: NewPage) -> None:
    system.refuses_head = True
    page, _ = new_page(viewport=SIZE)
    guide = open_test(system, page)
    words(system, page, KEPT)
    take_test(guide)
    words(system, page, KEPT)
    system.close(page)
    assert system.status == PASSED[system.version]


@pytest.mark.parametrize(("system", "is_same"), [("1.2", True), ("2004", False)], indirect=["system"])
def test_who_was_logged_out_brings_the_pass_in_from_another_tab_and_nobody_else_does(
    system: LearningSystem, new_page: NewPage, is_same: bool
) -> None:
    system.like = "moodle"
    learner = "cmi.learner_id" if system.version == "2004" else "cmi.core.student_id"
    system.kept[learner] = "anna"
    page, _ = new_page(viewport=SIZE)
    guide = open_test(system, page)
    words(system, page, KEPT)
    system.is_over = True
    take_test(guide)
    words(system, page, REFUSED)
    close = system.shell(page).locator("[data-gids-bar] button")
    close.click()
    expect(close).to_have_text(ANYWAY)
    words(system, page, REFUSED)

    system.is_over = False
    system.kept[learner] = "anna" if is_same else "bart"
    other = page.context.new_page()
    system.open(other)
    words(system, other, "Je had de gids al open. Alleen dit venster telt nu." if is_same else KEPT)
    system.shell(other).get_by_role("button", name=SAVE).click()
    words(system, other, CLOSED)
    assert system.status == (PASSED if is_same else BEGUN)[system.version]


@pytest.mark.parametrize(("system", "fails"), [("2004", True), ("1.2", False)], indirect=["system"])
def test_another_computer_does_not_lower_a_result(system: LearningSystem, new_page: NewPage, fails: bool) -> None:
    system.like = "moodle"
    page, _ = new_page(viewport=SIZE)
    take_test(open_test(system, page), scenes_wrong=2)
    system.close(page)
    assert system.kept[f"{system.core}.score.raw"] == "50"

    here, _ = new_page(viewport=SIZE)
    guide = system.open(here)
    words(system, here, KEPT)
    there, _ = new_page(viewport=SIZE)
    guide_there = system.open(there)
    guide_there.get_by_role("button", name="Maak een nieuwe toets").click()
    answer_screens(guide_there)
    hand_in(guide_there)
    words(system, there, KEPT)
    system.close(there)
    assert system.status == PASSED[system.version]
    if fails:
        take_test(guide, scenes_wrong=3)
    system.shell(here).get_by_role("button", name=SAVE).click()
    words(system, here, CLOSED)
    assert system.status == PASSED[system.version]
    assert system.kept[f"{system.core}.score.raw"] == "100"


@pytest.mark.parametrize("system", ["1.2"], indirect=True)
def test_who_did_not_pass_stays_below_the_pass_mark_with_every_scene_right(
    system: LearningSystem, new_page: NewPage
) -> None:
    page, _ = new_page(viewport=SIZE)
    guide = open_test(system, page)
    guide.get_by_role("button", name="Start de toets").click()
    answer_screens(guide)
    assert hand_in(guide, wrong=9) == "Nog niet geslaagd"
    words(system, page, KEPT)
    system.close(page)
    assert system.status == BEGUN[system.version]
    assert system.kept[f"{system.core}.score.raw"] == "74"


@pytest.mark.parametrize("system", ["2004"], indirect=True)
@pytest.mark.parametrize(
    ("suspended", "status"),
    [
        ("{{{", BEGUN),
        ('["niets"]', BEGUN),
        ('{"version":"0.2.0","best":"9","answers":3,"passed":"ja"}', BEGUN),
        ('{"passed":{"content":"a","date":1,"of":4,"right":3},"version":"0.2.0"}', PASSED),
    ],
)
def test_what_was_kept_and_cannot_be_read_stops_nothing_and_a_pass_in_it_counts(
    system: LearningSystem, new_page: NewPage, suspended: str, status: dict[str, tuple[str, str | None]]
) -> None:
    system.kept.update({system.completion: "incomplete", "cmi.suspend_data": suspended})
    page, watch = new_page(viewport=SIZE)
    system.open(page)
    expect(system.shell(page).get_by_role("status")).not_to_be_empty()
    expect(system.shell(page).locator(".gids-shell__bar--warning")).to_have_count(0)
    system.shell(page).get_by_role("button", name=SAVE).click()
    words(system, page, CLOSED)
    assert system.status == status[system.version]
    assert watch.messages == []
