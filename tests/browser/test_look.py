"""The page's own furniture: menu, colours, contents."""

from playwright.sync_api import expect

from conftest import NewPage
from support.accessibility import violations


def test_the_menu_opens_and_closes_by_keyboard_and_gives_the_focus_back(
    teststad_address: str, new_page: NewPage
) -> None:
    page, _ = new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{teststad_address}/index.html")
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_nothing_that_has_the_focus_is_hidden_by_the_header_on_a_phone_going_backwards(
    teststad_address: str, new_page: NewPage
) -> None:
    page, _ = new_page(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    hidden = """() => {
      const focused = document.activeElement;
      const header = document.querySelector(".gids-header");
      if (focused === document.body || header.contains(focused)) return null;
      return focused.getBoundingClientRect().bottom <= header.getBoundingClientRect().bottom;
    }"""
    for path in ["index.html", "signalen/kaasroof.html", "hulp/index.html"]:
        page.goto(f"{teststad_address}/{path}")
        page.get_by_role("contentinfo").get_by_role("button").focus()
        found = []
        while (is_hidden := page.evaluate(hidden)) is not None:
            found.append(is_hidden)
            page.keyboard.press("Shift+Tab")
        assert len(found) > 5, path
        assert not any(found), path


def test_the_menu_opens_without_javascript(teststad_address: str, new_page: NewPage) -> None:
    page, _ = new_page(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page.goto(f"{teststad_address}/index.html")
    expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()
    page.get_by_role("link", name="Sluit menu").click()
    expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()


def test_the_menu_shows_the_current_page_in_forced_colours(teststad_address: str, new_page: NewPage) -> None:
    page, _ = new_page(viewport={"width": 1280, "height": 800}, forced_colors="active")
    page.goto(f"{teststad_address}/signalen/index.html")
    color = "element => getComputedStyle(element).borderLeftColor"
    menu = page.get_by_role("navigation", name="Menu")
    current, other = menu.locator("[aria-current]"), menu.locator("a:not([aria-current])").first
    assert current.evaluate(color) != other.evaluate(color)


def test_the_reader_s_choice_of_dark_holds_on_the_next_page(teststad_address: str, new_page: NewPage) -> None:
    page, _ = new_page(color_scheme="light")
    page.goto(f"{teststad_address}/index.html")
    page.get_by_role("button", name="Donker").click()
    page.goto(f"{teststad_address}/hulp/index.html")
    expect(page.locator("html")).to_have_attribute("data-gids-palette", "dark")
    expect(page.get_by_role("button", name="Licht")).to_be_visible()
