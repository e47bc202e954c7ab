"""`make huisstijl`: writes the page of a look beside the guide that was built in it, and a picture of that page."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from gids.facts.municipality_files import MunicipalityFolder, municipality_folder
from gids.facts.reading import read_facts
from gids.huisstijl.look import read_look
from gids.huisstijl.neutral import read_neutral
from gids.huisstijl.report import huisstijl_page

OVERRIDES = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1360, 5600
_DATA = MunicipalityFolder(Path("docs/_gegevens"), "docs/_gegevens")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")


def main(out: Path) -> str:
    """Write index.html, huisstijl.css and huisstijl.png in `out`, which holds the built guide as `gids`.

    Returns what to tell; raises SystemExit with the problems of the municipality's files.
    """
    folder = municipality_folder(_DATA, os.environ.get("GEMEENTE"))
    facts, problems = read_facts(_DATA.path, _DATA.shown_as, folder)
    neutral = read_neutral((OVERRIDES / "assets/stylesheets/tokens.css").read_text(encoding="utf-8"))
    look = None
    if facts:
        look, problems = read_look(facts.gemeente.huisstijl, folder, neutral)
    if not facts or not look:
        raise SystemExit("\n".join(map(str, problems)))
    site = out / "gids"
    styles = next((site / "assets/stylesheets").glob("gids.*.css")).relative_to(out).as_posix()
    page, colors = huisstijl_page(facts.gemeente.naam, look, problems, site, styles)
    (out / "index.html").write_text(page, encoding="utf-8", newline="\n")
    (out / "huisstijl.css").write_text(colors, encoding="utf-8", newline="\n")
    if take_picture(out / "index.html", out / "huisstijl.png"):
        return f"De huisstijl staat in {out / 'index.html'}, met een afbeelding in {out / 'huisstijl.png'}."
    return f"De huisstijl staat in {out / 'index.html'}. Zonder Chromium is er geen afbeelding."


def take_picture(page: Path, picture: Path) -> bool:
    """Write a PNG of a page, by the browser of the variable CHROMIUM, else the system's; return whether it could."""
    browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if not browser:
        return False
    with tempfile.TemporaryDirectory() as profile:
        command = [
            *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--user-data-dir={profile}", f"--window-size={WIDTH},{HEIGHT}", "--virtual-time-budget=5000"),
            *(f"--screenshot={picture}", page.resolve().as_uri()),
        ]
        done = subprocess.run(command, check=False, capture_output=True, timeout=120)
    return done.returncode == 0 and picture.exists()


if __name__ == "__main__":
    sys.stdout.write(main(Path(sys.argv[1])) + "\n")
