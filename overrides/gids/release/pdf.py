"""PDFs of the leaflets and the cards, in the look of the municipality and readable with a screen reader (PDF/UA-1).

Each is made from the article of a finished page, the facts, and a template of its own in overrides/print/: of a whole
page of the theme no tool makes an accessible PDF.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pydyf
import weasyprint
from bs4 import BeautifulSoup, Tag
from markupsafe import Markup
from weasyprint.pdf import tags

from gids.huisstijl.files import font_addresses, font_faces
from gids.release.papers import Colophon, PapersError, paper_for
from gids.templates import render_template

_VARIANT = "pdf/ua-1"
_SIZES = (11, 10, 9, 8)
"""The letters of a card in points; it takes the first that leaves it on its page."""
_BOTTOM = 24
"""CSS pixels below a card's text: the edge that a printer leaves white."""
_NOT_ON_PAPER = ".gids-icon, .gids-drawing, .gids-contents, #toets-jezelf, #toets-jezelf ~ *, script, [hidden]"


class TooLongError(PapersError):
    """What has to stay on one page does not; the message says so to an editor."""


def make_pdf(html: str, path: str, colophon: Colophon, site: Path) -> bytes:
    """Return the PDF of a page that has a template.

    `html` is the finished page, `path` its place below the site's root, and `site` the folder of the built site, for
    the logo and the fonts. Links within the guide need its address; where that is not known they are plain text.
    Raises TooLongError where a card does not stay on its page.
    """
    gemeente, look = colophon.gemeente, colophon.look
    page = BeautifulSoup(html, "html.parser")
    description, article = page.select("meta[name=description], article")
    report = BeautifulSoup(render_template("partials/report.html", gemeente=gemeente), "html.parser")
    for part in (article, report):
        _prepare(part, urljoin(gemeente.gids_adres, path))
    title = " ".join(article.select("h1")[0].get_text().split())
    card = article.select_one(".gids-card")
    ends = _mark_ends(card) if card else []
    fonts = sorted(file.relative_to(site).as_posix() for file in site.glob("assets/fonts/*"))
    for size in _SIZES:
        document = render_template(
            paper_for(html) or "",
            title=title,
            size=size,
            description=description["content"],
            colors={name: swatch.color for name, swatch in look.light.items()},
            faces=font_faces(look, font_addresses(fonts, ".")),
            fonts=", ".join([*(f'"{name}"' for name in look.fonts), "sans-serif"]),
            gemeente=gemeente,
            logo=colophon.logo,
            content=Markup(card or article.decode_contents()),
            guide=colophon.guide,
            report=Markup(report),
        )
        pages = weasyprint.HTML(string=document, base_url=f"{site.resolve().as_uri()}/").render(pdf_variant=_VARIANT)
        first = pages.pages[0]
        if all(name in first.anchors and first.anchors[name][1] <= first.height - _BOTTOM for name in ends):
            # A fixed identifier, so that the same guide gives the same bytes.
            identifier = hashlib.sha256(html.encode()).digest()[:16]
            return bytes(pages.write_pdf(pdf_variant=_VARIANT, pdf_identifier=identifier))
    longest = max((" ".join(part.get_text(" ").split()) for part in article.select("p, li")), key=len)
    raise TooLongError(
        f'de kaart "{title}" past niet op één A4, ook niet met de kleinste letters. Maak de langste teksten op de '
        f'kaart korter, in gemeente.yml of signalen.yml. De langste is nu: "{longest}"'
    )


def _prepare(part: Tag, address: str) -> None:
    """Leave out what paper cannot use, open what is folded, and make links work from outside the site."""
    for tag in part.select(_NOT_ON_PAPER):
        tag.decompose()
    for tag in part.select("details, summary"):
        has_heading = tag.name == "details" or tag.find(["h2", "h3"])
        tag.name = "div" if has_heading else "h4"
    for link in part.select("a[href]"):
        target = urljoin(address, str(link["href"]))
        if not urlsplit(target).scheme or link.select("img, svg"):
            link.unwrap()
            continue
        link["href"] = target
        for inner in link.select("*"):
            inner.unwrap()  # a part of a link would be a link of its own that is not tagged as one (PDF/UA-1, 7.18.5)
        if target.startswith("http"):
            # to type from paper; within the link it would be said as one
            typed = Tag(name="span", attrs={"class": "address"})
            typed.string = f" ({target})"
            link.insert_after(typed)


def _mark_ends(card: Tag) -> list[str]:
    """Mark in a card where each half of it ends, and return the names of the marks."""
    halves = card.select(".gids-counter-card__half") or [card]
    names = [f"gids-end-{number}" for number in range(len(halves))]
    for half, name in zip(halves, names, strict=True):
        half.append(BeautifulSoup(f'<span id="{name}"></span>', "html.parser"))
    return names


def _in_their_language(box: Any, *arguments: Any) -> Iterator[Any]:
    """Yield the elements of the structure of a box in their language; WeasyPrint tells that of the whole alone."""
    element = getattr(box, "element", None)
    language = "nl" if element is None else element.get("lang", "nl")
    for made in _elements_of(box, *arguments):
        if language != "nl":
            made["Lang"] = pydyf.String(language)
        yield made


_elements_of = tags._build_box_tree
tags._build_box_tree = _in_their_language
