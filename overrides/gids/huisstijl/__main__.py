"""`make huisstijl`: writes the page of a look beside the guide that was built in it, and a picture of that page."""

import os
import sys
from pathlib import Path

from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from gids.huisstijl.look import read_look
from gids.huisstijl.neutral import read_neutral
from gids.huisstijl.picture import take_picture
from gids.huisstijl.report import huisstijl_page

OVERRIDES = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1360, 5600


def main(out: Path) -> str:
    """Write index.html, huisstijl.css and huisstijl.png in `out`, which holds the built guide as `gids`.

    Returns what to tell; raises SystemExit with the problems of the municipality's files.
    """
    facts_folder = Path("docs/_gegevens")
    given_folder = Path(os.environ.get("GEMEENTE") or facts_folder)
    folder = MunicipalityFolder(given_folder, given_folder.as_posix())
    facts, problems = read_facts(facts_folder, facts_folder.as_posix(), folder)
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
    if take_picture(out / "index.html", out / "huisstijl.png", WIDTH, HEIGHT):
        return f"De huisstijl staat in {out / 'index.html'}, met een afbeelding in {out / 'huisstijl.png'}."
    return f"De huisstijl staat in {out / 'index.html'}. Zonder Chromium is er geen afbeelding."


if __name__ == "__main__":
    sys.stdout.write(main(Path(sys.argv[1])) + "\n")
