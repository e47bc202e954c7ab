"""What a screen reader is given to say at the moments that matter; `tests/bench/orca.py` keeps what Orca made of it."""

import re

from playwright.sync_api import Page, expect

PRESS_AND_SEE = """element => {
  element.focus();
  element.click();
  return [element, document.body].includes(document.activeElement);
}"""
"""Presses and returns whether the focus is still where it was, in the same moment."""
LISTEN = """globalThis.clickable = new Set();
const { addEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, ...others) {
  if (/click|mousedown|mouseup/.test(type) && this instanceof Element) clickable.add(this.tagName);
  return addEventListener.call(this, type, ...others);
};"""


def test_the_focus_moves_a_moment_after_what_had_it_went_away(page: Page) -> None:
    """In the same moment Orca says nothing: its place in the page is gone, and it follows without a word."""
    for path, pressed, reached in (
        ("leren/oefenen-kaas", "Wis wat ik invulde", "Alles wissen wat je in deze gids hebt ingevuld?"),
        ("handelen/notitie", "Wis wat ik invulde", "Alles wissen? Je krijgt de tekst niet terug."),
        ("leren/kaasproef", "Start de toets", re.compile(r"Scène 1 \w+")),
    ):
        page.goto(f"{path}.html")
        button = page.get_by_role("button", name=pressed, exact=True)
        assert button.evaluate(PRESS_AND_SEE)
        expect(button).to_be_hidden()
        expect(page.locator(":focus")).to_have_accessible_name(reached)


def test_who_comes_to_the_next_scene_hears_its_heading(page: Page) -> None:
    page.goto("leren/kaasvoorproef.html")
    asked = page.locator(".gids-question:visible")
    asked.locator("input").first.check()
    asked.get_by_role("button", name="Controleer").click()
    before = page.locator(".gids-pair:visible").get_by_role("heading").inner_text()
    assert asked.get_by_role("button", name="Volgende", exact=True).evaluate(PRESS_AND_SEE)
    pair = page.get_by_role("group").and_(page.locator(".gids-pair:focus"))
    heading = pair.get_by_role("heading").inner_text()
    expect(pair).to_have_accessible_name(heading)
    assert heading != before


def test_nothing_is_called_clickable_that_cannot_be_clicked_and_nothing_empty_a_status(page: Page) -> None:
    """Firefox hands a listener on a form or a group down to every text in it, and Orca says so each time.

    It says "statusbalk" of each status too, while there is nothing in it.
    """
    page.add_init_script(LISTEN)
    for path in ("leren/oefenen-kaas.html", "leren/gevallen.html", "leren/kaasproef.html", "handelen/notitie.html"):
        page.goto(path)
        assert page.evaluate("clickable.size") > 0
        assert page.evaluate("[...clickable].filter((tag) => !/^(BUTTON|A|INPUT|DIALOG)$/.test(tag))") == [], path
        expect(page.locator("[role=status]:empty")).to_have_count(0)
    page.goto("index.html")
    expect(page.locator("[role=status]:empty")).to_have_count(0)
