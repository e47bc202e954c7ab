"""Makes the pictures of the README from the real pages: the start, a pair, a story, a result, a proof, a phone.

Run as a command with the folder of a built site and the folder for the pictures, where a typeface is installed that
readers have, as Roboto or Segoe UI: the letters are those of this computer.
"""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from support.engines.installed import ADVICE, find_chromium
from support.learner import check_pair, take_test
from support.server import served

WIDE = (1280, 720)
PHONE = (360, 740)
SHARE = 0.625
"""Of the pixels of a wide screen: a README shows it no larger."""
QUALITY = 65
"""Of WebP, in percent."""


def _find(page: Page) -> None:
    page.locator("#gids-finder-field").fill("een man geeft drie paspoorten af")
    page.locator(".gids-hit--framed").wait_for()


def _judge_story(page: Page) -> None:
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Verder", exact=True).click()
    for line in page.get_by_role("checkbox").all()[1:4:2]:
        line.check()
    page.get_by_role("button", name="Controleer").click()
    page.locator(".gids-score:visible").wait_for()


def _show_proof(page: Page) -> None:
    take_test(page)
    page.goto("leren/bewijs.html")
    page.get_by_label("Je naam").fill("Sanne de Wit")
    page.locator(".gids-proof__sheet").scroll_into_view_if_needed()


TEST = "leren/eindtoets.html#trekking=1"
FIRST = "input >> nth=0"
PICTURES: dict[str, tuple[str, Callable[[Page], None] | None, tuple[int, int], Literal["light", "dark"]]] = {
    "start-licht": ("index.html", None, WIDE, "light"),
    "start-donker": ("index.html", None, WIDE, "dark"),
    "scene": ("leren/oefenen.html", lambda page: check_pair(page, FIRST, FIRST), WIDE, "light"),
    "verhaal": ("leren/casussen.html", _judge_story, WIDE, "light"),
    "uitslag": (TEST, take_test, WIDE, "light"),
    "bewijs": (TEST, _show_proof, WIDE, "light"),
    "telefoon-licht": ("index.html", _find, PHONE, "light"),
    "telefoon-donker": ("index.html", None, PHONE, "dark"),
}
"""The page of each, what is done there, and on which screen and in which palette."""


def make_pictures(browser: Browser, address: str, folder: Path) -> None:
    """Write every picture as WebP."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (path, act, (width, height), scheme) in PICTURES.items():
        size = ViewportSize(width=width, height=height)
        page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce", base_url=f"{address}/")
        page.goto(path)
        if act:
            act(page)
        page.mouse.move(0, 0)
        taken = Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
        if (width, height) == WIDE:
            taken = taken.resize((round(width * SHARE), round(height * SHARE)), Image.Resampling.LANCZOS)
        taken.save(folder / f"{name}.webp", quality=QUALITY, method=6)
        page.close()


if __name__ == "__main__":
    executable = find_chromium() or sys.exit(ADVICE)
    with served(Path(sys.argv[1])) as site_address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        make_pictures(chromium, site_address, Path(sys.argv[2]))
        chromium.close()
