"""Twenty pairs to draw from."""

from gids.content.pairs import Pair, Scene
from gids.content.questions import Question

SIGNALS = ["koffer", "pet", "kaas", "klok", "brug"]


def pair(number: int) -> Pair:
    """Return a pair: each signal has four, and three of the twenty are grey."""
    asked = Question(f"vraag-{number}", "", "", (), "leren/proef.html")
    signals = (SIGNALS[number % 5],)
    report = Scene(asked, "grey" if number % 7 == 0 else "signal", signals, ())
    return Pair(f"paar-{number}", "", asked.page, (report, Scene(asked, "innocent", signals, ())))


PAIRS = [pair(number) for number in range(20)]
