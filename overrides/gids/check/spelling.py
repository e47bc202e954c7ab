"""Spelling by the Dutch Hunspell dictionary of OpenTaal, with a list of the guide's own words.

The dictionary stands beside this file, so that an editor's computer, the preview and the build server find the same.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from hunspell import Hunspell

from gids.check.rules import by_text
from gids.content.words import one_letter_away

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
_LONGEST = 60
"""Letters; what is longer is no word that somebody mistyped, and looking for its neighbours takes seconds."""


@by_text
def unknown_words(text: str, own: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Return each word of a text that is neither Dutch nor one of the guide's `own`, with its place."""
    for typed in _TYPED.finditer(text):
        for offset, word in _unknown_in(typed[0], own):
            yield typed.start() + offset, word


@cache
def _unknown_in(typed: str, own: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """Return the words in what stands between two spaces, if it is not known as a whole."""
    bare = typed.strip("'’.-")
    is_begun = typed.endswith("-") and len(bare) <= 3  # be- en verwerken
    if is_begun or any(_knows(form, own) for form in dict.fromkeys((bare, typed, f"{bare}.", typed.rstrip(".")))):
        return ()
    return tuple((match.start(), match[0]) for match in SPELLED.finditer(typed) if not _knows(match[0], own))


def _knows(typed: str, own: frozenset[str]) -> bool:
    word = typed.replace("’", "'")
    if len(word) == 1 or word.isupper() or word.casefold() in own or _lookup(word):
        return True
    if after := _NUMBER_AND.fullmatch(word):  # 40-urige, 3-zitsbank; with the -s that joins two words: 24-uurs
        forms = (after[1], after[1].removesuffix("s"), *(number + after[1] for number in _NUMBERS))
        return any(_knows(form, own) for form in forms)
    parts = word.split("-")
    return bool(_OF_CAPITALS.fullmatch(word)) or (len(parts) > 1 and all(_knows(part, own) for part in parts))


@by_text
def written_apart(text: str, one_word: frozenset[str]) -> Iterator[tuple[int, str, str]]:
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


@cache
def _lookup(word: str) -> bool:
    return bool(_dictionary().spell(word))


@cache
def nearest_words(typed: str) -> tuple[str, ...]:
    """Return the words of the dictionary that are most like what was typed, the nearest first; at most three.

    Where Hunspell finds none, as for a long compound, those that are one letter away.
    """
    word = typed.replace("’", "'")
    if len(word) > _LONGEST or not _LATIN.fullmatch(word):
        return ()
    near = _dictionary().suggest(word) or filter(_lookup, dict.fromkeys(one_letter_away(word, _LETTERS)))
    begin = word[0].casefold()  # "idkaart" is no "lidkaart"
    same_begin = (other for other in near if other.casefold().strip("'").startswith(begin))
    return tuple(islice(same_begin, NEAREST))


@cache
def _dictionary() -> Hunspell:
    return Hunspell(DICTIONARY.name, hunspell_data_dir=str(DICTIONARY.parent), system_encoding="utf-8")
