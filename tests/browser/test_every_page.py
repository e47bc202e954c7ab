"""Every page opens cleanly, and the menu leads through all of them."""

from pathlib import Path

from conftest import NewPage, Visit
from support.pages import pages_of


def test_every_page_opens_without_an_error_and_asks_nothing_from_outside(
    guide: Path, guide_address: str, new_page: NewPage
) -> None:
    page, watch = new_page()
    for path in pages_of(guide):
        page.goto(f"{guide_address}/{path}")
        assert page.locator("h1").count() == 1, path
    assert watch.messages == []
    assert watch.elsewhere(guide_address) == []


def test_a_reader_on_a_phone_reaches_every_page_of_the_menu(guide: Path, visit_guide: Visit) -> None:
    page = visit_guide("index", 360, 740)
    links = page.locator("#menu a.gids-menu__link").evaluate_all("links => links.map(link => link.href)")
    assert len(links) == len(pages_of(guide)) - 1, "every page but the 404 is in the menu"
    for index, link in enumerate(links):
        page.get_by_role("button", name="Menu").click()
        wanted = page.locator("#menu a.gids-menu__link").nth(index)
        for section in wanted.locator("xpath=ancestor::details[not(@open)]").all():
            section.locator("summary").click()
        wanted.click()
        page.wait_for_url(link)
