"""HR puts the package in a learning system, and the learner's results come back from it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from conftest import NewPage, in_bench
from support.accessibility import violations
from support.learner import answer_screens, check, follow, hand_in, question, take_test
from support.learning_system import KEPT, REFUSED, SAVE, LearningSystem, answer, learning_system, sees_answer
from support.reader import becomes

NOT_KEPT = "Let op: je resultaten worden niet bewaard, want je leersysteem antwoordt niet. De gids werkt wel."
LOOKING = "Je kijkt alleen: er wordt niets bewaard. Wil je dat wel? Begin in je leersysteem een nieuwe poging."


def told(system: LearningSystem) -> list[dict[str, str]]:
    """Return the answers that the system got, in their order."""
    answers: dict[str, dict[str, str]] = {}
    for name, *values, _ in system.calls:
        if name == "SetValue" and values[0].startswith("cmi.interactions."):
            _, _, number, element, *_ = values[0].split(".")
            answers.setdefault(number, {})[element] = values[1]
    assert list(answers) == [str(number) for number in range(len(answers))]
    return list(answers.values())


@pytest.mark.parametrize("system", ["1.2", in_bench("2004")], indirect=True)
def test_a_learner_walks_the_whole_path_in_one_session_and_passes(system: LearningSystem, new_page: NewPage) -> None:
    system.page, watch = new_page()
    guide = system.open()
    expect(guide.get_by_role("heading", level=1)).to_have_text("Kaasschool")
    system.note()
    assert not system.has_passed

    answer(guide)
    expect(guide.get_by_role("button", name="Wis wat ik invulde")).to_be_visible()
    expect(guide.get_by_role("button", name="Pauze")).to_have_count(0)
    follow(guide, "Kaasproef")
    guide.get_by_role("button", name="Start de toets").click()
    answer_screens(guide)
    assert hand_in(guide, wrong=9) == "Nog niet geslaagd"
    becomes(lambda: str(system.kept.get(f"{system.core}.score.raw")), "74")
    assert not system.has_passed, "with every scene right"
    take_test(guide)
    guide.get_by_role("link", name="Maak je bewijs").click()
    expect(guide.get_by_role("heading", level=1)).to_have_text("Kaasdiploma")
    system.says(KEPT)
    system.close()

    assert system.has_passed
    assert [system.last(f"score.{name}") for name in ("raw", "min", "max")] == ["100", "0", "100"]
    assert system.last("score.scaled") == {"1.2": None, "2004": "1"}[system.version]
    assert [system.count("Initialize"), system.count("Finish")] == [1, 1]
    assert [call for call in system.calls if call[-1] != "true"] == []
    assert system.last("exit") == "suspend"
    time = {"1.2": r"\d\d:\d\d:\d\d\.00", "2004": r"PT\d+H\d+M\d+S"}[system.version]
    assert re.fullmatch(time, str(system.last("session_time")))
    assert system.last("lesson_location" if system.version == "1.2" else "location") == "leren/diploma.html"
    assert told(system) == [], "answers are told only where the municipality asks for it"
    assert watch.messages == []
    assert watch.elsewhere(system.address) == []


@pytest.mark.parametrize("version", ["1.2", in_bench("2004")])
def test_where_a_municipality_asks_for_it_the_system_gets_what_was_chosen_and_whether_it_was_right(
    corrected: Path, tmp_path: Path, new_page: NewPage, version: str
) -> None:
    is_2004 = version == "2004"
    with learning_system(corrected, version, tmp_path, new_page()[0]) as system:
        guide = system.open()
        answer(guide)
        check(question(guide, "Welke twee geluiden horen bij een koffer?"), "Geen geluid.", "Een zachte klik.")
        follow(guide, "Kaasproef")
        take_test(guide)
        system.close()
    assert [call for call in system.calls if call[-1] != "true"] == []
    wrong, right, *tested = told(system)
    response = "learner_response" if is_2004 else "student_response"
    assert (wrong["type"], wrong["result"]) == ("choice", "incorrect" if is_2004 else "wrong")
    assert re.fullmatch("bij-wie-meld-je-een-vraag-[0-9a-f]{8}", wrong["id"])
    assert re.fullmatch("[a-c]-bij-de-bakker", wrong[response])
    assert wrong.get("description") == ("Bij wie meld je een gat?" if is_2004 else None)
    assert right["result"] == "correct"
    assert right[response] == right["correct_responses"]
    assert len(right[response].split("[,]" if is_2004 else ",")) == 2
    scenes = [one["id"] for one in tested if re.search(r"-(gewoon-helpen|helpen-daarna-\w+)-vraag-", one["id"])]
    assert len(scenes) == 4
    assert len(tested) >= 6  # four scenes, two subjects that must be right
    assert len({one["id"] for one in tested}) == len(tested), "each once"
    assert {one["result"] for one in tested} == {"correct"}


def test_who_is_cut_off_in_a_test_goes_on_at_the_same_question_at_another_computer(
    system: LearningSystem, new_page: NewPage
) -> None:
    system.page.clock.install()
    guide = system.open()
    answer(guide)
    follow(guide, "Kaasproef")
    guide.get_by_role("button", name="Start de toets").click()
    expect(guide.get_by_role("heading", name="Scène 1", exact=True)).to_be_visible()
    system.page.clock.fast_forward(5000)
    system.note()
    commits = system.count("Commit")
    for number in range(2, 5):
        chosen = guide.locator(".gids-screen .gids-option").first
        chosen.locator("input").check()
        text = str(chosen.locator(".gids-option__text").text_content())
        guide.get_by_role("button", name="Volgende").click()
        expect(guide.get_by_role("heading", name=f"Scène {number}", exact=True)).to_be_visible()
    with system.page.expect_response("**/store"):  # it comes after the connection was asked for
        guide.locator(".gids-screen .gids-option input").first.check()
        system.page.clock.fast_forward(4000)
    system.note()
    assert system.count("Commit") - commits <= 6  # not at each of the changes
    assert system.page.evaluate("sessionStorage.length + localStorage.length") == 0
    system.page.context.close()  # without a word

    system.page, _ = new_page()
    guide = system.open()
    expect(guide.get_by_role("heading", name="Scène 4", exact=True)).to_be_visible()
    guide.get_by_role("button", name="Vorige").click()
    expect(guide.locator(".gids-screen").get_by_label(text, exact=True)).to_be_checked()
    guide.get_by_role("button", name="Stop de toets").click()
    follow(guide, "Oefenen met kaas")
    sees_answer(guide)
    expect(question(guide, "Bij wie meld je een gat?").locator("[data-verdict=wrong]")).to_be_visible()


@pytest.mark.parametrize(
    ("system", "spoil", "text"), [("1.2", "missing", NOT_KEPT), in_bench("2004", "dummy", REFUSED)], indirect=["system"]
)
def test_where_the_system_keeps_nothing_the_guide_works_and_says_so(
    system: LearningSystem, new_page: NewPage, spoil: str, text: str
) -> None:
    system.page, watch = new_page()
    guide = system.open(spoil)
    system.says(text)  # not at once: it may store a moment later
    answer(guide)
    follow(guide, "Kaasgevallen")
    follow(guide, "Oefenen met kaas")
    sees_answer(guide)
    system.says(text)
    assert watch.messages == []


def test_a_look_before_the_first_visit_spoils_nothing(system: LearningSystem) -> None:
    answer(system.open(mode="browse"))
    system.says(LOOKING)
    system.close()
    assert system.kept == {system.completion: "browsed"}
    system.open()
    system.says(KEPT)
    system.close()
    assert not system.has_passed


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_who_only_looks_is_told_that_nothing_is_kept(system: LearningSystem) -> None:
    system.kept.update({"cmi.completion_status": "completed", "cmi.success_status": "passed", "cmi.score.raw": "90"})
    before = dict(system.kept)
    system.page.clock.install()
    answer(system.open())
    system.says(LOOKING)
    system.page.clock.fast_forward(16 * 60 * 1000)
    system.says("Je deed 15 minuten niets. De gids is gesloten. Je kunt terug naar je leersysteem.")

    system.open()
    system.press("Sluiten")
    system.says("De gids is gesloten. Je kunt terug naar je leersysteem.")
    system.note()
    assert system.kept == before


def test_results_stay_with_the_system_when_the_screen_is_hidden_or_left_alone(system: LearningSystem) -> None:
    system.page.clock.install()
    guide = system.open()
    answer(guide)
    system.page.clock.run_for(1000)  # the focus goes to the verdict
    system.page.clock.fast_forward("13:01")
    expect(guide.get_by_role("alert").filter(has_text="Over 2 minuten sluit de gids.")).to_be_visible()
    system.page.clock.fast_forward("02:01")
    system.says("Je deed 15 minuten niets. Je resultaten zijn bewaard. Je kunt terug naar je leersysteem.")
    expect(system.shell.locator("iframe")).to_have_count(0)
    system.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    system.note()
    assert system.count("Finish") == 1

    guide = system.open()
    sees_answer(guide)
    guide.get_by_role("link", name="Verberg").click()
    expect(system.shell.locator("[data-gids-bar]")).to_have_count(0)
    system.page.wait_for_function("window.told.at(-1)[0] === 'Finish'")
    expect(system.shell.locator("body")).to_have_text("")
    system.note()
    sees_answer(system.open())


def test_a_window_of_its_own_closes_itself(system: LearningSystem) -> None:
    with system.page.expect_popup() as opened:
        system.open(place="window")
    window = opened.value
    expect(window.get_by_role("status")).to_have_text(KEPT)
    with window.expect_event("close"):
        window.get_by_role("button", name=SAVE).click()
    system.note()
    assert system.calls[-1] == ["Finish", "", "true"]


def test_in_a_frame_of_a_window_that_the_system_opened_one_closes_the_window(system: LearningSystem) -> None:
    system.page.goto(f"{system.address}/player.html")
    with system.page.expect_popup() as opened:
        system.page.evaluate("void window.open('player.html')")
    system.page = opened.value
    system.open()
    system.press(SAVE)
    system.says("Je resultaten zijn bewaard. Je kunt dit venster sluiten.")


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_of_two_windows_the_newest_counts_and_the_older_one_replaces_nothing(system: LearningSystem) -> None:
    answer(system.open())
    old, system.page = system.page, system.page.context.new_page()
    sees_answer(system.open())
    system.says("Je had de gids al open. Alleen dit venster telt nu.")
    system.page = old
    system.says(
        "Je opende de gids nog een keer. Ga daar verder: alleen het nieuwste venster telt. Dit venster kun je sluiten."
    )
    expect(system.shell.locator("iframe")).to_have_count(0)
    system.note()
    told_before = len(system.calls)
    old.evaluate("document.querySelector('iframe').src = 'about:blank'")
    expect(system.shell.locator("[data-gids-bar]")).to_have_count(0)
    system.note()
    assert len(system.calls) == told_before


@pytest.mark.parametrize(
    ("reviews", "text"),
    [
        (True, "Je uitslag is bewaard. Je kijkt nu alleen: er wordt niets bewaard."),
        (False, "Je uitslag is bewaard, je antwoorden niet."),
    ],
)
def test_who_passed_and_finds_new_questions_sees_the_result_and_not_the_start_of_a_test(
    system: LearningSystem, reviews: bool, text: str
) -> None:
    passed = '{"content":"a","date":1796083200000,"of":4,"right":3}'
    suspended = f'{{"answers":"=AB","passed":{passed},"version":"vorige"}}'
    system.kept |= {"cmi.core.lesson_status": "passed", "cmi.suspend_data": suspended}
    system.reviews = reviews
    guide = system.open()
    system.says(f"De vragen zijn veranderd sinds je vorige bezoek. {text}")
    expect(guide.get_by_text("geslaagd: ")).to_be_visible()
    system.close()
    assert system.has_passed


def test_a_pdf_opens_beside_the_guide(system: LearningSystem) -> None:
    guide = system.open()
    follow(guide, "Kaasroof")
    with system.page.context.expect_page() as opened:
        guide.get_by_role("link", name="Deze tekst als PDF").click()
    assert opened.value != system.page
    expect(guide.get_by_role("heading", level=1)).to_have_text("Kaasroof")
    system.says(KEPT)


def test_a_calendar_that_was_made_here_leads_to_no_page_of_the_system(system: LearningSystem) -> None:
    guide = system.open()
    follow(guide, "Kaas na 1 week")
    with system.page.expect_download() as downloaded:
        guide.get_by_role("button", name="agenda").click()
    text = downloaded.value.path().read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 3
    assert "http" not in text


def test_axe_finds_nothing_to_mend_round_the_guide(system: LearningSystem, new_page: NewPage) -> None:
    for palette in ("light", "dark"):
        page, _ = new_page(viewport={"width": 320, "height": 640}, color_scheme=palette)
        page.goto(f"{system.address}/package/index.html")
        expect(page.get_by_role("status")).not_to_have_text("")
        below = page.locator("iframe").bounding_box()
        assert below and below["y"] + below["height"] == 640  # no strip of the window is left over
        assert violations(page) == []
