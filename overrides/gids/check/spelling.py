"""Spelling by the Dutch Hunspell dictionary of OpenTaal, with a list of the guide's own words.

The dictionary stands beside this file, so that an editor's computer, the preview and the build server find the same.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache
from itertools import islice
from pathlib import Path

from hunspell import Hunspell

DICTIONARY = Path(__file__).parent / "dictionary" / "nl"
SPELLED = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_TYPED = re.compile(r"['’]?[^\W_]+(?:['’.+-]+[^\W_]+)*(?:\.|-(?=\s))?")
"""A word with what Dutch writes before, in and after it: 's-Gravenhage, A4'tje, 65+'er, 24-uurs, bijv., be- en."""
_NUMBER_AND = re.compile(r"\d+-([^\W\d_].*)")
_OF_CAPITALS = re.compile(r"([A-Z\d]+)'(?:s|je|jes|tje|tjes|er|ers|en|t)")
_LATIN = re.compile(r"[a-zA-ZÀ-ÿ0-9'.+-]+")
_APART = re.compile(
    r"(?<![\w.,:/#-])(?P<number>\d+)(?P<unit>(?!ste\b)[a-zà-ÿ]{3,})\b|(?<!\w)(?P<genitive>['’]s)-(?P<time>[a-z]+)"
    r"|\b(?P<first>[a-zà-ÿ]{4,}) (?=(?P<second>[a-zà-ÿ]{4,})\b)"
)
"""24uur, 's-avonds, and two words that may be one."""
_NUMBERS = ("twee", "drie", "vier")
_LETTERS = "ëïöüéèê" + "etanirodslgvhkmubpjczwfyxq"
NEAREST = 3
LONGEST = 60
"""Letters; what is longer is no word that somebody mistyped, and looking for its neighbours takes seconds."""


class Speller:
    """Says which words are not Dutch."""

    def __init__(self, own_words: Iterable[str], dictionary: Path = DICTIONARY) -> None:
        self._own = {word.casefold() for word in own_words}
        self._path = dictionary
        self._unknown: dict[str, list[tuple[int, str]]] = {}

    def unknown(self, text: str) -> Iterator[tuple[int, str]]:
        """Return each word that is not known, with its place in the text."""
        for typed in _TYPED.finditer(text):
            if typed[0] not in self._unknown:
                self._unknown[typed[0]] = list(self._unknown_in(typed[0]))
            for offset, word in self._unknown[typed[0]]:
                yield typed.start() + offset, word

    def nearest(self, word: str) -> tuple[str, ...]:
        """Return the words of the dictionary that are most like `word`, the nearest first; at most three."""
        return _nearest(self._path, _straight(word))

    def _unknown_in(self, typed: str) -> Iterator[tuple[int, str]]:
        """Return the words in what stands between two spaces, if it is not known as a whole."""
        bare = typed.strip("'’.-")
        if typed.endswith("-") and len(bare) <= 3:  # be- en verwerken
            return
        if any(self._knows(_straight(form)) for form in dict.fromkeys((bare, typed, f"{bare}.", typed.rstrip(".")))):
            return
        for match in SPELLED.finditer(typed):
            if not self._knows(_straight(match[0])):
                yield match.start(), match[0]

    def _knows(self, word: str) -> bool:
        if len(word) == 1 or word.isupper() or word.casefold() in self._own or _lookup(self._path, word):
            return True
        if after := _NUMBER_AND.fullmatch(word):  # 40-urige, 3-zitsbank; with the -s that joins two words: 24-uurs
            forms = (after[1], after[1].removesuffix("s"), *(number + after[1] for number in _NUMBERS))
            return any(map(self._knows, forms))
        parts = word.split("-")
        return bool(_OF_CAPITALS.fullmatch(word)) or (len(parts) > 1 and all(map(self._knows, parts)))


def written_apart(text: str, one_word: Set[str]) -> Iterator[tuple[int, str, str]]:
    """Return what is written as one word or as two and should not be: its place, as it stands, and as it should.

    `one_word` holds the words of the guide that people split.
    """
    for match in _APART.finditer(text):
        if match["number"]:
            yield match.start(), match[0], f"{match['number']} {match['unit']}"
        elif match["genitive"]:
            yield match.start(), match[0], f"{match['genitive']} {match['time']}"
        elif (joined := f"{match['first']}{match['second']}") in one_word:
            yield match.start(), f"{match['first']} {match['second']}", joined


def _straight(word: str) -> str:
    return word.replace("’", "'")


@cache
def _lookup(path: Path, word: str) -> bool:
    return bool(_dictionary(path).spell(word))


@cache
def _nearest(path: Path, word: str) -> tuple[str, ...]:
    """Ask Hunspell, and where it finds nothing, as in a long compound, look one letter away."""
    if len(word) > LONGEST or not _LATIN.fullmatch(word):
        return ()
    suggested = _dictionary(path).suggest(word)
    near = suggested or (candidate for candidate in dict.fromkeys(_one_letter_away(word)) if _lookup(path, candidate))
    begin = word[0].casefold()  # "idkaart" is no "lidkaart"
    same_begin = (other for other in near if other.casefold().strip("'").startswith(begin))
    return tuple(islice(same_begin, NEAREST))


@cache
def _dictionary(path: Path) -> Hunspell:
    return Hunspell(path.name, hunspell_data_dir=str(path.parent), system_encoding="utf-8")


def _one_letter_away(word: str) -> Iterator[str]:
    cuts = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    yield from (start + end[1:] for start, end in cuts if end and len(word) > 2)
    yield from (start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1)
    yield from (start + letter + end[1:] for start, end in cuts if end for letter in _LETTERS)
    yield from (start + letter + end for start, end in cuts for letter in _LETTERS)
