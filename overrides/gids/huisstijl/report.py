"""The page of a look, for the communications department to approve: palette, contrast, and real pages of the guide."""

import re
from pathlib import Path

from bs4 import BeautifulSoup
from coloraide import Color

from gids.huisstijl.contrast import as_hex, pairs_of, ratio
from gids.huisstijl.look import Look, changes, decimal, with_tints
from gids.huisstijl.names import IN_DUTCH
from gids.problems import Problem
from gids.templates import render_template

_SHOWN = {
    "Knoppen, stappen en kaarten": ('class="gids-steps', ".gids-steps"),
    "Vragen": ("data-gids-items=", "[data-gids-progress], [data-gids-items]"),
    "Contact": ('class="gids-contact', ".gids-contact"),
}
"""What is shown of real pages: the sign of it in their HTML, and its selector."""
_HOW_MANY = 2
_PALETTE_SCRIPT = re.compile(r'<script src="[^"]*palette[^"]*"></script>')


def huisstijl_page(gemeente: str, look: Look, skipped: list[Problem], site: Path, styles: str) -> tuple[str, str]:
    """Return the page and its style sheet.

    `skipped` is what the guide passed over in the token files. `site` is the guide built in this look, in a folder
    `gids` beside the page; `styles` is its style sheet. A page of the guide stands in two frames, light and dark.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    frames = []
    for title, (sign, selector) in _SHOWN.items():
        if path := min((path for path in pages if sign in pages[path]), key=_starts_first, default=None):
            base = f"gids/{path.relative_to(site).parent.as_posix()}/".replace("/./", "/")
            frames.append((title, *(_framed(pages[path], selector, base, palette) for palette in ("light", "dark"))))
    colors = {
        "palettes": {"licht": with_tints(look.light), "donker": with_tints(look.dark)},
        "pairs": {"licht": pairs_of(dark=False), "donker": pairs_of(dark=True)},
    }
    page = render_template(
        "partials/huisstijl.html",
        **colors,
        gemeente=gemeente,
        styles=styles,
        look=look,
        changes=changes(look),
        skipped=skipped,
        names=IN_DUTCH,
        contrast=ratio,
        decimal=decimal,
        in_hex=lambda color: as_hex(Color(color)),
        frames=frames,
    )
    return page, render_template("partials/huisstijl-styles.html", **colors)


def _starts_first(page: Path) -> tuple[bool, int, Path]:
    return page.name != "index.html", len(page.parts), page


def _framed(page: str, selector: str, base: str, palette: str) -> str:
    """Return the page in one palette, ready for `srcdoc`, with of its text only some elements, opened.

    Its scripts work, so that a question can be tried.
    """
    soup = BeautifulSoup(_PALETTE_SCRIPT.sub("", page), "html.parser")
    for element in soup.select("html"):
        element["data-gids-palette"] = palette
        element["class"] = "js"
    for policy in soup.select("meta[http-equiv]"):
        policy.decompose()  # it does not count a page in a frame as its own
    for head in soup.select("head"):
        head.insert(0, soup.new_tag("base", href=base))
    for article in soup.select("article"):
        shown = [element.extract() for element in article.select(selector)[:_HOW_MANY]]
        headings = article.select("h1")
        article.clear()
        article.extend([*headings, *shown])
        for details in article.select("details"):
            details["open"] = ""
    return str(soup)
