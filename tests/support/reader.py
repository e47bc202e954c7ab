"""What a reader does on any page, and what a page must not do meanwhile."""

import time
from collections.abc import Callable
from re import Pattern
from typing import TypeVar

from playwright.sync_api import Page, Route

from support.accessibility import open_search

PATIENCE = 20.0
"""Seconds: a busy machine is slow, not wrong."""
MOTION = """
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".gids-segments__piece { animation: 3s linear gids-grow; }");
  document.adoptedStyleSheets = [sheet];
  return document.getAnimations().some(({ playState }) => playState === "running");"""
"""Makes every piece of the progress grow as the guide lets one grow, fifteen times as slowly."""
BLOCKED = """for (const name of ["sessionStorage", "localStorage", "BroadcastChannel"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
}"""
"""What a browser does that keeps nothing for a page."""
RECORD_VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""
COVERED = """() => {
  const all = [...document.querySelectorAll(":is(main, footer, .gids-header) :is(a, button, input, summary)")];
  const shown = all.filter((control) => control.checkVisibility());
  return [...shown, ...shown.toReversed()].filter((control) => { // as Tab leads, and Shift with it
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { left, top, width, height } = control.getClientRects()[0];
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    const above = there?.closest(".gids-bar, .gids-notices, .gids-header");
    return above && !above.contains(control);
  }).map((control) => control.outerHTML.slice(0, 120));
}"""
IN_SIGHT = """element => {
  const style = getComputedStyle(document.documentElement), line = 4;
  const above = parseFloat(style.scrollPaddingTop) - 16, below = parseFloat(style.scrollPaddingBottom) - 16;
  const isIn = ({ top, bottom }) => top >= above - line && bottom <= innerHeight - below + line;
  return [...element.getClientRects()].every(isIn);
}"""
TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet(); // WCAG 1.4.12
  const important = { "line-height": 1.5, "letter-spacing": "0.12em", "word-spacing": "0.16em" };
  const rules = Object.entries(important).map(([name, value]) => `${name}: ${value} !important`);
  sheet.replaceSync(`* { ${rules.join(";")} } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_OFF = """() => {
  const name = (element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`;
  const shown = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility());
  const clipped = shown.filter((element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    return overflowX === "hidden" && clipPath === "none" && element.scrollWidth > element.clientWidth + 1;
  });
  const outside = shown.filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    if (element.closest(".gids-contents--above")) return false; // a row to push aside
    return width > 1 && (right > innerWidth + 1 || left < -1) && !element.closest(".gids-read-aloud, .gids-skip");
  });
  return [...clipped, ...outside].map(name);
}"""


Value = TypeVar("Value")


def becomes(read: Callable[[], Value], wanted: Value) -> None:
    """Wait until what is read is what is wanted: what is done to a page comes to its end a moment later."""
    end = time.monotonic() + PATIENCE
    while (now := read()) != wanted and time.monotonic() < end:
        time.sleep(0.05)
    assert now == wanted


def hold_back(page: Page, address: str | Pattern[str]) -> Callable[[], None]:
    """Keep files waiting, as a slow line does; the answer lets them come."""
    held: list[Route] = []

    def hold(route: Route) -> None:  # a method of a list does not do: Playwright marks what it calls
        held.append(route)

    def let_come() -> None:
        assert held, "there is something to wait for"
        for route in held:
            route.continue_()
        page.unroute(address)

    page.route(address, hold)
    return let_come


def use_everything(page: Page) -> None:
    """Switch the palette, search, answer, begin a test and type, on a page of any site."""
    page.locator("[data-gids-palette-button]").click()
    open_search(page)
    page.keyboard.press("Escape")
    for question in page.locator(".gids-question:visible:not(:has(:disabled))").all()[:2]:
        question.locator("input").last.check()
    for _ in page.locator(".gids-question:visible:not(:has(:disabled))").all()[:1]:
        page.locator("[data-gids-check]:visible").first.click()
    for start in page.locator("[data-gids-start]").all():
        start.click()
    for field in page.locator("article input[type=text]:visible, article textarea:visible").all()[:2]:
        field.fill("<b>paspoort</b>")
