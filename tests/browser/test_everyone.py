"""The guide is open to everyone: by keyboard, enlarged, without JavaScript, on paper; `make bench` asks every page."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from conftest import SOME_AND_ALL, Visit
from support.pages import differing_pages, pages_of
from support.pdf import pages_of_pdf
from support.reader import CUT_OFF, TEXT_SPACING

KEPT_IN_SIGHT = """() => {
  const all = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility());
  const kept = all.filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position));
  return kept.filter((element) => element.offsetHeight > innerHeight / 3).map(({ className }) => className);
}"""
REACHABLE = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, textarea, select, summary, [tabindex='0']")];
  const shown = all.filter((element) => element.checkVisibility() && !element.disabled);
  const groups = new Set();
  return shown.filter(({ type, name, tabIndex }) => {
    if (tabIndex < 0 || (type === "radio" && groups.has(name))) return false;
    if (type === "radio") groups.add(name);
    return true;
  }).length;
}"""
FOCUSED = """() => {
  const element = document.activeElement;
  const isAgain = element !== window.lastFocused && walked.has(element);
  if (element === document.body || isAgain) return null;
  const isPart = element === window.lastFocused; // a date has a stop for each of its parts
  window.lastFocused = element;
  walked.add(element);
  if (isPart) return {};
  const boxes = [...element.getClientRects()];
  const points = boxes.flatMap(({ left, right, top, bottom }) =>
    [0.1, 0.5, 0.9].flatMap((part) =>
      [0.2, 0.5].map((down) => [left + (right - left) * part, top + (bottom - top) * down])));
  const seen = points.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && (element.contains(found) || found.contains(element) || element.labels?.[0]?.contains(found));
  });
  const rings = [element, element.parentElement].map((part) => getComputedStyle(part)); // of a field: round its box
  const { left, right, top } = element.getBoundingClientRect();
  return {
    name: `${element.tagName} ${element.textContent.trim().slice(0, 30)} ${element.name ?? ""}`,
    y: top + scrollY,
    left,
    right,
    inText: element.closest("article") !== null,
    isFinder: element.matches("[data-gids-finder-field]"),
    seen,
    ring: rings.some(({ outlineStyle, outlineWidth }) => outlineStyle === "solid" && parseFloat(outlineWidth) >= 3),
  };
}"""
FADING = """[...document.querySelectorAll("a")]
  .map((link) => [link.outerHTML, getComputedStyle(link).transitionDuration])
  .filter(([, duration]) => duration !== "0s")"""
HEADINGS = "article :is(h2, h3):not(.gids-needs-script *, .gids-proof *)"
FOLDED = "article details p:not([class], .gids-meeting *, .gids-signal__help > :is(:nth-child(2), :last-child))"
"""What is folded and printed: what a signal asks and where it is from stands once, the key of a meeting nowhere."""
HIDDEN = "all => all.filter((one) => !one.checkVisibility()).map((one) => one.textContent)"
CARDS = {"handelen/baliekaart.html", "hulp/meegeven.html"}
"""Pages that print as a card, which has a name of its own."""
ON_ONE_SHEET = CARDS | {"index.html", "leren/index.html", "leren/bewijs.html"}


@SOME_AND_ALL
def test_at_400_percent_and_with_wide_text_nothing_is_lost_or_moves(guide: Path, visit_guide: Visit, step: int) -> None:
    page = visit_guide(width=320, height=256)
    for path in list(pages_of(guide))[::step]:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert page.evaluate(CUT_OFF) == [], path
        page.evaluate(TEXT_SPACING)
        assert page.evaluate(CUT_OFF) == [], f"{path} with the text spacing of WCAG 1.4.12"
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", path
        assert page.evaluate(FADING) == [], f"{path}: the words of a link have their colour at once"
        kept = page.evaluate(KEPT_IN_SIGHT)
        assert kept == [], f"{path}: what stays in sight leaves room for the text"


@SOME_AND_ALL
def test_the_tab_key_leads_through_everything_in_order_and_in_sight(guide: Path, visit_guide: Visit, step: int) -> None:
    """Some on a phone, and all beside the menu."""
    page = visit_guide(width=320 if step > 1 else 1280, height=640)
    for path in differing_pages(guide)[::step]:
        page.goto(path)
        stops = _walk(page)
        assert [stop["name"] for stop in stops if not stop["seen"]] == [], f"{path}: hidden behind something"
        assert [stop["name"] for stop in stops if not stop["ring"]] == [], f"{path}: without a ring"
        in_text = [stop for stop in stops if stop["inText"]]
        assert [later["name"] for earlier, later in pairwise(in_text) if not _follows(earlier, later)] == [], path
        assert len(stops) == page.evaluate(REACHABLE), path


def _follows(earlier: dict[str, Any], later: dict[str, Any]) -> bool:
    """Whether a stop stands under the one before it, or beside it in the next column."""
    return bool(later["y"] > earlier["y"] - 60 or later["left"] >= earlier["right"])


def _walk(page: Page) -> list[dict[str, Any]]:
    stops: list[dict[str, Any]] = []
    page.evaluate("window.walked = new Set()")
    for _ in range(600):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            return stops
        if focused.get("isFinder"):
            expect(page.locator("[data-gids-finder] [data-gids-signals]")).to_be_visible()  # once the index is read
        stops += [focused] if focused else []
    raise AssertionError(f"the Tab key does not leave {page.url}")


def test_the_tab_of_the_browser_is_neutral_and_tells_pages_apart(guide: Path) -> None:
    titles = [page.title.get_text() for page in pages_of(guide).values() if page.title]
    assert len(titles) == len(pages_of(guide)) == len(set(titles))
    assert [title for title in titles if not title.endswith(" - Baliegids")] == []


@SOME_AND_ALL
def test_without_javascript_every_word_can_be_read(guide: Path, visit_guide: Visit, step: int) -> None:
    page = visit_guide(java_script_enabled=False)
    for path in differing_pages(guide)[::step]:
        page.goto(path)
        expect(page.locator("nav#menu"), path).to_be_visible()
        assert page.locator(f"{HEADINGS}, .gids-next a").evaluate_all(HIDDEN) == [], path
        expect(page.locator(".gids-path__state:visible")).to_have_count(0)


@SOME_AND_ALL
def test_every_kind_of_page_and_each_leaflet_prints_clean(guide: Path, visit_guide: Visit, step: int) -> None:
    """What printing would do against the policy is an error in the console."""
    page, pages = visit_guide(), pages_of(guide)
    leaflets = [path for path, soup in pages.items() if soup.select_one(".gids-signal")]
    for path, soup in ((path, pages[path]) for path in {*differing_pages(guide)[::step], *leaflets, *ON_ONE_SHEET}):
        page.goto(path)
        sheets = pages_of_pdf(BytesIO(page.pdf(prefer_css_page_size=True)))
        assert all(sheets), f"{path}: an empty sheet"
        assert len(sheets) == 1 or path not in ON_ONE_SHEET, f"{path}: {len(sheets)} sheets"
        printed = " ".join(sheets)
        own = " ".join(article.get_text() for article in soup.select("article"))
        for furniture in ("Zoeken", "Verberg", "Menu", "Op deze pagina", "Donker"):
            assert printed.count(furniture) <= own.count(furniture), path
        assert ("Bel 112" in printed) == (path != "hulp/meegeven.html"), f"{path}: all but the card for the person"
        assert len(sheets) <= 2 or not soup.select_one(".gids-signal"), f"{path}: a leaflet hangs on a wall"
        squeezed = printed.replace(" ", "")
        heading = soup.select_one("h1")
        assert path in CARDS or (heading and "".join(heading.get_text().split()) in squeezed), path
        addresses = {str(link["href"]) for link in soup.select("article a[href^=http]")}
        assert [address for address in sorted(addresses) if address not in squeezed] == [], path
        folded = ["".join(text.get_text().split()) for text in soup.select(FOLDED)]
        assert [text for text in folded if text not in squeezed] == [], path
        assert folded or not soup.select_one(".gids-signal"), path
