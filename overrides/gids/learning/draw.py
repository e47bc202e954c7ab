"""Which scenes a learner gets, and in which order: all of it follows from one number, the seed.

The browser does the same in assets/javascripts (draw.js), and a test compares the two. So that they agree, everything
is made of one hash of a text and the seed, and of sorting by it:

- `hash_of(text, seed)` is 32 bits, of ASCII text.
- `by_chance(ids, seed)` sorts by that hash; what is equal stays in the order of the page.
- `report_sides`: attempt 0, 1, 2 … orders the pairs by chance of `<id>:<attempt>`. The first half (rounded down) is
  shown with its report side, the other half with its help side. Of 1,000 attempts the first is taken in which both
  halves are fair, else the last: at most two grey pairs, and every signal that two or more pairs have, in each half.
- `form`: the first try shows `report_sides`, the second the other twin of every pair, the third draws anew, and so on.
  The scenes come by chance of the pair's id with the seed plus the number of the try.
- `mixed`: both twins of every pair, first one of each, then the others, never the two of a pair next to each other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_GREY = 2
"""Grey scenes to report in one form: most of what a test asks is to be seen."""
ATTEMPTS = 1000
_BITS = 0xFFFFFFFF
_FACTOR = 0x5BD1E995


class Pair(Protocol):
    """What the draw knows of a pair; `gids.content.pairs.Pair` is one."""

    @property
    def id(self) -> str:
        """The anchor of its heading."""

    @property
    def is_grey(self) -> bool:
        """Whether one reports in doubt."""

    @property
    def signals(self) -> tuple[str, ...]:
        """What there is to report."""


@dataclass(frozen=True)
class Side:
    """One scene of a pair: its report side or its help side."""

    pair: str
    """The pair's id."""
    is_report: bool


def hash_of(text: str, seed: int) -> int:
    """Return 32 bits that are always the same for the same ASCII text and seed (after MurmurHash2, Austin Appleby)."""
    value = seed & _BITS
    for letter in text:
        value = (value ^ ord(letter)) * _FACTOR & _BITS
    for shift in (13, 15):
        value = (value ^ value >> shift) * _FACTOR & _BITS
    return value ^ value >> 16


def by_chance(ids: Sequence[str], seed: int) -> list[str]:
    """Return the ids in an order that the seed decides."""
    return sorted(ids, key=lambda name: hash_of(name, seed))


def report_sides(pairs: Sequence[Pair], seed: int) -> frozenset[str]:
    """Return the ids of the pairs whose report side is shown at the first try: half of them, rounded down."""
    shown: frozenset[str] = frozenset()
    for attempt in range(ATTEMPTS):
        order = sorted(pairs, key=lambda pair: hash_of(f"{pair.id}:{attempt}", seed))
        halves = order[: len(order) // 2], order[len(order) // 2 :]
        shown = frozenset(pair.id for pair in halves[0])
        if all(is_fair(half, pairs) for half in halves):
            break
    return shown


def is_fair(half: Sequence[Pair], pairs: Sequence[Pair]) -> bool:
    """Return whether these pairs could be the ones to report: few are grey, and no signal that could be there lacks."""
    among = Counter(signal for pair in pairs for signal in pair.signals)
    shown = {signal for pair in half for signal in pair.signals}
    is_complete = all(signal in shown for signal, count in among.items() if count > 1)
    return is_complete and sum(pair.is_grey for pair in half) <= MOST_GREY


def form(pairs: Sequence[Pair], seed: int, attempt: int) -> list[Side]:
    """Return the scenes of a try at the test in their order; `attempt` counts from 1."""
    drawn = (attempt - 1) // 2
    shown = report_sides(pairs, hash_of(f"trekking:{drawn}", seed) if drawn else seed)
    is_first = attempt % 2 == 1
    order = by_chance([pair.id for pair in pairs], seed + attempt)
    return [Side(name, (name in shown) == is_first) for name in order]


def must_order(questions: Sequence[str], seed: int, attempt: int) -> list[str]:
    """Return the ids of the questions under one heading that must be right, in the order in which they are asked."""
    return by_chance(questions, seed + attempt)


def mixed(pairs: Sequence[Pair], seed: int) -> list[Side]:
    """Return both twins of every pair for a try-out or a refresher."""
    ids = [pair.id for pair in pairs]
    first, then = by_chance(ids, seed), by_chance(ids, seed + 1)
    if len(ids) > 1 and then[0] == first[-1]:
        then = [*then[1:], then[0]]
    reported = {name: hash_of(f"{name}:kant", seed) % 2 == 0 for name in ids}
    return [*(Side(name, reported[name]) for name in first), *(Side(name, not reported[name]) for name in then)]
