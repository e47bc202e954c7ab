"""The page of a look, for the communications department to approve: palette, contrast, and real pages of the guide."""

import re
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gids.huisstijl.contrast import pairs_of, ratio
from gids.huisstijl.look import Look, Palette, changes, decimal, with_tints
from gids.huisstijl.names import IN_DUTCH
from gids.problems import Problem

TEMPLATES = Path(__file__).resolve().parents[2] / "partials"
_SHOWN = {
    "Knoppen, stappen en kaarten": ('class="gids-steps', ".gids-steps"),
    "Vragen": ("data-gids-items=", "[data-gids-progress], [data-gids-items]"),
    "Contact": ('class="gids-contact', ".gids-contact"),
}
"""What is shown of real pages: the sign of it in their HTML, and its selector."""
_HOW_MANY = 2
_PALETTE_SCRIPT = re.compile(r'<script src="[^"]*palette[^"]*"></script>')
_LAYOUT = """\
.gids-look { margin: 0 auto; max-width: 66rem; padding: var(--gids-space-4); }
.gids-look :is(h1, h2, h3) { color: var(--gids-heading); font-weight: 700; }
.gids-look__both { display: grid; gap: var(--gids-space-4); grid-template-columns: 1fr 1fr; }
.gids-look .gids-look__palette { columns: 2; list-style: none; margin: 0; padding: 0; }
.gids-look .gids-look__palette li { break-inside: avoid; margin: 0 0 var(--gids-space-2); }
.gids-look__swatch { border: 1px solid var(--gids-border); display: block; height: 2rem; }
.gids-look__frame { border: 1px solid var(--gids-border); height: 48rem; width: 100%; }
.gids-look__pairs { border-collapse: collapse; }
.gids-look__pairs th, .gids-look__pairs td { padding: 0.1rem 0.4rem; text-align: left; }
"""


@dataclass(frozen=True)
class PairRow:
    """A pair of colours in the table: its words, its contrast before and after, and the class that shows it."""

    front: str
    back: str
    needed: str
    before: str
    after: str
    is_changed: bool
    style: str


def huisstijl_page(gemeente: str, look: Look, skipped: list[Problem], site: Path, styles: str) -> tuple[str, str]:
    """Return the page and its style sheet.

    `skipped` is what the guide passed over in the token files. `site` is the guide built in this look, in a folder
    `gids` beside the page; `styles` is its style sheet. A page of the guide stands in two frames, light and dark.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    frames = []
    for title, (sign, selector) in _SHOWN.items():
        found = next((path for path in _starts_first(pages) if sign in pages[path]), None)
        if found:
            base = f"gids/{found.relative_to(site).parent.as_posix()}/".replace("/./", "/")
            frames.append((title, *(_framed(pages[found], selector, base, palette) for palette in ("light", "dark"))))
    schemes = {"licht": with_tints(look.light), "donker": with_tints(look.dark)}
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    page = environment.get_template("huisstijl.html").render(
        gemeente=gemeente,
        styles=styles,
        fonts=look.fonts,
        changes=changes(look),
        skipped=skipped,
        palettes={scheme: _swatches(scheme, palette) for scheme, palette in schemes.items()},
        rows={scheme: _rows(scheme, palette) for scheme, palette in schemes.items()},
        frames=frames,
    )
    return page, _styles(schemes)


def _starts_first(pages: dict[Path, str]) -> list[Path]:
    return sorted(pages, key=lambda path: (path.name != "index.html", len(path.parts)))


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


def _swatches(scheme: str, palette: Palette) -> list[tuple[str, str, str, str]]:
    return [
        (IN_DUTCH[name], swatch.color, swatch.wanted if swatch.wanted != swatch.color else "", f"{scheme}-{name}")
        for name, swatch in palette.items()
    ]


def _rows(scheme: str, palette: Palette) -> list[PairRow]:
    rows = []
    for pair in pairs_of(dark=scheme == "donker"):
        front, back = palette[pair.front], palette[pair.back]
        before, after = ratio(front.wanted, back.wanted), ratio(front.color, back.color)
        style = f"{scheme}-{pair.front}-{pair.back}"
        words = IN_DUTCH[pair.front], IN_DUTCH[pair.back], decimal(pair.minimum), decimal(before), decimal(after)
        rows.append(PairRow(*words, before != after, style))
    return rows


def _styles(schemes: dict[str, Palette]) -> str:
    rules = [_LAYOUT]
    for scheme, palette in schemes.items():
        rules += [f".{scheme}-{name}{{background:{swatch.color}}}" for name, swatch in palette.items()]
        for pair in pairs_of(dark=scheme == "donker"):
            colors = f"background:{palette[pair.back].color};color:{palette[pair.front].color}"
            rules.append(f".{scheme}-{pair.front}-{pair.back}{{{colors}}}")
    return "\n".join(rules) + "\n"
