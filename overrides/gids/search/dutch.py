"""Which Dutch words are the same to the search, and which a typing mistake is not taken for.

The rules of inflection go along into the index, so that a reader's browser follows the same ones. Irregular forms and
what is a word at all come from the dictionary of simplemma (MIT, form to lemma), turned round here.
"""

import re
import unicodedata
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache, lru_cache

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

RULES = (
    (r"^(aan|af|bij|door|in|mee|na|om|op|over|toe|uit|vast|voor|weg)?ge(?=.{4})", r"\1"),
    (r"(?<=.{3})(ingen|ing|heden|heid|etjes?|tjes?|jes?|en|e|s)$", ""),
    (r"(.)\1+", r"\1"),
    (r"(?<=.{3})(te|de|t|d)$", ""),
    (r"ij|ei", "y"),
    (r"au", "ou"),
    (r"x", "ks"),
    (r"th", "t"),
    (r"v$", "f"),
    (r"z$", "s"),
)
"""What is left of a word without inflection, spelt as it sounds: `paspoorten` and `pasport` are both `paspor`. Made for
short texts: the Snowball stemmers leave verbs on -t alone, know no misspellings, and are ten times the size."""
_READ = [(re.compile(pattern), replacement) for pattern, replacement in RULES]
SMALL_WORDS = (
    "aan af al alle als begint bij blijft blijkt daar dame dan dat de denk denkt deze die dit doe doen doet door "
    "dus een eens er erg ga gaan gaat geef geeft geen gewoon haar had hadden heb hebben hebt heeft heel heer hele "
    "hem het hier hij hoe hun iemand iets ik in is ja je jij jongen jou jouw kan klant klanten komen komt kun "
    "kunnen later lijkt maar mag maken man mannen me mee meer meid meisje meneer mens met mevrouw mij mijn moet "
    "moeten mogen na naar nee net niet nog nu of om omdat ons ook op over persoon s staan staat steeds t te tegen "
    "tijd toch toe tot u uit uw van veel voor vraag vrouw vrouwen waar wanneer want waren was wat we wel welke werd "
    "wie wij wil willen wilt word worden wordt zal ze zeg zeggen zegt zei zich zie zij zijn zit zitten zo zonder "
    "zou"
)
"""They tell no place from another, but for a phrase typed whole. Who somebody is tells little, only what happens."""
_SMALL = frozenset(SMALL_WORDS.split())
SHORTEST_STEMMED = 4
SHORTEST_MISTYPED = 5
SHORTEST_MISTYPED_TWICE = 9
"""Letters of a word that is found with one and with two typing mistakes."""
SURE = 4
"""Letters at the beginning of a word with two mistakes in which there is none."""
_RARE = ("end", "ende", "er", "ers", "ster", "je", "jes")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def plain(word: str) -> str:
    """Return a word in small letters without accents."""
    if word.isascii():
        return word.lower()
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))


def words_of(text: str) -> set[str]:
    """Return the words of a text, plain."""
    return set(re.findall(r"[^\W\d_]+", plain(text)))


def stem(word: str) -> str:
    """Return the core of a plain word."""
    if len(word) < SHORTEST_STEMMED:
        return word
    for pattern, replacement in _READ:
        word = pattern.sub(replacement, word)
    return word


def irregular(known: Set[str]) -> list[str]:
    """Return groups of cores of one word (`sprek sprak gesprok`) of which at least one is the core of a known word."""
    dictionary, stems = _dictionary(), {stem(word) for word in known}
    lemmas = {dictionary.get(word, word) for word in known - _SMALL if len(word) >= SHORTEST_STEMMED} - _SMALL
    groups = {lemma: {stem(plain(lemma))} for lemma in sorted(lemmas)}
    for form, lemma in dictionary.items():
        if lemma in groups and form != lemma and len(form) > 2 and not _is_regular(form, lemma):
            groups[lemma].add(stem(plain(form)))
    return [" ".join(sorted(group)) for group in groups.values() if len(group) > 1 and stems & group]


def _is_regular(form: str, lemma: str) -> bool:
    """Tell whether a form is its lemma with an ending, or a rare one: `banger`, `bozer`, `kijkende`, `aanwijzinkje`."""
    return (form.startswith(lemma) and len(lemma) >= SHORTEST_STEMMED) or form.endswith(_RARE)


@lru_cache(maxsize=2)
def look_alikes(words: frozenset[str], same: frozenset[str]) -> set[str]:
    """Return the words of the dictionary that are one or two typing mistakes away from one of `words`.

    What has a core in `same` is left out: that is no mistake to begin with. It takes two seconds, so it is kept for the
    next build of a preview and the guides of other municipalities.
    """
    dictionary = _dictionary()
    words -= _SMALL
    near = {other for word in words for other in _one_mistake_away(word) if other in dictionary}
    long = [word for word in words if len(word) >= SHORTEST_MISTYPED_TWICE]
    begins = {word[:SURE] for word in long}
    candidates = defaultdict(list)
    for other in dictionary:
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
    begun = {word[:end] for word in known for end in range(3, len(word))}
    return {word for word in begun if word in _dictionary() and stem(word) not in same}


def as_filter(words: Set[str]) -> str:
    """Return a Bloom filter of plain words, in base64: seven bits for each, a third of what the words themselves take.

    One in thirty other words seems to be in it as well (https://doi.org/10.1145/362686.362692).
    """
    bits = bytearray(len(words) * 7 // 8 + 1)
    for word in words:
        place = 2166136261  # FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
        for letter in word.encode():
            place = ((place ^ letter) * 16777619) & 0xFFFFFFFF
        for turn in range(5):
            at = (place + turn * (place >> 16 | 1)) % (8 * len(bits))
            bits[at >> 3] |= 1 << (at & 7)
    return b64encode(bits).decode()


def _one_mistake_away(word: str) -> Iterator[str]:
    if len(word) < SHORTEST_MISTYPED:
        return
    for at in range(1, len(word) + 1):
        begin, rest = word[:at], word[at:]
        yield begin + rest[1:]
        yield begin + rest[1:2] + rest[:1] + rest[2:]
        for letter in _LETTERS:
            yield begin + letter + rest[1:]
            yield begin + letter + rest


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


@cache
def _dictionary() -> Mapping[str, str]:
    """Return the lemma of every form."""
    return {
        form: lemma
        for form, lemma in DefaultDictionaryFactory().get_dictionary("nl").items()
        if form.isalpha() and form.islower()
    }
