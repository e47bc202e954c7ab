"""Systems have rules, sessions end, learners open two windows: nothing that counts is lost or only said to be kept."""

import pytest
from playwright.sync_api import expect

from conftest import NewPage
from support.learner import check, follow, question, take_test
from support.learning_system import AGAIN, BEGUN, KEPT, PASSED, REFUSED, LearningSystem, open_test, words

LOOKING = "Je kijkt alleen: er wordt niets bewaard. Wil je dat wel? Begin in je leersysteem een nieuwe poging."
SIZE = {"width": 1280, "height": 800}


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_who_fails_and_leaves_can_try_again_and_pass(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    take_test(open_test(system, page), scenes_wrong=3)
    system.close(page)
    assert system.status == BEGUN[system.version]
    assert 0 < int(system.kept[f"{system.core}.score.raw"]) < 70

    take_test(system.open(page))
    words(system, page, KEPT)
    system.close(page)
    assert system.status == PASSED[system.version]
    assert system.kept[f"{system.core}.score.raw"] == "100"


@pytest.mark.parametrize("system", ["1.2"], indirect=True)
def test_a_look_before_the_first_visit_spoils_nothing(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    guide = system.open(page, mode="browse")
    words(system, page, LOOKING)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    words(system, page, LOOKING)
    system.close(page)
    assert system.status == {"1.2": ("browsed", None), "2004": (None, None)}[system.version]
    assert "cmi.suspend_data" not in system.kept

    take_test(open_test(system, page))
    words(system, page, KEPT)
    system.close(page)
    assert system.status == PASSED[system.version]


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_who_only_looks_is_told_that_nothing_is_kept(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    guide = open_test(system, page)
    take_test(guide)
    guide.get_by_role("link", name="Maak je bewijs").click()  # beside a result there is no menu
    expect(guide.get_by_role("heading", level=1)).to_have_text("Kaasdiploma")
    system.close(page)
    before = dict(system.kept)

    page.clock.install()
    guide = system.open(page)
    words(system, page, LOOKING)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    page.clock.fast_forward(16 * 60 * 1000)
    words(system, page, "Je deed 15 minuten niets. De gids is gesloten. Je kunt terug naar je leersysteem.")

    system.open(page)
    shell = system.shell(page)
    expect(shell.get_by_role("button")).to_have_text("Sluiten")
    shell.get_by_role("button").click()
    words(system, page, "De gids is gesloten. Je kunt terug naar je leersysteem.")
    system.note(page)
    assert system.kept == before


def test_a_window_of_its_own_closes_itself(system_12: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    with page.expect_popup() as opened:
        system_12.open(page, place="window")
    window = opened.value
    expect(window.get_by_role("status")).to_have_text(KEPT)
    with window.expect_event("close"):
        window.get_by_role("button", name="Opslaan en sluiten").click()
    system_12.note(page)
    assert system_12.calls[-1] == ["Finish", "", "true"]


def test_in_a_frame_of_a_window_that_the_system_opened_one_closes_the_window(
    system_12: LearningSystem, new_page: NewPage
) -> None:
    system, (page, _) = system_12, new_page(viewport=SIZE)
    page.goto(f"{system.address}/player.html")
    with page.expect_popup() as opened:
        page.evaluate("void window.open('player.html')")
    window = opened.value
    system.open(window)
    system.shell(window).get_by_role("button", name="Opslaan en sluiten").click()
    words(system, window, "Je resultaten zijn bewaard. Je kunt dit venster sluiten.")


def test_a_refusal_is_told_at_once_and_so_is_its_end(system_12: LearningSystem, new_page: NewPage) -> None:
    system, (page, _) = system_12, new_page(viewport=SIZE)
    page.clock.install()
    guide = system.open(page)
    follow(guide, "Oefenen met kaas")
    words(system, page, KEPT)
    page.evaluate("sessionIsOver = true")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    page.clock.fast_forward(5000)
    words(system, page, REFUSED)

    page.evaluate("sessionIsOver = false")
    page.clock.fast_forward(20_000)  # without anything that the learner does
    words(system, page, AGAIN)
    system.note(page)
    page.context.close()
    page, _ = new_page(viewport=SIZE)
    guide = system.open(page)
    expect(question(guide, "Bij wie meld je een gat?").get_by_label("Bij de bakker.", exact=True)).to_be_checked()


def test_a_login_in_the_place_of_the_guide_is_no_guide(system_12: LearningSystem, new_page: NewPage) -> None:
    system, (page, _) = system_12, new_page(viewport=SIZE)
    guide = system.open(page)
    words(system, page, KEPT)
    page.evaluate("sessionIsOver = true")
    guide.locator("body").evaluate("body => body.ownerDocument.location.assign('/login.html')")
    expect(guide.locator("h1")).to_have_text("Log in")
    words(
        system,
        page,
        "Let op: dit is niet de gids. Misschien ben je uitgelogd. "
        "Log opnieuw in in een ander tabblad en open daar de gids.",
    )
    system.shell(page).get_by_role("button", name="Opslaan en sluiten").click()
    system.shell(page).get_by_role("button", name="Sluiten zonder bewaren").click()
    words(
        system,
        page,
        "Je leersysteem heeft je laatste resultaten niet bewaard. Je kunt terug naar je leersysteem.",
    )


@pytest.mark.parametrize("system", ["1.2"], indirect=True)
def test_a_pass_that_got_lost_on_its_way_comes_in_on_the_next_visit(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    page.clock.install()
    guide = open_test(system, page)
    page.evaluate("sessionIsOver = true")
    take_test(guide)
    words(system, page, REFUSED)
    page.evaluate("sessionIsOver = false")
    page.clock.fast_forward(20_000)
    words(
        system,
        page,
        "Let op: je leersysteem bewaart weer, maar je uitslag misschien niet. "
        "Open de gids daar nog een keer, dan komt die er ook in.",
    )
    system.shell(page).get_by_role("button", name="Opslaan en sluiten").click()
    words(
        system,
        page,
        "Je leersysteem heeft je uitslag misschien niet bewaard. Open de gids daar nog een keer. "
        "Je kunt terug naar je leersysteem.",
    )
    system.note(page)
    assert system.status == BEGUN[system.version]  # this system sends every change once

    system.open(page)
    words(system, page, KEPT)
    system.close(page)
    assert system.status == PASSED[system.version]


def test_who_is_cut_off_in_a_test_goes_on_at_the_same_question(system_12: LearningSystem, new_page: NewPage) -> None:
    system, (page, _) = system_12, new_page(viewport=SIZE)
    page.clock.install()
    guide = open_test(system, page)
    guide.get_by_role("button", name="Start de toets").click()
    expect(guide.get_by_role("heading", name="Scène 1", exact=True)).to_be_visible()
    page.clock.fast_forward(5000)
    system.note(page)
    commits = system.count("Commit")
    for number in range(2, 5):
        guide.locator(".gids-screen .gids-option input").first.check()
        guide.get_by_role("button", name="Volgende").click()
        expect(guide.get_by_role("heading", name=f"Scène {number}", exact=True)).to_be_visible()
    page.clock.fast_forward(4000)
    system.note(page)
    assert system.count("Commit") - commits <= 6  # not at each of the changes
    page.context.close()  # without a word

    page, _ = new_page(viewport=SIZE)
    expect(system.open(page).get_by_role("heading", name="Scène 4", exact=True)).to_be_visible()


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_of_two_windows_the_newest_counts_and_the_older_one_replaces_nothing(
    system: LearningSystem, new_page: NewPage
) -> None:
    old, _ = new_page(viewport=SIZE)
    guide = system.open(old)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    system.note(old)

    new = old.context.new_page()
    guide = system.open(new)
    words(system, new, "Je had de gids al open. Alleen dit venster telt nu.")
    words(
        system,
        old,
        "Je opende de gids nog een keer. Ga daar verder: alleen het nieuwste venster telt. Dit venster kun je sluiten.",
    )
    expect(system.shell(old).locator("iframe")).to_have_count(0)
    expect(question(guide, "Bij wie meld je een gat?").get_by_label("Bij de bakker.", exact=True)).to_be_checked()
    follow(guide, "Kaasproef")
    take_test(guide)
    words(system, new, KEPT)
    system.note(new)
    old.evaluate("document.querySelector('iframe').src = 'about:blank'")
    expect(system.shell(old).locator("[data-gids-bar]")).to_have_count(0)
    system.note(old)  # what the older one said came last
    assert system.status == PASSED[system.version]
    assert system.kept[f"{system.core}.score.raw"] == "100"
    assert '"passed":' in system.kept["cmi.suspend_data"]


def test_new_questions_are_told_with_what_was_kept(system_12: LearningSystem, new_page: NewPage) -> None:
    system, (page, _) = system_12, new_page(viewport=SIZE)
    guide = system.open(page)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    system.close(page)
    content = page.evaluate("fetch('package/scorm/course.js').then(answer => answer.text())")
    version = content.partition('"content":"')[2].partition('"')[0]
    assert version
    system.kept["cmi.suspend_data"] = system.kept["cmi.suspend_data"].replace(version, "vorige")

    guide = system.open(page)
    words(system, page, "De vragen zijn veranderd sinds je vorige bezoek. Je begint opnieuw met je antwoorden.")
    expect(question(guide, "Bij wie meld je een gat?").get_by_label("Bij de bakker.", exact=True)).not_to_be_checked()
    follow(guide, "Kaasproef")
    take_test(guide)
    words(system, page, KEPT)
    system.close(page)
    system.kept["cmi.suspend_data"] = system.kept["cmi.suspend_data"].replace(version, "vorige")

    for system.reviews, text in (
        (True, "Je uitslag is bewaard. Je kijkt nu alleen: er wordt niets bewaard."),
        (False, "Je uitslag is bewaard, je antwoorden niet."),
    ):
        guide = system.open(page)
        words(system, page, f"De vragen zijn veranderd sinds je vorige bezoek. {text}")
        expect(guide.get_by_text("geslaagd: ")).to_be_visible()  # the result, not the start of a test
        system.close(page)
        assert system.status == ("passed", None)


def test_a_calendar_that_was_made_here_leads_to_no_page_of_the_system(
    system_12: LearningSystem, new_page: NewPage
) -> None:
    page, _ = new_page(viewport=SIZE)
    guide = system_12.open(page)
    follow(guide, "Kaas na 1 week")
    with page.expect_download() as downloaded:
        guide.get_by_role("button", name="agenda").click()
    text = downloaded.value.path().read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 3
    assert "http" not in text


def test_a_pdf_opens_beside_the_guide(system_12: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    guide = system_12.open(page)
    follow(guide, "Kaasroof")
    with page.context.expect_page() as opened:
        guide.get_by_role("link", name="Deze tekst als PDF").click()
    assert opened.value != page
    expect(guide.get_by_role("heading", level=1)).to_have_text("Kaasroof")
    words(system_12, page, KEPT)
