"""The guide is light enough for an old computer on a slow line. Bytes and counts are promised, never seconds."""

import gzip
import hashlib
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Route

from conftest import NewPage
from support.pages import pages_of

KB = 1024
FIRST_VIEW = 40 * KB
FIRST_REQUESTS = 8
FOLLOWING_PAGE = 9 * KB
FINAL_TEST = 18 * KB
"""The page that holds every question of the final test."""
WITH_FINAL_TEST = FINAL_TEST + 35 * KB
"""With the scripts for questions, the test and the moments to refresh, which only this page has together."""
PLACES = """async () => {
  const sheets = () => [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet);
  while (document.readyState !== "interactive" || !sheets()) await new Promise(requestAnimationFrame);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const place = (element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    const isSeen = element.checkVisibility({ visibilityProperty: true }) && bottom > Math.max(top, 0);
    return isSeen && top < innerHeight ? `${left} ${top}` : "";
  };
  const parts = document.body.querySelectorAll(":not(.gids-option, .gids-option *)"); // options are given a new order
  const before = [...parts].map((element) => [element, place(element)]);
  window.moved = () =>
    before
      .filter(([element, was]) => was && place(element) && place(element) !== was)
      .map(([element, was]) => `${was} -> ${place(element)}: ${element.outerHTML.slice(0, 99)}`);
}"""
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def _compressed(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


@pytest.mark.parametrize("name", ["guide", "teststad"])
def test_no_page_costs_more_than_it_may(name: str, request: pytest.FixtureRequest, new_page: NewPage) -> None:
    site: Path = request.getfixturevalue(name)
    address: str = request.getfixturevalue(f"{name}_address")
    page, watch = new_page()  # the server lets nothing be kept, so each page is a first view
    for path, soup in pages_of(site).items():
        watch.requests.clear()
        page.goto(f"{address}/{path}")
        icon = soup.select_one("link[rel=icon]")
        assert icon
        asked = {*watch.requests, urljoin(f"{address}/{path}", str(icon["href"]))}  # headless browsers ask no icon
        sizes = {url: _compressed((site / url.removeprefix(f"{address}/")).read_bytes()) for url in asked}
        own = sizes.pop(f"{address}/{path}")
        is_test = soup.select_one("[data-gids-test]") is not None
        page_limit, view_limit = (FINAL_TEST, WITH_FINAL_TEST) if is_test else (FOLLOWING_PAGE, FIRST_VIEW)
        assert own <= page_limit, path
        assert own + sum(sizes.values()) <= view_limit, path
        assert len(sizes) < FIRST_REQUESTS, path


def test_only_the_page_itself_is_asked_again(guide: Path, guide_address: str) -> None:
    """Servers may keep what has a hash in its name for ever: every script and style sheet has the hash of itself."""
    assets = [path for path in guide.rglob("*") if path.suffix in {".js", ".css"}]
    assert len(assets) > 5
    for path in assets:
        assert path.suffixes[0] == f".{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}", path


@pytest.mark.parametrize("name", ["guide", "teststad"])
def test_nothing_is_in_the_site_that_no_page_needs(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    texts = {path: path.read_text(encoding="utf-8") for path in files if path.suffix in {".html", ".js", ".css"}}
    for path in files:
        named = any(path.name in text for other, text in texts.items() if other != path)
        assert named or path.name == "404.html", path
        assert path.suffix != ".map", path


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_scripts_come(guide: Path, guide_address: str, new_page: NewPage, width: int) -> None:
    page, _ = new_page(viewport={"width": width, "height": 800})
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"javascripts/(?!palette\.)"), hold)
    for path in pages_of(guide):
        held.clear()
        page.goto(f"{guide_address}/{path}", wait_until="commit")
        page.evaluate(PLACES)
        assert held, path
        for route in held:
            route.continue_()
        page.wait_for_load_state("load")
        page.evaluate(DRAWN)
        assert page.evaluate("moved()") == [], path


def test_a_picture_of_an_editor_keeps_its_room_before_it_comes(
    teststad: Path, teststad_address: str, new_page: NewPage
) -> None:
    pictures = [image for page in pages_of(teststad).values() for image in page.select("img")]
    assert [(image["width"], image["height"]) for image in pictures] == [("120", "80")]
    page, _ = new_page(viewport={"width": 360, "height": 800})
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/wacht.svg", hold)
    page.goto(f"{teststad_address}/hulp/index.html", wait_until="domcontentloaded")
    box = page.get_by_alt_text("Een stuk kaas met een punt.").bounding_box()
    assert box and (box["width"], box["height"]) == (120, 80)
    held[0].continue_()
