"""In every engine: who looks over a clerk's shoulder sees nothing of the guide, with Back neither."""

from collections.abc import Callable

import pytest

from support.engines.engine import Engine
from support.reader import MOTION
from support.watched import Watched

LOADED = "return location.href.endsWith(arguments[0]) && document.readyState === 'complete'"
STAYS = """const [address] = arguments;
  return new Promise((resolve) => setTimeout(() => resolve(location.href === address), 200));"""
BEFORE = "over/privacy.html"
OTHER_PAGES = """
  const links = [...document.querySelectorAll("#menu a[href]:not([href^='#'], [aria-current])")];
  return links.map((link) => link.getAttribute("href"));"""


WAYS: tuple[Callable[[Engine], None], ...] = (
    lambda engine: engine.click("[data-gids-hide]"),
    lambda engine: engine.click("[data-gids-hide]", button=1),
    lambda engine: engine.press("Shift", "Shift", "Shift"),
)


@pytest.mark.parametrize("place", ["server", pytest.param("folder", marks=pytest.mark.long)])
def test_nothing_of_the_guide_comes_back_from_any_page(engine: Engine, city: Watched, place: str) -> None:
    """From each sixth page, each with another way to hide."""
    root = city.roots[place == "folder"]
    engine.open(f"{root}/{BEFORE}")
    links: list[str] = engine.run(OTHER_PAGES)
    assert len(links) > 10
    for index, link in enumerate(links[::6]):
        engine.open(f"{root}/{BEFORE}")
        engine.run("for (const section of document.querySelectorAll('#menu details')) section.open = true")
        engine.click(f"#menu a[href='{link}']")
        engine.until(LOADED, link.removeprefix("../"))
        WAYS[index % len(WAYS)](engine)
        engine.until(LOADED, city.neutral)
        engine.back()
        assert engine.until(STAYS, city.neutral), f"{link}: the page before gives way as well"
        assert engine.problems() == [], link


def test_no_click_is_lost_while_something_moves_and_who_then_opens_the_guide_gets_it(
    engine: Engine, city: Watched
) -> None:
    for root in city.roots * 2:
        engine.open(f"{root}/leren/kaasoefenen.html")
        engine.until("return document.querySelector('.gids-segments__piece') !== null")
        engine.until(MOTION)
        engine.click("[data-gids-hide]")
        engine.until(LOADED, city.neutral)
