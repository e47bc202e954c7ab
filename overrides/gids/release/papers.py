"""The pages that are handed over on paper too: the leaflets and the cards, as PDFs beside their pages."""

import importlib

from bs4 import BeautifulSoup

from gids.assets.output import BuiltSite
from gids.huisstijl.look import Look

_TEMPLATE_BY_CLASS = {
    "gids-counter-card": "counter-card.html",
    "gids-give-card": "give-along-card.html",
    "gids-signal": "leaflet.html",
}


def paper_for(html: str) -> str | None:
    """Return the template in overrides/print/ for the HTML of a page or of its text, or None where it has no PDF."""
    soup = BeautifulSoup(html, "html.parser")
    return next((template for name, template in _TEMPLATE_BY_CLASS.items() if soup.select_one(f".{name}")), None)


def write_papers(site: BuiltSite, server: str, look: Look) -> BuiltSite:
    """Return the site with a PDF beside each page that has a template; `server` is the address of the guide.

    Raises OSError where Pango is missing: only who makes a release needs it.
    """
    make_pdf = importlib.import_module("gids.release.pdf").make_pdf
    for path in sorted(site.folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if paper_for(html):
            address = path.relative_to(site.folder).as_posix()
            path.with_suffix(".pdf").write_bytes(make_pdf(html, address, server, look, site.folder))
    return site
