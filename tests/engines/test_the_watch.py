"""What goes wrong in a page is caught in each engine: without this, no other test here proves anything."""

import time

from support.engines.engine import Engine
from support.reader import PATIENCE
from support.watched import Watched

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
