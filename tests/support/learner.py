"""What a learner does: find a question, choose, check, go through a test, all on the fixture site."""

import re
from itertools import count
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect

Place = Page | FrameLocator  # in a learning system the guide stands in a frame
SCENES = 4  # in the final test of the fixture
RIGHT = "[data-right=yes] input"
HELP = "Gewoon helpen. Niets te melden."
REPORT = "Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel."
WRONG = "[data-right=no]:not([data-excludes]) input"
OPEN = ".gids-question:visible:not([data-checked])"
"""What is asked now, and not what was judged a moment ago."""


def follow(page: Place, title: str) -> None:
    """Follow a link of the menu, and wait for its page: a second press on the page before would be lost."""
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def question(page: Place, text: str) -> Locator:
    """Return the question that asks `text`."""
    return page.locator(".gids-question").filter(has=page.locator("legend", has_text=text))


def check(asked: Locator, *options: str) -> None:
    """Choose the options by their text and press Controleer."""
    for option in options:
        asked.get_by_label(option, exact=True).check()
    asked.get_by_role("button", name="Controleer").click()


def judge_story(story: Locator, decision: str, *sentences: str) -> None:
    """Decide what to do in a story, and then point sentences out and judge both."""
    story.get_by_label(decision).check()
    story.get_by_role("button", name="Verder").click()
    check(story.locator(".gids-question").first, *sentences)


def check_pair(page: Page, *choices: str) -> None:
    """Choose in each scene of the pair that shows, in their order, and judge both with the one button."""
    scenes = page.locator(OPEN)
    expect(scenes).to_have_count(len(choices))
    for scene, choice in zip(scenes.all(), choices, strict=True):
        scene.locator(choice).check()
    page.get_by_role("button", name="Controleer").click()


def verdicts(asked: Locator) -> dict[str, str]:
    """Return the word that each option got, by the option's text."""
    return {
        str(option.locator(".gids-option__text").text_content()): str(
            option.locator(".gids-option__verdict").text_content()
        )
        for option in asked.locator(".gids-option").all()
    }


def begin_test(page: Page, seed: int = 1) -> None:
    """Open the final test with a fixed draw and start it."""
    page.goto("about:blank")  # an address that differs in its fragment alone would not load again
    page.goto(f"leren/kaasproef.html#trekking={seed}")
    page.get_by_role("button", name="Start de toets").click()
    expect(page.get_by_role("group", name=re.compile("Scène 1 "))).to_be_focused()


def answer_screens(page: Place, wrong: int = 0) -> None:
    """Answer every scene of the test up to the review, the first `wrong` of them wrong."""
    onward, following = next_screen(page), "Volgende"
    for at in count():
        if following != "Volgende":
            break
        expect(page.get_by_role("heading", name=f"Scène {at + 1}", exact=True)).to_be_visible()
        page.locator(".gids-screen .gids-question").locator(WRONG if at < wrong else RIGHT).check()
        following = str(onward.text_content())
        onward.click()
    expect(page.get_by_role("group", name="Kijk je toets na")).to_be_focused()


def next_screen(page: Place) -> Locator:
    """Return the button of a scene of the test that leads on: to the next, or to the review."""
    return page.get_by_role("button", name=re.compile("^(Volgende|Kijk je toets na)$"))


def hand_in(page: Place, wrong: int = 0) -> str:
    """Hand the test in, answer what must be right, the first `wrong` questions wrong, and return "Geslaagd" or not."""
    page.get_by_role("button", name="Lever de toets in").click()
    asked = page.locator(".gids-screen > .gids-question")
    result = page.locator(".gids-result__state").first
    expect(asked.or_(result).first).to_be_visible()
    while asked.count():
        for option in asked.locator(WRONG).all()[:1] if wrong > 0 else asked.locator(RIGHT).all():
            option.check()
        wrong -= 1
        asked.get_by_role("button", name="Controleer").click()
        asked.get_by_role("button", name="Volgende").click()
    return str(result.text_content())


def keep(page: Page, **state: Any) -> None:
    """Let the session of this page hold `state` beside what it holds, and show the page anew."""
    page.evaluate(
        """state => sessionStorage.setItem("gids.learning", JSON.stringify({
          version: document.body.dataset.gidsVersion, seed: 1, answers: {},
          ...JSON.parse(sessionStorage.getItem("gids.learning") ?? "{}"), used: Date.now(), ...state }))""",
        state,
    )
    page.reload()


def take_test(guide: Place) -> None:
    """Do a final test from its page, with everything right."""
    guide.get_by_role("button", name=re.compile("Start de toets|Maak een nieuwe toets")).click()
    answer_screens(guide)
    hand_in(guide)


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the focus is on `wanted`, as somebody without a mouse does."""
    for _ in range(80):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached with Tab")
