"""The guide is light enough for an old computer on a slow line. Bytes and counts are promised, never seconds."""

import hashlib
import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from conftest import NewPage, Visit, in_bench
from gids.release.packages import compressed
from support.pages import differing_pages, pages_of
from support.reader import hold_back

KB = 1024
FIRST_VIEW = 33 * KB
FIRST_REQUESTS = 8
FOLLOWING_PAGE = 9 * KB
FINAL_TEST = 18 * KB
"""A page that holds every question of the final test, to make it or to talk it over in a meeting."""
WITH_FINAL_TEST = FINAL_TEST + 27 * KB
"""With the scripts for questions, the test and the moments to refresh, which only this page has together."""
PLACES = """async () => {
  const sheets = () => [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet);
  while (document.readyState !== "interactive" || !sheets()) await new Promise(requestAnimationFrame);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const place = (element, lowest = Infinity) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    const isSeen = element.checkVisibility({ visibilityProperty: true }) && bottom > Math.max(top, 0);
    return isSeen && top < lowest ? `${left} ${top}` : "";
  };
  const parts = document.body.querySelectorAll(":not(.gids-option, .gids-option *)"); // options are given a new order
  const before = [...parts].map((element) => [element, place(element, innerHeight)]); // it may move out of sight
  window.moved = () =>
    before
      .filter(([element, was]) => was && place(element) && place(element) !== was)
      .map(([element, was]) => `${was} -> ${place(element)}: ${element.outerHTML.slice(0, 99)}`);
}"""
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@cache
def _sent(file: Path) -> int:
    """Return how many bytes the copy for a web server has of a file, for a browser that takes gzip."""
    content = file.read_bytes()
    return len(compressed({file.name: content}).get(f"{file.name}.gz", content))


def _files(path: str, soup: BeautifulSoup) -> set[str]:
    """Return what a page asks for, by its path below the site."""
    asking = soup.select("link:is([rel=stylesheet], [rel=icon], [rel=preload])[href], script[src], img[src]")
    return {urljoin(f"/{path}", str(one.get("src") or one["href"]))[1:] for one in asking}


def test_no_page_costs_more_than_it_may(guide: Path) -> None:
    """That a page asks for nothing else is seen below, as the browser asks."""
    for path, soup in pages_of(guide).items():
        own, *others = (_sent(guide / file) for file in (path, *_files(path, soup)))
        is_test = soup.select_one("[data-gids-test], [data-gids-meeting]") is not None
        page_limit, view_limit = (FINAL_TEST, WITH_FINAL_TEST) if is_test else (FOLLOWING_PAGE, FIRST_VIEW)
        assert own <= page_limit, path
        assert own + sum(others) <= view_limit, path
        assert 2 < len(others) < FIRST_REQUESTS, path


def test_only_the_page_itself_is_asked_again(guide: Path) -> None:
    """Servers may keep what has a hash in its name for ever: every script and style sheet has the hash of itself."""
    assets = [path for path in guide.rglob("*") if path.suffix in {".js", ".css"}]
    assert len(assets) > 5
    for path in assets:
        assert path.suffixes[0] == f".{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}", path


def test_nothing_is_in_the_site_that_no_page_needs(site: Path) -> None:
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    texts = {path: path.read_text(encoding="utf-8") for path in files if path.suffix in {".html", ".js", ".css"}}
    for path in files:
        named = any(path.name in text for other, text in texts.items() if other != path)
        assert named or path.name == "404.html", path
        assert path.suffix != ".map", path


@pytest.mark.parametrize(("first", "width"), [(0, 360), (1, 412), in_bench(1, 1280)])
def test_nothing_moves_when_the_scripts_come_and_no_more_comes_than_the_page_says(
    guide: Path, guide_address: str, first: int, width: int, new_page: NewPage
) -> None:
    page, watch = new_page(viewport={"width": width, "height": 800})
    for path in differing_pages(guide)[first::2]:
        watch.requests.clear()
        let_scripts_come = hold_back(page, re.compile(r"javascripts/(?!palette\.)"))
        page.goto(f"{guide_address}/{path}", wait_until="commit")
        page.locator("main").evaluate(PLACES)  # of this page, and not of the one before it
        assert page.locator("[data-gids-hide]").filter(visible=True).count() == 1, path  # whatever waits
        let_scripts_come()
        page.wait_for_load_state("load")
        page.evaluate(DRAWN)
        assert page.evaluate("moved()") == [], path
        asked = {url.removeprefix(f"{guide_address}/") for url in watch.requests}
        assert asked <= {path, *_files(path, pages_of(guide)[path])}, path
    assert watch.messages == []


def test_a_picture_of_an_editor_keeps_its_room_before_it_comes(teststad: Path, visit: Visit) -> None:
    pictures = [image for page in pages_of(teststad).values() for image in page.select("img")]
    assert [(image["width"], image["height"]) for image in pictures] == [("120", "80")]
    page = visit(width=360)
    let_come = hold_back(page, "**/wacht.svg")
    page.goto("hulp/index.html", wait_until="domcontentloaded")
    box = page.get_by_alt_text("Een stuk kaas met een punt.").bounding_box()
    assert box and (box["width"], box["height"]) == (120, 80)
    let_come()
