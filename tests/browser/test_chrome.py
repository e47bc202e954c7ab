"""What stays in sight is one row: what somebody needs in danger, and room for the text."""

import re
from pathlib import Path

from playwright.sync_api import expect

from conftest import Visit
from support.pages import pages_of

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
