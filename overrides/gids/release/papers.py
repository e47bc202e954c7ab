"""The pages that are handed over on paper too: the leaflets and the cards, as PDFs beside their pages.

Their text is set by Pango, a library of the system. Run as a command, this installs Debian's packages where it is
missing, and says what to do where it may not.
"""

import importlib
import io
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from bs4 import BeautifulSoup

from gids.build import Input
from gids.facts.municipality import Municipality
from gids.huisstijl.look import Look

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core")
ADVICE = f"Voor de PDF's is de bibliotheek Pango nodig. Installeer als beheerder: apt-get install {' '.join(PACKAGES)}"
_TEMPLATE_BY_CLASS = {
    "gids-counter-card": "print/counter-card.html",
    "gids-give-card": "print/give-along-card.html",
    "gids-signal": "print/leaflet.html",
    "gids-tally": "print/tally.html",
    "gids-measured": "print/annex.html",
}


@dataclass(frozen=True)
class Colophon:
    """Whose guide a paper is of, and in which look."""

    guide: str
    """The guide and its version: `Baliegids van Gemeente Voorbeeldstad, versie 1.2.0.`"""
    gemeente: Municipality
    logo: str
    """The address of its logo below the site's root; empty where it has none."""
    look: Look


class PapersError(Exception):
    """The PDFs cannot be made; the message says what to do about it."""


def paper_for(html: str) -> str | None:
    """Return the template of the PDF for the HTML of a page or of its text, or None where it has no PDF."""
    soup = BeautifulSoup(html, "html.parser")
    return next((template for name, template in _TEMPLATE_BY_CLASS.items() if soup.select_one(f".{name}")), None)


def write_papers(site: Path, name: str, guide: Input) -> None:
    """Write a PDF beside each page of a built site that has a template; `name` is that of every guide.

    Raises PapersError where Pango is missing, which only a release needs, and where a card leaves its page.
    """
    try:
        make_pdf = _load("gids.release.pdf").make_pdf
    except OSError as error:
        raise PapersError(ADVICE) from error
    about = f"{guide.name(name)}, versie {guide.version.number}."
    colophon = Colophon(about, guide.facts.gemeente, guide.own_files.logo, guide.look)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if paper_for(html):
            address = path.relative_to(site).as_posix()
            path.with_suffix(".pdf").write_bytes(make_pdf(html, address, colophon, site))


def _load(module: str) -> ModuleType:
    """Load a module that needs Pango, without the paragraph that WeasyPrint prints where it is missing: OSError."""
    with redirect_stdout(io.StringIO()):
        return importlib.import_module(module)


def has_pango() -> bool:
    """Whether the maker of PDFs finds its libraries on this computer."""
    try:
        _load("weasyprint")
    except OSError:
        return False
    return True


def _install_pango() -> bool:
    """Install Pango from the packages of Debian or Ubuntu, and return whether it is there now."""
    as_root = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "--non-interactive"]
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", *PACKAGES]):
        command = [*as_root, "apt-get", *arguments]
        if shutil.which(command[0]) is None or subprocess.run(command, check=False, capture_output=True).returncode:
            break
    return has_pango()


if __name__ == "__main__" and not (has_pango() or _install_pango()):
    sys.exit(ADVICE)
