"""The pages that are handed over on paper too: the leaflets and the cards, as PDFs beside their pages."""

from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from gids.assets.output import BuiltSite
from gids.huisstijl.look import Look
from gids.release.pango import ADVICE, load

_TEMPLATE_BY_CLASS = {
    "gids-counter-card": "counter-card.html",
    "gids-give-card": "give-along-card.html",
    "gids-signal": "leaflet.html",
}


@dataclass(frozen=True)
class PrintedSite:
    """A site with its PDFs, whole in its folder."""

    folder: Path


class PapersError(Exception):
    """The PDFs cannot be made; the message says what to do about it."""


class TooLongError(PapersError):
    """What has to stay on one page does not; the message says so to an editor."""

    def __init__(self, title: str, card: Tag) -> None:
        """Name the longest text on the card."""
        longest = max((" ".join(part.get_text(" ").split()) for part in card.select("p, li")), key=len)
        super().__init__(
            f'de kaart "{title}" past niet op één A4, ook niet met de kleinste letters. Maak de langste teksten op de '
            f'kaart korter, in gemeente.yml of signalen.yml. De langste is nu: "{longest}"'
        )


def paper_for(html: str) -> str | None:
    """Return the template in overrides/print/ for the HTML of a page or of its text, or None where it has no PDF."""
    soup = BeautifulSoup(html, "html.parser")
    return next((template for name, template in _TEMPLATE_BY_CLASS.items() if soup.select_one(f".{name}")), None)


def write_papers(site: BuiltSite, server: str, look: Look) -> PrintedSite:
    """Return the site with a PDF beside each page that has a template; `server` is the address of the guide.

    Raises PapersError where Pango is missing, which only a release needs, and where a card leaves its page.
    """
    try:
        make_pdf = load("gids.release.pdf").make_pdf
    except OSError as error:
        raise PapersError(ADVICE) from error
    for path in sorted(site.folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if paper_for(html):
            address = path.relative_to(site.folder).as_posix()
            path.with_suffix(".pdf").write_bytes(make_pdf(html, address, server, look, site.folder))
    return PrintedSite(site.folder)
