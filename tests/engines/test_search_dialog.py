"""In every engine the search is a dialog: its field is ready, the page behind it waits, Escape leads back."""

from support.engines.engine import Engine
from support.watched import Watched

FOCUSED = "return (document.activeElement.id || document.activeElement.textContent.trim())"
WAITS = "return document.querySelector('main').closest('[inert]') !== null"
SHOWS = "return document.querySelector('#gids-search').checkVisibility()"
OPEN = f"""document.querySelector('[data-gids-search]').click();
  const isModal = document.querySelector('#gids-search').matches(':modal');
  {FOCUSED} + (isModal || document.querySelector('main').closest('[inert]') ? ', and nothing behind it' : '')"""


def test_the_search_takes_the_focus_keeps_the_page_behind_it_out_of_reach_and_gives_the_focus_back(
    engine: Engine, city: Watched
) -> None:
    engine.open(f"{city.address}/hulp/index.html")
    engine.click("button", "Zoeken")
    engine.sees("dialog", "Zoeken in de gids")
    assert engine.run(FOCUSED) == "gids-search-text"
    engine.press(*"koffer")
    engine.sees("dialog [role=status]", "1 signaal")
    engine.until(WAITS)
    engine.press("Escape")
    assert engine.run(FOCUSED) == "Zoeken"
    assert not engine.run(SHOWS)
    assert not engine.run(WAITS)
    engine.press("Enter")
    assert engine.run("return document.querySelector('#gids-search-text').value") == ""
    engine.until(WAITS)
    engine.click_at(5, 700, 0)
    engine.until("return !document.querySelector('#gids-search').checkVisibility()")


def test_the_focus_is_in_the_field_before_the_page_behind_it_goes_away(engine: Engine, city: Watched) -> None:
    """Orca follows a focus without a word when the place where it was is gone, and takes letters for commands."""
    engine.open(f"{city.address}/hulp/index.html")
    assert engine.run(OPEN) == "gids-search-text"
