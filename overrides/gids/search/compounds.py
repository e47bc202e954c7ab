"""Finds the parts of Dutch compounds, by the words that the site itself uses.

Nobody types `aandachtsfunctionaris` at once: `functionaris` should find it as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

SHORTEST_PART = 4
SHORTEST_KNOWN = 6
"""A known word so long stands in a compound by no chance: what is beside it is a word too."""
SHORTEST_COMPOUND = 9
_LINKS = ("s", "en", "e", "n", "")
_SUFFIXES = ("heid", "heden", "lijk", "elijk", "elijke", "lijke", "baar", "baarheid")
_WORD = re.compile(r"[^\W\d_]+")


def vocabulary(texts: Iterable[str]) -> set[str]:
    """Return every word of the texts, in small letters."""
    return {word.lower() for text in texts for word in _WORD.findall(text)}


def parts_of(word: str, known: Set[str]) -> list[str]:
    """Return the two parts of a compound, with a linking -s-, -e- or -en- between them; else nothing.

    Both are known words, or one of them is and is long: `mensenhandel` is `mensen` and `handel`.
    """
    if len(word) < SHORTEST_COMPOUND:
        return []
    halves = list(_halves(word))
    both = [parts for parts in halves if known >= set(parts)]
    one = [parts for parts in halves if any(part in known and len(part) >= SHORTEST_KNOWN for part in parts)]
    return list(next(iter([*both, *one]), ()))


def compounds_among(known: Set[str]) -> dict[str, list[str]]:
    """Return the parts of each compound in a vocabulary: once for a word, however often a site has it."""
    return {word: parts for word in known if (parts := parts_of(word, known))}


def parts_in(text: str, compounds: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the parts of all compounds in a text, each once, without the words that the text has already."""
    words = vocabulary([text])
    return sorted({part for word in words for part in compounds.get(word, ())} - words)


def _halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield every way to halve a word, the longest first half before all others, with and without linking letters."""
    for end in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        for link in _LINKS:
            rest = word[end + len(link) :]
            if word.startswith(link, end) and len(rest) >= SHORTEST_PART and rest not in _SUFFIXES:
                yield word[:end], rest
