"""Which Dutch words are the same to the search.

The rules of inflection go along into the index, so that a reader's browser follows the same ones. Irregular forms come
from the dictionary of simplemma (MIT, form to lemma), turned round here.
"""

import re
import unicodedata
from collections.abc import Mapping, Set
from functools import cache, lru_cache

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from gids.check.spelling import unknown_words

BEGINNING = "^(achter|an|af|be|by|dor|her|in|me|na|ner|om|onder|ont|op|over|tegen|terug|to|uit|vast|ver|vor|weg)(?=...)"
"""The core of what begins a verb: the rest has the irregular forms."""
STEM_RULES = (
    (r"c(?=[eiy])", "s"),
    (r"c(?!h)", "k"),
    (r"^(aan|achter|af|bij|door|in|mee|na|neer|om|op|over|tegen|terug|toe|uit|vast|voor|weg)?ge(?=.{4})", "$1"),
    (r"(?<=.{4})(?<!week)ende?$", ""),
    (r"(?<=.{3})(ingen|ing|heden|heid|etjes?|tjes?|jes?|en|e|(?<!t)s)$", ""),
    (r"(.)\1+", "$1"),
    (r"(?<=.{3})(te|de|dt|t|d)$", ""),
    (r"ij|ei", "y"),
    (r"au", "ou"),
    (r"x", "ks"),
    (r"th", "t"),
    (r"v$", "f"),
    (r"(?<=..)z$|(?<=..[^n])s$", ""),
)
"""What is left of a word without inflection, spelt as it sounds: `paspoorten` and `pasport` are both `paspor`. Made for
short texts: the Snowball stemmers leave verbs on -t alone, know no misspellings, and are ten times the size."""
_READ = [(re.compile(pattern), replacement.replace("$", "\\")) for pattern, replacement in STEM_RULES]
SMALL_WORDS = (
    "aan af al alle alles als begint ben bent bij blijft blijkt daar dame dan dat de denk denkt deze die dit doe doen "
    "doet door dus een eens er erg ga gaan gaat geef geeft geen gewone gewoon haar had hadden heb hebben hebt heeft "
    "heel heer hele hem het hier hij hoe hun iemand iets ik in is ja je jij jongen jou jouw kan klant klanten komen "
    "komt kun kunnen later lijkt maar mag maken man mannen me mee meer meid meisje meneer mens met mevrouw mij mijn "
    "moest moet moeten mogen na naar nederland nee net niet nog nu of om omdat ons ook op over persoon s staan staat "
    "steeds stel stellen t te tegen tijd toch toe tot u uit uw van veel voor vraag vrouw vrouwen waar wanneer want "
    "waren was wat we wel welke werd wie wij wil willen wilt word worden wordt zal ze zeg zeggen zegt zei zich zie zij "
    "zijn zit zitten zo zonder zou my has the she"
)
"""They tell no place from another, but for a phrase typed whole. Who somebody is tells little, only what happens."""
SMALL = frozenset(SMALL_WORDS.split())
SOMEBODY = (
    "begeleider begeleiders begeleidster broer dame echtgenoot echtgenote haar heer hem hij hun iemand jongen kennis "
    "klant man mannen meid meisje meneer mevrouw mijnheer neef nicht oom partner persoon tante vriend vrienden "
    "vriendin vrouw vrouwen ze zij zus"
)
"""Who does something, or to whom: `kijkt naar hem` is found with `kijkt naar haar oom`."""
SHORT = (
    "nie niet,nr nummer,telnr telefoonnummer,telefoonnr telefoonnummer,info informatie,zn zijn,mn mijn,"
    "ff even,mevr mevrouw,dhr meneer,mss misschien,org organisatie,nl nederland,adr adres,niks niets,sex seks,der haar,"
    "hetzelfde zelfde,dezelfde zelfde,begelider begeleider,begelijder begeleider,boss baas"
)
"""What people write short, or say in another way."""
ABOUT_WORDS = {"rules": STEM_RULES, "small": SMALL_WORDS, "people": SOMEBODY, "beginning": BEGINNING, "short": SHORT}
"""What goes along into the index."""
SHORTEST_STEMMED = 4
_RARE = ("end", "ende", "er", "ere", "ers", "ster", "st", "ste", "je", "jes", "ke", "kes", "a", "euse", "in", "ie")


def plain(word: str) -> str:
    """Return a word in small letters without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))


def split_words(text: str) -> set[str]:
    """Return the words of a text, plain."""
    return set(re.findall(r"[^\W\d_]+", plain(text)))


@cache
def stem(word: str) -> str:
    """Return the core of a plain word."""
    if len(word) < SHORTEST_STEMMED:
        return word
    for pattern, replacement in _READ:
        word = pattern.sub(replacement, word)
    return word


@cache
def shortest(words: str) -> str:
    """Return plain words up to the shortest beginning that the search takes for the same: `bibber` of `bibberen`."""
    if " " in words:
        return " ".join(map(shortest, words.split(" ")))
    ends = range(SHORTEST_STEMMED, len(words)) if words.isalpha() and words not in SMALL else ()
    return next((words[:end] for end in ends if stem(words[:end]) == stem(words) and words[:end] not in SMALL), words)


@lru_cache(maxsize=2)
def irregular(known: Set[str]) -> list[str]:
    """Return groups of cores of one word (`sprek sprak gesprok`) of which at least one is the core of a known word."""
    lemma_of, stems = dictionary(), {stem(word) for word in known}
    lemmas = {lemma_of.get(word, word) for word in known - SMALL if len(word) >= SHORTEST_STEMMED} - SMALL
    groups = {lemma: {stem(plain(lemma))} for lemma in sorted(lemmas)}
    taken = {stem(plain(lemma)) for lemma in lemmas}  # `nam` is `naam`, and not only what somebody `neemt`
    for form, lemma in lemma_of.items():
        if lemma in groups and form != lemma and len(form) > 2 and not _is_regular(form, lemma):
            groups[lemma] |= {stem(plain(form))} - taken
    several = {frozenset(group) for group in groups.values() if len(group) > 1 and stems & group}
    return [" ".join(sorted(group)) for group in sorted(several, key=sorted) if not _follows(group, several)]


def _follows(group: frozenset[str], others: Set[frozenset[str]]) -> bool:
    """Tell whether the forms of a verb are those of another with a beginning: `anhiel anhou` of `hiel hou`."""
    begins = {match[0] for core in group if (match := re.match(BEGINNING, core))}
    bare = [{core.removeprefix(begin) for core in group} for begin in begins]
    return any(cores <= other for cores in bare for other in others - {group})


def _is_regular(form: str, lemma: str) -> bool:
    """Tell whether a form is its lemma with an ending, a rare one, or none: `banger`, `kijkende`, `dieveg`."""
    return form.startswith(lemma) or form.endswith(_RARE) or any(unknown_words(form, frozenset()))


@cache
def dictionary() -> Mapping[str, str]:
    """Return the lemma of every form."""
    return {
        form: lemma.replace("_", "")
        for form, lemma in DefaultDictionaryFactory().get_dictionary("nl").items()
        if form.isalpha() and form.islower()
    }
