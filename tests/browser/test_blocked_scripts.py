"""When a script does not come, its part of a page is as without JavaScript, and the rest goes on working."""

import re
from pathlib import Path

from playwright.sync_api import Page

from conftest import NewPage
from gids.assets.bundles import ON_DEMAND, needed_scripts
from gids.assets.scripts import NEEDS
from support.pages import pages_of

WORDS = "parts => parts.map((part) => part.checkVisibility() ? part.innerText.replace(/\\s+/g, ' ').trim() : '')"


def words(page: Page, name: str) -> list[str]:
    """Return the words that show in each part of a page that a script makes work."""
    part = "body" if name == "everywhere" else f"[data-gids-{name}]"
    return list(page.locator(part).evaluate_all(WORDS))


def kinds_of(site: Path) -> dict[frozenset[str], tuple[str, list[str]]]:
    """Return a page of each kind, with the scripts that it loads: pages of a kind have the same behaviours."""
    kinds: dict[frozenset[str], tuple[str, list[str]]] = {}
    for path, soup in pages_of(site).items():
        html = str(soup)
        kinds.setdefault(frozenset(re.findall(r"\sdata-gids-[a-z-]+", html)), (path, needed_scripts(html)))
    return kinds


def test_without_one_of_its_scripts_a_page_is_as_without_javascript(
    teststad: Path, teststad_address: str, new_page: NewPage
) -> None:
    bare, _ = new_page(java_script_enabled=False)
    whole, _ = new_page()
    blocked = set()
    for path, scripts in kinds_of(teststad).values():
        for page in (bare, whole):
            page.goto(f"{teststad_address}/{path}")
        assert words(whole, "everywhere") != words(bare, "everywhere"), path
        for name in scripts:
            page, _ = new_page()
            page.route(f"**/{name}.*.js", lambda route: route.abort())
            page.goto(f"{teststad_address}/{path}")
            assert words(page, name) == words(bare, name), f"{path} without {name}"
            blocked.add(name)
            page.context.close()
    assert blocked == NEEDS.keys() - ON_DEMAND - {"practice"}, "which is part of three others"
