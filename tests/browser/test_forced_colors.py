"""Where a computer sets its own few colours, what colour told is told by a border or a shape."""

from io import BytesIO
from itertools import combinations

from PIL import Image
from playwright.sync_api import Page, expect

from conftest import Visit
from support.accessibility import PALETTES
from support.learner import REPORT, check, judge_story, question

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
