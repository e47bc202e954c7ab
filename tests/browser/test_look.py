"""The page's own furniture: what stays in sight, menu, colours, contents."""

import re
from pathlib import Path

from playwright.sync_api import expect

from conftest import Visit
from support.pages import pages_of
from support.reader import becomes

KEPT = """() => {
  const kept = [...document.querySelectorAll(".gids-header, .gids-bar")];
  const shown = kept.filter((element) => getComputedStyle(element).position !== "static");
  return shown.reduce((sum, element) => sum + element.offsetHeight, 0);
}"""
UPRIGHT = [(360, 740), (768, 1024), (1024, 768), (1280, 720), (900, 720), (1200, 720)]
LOW = [(568, 320), (640, 360), (844, 390), (320, 256)]


def test_what_stays_in_sight_is_one_row_or_a_bar_which_leaves_a_low_phone_seventy_percent(visit_guide: Visit) -> None:
    page = visit_guide("handelen/melden")
    for width, height in UPRIGHT + LOW:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("scrollTo(0, 0)")
        assert page.evaluate(KEPT) <= min(64 if width >= 900 else 120, height * 0.3), (width, height)
        if height < 400:
            page.evaluate("scrollTo(0, 400)")
        kept = page.locator("header, .gids-bar")
        danger = "Acuut gevaar? Bel 112" if width >= 900 else "112 Gevaar"
        # no number is heard without whose it is
        names = ["Verberg", "Meld bij aandachtsfunctionaris 012-345 67 89", danger, "ormulier"]
        for name in names[: 1 if height < 300 else 3 if height < 400 else 4]:
            expect(kept.get_by_role("link", name=name), f"{width} {height}").to_be_in_viewport(ratio=1)
        if height >= 400:
            expect(page.get_by_role("button", name="Zoeken")).to_be_in_viewport(ratio=1)


def test_whoever_stands_at_the_counter_cannot_read_what_the_guide_is_about(guide: Path) -> None:
    for path, page in pages_of(guide).items():
        texts = [text for part in page.select(".gids-header, .gids-bar") for text in part.find_all(string=True)]
        shown = " ".join(text for text in texts if not text.find_parent(class_="gids-report__paper"))
        assert "Verberg" in shown, path
        assert not re.search("mensenhandel|uitbuit|slachtoffer", shown, re.IGNORECASE), path


def test_a_reader_on_a_phone_reaches_every_page_of_the_menu(guide: Path, visit_guide: Visit) -> None:
    page = visit_guide("index", 360, 740)
    page.get_by_role("button", name="Menu").click()
    links = page.locator("#menu a")
    paths = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert sorted([*paths, "404.html"]) == sorted(pages_of(guide)), "every page but the 404 is in the menu"
    for link in links.all()[::4]:
        while (closed := link.locator("xpath=ancestor::details[not(@open)]")).count():
            closed.first.locator("> summary").click()
        link.click(trial=True)
    links.last.click()
    page.wait_for_url(paths[-1])


def test_the_menu_opens_in_sight_at_its_own_section_and_closes_by_keyboard(visit_guide: Visit) -> None:
    page = visit_guide("handelen/melden", 360, 740)
    menu, button = page.get_by_role("navigation", name="Menu"), page.locator("button[aria-controls=menu]")
    for width in (360, 768):
        page.set_viewport_size({"width": width, "height": 740})
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(button).to_have_accessible_name("Sluit")
        expect(menu.locator("[aria-current]")).to_be_in_viewport(ratio=1)
        expect(menu.locator("details[open]")).to_have_count(1)
        box, bar = menu.bounding_box(), page.locator(".gids-bar").bounding_box()
        assert box and bar
        assert (box["y"], box["y"] + box["height"]) == (56, bar["y"])
        page.keyboard.press("Tab")
        expect(menu.locator(":focus")).to_be_visible()
        page.keyboard.press("Escape")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(button).to_have_accessible_name("Menu")
        expect(button).to_be_focused()


def test_without_javascript_the_menu_stands_at_the_end_of_the_page_and_a_link_leads_there(visit: Visit) -> None:
    page = visit("index", 320, 640, java_script_enabled=False)
    menu = page.get_by_role("navigation", name="Menu")
    expect(menu).not_to_be_in_viewport()
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(menu.get_by_role("link").first).to_be_in_viewport()


def test_beside_a_wide_text_the_menu_stays_open_and_the_contents_show_where_the_reader_is(visit_guide: Visit) -> None:
    page = visit_guide("handelen/melden", 1280, 720)
    menu = page.get_by_role("navigation", name="Menu")
    here = page.locator(".gids-contents--beside [aria-current]")
    expect(menu.locator("details[open]")).to_have_count(1)
    expect(here).to_have_text("Acuut gevaar? Bel 112")
    page.locator("#minderjarigen").evaluate("heading => heading.scrollIntoView()")
    expect(here).to_have_text("Minderjarigen")
    expect(menu.locator("[aria-current]")).to_be_in_viewport(ratio=1)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(here).to_have_text("Wat gebeurt er daarna?")


FILLED = """() => [...document.querySelectorAll("main .gids-button")]
  .filter((button) => button.checkVisibility())
  .filter((button) => getComputedStyle(button).backgroundColor !== getComputedStyle(document.body).backgroundColor)
  .map((button) => button.textContent.trim())"""


def test_what_to_do_next_is_the_one_filled_button(visit_guide: Visit) -> None:
    page = visit_guide("index")

    def is_filled(one: str) -> None:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            becomes(lambda: page.evaluate(FILLED), [one])

    page.locator("#gids-finder-field").fill("een man geeft drie paspoorten af")
    page.locator(".gids-hit--framed").wait_for()
    is_filled("Zet in je notitie")
    for path, one in (
        *(("leren/index", "Begin: voorproef"), ("leren/voorproef", "Controleer"), ("leren/casussen", "Verder")),
        *(("handelen/notitie", "Kopieer"), ("leren/oefenen", "Controleer")),
    ):
        page.goto(f"{path}.html")
        is_filled(one)
    for scene in page.locator(".gids-question:visible").all():
        scene.locator("input").first.check()
        is_filled("Controleer")
    page.get_by_role("button", name="Controleer").click()
    is_filled("Volgende")
