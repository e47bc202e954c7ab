"""Spelling by the Dutch Hunspell dictionary of OpenTaal, with a list of the guide's own words.

The dictionary stands beside this file, so that an editor's computer, the preview and the build server find the same.
Reading it takes a second, so it is read once, when the first word is looked up.
"""

import gc
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from spylls.hunspell import Dictionary

DICTIONARY = Path(__file__).parent / "dictionary" / "nl"
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_LETTERS = "etanirodslgvhkmubpjczwfyxqëéïöü"


class Speller:
    """Says which words are not Dutch."""

    def __init__(self, own_words: Iterable[str], dictionary: Path = DICTIONARY) -> None:
        self._own = {word.casefold() for word in own_words}
        self._path = dictionary
        self._known: dict[str, bool] = {}

    @classmethod
    def from_list(cls, path: Path, names: Iterable[str]) -> "Speller":
        """Make a speller that also knows the words of woordenlijst.txt, one on each line, and these names."""
        lines = path.read_text(encoding="utf-8-sig").splitlines() if path.exists() else []
        own = [line.partition("#")[0].strip() for line in lines]
        return cls([*filter(None, own), *(part for name in names for part in WORD.findall(name))])

    @property
    def has_dictionary(self) -> bool:
        """Whether there is a dictionary to look in."""
        return self._path.with_suffix(".dic").exists() and self._path.with_suffix(".aff").exists()

    def unknown(self, text: str) -> Iterator[tuple[int, str]]:
        """Return each word that is not known, with its place in the text."""
        for found in WORD.finditer(text):
            word = found[0]
            if word not in self._known:
                self._known[word] = self._knows(word.replace("’", "'").rstrip("."))
            if not self._known[word]:
                yield found.start(), word

    def suggestion(self, word: str) -> str | None:
        """Return a word of the dictionary that is one letter away: a letter too many or two letters swapped first."""
        near = (candidate for candidate in _near(word.lower()) if candidate in _stems(self._path))
        return next(near, None)

    def _knows(self, word: str) -> bool:
        if len(word) == 1 or word.isupper() or word.casefold() in self._own or _lookup(self._path, word):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(map(self._knows, parts))


@cache
def _lookup(path: Path, word: str) -> bool:
    return bool(_dictionary(path).lookup(word))


@cache
def _dictionary(path: Path) -> Dictionary:
    gc.disable()  # it would go over 180,000 words again and again: reading takes half the time without
    try:
        return Dictionary.from_files(str(path))
    finally:
        gc.enable()
        gc.freeze()  # nor does it have to go over them later


def read_dictionary() -> None:
    """Read the dictionary now, so that processes that begin here need not read it again."""
    _dictionary(DICTIONARY)


@cache
def _stems(path: Path) -> frozenset[str]:
    return frozenset(word.stem for word in _dictionary(path).dic.words)


def _near(word: str) -> Iterator[str]:
    cuts = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    yield from (start + end[1:] for start, end in cuts if end and len(word) > 2)
    yield from (start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1)
    yield from (start + letter + end for start, end in cuts for letter in _LETTERS)
    yield from (start + letter + end[1:] for start, end in cuts if end for letter in _LETTERS)
