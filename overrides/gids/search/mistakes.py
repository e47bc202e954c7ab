"""Which words of Dutch are like a word of the guide and are no typing mistake."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Set
from functools import lru_cache
from string import ascii_lowercase

from gids.content.words import one_letter_away
from gids.search.dutch import SMALL, dictionary, stem

SHORTEST_MISTYPED = 5
SHORTEST_MISTYPED_TWICE = 11
"""Letters of a word that is found with one and with two typing mistakes."""
SURE = 4
"""Letters at the beginning of a word with two mistakes in which there is none."""


@lru_cache(maxsize=2)
def look_alikes(words: frozenset[str], same: frozenset[str]) -> set[str]:
    """Return the words of the dictionary that are one or two typing mistakes away from one of `words`.

    What has a core in `same` is left out: that is no mistake to begin with. It takes two seconds, so it is kept for the
    next build of a preview and the guides of other municipalities.
    """
    known = dictionary()
    words -= SMALL
    short = (word for word in words if len(word) >= SHORTEST_MISTYPED)
    away = ((word[0], other) for word in short for other in one_letter_away(word, ascii_lowercase))
    near = {other for first, other in away if other[0] == first and other in known}
    long = [word for word in words if len(word) >= SHORTEST_MISTYPED_TWICE]
    begins = {word[:SURE] for word in long}
    candidates = defaultdict(list)
    for other in known:
        if other[:SURE] in begins and len(other) >= SHORTEST_MISTYPED_TWICE - 2:
            candidates[other[:SURE]].append((other, frozenset(other)))
    for word in long:
        letters = frozenset(word)  # two mistakes change four of them at most: the quick look before the slow one
        like = [
            other
            for other, its in candidates[word[:SURE]]
            if abs(len(other) - len(word)) <= 2 and len(letters ^ its) <= 4
        ]
        near |= {other for other in like if _two_mistakes_away(word[SURE:], other[SURE:])}
    return {other for other in near if other.isascii() and stem(other) not in same}


def beginnings(known: Set[str], same: Set[str]) -> set[str]:
    """Return the words of the dictionary that a known word begins with: `winkel` is not the half of `winkeldief`."""
    begun = {word[:end] for word in known for end in range(3, len(word)) if end > 7 or 2 * end >= len(word)}
    return {word for word in begun if word in dictionary() and stem(word) not in same}


def as_filter(words: Set[str]) -> str:
    """Return a Bloom filter of plain words, in base64: eight bits for each, half of what the words themselves take.

    One in fifty other words seems to be in it as well (https://doi.org/10.1145/362686.362692).
    """
    bits = bytearray(len(words) + 1)
    for word in words:
        place = 2166136261  # FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
        for letter in word.encode():
            place = ((place ^ letter) * 16777619) & 0xFFFFFFFF
        for turn in range(6):
            at = (place + turn * (place >> 16 | 1)) % (8 * len(bits))
            bits[at >> 3] |= 1 << (at & 7)
    return b64encode(bits).decode()


def _two_mistakes_away(word: str, other: str, most: int = 2) -> bool:
    """Tell whether one text becomes the other by at most two letters more, fewer, changed or swapped."""
    at = next((at for at, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), None)
    if at is None:
        return abs(len(word) - len(other)) <= most
    if most == 0 or abs(len(word) - len(other)) > most:
        return False
    word, other = word[at:], other[at:]
    ways = [(word[1:], other[1:]), (word[1:], other), (word, other[1:])]
    if word[:2] == other[1::-1]:
        ways.append((word[2:], other[2:]))
    return any(_two_mistakes_away(one, two, most - 1) for one, two in ways)
