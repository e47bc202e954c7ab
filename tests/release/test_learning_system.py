"""HR puts the package in a learning system, and the learner's results come back from it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from conftest import NewPage
from support.accessibility import violations
from support.learner import check, follow, question, take_test
from support.learning_system import BEGUN, KEPT, PASSED, REFUSED, LearningSystem, learning_system

NOT_KEPT = "Let op: je resultaten worden niet bewaard, want je leersysteem antwoordt niet. De gids werkt wel."
SIZE = {"width": 1280, "height": 800}
LINES = """element => {
  const text = document.createRange();
  text.selectNodeContents(element);
  return text.getClientRects().length;
}"""


def test_a_learner_walks_the_whole_path_in_one_session_and_passes(system: LearningSystem, new_page: NewPage) -> None:
    page, watch = new_page(viewport=SIZE)
    guide = system.open(page)
    expect(guide.get_by_role("heading", level=1)).to_have_text("Kaasschool")
    system.note(page)
    assert system.status == BEGUN[system.version]

    follow(guide, "Oefenen met kaas")
    check(question(guide, "Wat doe je als de kaas weg is?"), "De kaasklok luiden.")
    expect(guide.get_by_role("button", name="Wis wat ik invulde")).to_be_visible()
    expect(guide.get_by_role("button", name="Pauze")).to_have_count(0)
    follow(guide, "Kaasproef")
    take_test(guide)
    guide.get_by_role("link", name="Maak je bewijs").click()
    expect(system.shell(page).get_by_role("status")).to_have_text(KEPT)
    system.close(page)

    assert system.status == PASSED[system.version]
    assert [system.last(f"score.{name}") for name in ("raw", "min", "max")] == ["100", "0", "100"]
    if system.version == "2004":
        assert system.last("score.scaled") == "1"
    assert system.count("Initialize") == 1
    assert system.count("Finish") == 1
    assert [call for call in system.calls if call[-1] != "true"] == []
    assert system.last("exit") == "suspend"
    time = {"1.2": r"\d\d:\d\d:\d\d\.00", "2004": r"PT\d+H\d+M\d+S"}[system.version]
    assert re.fullmatch(time, str(system.last("session_time")))
    assert system.kept[f"{system.core}.{'location' if system.version == '2004' else 'lesson_location'}"] == (
        "leren/diploma.html"
    )
    assert watch.messages == []
    assert watch.elsewhere(system.address) == []


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_a_learner_goes_on_at_another_computer(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    guide = system.open(page)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    follow(guide, "Kaasproef")
    guide.get_by_role("button", name="Start de toets").click()
    chosen = guide.locator(".gids-screen .gids-option").first
    chosen.locator("input").check()
    words = str(chosen.locator(".gids-option__text").text_content())
    guide.get_by_role("button", name="Volgende").click()
    expect(guide.get_by_role("heading", name="Scène 2", exact=True)).to_be_visible()
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0
    system.close(page)
    assert len(system.kept["cmi.suspend_data"]) < 4096
    page.context.close()

    page, _ = new_page(viewport=SIZE)
    guide = system.open(page)
    expect(guide.get_by_role("heading", name="Scène 2", exact=True)).to_be_visible()
    guide.get_by_role("button", name="Vorige").click()
    expect(guide.locator(".gids-screen").get_by_label(words, exact=True)).to_be_checked()
    guide.get_by_role("button", name="Stop de toets").click()
    follow(guide, "Oefenen met kaas")
    asked = question(guide, "Bij wie meld je een gat?")
    expect(asked.get_by_label("Bij de bakker.", exact=True)).to_be_checked()
    expect(asked.locator("[data-verdict=wrong]")).to_be_visible()


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_the_best_result_stays_whatever_comes_after_it(system: LearningSystem, new_page: NewPage) -> None:
    system.reviews = False
    page, _ = new_page(viewport=SIZE)
    guide = system.open(page)
    follow(guide, "Kaasproef")
    take_test(guide)
    system.close(page)
    assert system.status == PASSED[system.version]

    for scenes_wrong in (3, None):
        page, _ = new_page(viewport=SIZE)
        guide = system.open(page)
        if scenes_wrong:  # beside a result there is no menu
            guide.get_by_role("link", name="Maak je bewijs").click()
            follow(guide, "Kaasproef")
            take_test(guide, scenes_wrong)
        else:
            guide.get_by_role("button", name="Maak een nieuwe toets").click()
            guide.get_by_role("button", name="Stop de toets").click()
            follow(guide, "Oefenen met kaas")
            guide.get_by_role("button", name="Wis wat ik invulde").click()
        system.close(page)
        assert system.status == PASSED[system.version]
        assert system.kept[f"{system.core}.score.raw"] == "100"
        assert not {call[1] for call in system.calls if call[0] == "SetValue" and call[1].endswith("_status")}
        assert system.last("score.raw") is None


@pytest.mark.parametrize(
    ("system", "spoil", "words"),
    [
        ("1.2", "missing", NOT_KEPT),
        ("2004", "throws", NOT_KEPT),
        ("1.2", "refuses", REFUSED),
        ("2004", "dummy", REFUSED),
        ("1.2", "no mode", KEPT),
        ("2004", "no mode", KEPT),
        ("2004", "one", KEPT),
    ],
    indirect=["system"],
)
def test_whatever_the_system_does_the_guide_works_and_says_whether_results_are_kept(
    system: LearningSystem, new_page: NewPage, spoil: str, words: str
) -> None:
    page, watch = new_page(viewport=SIZE)
    guide = system.open(page, spoil)
    expect(system.shell(page).get_by_role("status")).to_have_text(words)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    follow(guide, "Kaasgevallen")
    follow(guide, "Oefenen met kaas")
    expect(question(guide, "Bij wie meld je een gat?").get_by_label("Bij de bakker.", exact=True)).to_be_checked()
    expect(system.shell(page).get_by_role("status")).to_have_text(words)
    assert watch.messages == []


@pytest.mark.parametrize("system", ["2004"], indirect=True)
def test_a_learner_saves_and_closes(system: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport=SIZE)
    system.open(page)
    shell = system.shell(page)
    shell.get_by_role("button", name="Opslaan en sluiten").click()
    expect(shell.get_by_role("status")).to_have_text("Je resultaten zijn bewaard. Je kunt terug naar je leersysteem.")
    expect(shell.locator("iframe")).to_have_count(0)
    page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    system.note(page)
    assert system.count("Finish") == 1
    assert system.calls[-1][0] == "Finish"


@pytest.mark.parametrize("system", ["1.2"], indirect=True)
def test_results_stay_with_the_system_when_the_screen_is_hidden_or_left_alone(
    system: LearningSystem, new_page: NewPage
) -> None:
    page, _ = new_page(viewport=SIZE)
    page.clock.install()
    guide = system.open(page)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    page.clock.run_for(1000)  # the focus goes to the verdict
    page.clock.fast_forward("13:01")
    expect(guide.get_by_role("alert").filter(has_text="Over 2 minuten sluit de gids.")).to_be_visible()
    page.clock.fast_forward("02:01")
    shell = system.shell(page)
    expect(shell.get_by_role("status")).to_have_text(
        "Je deed 15 minuten niets. Je resultaten staan in je leersysteem. Je kunt terug naar je leersysteem."
    )
    expect(shell.locator("iframe")).to_have_count(0)
    system.note(page)
    assert system.count("Finish") == 1

    page, _ = new_page(viewport=SIZE)
    guide = system.open(page)
    expect(question(guide, "Bij wie meld je een gat?").get_by_label("Bij de bakker.")).to_be_checked()
    guide.get_by_role("link", name="Verberg").click()
    expect(system.shell(page).locator("[data-gids-bar]")).to_have_count(0)
    page.wait_for_function("window.told.at(-1)[0] === 'Finish'")
    expect(system.shell(page).locator("body")).to_have_text("")
    system.note(page)

    page, _ = new_page(viewport=SIZE)
    guide = system.open(page)
    expect(question(guide, "Bij wie meld je een gat?").get_by_label("Bij de bakker.")).to_be_checked()


def test_axe_finds_nothing_to_mend_round_the_guide(release: Path, tmp_path: Path, new_page: NewPage) -> None:
    with learning_system(release, "1.2", tmp_path) as system:
        for palette in ("light", "dark"):
            page, _ = new_page(viewport={"width": 320, "height": 640}, color_scheme=palette)
            page.goto(f"{system.address}/package/index.html")
            expect(page.get_by_role("status")).not_to_have_text("")
            below = page.locator("iframe").bounding_box()
            assert below
            assert below["y"] + below["height"] == 640  # no strip of the window is left over
            name = page.frame_locator("iframe").locator(".gids-header__name")
            assert name.evaluate(LINES) == 1  # a name of one word does not break
            assert violations(page) == []
