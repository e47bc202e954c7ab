"""In a real browser the guide is legible in every hard palette, light and dark, with a question answered."""

import pytest

from conftest import Visit, in_bench
from gids.huisstijl.files import style_sheet
from gids.huisstijl.look import make_look
from support.accessibility import PALETTES, Palette, violations
from support.looks import HARD, NEUTRAL

REPLACE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + "* { transition: none !important }"); // a colour on its way to another is not measured
  document.adoptedStyleSheets = [sheet];
}"""
CONTRAST = """() => axe.run(document, { runOnly: ["color-contrast", "link-in-text-block"] }).then(
  (result) => result.violations.flatMap((rule) => rule.nodes.map(
    (node) => `${rule.id}: ${node.target} ${node.any[0]?.message ?? ""}`)))"""


@pytest.mark.parametrize(("palette", "step"), [in_bench("light", 1), ("dark", 5)])
def test_axe_finds_every_hard_palette_legible(visit: Visit, palette: Palette, step: int) -> None:
    """Some in dark, and all in light in `make bench`; tests/huisstijl/test_contrast.py computes each in both."""
    page = visit("signalen/kaasroof", **PALETTES[palette])
    page.locator(".gids-option__input").first.check()
    page.get_by_role("button", name="Controleer").first.click()
    assert violations(page) == []
    seen = set()
    for name, given in list(HARD.items())[::step]:
        look = make_look(given, NEUTRAL)
        page.evaluate(REPLACE, style_sheet(look, NEUTRAL, {}))
        assert page.evaluate(CONTRAST) == [], name
        shown = page.locator(".gids-header__hide").evaluate("button => getComputedStyle(button).backgroundColor")
        expected = (look.light if palette == "light" else look.dark)["primary"].color
        assert shown == rgb(expected), name
        seen.add(shown)
    assert len(seen) > 2


def test_the_focus_ring_differs_from_both_neighbours(visit: Visit) -> None:
    """WCAG 2.2, 1.4.11 and 2.4.13: the ring stands in a gap of the page, round a filled button too."""
    page = visit("index")
    look = make_look(HARD["yellow"], NEUTRAL)
    page.evaluate(REPLACE, style_sheet(look, NEUTRAL, {}))
    ring = """element => {
      element.focus();
      const { outlineColor, outlineOffset } = getComputedStyle(element);
      return [outlineColor, outlineOffset];
    }"""
    for place in (".gids-header__hide", ".gids-article a"):
        assert page.locator(place).first.evaluate(ring) == [rgb(look.light["focus"].color), "2px"], place


def rgb(color: str) -> str:
    """Return a hex colour as a browser writes it."""
    return f"rgb({', '.join(str(int(color[at : at + 2], 16)) for at in (1, 3, 5))})"
