"""What a learner does: find a question, choose, check, go through a test, all on the fixture site."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect

Place = Page | FrameLocator  # in a learning system the guide stands in a frame
RIGHT = "[data-right=yes] input"
WRONG = "[data-right=no]:not([data-excludes]) input"
_DRAWS = """rules => [...Array(200).keys()].map((index) => {
  const items = gids.pool.gidsDraw(gidsPool, rules, index * 7919 + 1);
  const apart = items.filter(({ scene }) => !scene).flatMap(({ questions }) => questions);
  return {
    ids: items.map(({ id }) => id),
    missing: rules.must.filter((subject) => !apart.some((question) => gids.pool.gidsIsAbout(question, subject))),
    innocent: items.filter(({ scene }) => scene?.innocent).length,
  };
})"""


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


def verdicts(asked: Locator) -> dict[str, str]:
    """Return the word that each option got, by the option's text."""
    return {
        str(option.locator(".gids-option__text").text_content()): str(
            option.locator(".gids-option__verdict").text_content()
        )
        for option in asked.locator(".gids-option").all()
    }


def begin_test(page: Page, address: str, seed: int = 1) -> None:
    """Open the final test with a fixed draw and start it."""
    page.goto("about:blank")  # an address that differs in its fragment alone would not load again
    page.goto(f"{address}/leren/kaasproef.html#trekking={seed}")
    page.get_by_role("button", name="Start de toets").click()
    expect(page.get_by_role("heading", name="Vraag 1 van 8")).to_be_focused()


def answer_screens(page: Place, is_wrong: Callable[[Locator], bool] = lambda screen: False) -> None:
    """Answer every screen from the first to the review: right, but for those that are to be wrong."""
    for _ in range(8):
        screen = page.locator(".gids-screen")
        wrong = is_wrong(screen)
        for asked in screen.locator(".gids-question").all():
            for choice in asked.locator(WRONG).all()[:1] if wrong else asked.locator(RIGHT).all():
                choice.check()
        page.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("heading", name="Kijk je toets na")).to_be_focused()


def hand_in(page: Place) -> str:
    """Hand the test in and return the heading of the result."""
    page.get_by_role("button", name="Lever de toets in").click()
    heading = page.locator(".gids-screen__title")
    expect(heading).to_be_focused()
    return str(heading.text_content())


def take_test(guide: Place, screens_wrong: int = 0) -> None:
    """Do a final test from its page; the first `screens_wrong` screens are answered wrong."""
    guide.get_by_role("button", name=re.compile("Start de toets|Maak een nieuwe toets")).click()
    expect(guide.get_by_role("heading", name="Vraag 1 van 8")).to_be_visible()
    left = iter(range(screens_wrong))
    answer_screens(guide, lambda screen: screen.locator(WRONG).count() > 0 and next(left, None) is not None)
    hand_in(guide)


def tab_to(page: Page, wanted: Locator, presses: int = 80) -> None:
    """Press Tab until the focus is on `wanted`, as somebody without a mouse does."""
    for _ in range(presses):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached with Tab")


def draws_of(page: Page, questions: int, cases: int, must: list[str]) -> list[dict[str, Any]]:
    """Return 200 draws on a page with a test that was started: what was drawn, and which subjects are missing."""
    draws: list[dict[str, Any]] = page.evaluate(_DRAWS, {"questions": questions, "cases": cases, "must": must})
    assert len(draws) == 200
    return draws
