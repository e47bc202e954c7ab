"""What is taken out of the theme's style sheet is missed on no page: every picture stays the same, dot by dot."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ImageChops
from PIL.Image import Image
from PIL.Image import open as open_image
from playwright.sync_api import Page
from rcssmin import cssmin

from conftest import NewPage
from gids.assets.theme_files import theme_styles
from support.building import ROOT
from support.pages import differing_pages

ROUNDED = 2
"""A browser rounds the colour of a curved corner one time up and another time down."""


def whole_styles(site: Path) -> str:
    """Return the style sheet of the site as it would be with all of the theme's."""
    (path,) = site.glob("assets/stylesheets/gids.*.css")
    styles = path.read_text(encoding="utf-8")
    tokens = str(cssmin((ROOT / "overrides/assets/stylesheets/tokens.css").read_text(encoding="utf-8")))
    pruned, found, own = styles.partition(tokens)
    assert found and pruned, "the theme's part stands before that of the guide"
    whole = theme_styles()
    assert len(pruned) < len(whole) / 4
    return f"@layer theme{{{whole}}}{found}{own}"


def pictures(page: Page, address: str) -> list[Image]:
    """Return a picture of the whole page after a question was checked, and one of the same page on paper."""
    page.goto(address)
    for question in page.locator(".gids-question:visible:not(:has(:disabled))").all():
        question.locator("input").first.check()
    for button in page.get_by_role("button", name="Controleer").all()[:1]:
        button.click()
    on_screen = page.screenshot(full_page=True, animations="disabled")
    page.emulate_media(media="print")
    on_paper = page.screenshot(full_page=True, animations="disabled")
    page.emulate_media(media="screen")
    return [open_image(BytesIO(content)).convert("RGB") for content in (on_screen, on_paper)]


def difference(one: Image, other: Image) -> int:
    """Return how far the dot that differs most is off, in any of its three colours (0 to 255)."""
    if one.size != other.size:
        return 255
    counts = ImageChops.difference(one, other).histogram()  # 256 for each colour
    return max(index % 256 for index, count in enumerate(counts) if count)


@pytest.mark.parametrize(("width", "first"), [(360, 0), (1280, 1)])
def test_every_kind_of_page_looks_the_same_with_the_whole_style_sheet_of_the_theme(
    guide: Path, guide_address: str, new_page: NewPage, width: int, first: int
) -> None:
    """Each of the pages that differ, at one of the widths."""
    pages = [new_page(viewport={"width": width, "height": 800})[0] for _ in range(2)]
    for page in pages:
        page.add_init_script("Math.random = () => 0.5")  # the order of options
        page.clock.set_fixed_time("2026-01-05T10:00:00")  # the note begins with now
    whole = whole_styles(guide)
    pages[1].route("**/gids.*.css", lambda route: route.fulfill(body=whole, content_type="text/css"))
    for path in differing_pages(guide)[first::2]:
        own, beside = (pictures(page, f"{guide_address}/{path}") for page in pages)
        off = [difference(*pair) for pair in zip(own, beside, strict=True)]
        assert max(off) <= ROUNDED, f"{path}: {off} off, on the screen and on paper"
