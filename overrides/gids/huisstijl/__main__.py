"""`make huisstijl`: writes the page of a look beside the guide that was built in it, for the communications department
to approve: palette, contrast, and real pages of the guide."""

import os
import re
import sys
from pathlib import Path

from bs4 import BeautifulSoup
from coloraide import Color

from gids.facts.municipality_files import MunicipalityFolder, municipality_folder
from gids.facts.reading import read_facts
from gids.huisstijl.brand import read_neutral
from gids.huisstijl.contrast import as_hex, pairs_of, ratio
from gids.huisstijl.look import changes, decimal, read_look, with_tints
from gids.huisstijl.token_colors import IN_DUTCH
from gids.templates import render_template

_DATA = MunicipalityFolder(Path("docs/_gegevens"), "docs/_gegevens")
_SHOWN = {
    "Knoppen, stappen en kaarten": 'class="gids-steps',
    "Vragen": "data-gids-items=",
    "Contact": 'class="gids-contact',
}
"""What is shown of real pages, and the sign of it in their HTML."""
_PALETTE_SCRIPT = re.compile(r'<script src="[^"]*palette[^"]*"></script>')


def main(out: Path) -> str:
    """Write index.html and huisstijl.css in `out`, which holds the built guide as `gids`.

    A page of the guide stands in two frames, light and dark. Returns what to tell; raises SystemExit with the problems
    of the municipality's files.
    """
    folder = municipality_folder(_DATA, os.environ.get("GEMEENTE"))
    facts, problems = read_facts(_DATA.path, _DATA.shown_as, folder)
    look = None
    if facts:
        look, problems = read_look(facts.gemeente.huisstijl, folder, read_neutral())
    if not facts or not look:
        raise SystemExit("\n".join(map(str, problems)))
    site = out / "gids"
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    frames = []
    for title, sign in _SHOWN.items():
        shown = (path for path in pages if sign in pages[path])
        if path := min(shown, key=lambda path: (path.name != "index.html", len(path.parts), path), default=None):
            base = f"gids/{path.relative_to(site).parent.as_posix()}/".replace("/./", "/")
            frames.append((title, *(_framed(pages[path], base, palette) for palette in ("light", "dark"))))
    values: dict[str, object] = {
        "palettes": {"licht": with_tints(look.light), "donker": with_tints(look.dark)},
        "pairs": {"licht": pairs_of(dark=False), "donker": pairs_of(dark=True)},
        "gemeente": facts.gemeente.naam,
        "styles": next((site / "assets/stylesheets").glob("gids.*.css")).relative_to(out).as_posix(),
        "look": look,
        "changes": changes(look),
        "skipped": problems,
        "names": IN_DUTCH,
        "contrast": ratio,
        "decimal": decimal,
        "in_hex": lambda color: as_hex(Color(color)),
        "frames": frames,
    }
    for file, template in (("index.html", "huisstijl.html"), ("huisstijl.css", "huisstijl-styles.html")):
        text = render_template(f"partials/{template}", **values)
        (out / file).write_text(text, encoding="utf-8", newline="\n")
    return f"De huisstijl staat in {out / 'index.html'}."


def _framed(page: str, base: str, palette: str) -> str:
    """Return the page in one palette, ready for `srcdoc`. Its scripts work, so that a question can be tried."""
    soup = BeautifulSoup(_PALETTE_SCRIPT.sub("", page), "html.parser")
    for element in soup.select("html"):
        element.attrs |= {"data-gids-palette": palette, "class": "js"}
    for policy in soup.select("meta[http-equiv]"):
        policy.decompose()  # it does not count a page in a frame as its own
    for head in soup.select("head"):
        head.insert(0, soup.new_tag("base", href=base))
    return str(soup)


if __name__ == "__main__":
    sys.stdout.write(main(Path(sys.argv[1])) + "\n")
