"""Which words of Dutch are like a word of the guide and are no typing mistake."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Set
from functools import cache, lru_cache

from gids.check.spelling import unknown_words
from gids.search.dutch import SMALL, dictionary, stem

SHORTEST_MISTYPED, SHORTEST_BEGIN = 5, 3
"""Letters of a word that is found with a typing mistake, and of one that is not typed to its end."""
BESIDE = "qwertyuiop asdfghjkl zxcvbnm ae ai ao bp ck cs dt ei ey fv gh iy ou sz"
"""Letters that are typed for each other: side by side on the keyboard, or of about the same sound."""
_FIRST, _NEXT = (13, 9), (2, 1)
"""Bits for each word of the first filter and of those after it, and how many of them are set."""


@lru_cache(maxsize=2)
def look_alikes(strong: frozenset[str], known: frozenset[str], same: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Return what may be typed for one of `strong` by mistake or for one of `known` as its beginning: words of Dutch,
    which are neither, and all other. What has a core in `same` is known itself.
    """
    words = [*((word, mistakes) for word in strong - SMALL), *((word, beginnings) for word in known)]
    tried = [_typed_for(*each) for each in words]
    real = frozenset(word for _, dutch in tried for word in dutch if stem(word) not in same)
    return real, frozenset().union(*(every for every, _ in tried)) - real


@cache
def _typed_for(word: str, slips: Callable[[str], Iterator[str]]) -> tuple[frozenset[str], list[str]]:
    """Return what may be typed for a word, and which of that is Dutch."""
    every = frozenset(slips(word))
    dutch = (one for one in every if one in dictionary() and one.isascii())
    return every, [one for one in dutch if not any(unknown_words(one, frozenset()))]


@lru_cache(maxsize=2)  # a preview builds again and again with the same words
def as_filters(real: Set[str], others: Set[str]) -> list[str]:
    """Return Bloom filters, in base64, that together tell the real words from the others without a mistake.

    Each holds what the one before it takes wrongly for its own (https://doi.org/10.1109/SP.2017.17): that is half of
    what one takes that is wrong about one word in fifty.
    """
    filters: list[str] = []
    while real:
        bits, turns = _NEXT if filters else _FIRST
        made, level = bytearray(len(real) * bits // 8 + 1), len(filters)
        for word in real:
            for turn in range(turns):
                at = _place(_hash_of(word, level), turn, len(made))
                made[at >> 3] |= 1 << (at & 7)
        filters.append(b64encode(made).decode())
        real, others = set(_taken(others, made, level, turns)), real
    return filters


def _taken(words: Set[str], made: bytearray, level: int, turns: int) -> Iterator[str]:
    """Yield the words that a filter takes for its own: a loop, as it sees a hundred thousand at a save."""
    for word in words:
        key = _hash_of(word, level)
        for turn in range(turns):
            at = _place(key, turn, len(made))
            if not made[at >> 3] >> (at & 7) & 1:
                break
        else:
            yield word


def mistakes(word: str) -> Iterator[str]:
    """Yield a word with one typing mistake after its first letter: one letter lost, doubled, swapped or mistaken."""
    for at in range(1, len(word) + 1) if len(word) >= SHORTEST_MISTYPED else ():
        begin, rest = word[:at], word[at:]
        yield begin + rest[1:]
        yield begin + rest[1:2] + rest[:1] + rest[2:]
        yield from (begin + letter + rest[1:] for letter in _beside(rest[:1]))
        yield from (begin + letter + rest for letter in begin[-1] + _beside(begin[-1]) + _beside(rest[:1]))


def beginnings(word: str) -> Iterator[str]:
    """Yield what may be the beginning of a word: `winkel` is not the half of `winkeldief`."""
    yield from (word[:end] for end in range(SHORTEST_BEGIN, len(word)) if end > 7 or 2 * end >= len(word))


@cache
def _beside(letter: str) -> str:
    both = (BESIDE[max(at - 1, 0) : at] + BESIDE[at + 1 : at + 2] for at, one in enumerate(BESIDE) if one == letter)
    return "".join(both).replace(" ", "")


def _place(key: int, turn: int, size: int) -> int:
    return (key + turn * (key >> 16 | 1)) % (8 * size - 1)


@cache
def _hash_of(word: str, level: int) -> int:
    place = 2166136261 + level  # FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
    for letter in word.encode():
        place = ((place ^ letter) * 16777619) & 0xFFFFFFFF
    return place
