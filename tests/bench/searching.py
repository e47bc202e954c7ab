"""How often what clerks type leads to its place at once: both fields, over http and from a folder."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from support.building import build_site
from support.chromium import find_chromium
from support.searching import answers, count, queries_of
from support.server import served

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


if __name__ == "__main__":
    wanted = queries_of(sys.argv[1] if len(sys.argv) > 1 else "queries_of_clerks.yml")
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
                    first = f"{counts.first} ({counts.first / counts.asked:.0%})"
                    rows.append(f"| {field}, {where} | {first} | {counts.three} | {counts.nothing} |")
                    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
                    keys += page.evaluate(KEYS, [place, list(wanted)[:12]])
                    page.close()
        browser.close()
    keys.sort()
    head = ["", f"Search: {len(wanted)} queries", "| field | first | within three | nothing |", "|---|---|---|---|"]
    half, most = (f"within {taken:.0f} ms" for taken in (keys[len(keys) // 2], keys[-1]))
    slow = f"A key on a processor {SLOWER} times slower: half {half}, all {most}"
    sys.stdout.write("\n".join([*head, *rows, slow, *(f"Not first: {one}" for one in sorted(missed)), ""]))
