"""What a question is about: the address that its explanation links to."""

import re
from collections.abc import Mapping

from gids.facts.entries import Signal


def subject_of(target: str, signals: Mapping[str, Signal]) -> str:
    """Return the address that a link leads to, of a page or of its source, as the subject that it means.

    A signal is one subject, whichever leaflet is linked to.
    """
    page, _, anchor = target.partition("#")
    if anchor in signals and page.startswith("signalen/"):
        page = f"signalen/{next(iter(signals[anchor].tekst))}.html"
    return re.sub(r"\.md$", ".html", page) + (f"#{anchor}" if anchor else "")


def name_of(subject: str, signals: Mapping[str, Signal], titles: Mapping[str, str]) -> str:
    """Return a subject in words: the short name of a signal, else the title of the page that the link leads to."""
    page, _, anchor = subject.partition("#")
    return signals[anchor].kort if anchor in signals else titles.get(page, page)
