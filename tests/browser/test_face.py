"""How a page looks where it matters: one act on a screen, a result to be proud of, paper that can be read.

Where a computer sets its own few colours, what colour told is told by a border or a shape.
"""

from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from conftest import Visit
from support.accessibility import PALETTES
from support.learner import REPORT, RIGHT, begin_test, check, check_pair, judge_story, keep, question
from support.reader import COVERED, TEXT_SPACING

POINT = 96 / 72
"""CSS pixels."""
SMALLEST = """selector => Math.min(...[...document.querySelectorAll(selector)]
  .filter((part) => part.checkVisibility())
  .map((part) => parseFloat(getComputedStyle(part).fontSize)))"""
CUT = """() => {
  const { left, right, top, bottom } = document.querySelector(".gids-header").getBoundingClientRect();
  const words = [...document.querySelectorAll(".gids-header :is(a, button, .gids-header__owner, .gids-report__label)")];
  return words.filter((word) => word.checkVisibility()).filter((word) => {
    const box = word.getBoundingClientRect();
    return box.top < top - 1 || box.bottom > bottom + 1 || box.left < left || box.right > right + 1;
  }).map((word) => word.textContent);
}"""
FIGURES = {"right": 4, "of": 4, "recognised": 2, "toReport": 2, "unneeded": 0, "toHelp": 2}
PASSED = {**FIGURES, "date": 1_767_600_000_000, "content": "abc"}
"""A passed test as a session keeps it."""


def points(page: Page, selector: str) -> float:
    """Return the size of the smallest letters of what is shown."""
    return round(float(page.evaluate(SMALLEST, selector)) / POINT, 1)


def test_nothing_leads_on_before_the_last_pair_and_then_one_filled_button_does(visit: Visit) -> None:
    page = visit("leren/kaasoefenen", 360, 740)
    leads = page.locator(".gids-next")
    for _ in range(2):
        expect(leads).to_be_hidden()
        check_pair(page, RIGHT, RIGHT)
        page.get_by_role("button", name="Volgende", exact=True).click()
    expect(leads).to_be_visible()
    expect(page.locator(".gids-button--primary:visible").locator("visible=true")).to_have_count(1)


def test_a_story_begins_high_on_the_screen_of_who_has_begun(visit_guide: Visit) -> None:
    page = visit_guide("leren/casussen", 1280, 720)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Verder", exact=True).click()
    strip, line = (
        page.locator(part).first.evaluate("part => part.getBoundingClientRect().top + scrollY")
        for part in (".gids-header", ".gids-story__line")
    )
    assert line - strip <= 200


def test_who_passed_sees_when_the_steps_before_folded_the_proof_and_the_next_refresher(page: Page) -> None:
    page.clock.set_fixed_time("2026-01-05T10:00:00")
    page.goto("leren/index.html")
    keep(page, passed=PASSED)
    expect(page.locator(".gids-path__count")).to_have_text("Geslaagd op 5 januari 2026")
    path = page.locator(".gids-path")
    expect(path.get_by_role("link", name="Kaasproef", exact=True)).to_be_visible()
    expect(path.get_by_role("link", name="Kaas oefenen", exact=True)).to_be_hidden()
    expect(page.get_by_text("Kom terug op 12 januari:")).to_be_visible()
    page.get_by_text("Bekijk de stappen voor de toets").click()
    expect(path.get_by_role("link", name="Kaas oefenen", exact=True)).to_be_visible()
    page.get_by_role("button", name="Wis wat ik invulde").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.get_by_role("link", name="Begin: kaasvoorproef")).to_be_visible()
    expect(path.get_by_role("link", name="Kaas oefenen", exact=True)).to_be_visible()
    keep(page, passed=PASSED)
    page.get_by_role("link", name="Print je bewijs").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaasdiploma")


def test_the_proof_on_paper_has_a_large_name_and_no_letters_that_are_too_small(page: Page) -> None:
    page.goto("leren/diploma.html")
    keep(page, passed=PASSED)
    page.get_by_label("Je naam").fill("Bep Bal")
    page.emulate_media(media="print")
    assert points(page, ".gids-proof__name") == 26
    assert points(page, ".gids-proof__title") == 12.5
    assert points(page, ".gids-proof__list dd") == 11
    assert points(page, ".gids-proof__sheet :is(p, dt)") >= 8.5
    seal = page.locator(".gids-proof__seal svg").bounding_box()
    assert seal and seal["width"] > 150


@pytest.mark.parametrize("name", ["criminele-uitbuiting", "seksuele-uitbuiting"])
def test_what_the_guide_adds_to_a_leaflet_can_be_read_on_paper(visit_guide: Visit, name: str) -> None:
    page = visit_guide(f"signalen/{name}")
    page.emulate_media(media="print")
    own = points(page, ":is(article, .gids-section) > p:not([class])")
    assert points(page, ".admonition p:last-child, .gids-signal__help p:not(.gids-addition__origin)") >= 9
    assert points(page, ".admonition-title, .gids-addition__origin, .gids-contact__source, .gids-report__paper") >= 8
    assert own > 9, "the leaflet's own words are the larger ones"


def test_on_a_phone_and_enlarged_nothing_that_stays_in_sight_lies_over_a_control(visit_guide: Visit) -> None:
    page = visit_guide()
    for path in ("index", "hulp/index", "leren/oefenen", "signalen/index"):
        page.goto(f"{path}.html")
        for width, height in ((640, 360), (320, 256), (320, 640)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(COVERED) == [], (path, width)


def test_with_more_room_between_letters_and_lines_no_word_of_the_header_is_cut(visit_guide: Visit) -> None:
    """WCAG 2.2, 1.4.12."""
    page = visit_guide()
    for path in ("index", "over/toegankelijkheid", "leren/oefenen"):
        page.goto(f"{path}.html")
        page.evaluate(TEXT_SPACING)
        for width in (320, 900, 1024, 1280):
            page.set_viewport_size({"width": width, "height": 720})
            assert page.evaluate(CUT) == [], (path, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def colors_of(pieces: Locator) -> set[str]:
    """Return how pieces are filled."""
    return {str(piece.evaluate("piece => getComputedStyle(piece).backgroundColor")) for piece in pieces.all()}


def test_in_forced_colours_a_segment_that_is_done_is_filled_and_an_open_one_is_not(visit: Visit) -> None:
    page = visit(**PALETTES["forced"])
    begin_test(page)
    page.locator(f".gids-screen {RIGHT}").first.check()
    page.get_by_role("button", name="Volgende").click()
    done = colors_of(page.locator(".gids-segments__piece:is([data-done], [data-now])"))
    still_open = colors_of(page.locator(".gids-segments__piece:not([data-done], [data-now])"))
    assert done and still_open and not done & still_open


BORDER = """element => {
  const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
  if (borderTopStyle !== "solid" || parseFloat(borderTopWidth) < 1) return "none";
  return borderTopColor === backgroundColor || borderTopColor === "rgba(0, 0, 0, 0)" ? "not to be seen" : "seen";
}"""
ICON = """element => {
  const { width, height } = getComputedStyle(element, "::before");
  return [parseFloat(width), parseFloat(height)];
}"""


def test_bel_112_keeps_a_border_and_the_menu_an_outline_round_the_page_that_is_open(visit: Visit) -> None:
    page = visit("hulp/index", **PALETTES["forced"])
    style = "element => getComputedStyle(element).outlineStyle"
    menu = page.get_by_role("navigation", name="Menu")
    current, other = menu.locator("[aria-current]"), menu.locator("a:not([aria-current])").first
    assert (current.evaluate(style), other.evaluate(style)) == ("solid", "none")
    for width, where in ((1280, ".gids-report .gids-report__number"), (360, ".gids-bar__link")):
        page.set_viewport_size({"width": width, "height": 740})
        button = page.locator(where, has_text="112")
        expect(button).to_be_visible()
        assert button.evaluate(BORDER) == "seen"


def _shape(page: Page, kind: str) -> frozenset[tuple[int, int]]:
    """Return the dots of the shape before a verdict that are not of the colour around it."""
    verdict = page.locator(f".gids-option[data-verdict={kind}] .gids-option__verdict").first
    width, height = verdict.evaluate(ICON)
    picture = Image.open(BytesIO(verdict.screenshot())).convert("L").crop((0, 0, int(width), int(height)))
    around = picture.getpixel((0, 0))
    every = [(x, y) for x in range(picture.width) for y in range(picture.height)]
    return frozenset(dot for dot in every if picture.getpixel(dot) != around)


def test_each_verdict_keeps_a_shape_of_its_own(visit: Visit) -> None:
    page = visit("signalen/kaasroof", **PALETTES["forced"])
    check(question(page, "Waarom is een kwakende koffer een signaal?"), "Eenden houden van kaas.")
    shapes = {"wrong": _shape(page, "wrong")}
    page.goto("leren/gevallen.html")
    story = page.locator(".gids-case:visible")
    judge_story(story, REPORT, "Haar koffer kwaakt drie keer.", "Zij lacht erom.")
    shapes |= {kind: _shape(page, kind) for kind in ("right", "missed", "neutral")}
    for kind, shape in shapes.items():
        assert len(shape) > 60, f"{kind}: nothing to see"
    for one, other in combinations(shapes, 2):
        assert len(shapes[one] ^ shapes[other]) > 20, f"{one} and {other} look the same"


def test_who_asks_for_more_contrast_gets_edges_of_three_to_one(visit: Visit) -> None:
    page = visit("leren/kaasoefenen", contrast="more")
    hair, border = page.evaluate(
        """() => ["--gids-hair", "--gids-border"].map((name) => {
          document.body.style.color = `var(${name})`;
          return getComputedStyle(document.body).color;
        })"""
    )
    assert hair == border
