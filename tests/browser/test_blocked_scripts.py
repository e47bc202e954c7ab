"""When a script does not come, its part of a page is as without JavaScript, and the rest goes on working."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from conftest import NewPage
from gids.assets.bundles import ON_DEMAND, needed_scripts
from gids.assets.scripts import NEEDS
from support.pages import pages_of

WORDS = "parts => parts.map((part) => part.checkVisibility() ? part.innerText.replace(/\\s+/g, ' ').trim() : '')"


def words(page: Page, name: str) -> list[str]:
    """Return the words that show in each part of a page that a script makes work."""
    part = {"everywhere": "body", "practice": ".gids-question"}.get(name, f"[data-gids-{name}]")
    return list(page.locator(part).evaluate_all(WORDS))


@pytest.mark.long
def test_without_one_of_its_scripts_a_page_is_as_without_javascript(
    guide: Path, guide_address: str, new_page: NewPage
) -> None:
    bare, _ = new_page(java_script_enabled=False)
    whole, _ = new_page()
    pages = {name: path for path, soup in pages_of(guide).items() for name in needed_scripts(str(soup))}
    assert pages.keys() == NEEDS.keys() - ON_DEMAND
    for name, path in pages.items():
        lacking, _ = new_page()
        lacking.route(f"**/{name}.*.js", lambda route: route.abort())
        for page in (bare, whole, lacking):
            page.goto(f"{guide_address}/{path}")
        assert words(whole, "everywhere") != words(bare, "everywhere"), path
        assert words(bare, name), f"{path} has no part that {name} makes work"
        assert words(lacking, name) == words(bare, name), f"{path} without {name}"
