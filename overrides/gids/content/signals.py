"""Every signal that a scene can be about: those of the leaflets, and those that only others name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gids.content.page import Page, address_of
from gids.facts.entries import Signal

PAGE, BY_OTHERS = "signalen/index.md", "ook-genoemd-door-anderen"
"""The heading below which every smaller heading is a signal that is in no leaflet."""


@dataclass(frozen=True)
class Known:
    """A signal as a learner reads of it."""

    name: str
    address: str
    """Below the root of the site."""


def known_signals(signals: Iterable[Signal], pages: Mapping[str, Page]) -> dict[str, Known]:
    """Return all signals by their anchor: each in its first leaflet, or where the page with all signals tells of it."""
    known = {one.id: Known(one.kort, f"signalen/{next(iter(one.tekst))}.html#{one.id}") for one in signals}
    is_below = False
    for heading in pages[PAGE].headings if PAGE in pages else ():
        if heading.level <= 2:
            is_below = heading.place == BY_OTHERS
        elif is_below and heading.place not in known:
            known[heading.place] = Known(heading.text, f"{address_of(PAGE)}#{heading.place}")
    return known
