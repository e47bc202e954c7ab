"""How often what clerks type leads to its place at once: both fields, over http and from a folder.

Beside it stock Material, with its own search of the same pages, which works over http alone.
"""

import re
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect, sync_playwright

from support.building import ROOT, build_site
from support.chromium import find_chromium
from support.searching import Counts, answers, count, queries_of
from support.server import served

LIST = "queries_of_clerks.yml"
SLOWER = 4
"""Times, for the processor of an old computer."""
FIELDS = {"start page": "[data-gids-finder]", "dialog": "#gids-search"}
KEYS = """async ([place, queries]) => {
  const field = document.querySelector(place).querySelector("input[type=text]");
  const taken = [];
  for (const query of queries)
    for (let end = 1; end <= query.length; end++) {
      field.value = query.slice(0, end);
      const begin = performance.now();
      field.dispatchEvent(new Event("input"));
      await new Promise(requestAnimationFrame);
      taken.push(performance.now() - begin);
    }
  return taken.sort((one, other) => one - other);
}"""


def opened(browser: Browser, address: str, place: str) -> Page:
    """Return the start page with its search loaded in one of both fields."""
    page = browser.new_page()
    page.goto(f"{address}/index.html")
    if place == FIELDS["dialog"]:
        page.locator("[data-gids-search]").click()
    page.locator(f"{place} input[type=text]").focus()
    page.wait_for_timeout(2000)  # it loads its words now
    return page


def stock_answers(browser: Browser, scratch: Path, queries: list[str]) -> list[list[str]]:
    """Return the first three places that mkdocs-material's own search shows for each query."""
    settings = scratch / "mkdocs.yml"
    settings.write_text(
        f"site_name: stock\ntheme: material\nuse_directory_urls: false\ndocs_dir: {ROOT / 'docs'}\nexclude_docs: _*\n"
        "markdown_extensions: [attr_list]\nplugins: [{search: {lang: nl}}]\n",
        encoding="utf-8",
    )
    build(load_config(str(settings), site_dir=str(scratch / "stock")))
    found = []
    with served(scratch / "stock") as address:
        page = browser.new_page(bypass_csp=True)  # the server sends the guide's policy, which forbids a request
        page.goto(f"{address}/index.html")
        field = page.get_by_role("textbox", name="Search")
        field.click()
        told = page.locator(".md-search-result__meta")
        for query in queries:
            field.fill("")
            field.press("End")
            expect(told).to_have_text("Type to start searching")
            field.fill(query)
            field.press("End")  # it looks when a key goes up
            expect(told).to_have_text(re.compile("matching document"))  # a worker is asked, after a pause in typing
            links = page.locator(".md-search-result__link").evaluate_all(
                "links => links.slice(0, 3).map((a) => a.href)"
            )
            found.append([link.split("?")[0].removeprefix(f"{address}/") + link[link.find("#") :] for link in links])
        page.close()
    return found


def row(name: str, counts: Counts) -> str:
    """Return a line of the table."""
    return f"| {name} | {counts.first} ({counts.first / counts.asked:.0%}) | {counts.three} | {counts.nothing} |"


if __name__ == "__main__":
    wanted = queries_of(sys.argv[1] if len(sys.argv) > 1 else LIST)
    missed: set[str] = set()
    rows, keys = [], []
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site = Path(scratch) / "site"
        build_site(site)
        browser = playwright.chromium.launch(executable_path=find_chromium())
        with served(site) as address:
            for where, start in {"http": address, "file://": site.as_uri()}.items():
                for field, place in FIELDS.items():
                    page = opened(browser, start, place)
                    counts = count(wanted, answers(page, place, wanted))
                    missed.update(counts.missed)
                    rows.append(row(f"{field}, {where}", counts))
                    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
                    keys += page.evaluate(KEYS, [place, list(wanted)[:12]])
                    page.close()
        rows.append(row("stock Material, http", count(wanted, stock_answers(browser, Path(scratch), list(wanted)))))
        browser.close()
    keys.sort()
    sys.stdout.write(
        f"\nSearch: {len(wanted)} queries\n| field | first | within three | nothing |\n|---|---|---|---|\n"
    )
    sys.stdout.write(
        "\n".join(rows) + f"\nA key on a processor {SLOWER} times slower: half within {keys[len(keys) // 2]:.0f} ms, "
    )
    sys.stdout.write(f"all within {keys[-1]:.0f} ms\n" + "".join(f"Not first: {one}\n" for one in sorted(missed)))
