"""Keeps the card for beside the screen on its page: with smaller letters, or by saying what to shorten."""

import weasyprint
from bs4 import BeautifulSoup, Tag

SIZES = (11, 10, 9, 8)
"""The letters of a card in points; it takes the first that leaves it on its page."""
BOTTOM = 24
"""CSS pixels below a card's text: the edge that a printer leaves white."""


def mark_ends(card: Tag) -> list[str]:
    """Mark in a card where each half of it ends, and return the names of the marks."""
    halves = card.select(".gids-counter-card__half")
    names = [f"gids-end-{number}" for number in range(len(halves))]
    for half, name in zip(halves, names, strict=True):
        half.append(BeautifulSoup(f'<span id="{name}"></span>', "html.parser"))
    return names


def fits(document: weasyprint.Document, ends: list[str]) -> bool:
    """Tell whether each marked end stands on the first page."""
    first = document.pages[0]
    return all(name in first.anchors and first.anchors[name][1] <= first.height - BOTTOM for name in ends)
