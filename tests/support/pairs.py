"""Twenty pairs to draw from, as the draw sees them."""

from typing import TypedDict

SIGNALS = ["koffer", "pet", "kaas", "klok", "brug"]


class Drawn(TypedDict):
    """What the draw knows of a pair."""

    id: str
    signals: list[str]
    grey: bool


def pair(number: int) -> Drawn:
    """Return a pair: each signal has four, and three of the twenty are grey."""
    return {"id": f"paar-{number}", "signals": [SIGNALS[number % 5]], "grey": number % 7 == 0}


PAIRS = [pair(number) for number in range(20)]
