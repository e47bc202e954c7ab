"""The page's own furniture: menu, colours, contents."""

from pathlib import Path

from playwright.sync_api import expect

from conftest import Visit
from support.pages import pages_of
from support.reader import becomes


def test_a_reader_on_a_phone_reaches_every_page_of_the_menu(guide: Path, visit_guide: Visit) -> None:
    page = visit_guide("index", 360, 740)
    page.get_by_role("button", name="Menu").click()
    links = page.locator("#menu a")
    paths = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert sorted([*paths, "404.html"]) == sorted(pages_of(guide)), "every page but the 404 is in the menu"
    for link in links.all():
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
