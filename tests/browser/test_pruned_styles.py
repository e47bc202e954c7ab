"""What is taken out of the theme's style sheet is missed on no page: every picture stays the same to the last dot."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from rcssmin import cssmin

from building import ROOT
from conftest import NewPage
from hooks.assets import THEME_STYLES
from pages import pages_of


def whole_styles(site: Path) -> str:
    """Return the style sheet of the site as it would be with all of the theme's."""
    (path,) = site.glob("assets/stylesheets/gids.*.css")
    styles = path.read_text(encoding="utf-8")
    tokens = str(cssmin((ROOT / "overrides/assets/stylesheets/tokens.css").read_text(encoding="utf-8")))
    pruned, found, own = styles.partition(tokens)
    assert found and pruned, "the theme's part stands before that of the guide"
    (theme,) = THEME_STYLES.glob("main.*.min.css")
    whole = theme.read_text(encoding="utf-8")
    assert len(pruned) < len(whole) / 4
    return whole + found + own


def picture(page: Page, address: str) -> bytes:
    """Return a picture of the whole page after a question was checked, and of the same page on paper."""
    page.goto(address)
    for button in page.get_by_role("button", name="Controleer").all()[:1]:
        page.locator(".gids-question input").first.check()
        button.click()
    on_screen = page.screenshot(full_page=True, animations="disabled")
    page.emulate_media(media="print")
    on_paper = page.screenshot(full_page=True, animations="disabled")
    page.emulate_media(media="screen")
    return on_screen + on_paper


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_looks_the_same_with_the_whole_style_sheet_of_the_theme(
    guide: Path, guide_address: str, new_page: NewPage, width: int
) -> None:
    pages = [new_page(viewport={"width": width, "height": 800})[0] for _ in range(2)]
    for page in pages:
        page.add_init_script("Math.random = () => 0.5")  # the order of options
        page.clock.set_fixed_time("2026-01-05T10:00:00")  # the note begins with now
    whole = whole_styles(guide)
    pages[1].route("**/gids.*.css", lambda route: route.fulfill(body=whole, content_type="text/css"))
    for path in pages_of(guide):
        own, beside = (picture(page, f"{guide_address}/{path}") for page in pages)
        assert own == beside, path
