"""In every engine: who looks over a clerk's shoulder sees nothing of the guide, with Back neither.

What goes wrong in a page is caught: without the first two tests no other one of this folder proves anything.
"""

import time
from collections.abc import Callable

import pytest

from conftest import in_bench
from support.engines.engine import Engine
from support.reader import MOTION, PATIENCE
from support.watched import Watched

LOADED = "return location.href.endsWith(arguments[0]) && document.readyState === 'complete'"
STAYS = """const [address] = arguments;
  return new Promise((resolve) => setTimeout(() => resolve(location.href === address), 200));"""
BEFORE = "over/privacy.html"
OTHER_PAGES = """
  const links = [...document.querySelectorAll("#menu a[href]:not([href^='#'], [aria-current])")];
  return links.map((link) => link.getAttribute("href"));"""


ADD_SCRIPT = """
  const script = document.createElement("script");
  script.src = "../planted.js";
  document.head.append(script);"""


def caught(engine: Engine) -> list[str]:
    """Return what went wrong, as soon as something did."""
    end = time.monotonic() + PATIENCE
    while not (found := engine.problems()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def test_an_exception_and_what_the_policy_forbids_are_seen(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/signalen/index.html")
    assert engine.problems() == []
    (city.folder / "planted.js").write_text("throw new Error('geplant');", encoding="utf-8")
    engine.run(ADD_SCRIPT)
    (found,) = caught(engine)
    assert "geplant" in found
    engine.run("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">geplant</p>')")
    forbidden = caught(engine)
    assert forbidden and all("style-src" in problem for problem in forbidden), "the policy stands in header and page"


def test_back_brings_the_page_of_a_folder_as_it_was_left_where_the_browser_keeps_pages(
    engine: Engine, city: Watched
) -> None:
    """Else the tests of hiding would say nothing about the pages that a browser keeps.

    What is kept is the browser's to decide (Firefox keeps no page that still loads something), so one of three will do.
    """

    def is_kept() -> bool:
        engine.open(f"{city.roots[1]}/signalen/fietsdwang.html")
        engine.run("new BroadcastChannel('ander').close(); window.left = true")
        engine.open(f"{city.roots[1]}/signalen/index.html")
        engine.back()
        engine.sees("h1", "Fietsdwang")
        return bool(engine.run("return window.left"))

    assert any(is_kept() for _ in range(3))


WAYS: tuple[Callable[[Engine], None], ...] = (
    lambda engine: engine.click("[data-gids-hide]"),
    lambda engine: engine.click("[data-gids-hide]", button=1),
    lambda engine: engine.press("Shift", "Shift", "Shift"),
)


@pytest.mark.parametrize("place", ["server", in_bench("folder")])
def test_nothing_of_the_guide_comes_back_from_any_page(engine: Engine, city: Watched, place: str) -> None:
    """From some pages, each with another way to hide."""
    root = city.roots[place == "folder"]
    engine.open(f"{root}/{BEFORE}")
    links: list[str] = engine.run(OTHER_PAGES)
    assert len(links) > 10
    for index, link in enumerate(links[:: 6 if place == "folder" else 11]):
        engine.open(f"{root}/{BEFORE}")
        engine.run("for (const section of document.querySelectorAll('#menu details')) section.open = true")
        engine.click(f"#menu a[href='{link}']")
        engine.until(LOADED, link.removeprefix("../"))
        WAYS[index % len(WAYS)](engine)
        engine.until(LOADED, city.neutral)
        engine.back()
        assert engine.until(STAYS, city.neutral), f"{link}: the page before gives way as well"
        assert engine.problems() == [], link


@pytest.mark.long
def test_no_click_is_lost_while_something_moves_and_who_then_opens_the_guide_gets_it(
    engine: Engine, city: Watched
) -> None:
    for root in city.roots * 2:
        engine.open(f"{root}/leren/kaasoefenen.html")
        engine.until("return document.querySelector('.gids-segments__piece') !== null")
        engine.until(MOTION)
        engine.click("[data-gids-hide]")
        engine.until(LOADED, city.neutral)
