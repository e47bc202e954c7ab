"""Whoever looks over a clerk's shoulder sees nothing of the guide, at once and with Back too."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from conftest import NewPage, Visit, Watch, in_bench
from support.reader import BLOCKED, MOTION, becomes, hold_back

NEUTRAL = "https://weer.teststad.internal/"
NEXT = "Nog twee keer Shift om te verbergen."
OLD = """for (const { prototype } of [Element, Document, DocumentFragment]) delete prototype.replaceChildren;
delete Element.prototype.toggleAttribute;
delete Object.fromEntries;
delete window.BroadcastChannel;
delete window.PerformanceNavigationTiming;
for (const name of ["flat", "flatMap", "at"]) delete Array.prototype[name];"""
"""What a browser of 2017 does not have yet."""


@pytest.fixture
def new_page(new_page: NewPage) -> NewPage:
    """The same, and the neutral page of the fixture municipality exists, as no test may ask another host for it."""

    def open_page(**options: Any) -> tuple[Page, Watch]:
        page, watch = new_page(**options)
        page.context.route(f"{NEUTRAL}**", lambda route: route.fulfill(body="Weer", content_type="text/html"))
        return page, watch

    return open_page


def press_shift(page: Page, times: int = 3) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


def hides_on_shift(page: Page) -> None:
    """Three times Shift brings the neutral page, whatever has the focus, and it does not learn where one comes from."""
    with page.expect_request(NEUTRAL) as asked:
        press_shift(page)
    page.wait_for_url(NEUTRAL)
    assert "referer" not in asked.value.headers


def test_the_button_is_a_link_to_the_neutral_page_without_a_script(visit: Visit) -> None:
    page = visit("signalen/kaasroof", java_script_enabled=False)
    page.get_by_role("link", name="Verberg").click()
    page.wait_for_url(NEUTRAL)


def test_a_click_empties_the_screen_wipes_the_answers_and_keeps_back_from_the_guide(page: Page) -> None:
    page.goto("index.html")
    page.goto("signalen/kaasroof.html")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Controleer").first.click()
    becomes(lambda: page.evaluate("Object.keys(sessionStorage)"), ["gids.learning"])
    page.get_by_role("link", name="Verberg").click()
    page.wait_for_url(NEUTRAL)
    page.go_back()
    page.wait_for_url(NEUTRAL)  # the start page of the guide, the one before, gives way as well
    page.goto("signalen/kaasroof.html")  # who opens the guide on purpose gets it
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("Object.keys(sessionStorage)") == []
    expect(page.get_by_role("radio").first).not_to_be_checked()


def test_no_click_on_the_button_is_lost_while_something_moves(visit: Visit) -> None:
    page = visit(reduced_motion="no-preference")
    for _ in range(4):
        page.goto("leren/kaasoefenen.html")
        expect(page.locator(".gids-segments__piece").first).to_be_visible()
        assert page.evaluate(f"() => {{{MOTION}}}")
        page.get_by_role("link", name="Verberg").click()
        page.wait_for_url(NEUTRAL)


@pytest.mark.parametrize("way", ["click", "Shift"])
def test_hiding_needs_no_other_script_and_no_new_browser(way: str, visit: Visit) -> None:
    page = visit("signalen/kaasroof", is_watched=False)
    page.get_by_role("radio").first.check()
    page.add_init_script(OLD)
    page.route(
        "**/javascripts/*", lambda route: route.continue_() if "/palette." in route.request.url else route.abort()
    )
    page.goto("index.html")
    assert page.evaluate("Object.keys(sessionStorage)") == ["gids.learning"]
    if way == "click":
        page.get_by_role("link", name="Verberg").click()
    else:
        press_shift(page)
    page.wait_for_url(NEUTRAL)
    page.go_back()
    page.wait_for_url(NEUTRAL)
    page.goto("signalen/kaasroof.html")
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_where_storage_is_blocked_back_leads_out_of_the_guide(visit: Visit) -> None:
    page = visit()
    page.add_init_script(BLOCKED)
    page.goto("handelen/notitie.html")
    page.get_by_role("link", name="Kaas melden").first.click()
    page.wait_for_url("**/melden.html")
    page.get_by_role("link", name="Naar de inhoud").press("Enter")
    page.wait_for_url("**/melden.html#inhoud")
    page.go_back()
    page.wait_for_url("**/melden.html")  # a place on the same page is a step
    press_shift(page)
    page.wait_for_url(NEUTRAL)
    page.go_back()
    page.wait_for_url("about:blank")


def test_whom_shift_bothers_can_switch_it_off_for_this_tab(page: Page) -> None:
    page.goto("index.html")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Verberg met drie keer Shift").uncheck()
    page.keyboard.press("Escape")
    for _ in range(2):
        press_shift(page)
        expect(page.locator("p.gids-read-aloud[aria-live]")).to_have_text("")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.goto("signalen/kaasroof.html")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Verberg met drie keer Shift").check()
    press_shift(page)
    page.wait_for_url(NEUTRAL)


def test_the_screen_is_empty_while_the_neutral_page_is_slow(page: Page) -> None:
    page.context.route(f"{NEUTRAL}**", lambda route: route.fulfill(status=204))  # it never comes: the screen stays
    page.goto("signalen/kaasroof.html")
    let_come = hold_back(page, "**/search-index.*.js")
    page.keyboard.press("/")
    expect(page.locator("dialog")).to_be_attached()
    page.get_by_role("link", name="Verberg").first.click()
    expect(page).to_have_title("Laden")
    expect(page.locator("body > *")).to_have_count(1)
    expect(page.locator("[aria-live=assertive]")).to_have_text("Laden")
    expect(page.locator("[aria-live=assertive]"), "said, not shown").to_have_css("width", "1px")
    let_come()  # the search, which was on its way
    becomes(lambda: bool(page.evaluate("'search' in window.gids")), True)
    expect(page.locator("body > *")).to_have_count(1)


def test_three_times_shift_is_counted_aloud_and_starts_over_when_it_was_meant_for_a_capital(page: Page) -> None:
    page.clock.install()
    page.goto("index.html")
    said = page.locator("p.gids-read-aloud[aria-live]")
    press_shift(page, 1)
    expect(said).to_have_text(NEXT)
    press_shift(page, 1)
    expect(said).to_have_text("Nog een keer Shift om te verbergen.")
    page.keyboard.press("Shift+K")
    expect(said).to_have_text("")
    press_shift(page, 2)
    page.clock.run_for(5000)
    expect(said).to_have_text("Verbergen gestopt.")
    press_shift(page, 2)
    expect(page).to_have_url("index.html")
    page.clock.run_for(5000)
    page.get_by_role("button", name="Zoeken").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    press_shift(page, 1)
    expect(page.get_by_role("dialog").locator("[aria-live]").filter(has_text=NEXT)).to_have_count(1)
    press_shift(page, 2)
    page.wait_for_url(NEUTRAL)


@pytest.mark.parametrize("place", ["server", in_bench("folder")])
def test_three_times_shift_hides_in_every_state(place: str, teststad: Path, page: Page) -> None:
    root = f"{teststad.as_uri()}/" if place == "folder" else ""
    page.goto(f"{root}index.html")
    page.get_by_role("button", name="Zoeken").click()
    page.keyboard.type("kaas")
    expect(page.get_by_label("Waar zoek je naar?")).to_have_value("kaas")
    hides_on_shift(page)
    page.goto(f"{root}signalen/kaasroof.html")
    page.get_by_role("radio").first.focus()
    hides_on_shift(page)
    page.goto(f"{root}handelen/notitie.html")
    page.get_by_role("textbox", name="Wat zag je precies?").fill("Zeven gaten.")
    hides_on_shift(page)  # a question of the browser would keep the page here
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{root}index.html")
    page.get_by_role("button", name="Menu").click()
    hides_on_shift(page)


@pytest.mark.parametrize(("sandbox", "whole_tab"), [("", True), ('sandbox="allow-scripts allow-same-origin"', False)])
def test_in_a_learning_system_the_whole_tab_or_the_guide_goes(sandbox: str, whole_tab: bool, visit: Visit) -> None:
    page = visit(width=1000, height=700, is_watched=False)
    frame = f'<iframe src="index.html" width="900" height="600" {sandbox}></iframe>'
    page.route("**/lms.html", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto("lms.html")
    page.frame_locator("iframe").get_by_role("heading", level=1).click()
    press_shift(page)
    if whole_tab:
        page.wait_for_url(NEUTRAL)
    else:
        page.frames[1].wait_for_url("about:blank")
        expect(page).to_have_url("lms.html")


def test_shift_with_something_that_no_key_tells_of_does_not_hide(page: Page) -> None:
    page.goto("handelen/notitie.html")
    page.evaluate("addEventListener('wheel', () => document.documentElement.toggleAttribute('data-turned', true))")
    field = page.get_by_role("textbox", name="Wat zag je precies?")
    field.click()
    for _ in range(3):  # scrolling sideways, as a mouse does with Shift held
        page.keyboard.down("Shift")
        page.mouse.wheel(0, 20)
        expect(page.locator("html[data-turned]")).to_be_attached()
        page.evaluate("document.documentElement.removeAttribute('data-turned')")
        page.keyboard.up("Shift")
    for _ in range(3):  # text that comes without a key, as somebody dictates
        page.keyboard.press("Shift")
        page.keyboard.insert_text("kaas")
    for _ in range(3):  # the focus moves while Shift is held: all that a page notices of a screen reader's Shift+H
        page.keyboard.down("Shift")
        field.focus()
        page.keyboard.up("Shift")
        page.get_by_role("textbox").last.focus()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).to_have_url("handelen/notitie.html")
    press_shift(page)
    page.wait_for_url(NEUTRAL)
