"""PDFs of the leaflets and the cards, in the look of the municipality and readable with a screen reader (PDF/UA-1).

Each is made from the article of a finished page and a template of its own in overrides/print/: of a whole page of the
theme no tool makes an accessible PDF.
"""

import hashlib
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import weasyprint
from bs4 import BeautifulSoup, Tag
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from gids.huisstijl.files import font_addresses
from gids.huisstijl.look import Look
from gids.huisstijl.style_sheet import font_faces
from gids.release.one_page import SIZES, fits, mark_ends
from gids.release.papers import TooLongError, paper_for

TEMPLATES = Path(__file__).resolve().parents[2] / "print"
VARIANT = "pdf/ua-1"
_NOT_ON_PAPER = ".gids-icon, .gids-drawing, .gids-contents, #toets-jezelf, #toets-jezelf ~ *, script, [hidden]"


def make_pdf(html: str, path: str, server: str, look: Look, site: Path) -> bytes:
    """Return the PDF of a page that has a template.

    `html` is the finished page and `path` its place below the site's root, `server` the address of the guide, which
    links within the guide need (empty where it is not known: then they are plain text), and `site` the folder of the
    built site, for the logo and the fonts.
    Raises TooLongError where a card does not stay on its page.
    """
    soup = BeautifulSoup(html, "html.parser")
    article, report = _found(soup, "article"), _found(soup, ".gids-report")
    for part in (article, report):
        _prepare(part, urljoin(server, path))
    card, logo, example = (soup.select_one(f".gids-{name}") for name in ("card", "header__logo", "example"))
    title = " ".join(_found(article, "h1").get_text().split())
    ends = mark_ends(card) if card else []
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    template = environment.get_template(paper_for(html) or "")
    for size in SIZES:
        document = template.render(
            title=title,
            size=size,
            description=_found(soup, "meta[name=description]")["content"],
            colors={name: swatch.color for name, swatch in look.light.items()},
            faces=font_faces(look, font_addresses(_files(site), ".")),
            fonts=", ".join([*(f'"{name}"' for name in look.fonts), "sans-serif"]),
            owner=_found(soup, ".gids-header__owner").get_text(),
            notice=example.get_text() if example else "",
            logo=urljoin(path, str(logo["src"])) if logo else "",
            content=Markup(card or article.decode_contents()),
            version=str(_found(soup, ".gids-footer__text").contents[0]).strip(),
            report=Markup(report),
        )
        pages = weasyprint.HTML(string=document, base_url=f"{site.resolve().as_uri()}/").render(pdf_variant=VARIANT)
        if fits(pages, ends):
            # A fixed identifier, so that the same guide gives the same bytes.
            identifier = hashlib.sha256(html.encode()).digest()[:16]
            return bytes(pages.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier))
    raise TooLongError(title, article)


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


def _files(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.glob("assets/fonts/*"))


def _found(soup: Tag, selector: str) -> Tag:
    tag = soup.select_one(selector)
    if tag is None:
        raise ValueError(f"the page lacks {selector}, which its PDF needs")
    return tag
