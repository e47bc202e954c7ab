"""axe on every page at every width in every palette, before and after use; keeps the outcome for the readers' page.

Two other checkers, slower and with less to say of colours, look at every page and state in the light palette.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from gids.version import read_changelog
from support.accessibility import (
    AXE,
    CODE_SNIFFER,
    IBM,
    PALETTES,
    answer_questions,
    failures_of_others,
    open_menu,
    open_search,
    violations,
)
from support.building import ROOT, build_site
from support.engines.installed import find_chromium
from support.server import served

WIDTHS = (320, 768, 1280)
RECORD = ROOT / "docs" / "_gegevens" / "meting.yml"
HEAD = "# Wat de laatste volledige controle vond. `make bench` schrijft dit bestand: verander het niet met de hand.\n"


def states(page: Page, address: str) -> Iterator[str]:
    """Bring a page in each state that a reader can see, one after another, and name it."""
    page.goto(address)
    yield "opened"
    answer_questions(page)
    page.evaluate("scrollTo(0, 0)")  # the header covers a part of what is scrolled
    yield "answered"
    open_menu(page)
    yield "menu"
    page.keyboard.press("Escape")
    open_search(page)
    yield "search"


def check(browser: Browser, address: str, paths: list[str]) -> tuple[int, list[str]]:
    """Return how many checks were made, and each violation with where it was."""
    checks = 0
    found: list[str] = []
    for width in WIDTHS:
        for palette, options in PALETTES.items():
            context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True, **options)
            page = context.new_page()
            before = len(found)
            for path in paths:
                for state in states(page, f"{address}/{path}"):
                    checks += 1
                    others = failures_of_others(page) if palette == "light" else []
                    found += [f"{path} {width} {palette} {state}: {text}" for text in violations(page) + others]
            context.close()
            sys.stdout.write(f"axe {width:>5} {palette:7} {len(paths)} pages, violations: {len(found) - before}\n")
    return checks, found


def keep(pages: int, checks: int, violations: int, browser: str) -> None:
    """Write what the page about accessibility says of the last run."""
    folders = (AXE.parent, IBM.parent, CODE_SNIFFER.parents[1])
    versions = [json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"] for folder in folders]
    changelog, _ = read_changelog(ROOT / "CHANGELOG.md")
    assert changelog
    facts = {
        "datum": date.today().isoformat(),
        "versie": changelog.newest.number,
        "paginas": pages,
        "weergaven": len(WIDTHS) * len(PALETTES),
        "controles": checks,
        "programma": "axe-core {}, accessibility-checker-engine {} en HTML_CodeSniffer {}".format(*versions),
        "browser": f"Chromium {browser.partition('.')[0]}",
        "fouten": violations,
    }
    RECORD.write_text(HEAD + "".join(f'{name}: "{value}"\n' for name, value in facts.items()), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        build_site(site)
        paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        with served(site) as address:
            checks, found = check(chromium, address, paths)
        keep(len(paths), checks, len(found), chromium.version)
        chromium.close()
        sys.exit("\n".join(found) or 0)
