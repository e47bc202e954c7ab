"""Rules for words: those that the guide does not use, spelling, and how easily a page reads."""

import re
from collections.abc import Iterator
from functools import cache

from gids.check.rules import Lines, Places, Rule, by_text, content_rule, text_rule
from gids.check.spelling import DICTIONARY, SPELLED, nearest_words, unknown_words, written_apart
from gids.content.model import Content
from gids.content.page import Page
from gids.content.words import flesch_douma, own_text, plain_text, sentences
from gids.facts.entries import Word
from gids.problems import INFORMATION, enumerate_names

RULE = "woorden"
SPELLING = "spelling"
READING = "leesbaar"
STILL_DUTCH = 5
"""Unknown words of one text for which the nearest are looked up, which takes a moment for each; a text with more is in
another language."""
LONG_SENTENCE = 25
"""Words."""
HARD_TO_READ = 50
"""A Flesch-Douma score below this is hard for most adults."""

listed = Rule(
    RULE,
    "In woorden.yml staan de woorden die de gids niet gebruikt, met de reden.",
    lambda content: list(content.facts.problems),
)


@content_rule(
    RULE, "Een pagina en de gegevens gebruiken geen woord uit woorden.yml; tussen aanhalingstekens mag het wel."
)
def avoided(content: Content) -> Places:
    entries = tuple(entry for entry in content.facts.woorden.values() if entry.woorden)
    for path, line, text in _texts(content):
        for below, message in _avoided_in(text, entries):
            yield path, line + below, message


@by_text
def _avoided_in(text: str, entries: tuple[Word, ...]) -> Lines:
    """Return how many lines below the first a word stands that is not used, and what to write."""
    for entry in entries:
        allowed = [match.span() for phrase in entry.mag_in for match in re.finditer(re.escape(phrase), text)]
        for match in _pattern(entry).finditer(text):
            if not any(start <= match.start() < end for start, end in allowed):
                message = f'schrijf niet "{match[0]}", maar "{entry.liever}". {entry.waarom}'
                yield text.count("\n", 0, match.start()), message


_LOOKS_ALIKE = re.compile("(?i)(?=.*[a-z]).*[\u0370-\u04ff]")


@content_rule(SPELLING, "Elk woord staat in het woordenboek of in docs/_gegevens/woordenlijst.txt.")
def spelling(content: Content) -> Places:
    facts = content.facts
    names = [*(one.naam for one in facts.contacten.values()), *(one.naam for one in facts.bronnen.values())]
    own = frozenset(map(str.casefold, (*facts.woordenlijst, *SPELLED.findall(" ".join(names)))))
    if not all(DICTIONARY.with_suffix(ending).exists() for ending in (".dic", ".aff")):
        message = """de spelling is niet nagekeken, want het Nederlandse woordenboek ontbreekt. Haal de map
            overrides/gids/check/dictionary terug uit Git."""
        yield f"{content.shown}/index.md", 1, message
        return
    of_guide, _ = content.place_of("woordenlijst.txt")
    pages = content.facts.own_pages.shown_as
    for path, line, text in _texts(content):
        unknown: dict[str, int] = {}
        for offset, word in unknown_words(text, own):
            unknown.setdefault(word, offset)
        for number, (word, offset) in enumerate(unknown.items()):
            nearest = [f'"{near}"' for near in nearest_words(word)] if number < STILL_DUTCH else []
            meant = f" Bedoel je {enumerate_names(nearest, 'of')}?" if nearest else ""
            if _LOOKS_ALIKE.search(word):
                meant = " Er zit een letter van een ander alfabet in: typ het woord opnieuw."
            own_list = pages.replace("/paginas", "/woordenlijst.txt") if path.startswith(f"{pages}/") else of_guide
            message = f""""{word}" staat niet in het woordenboek.{meant} Is het woord goed, zet het dan in
                {own_list}."""
            yield path, line + text.count("\n", 0, offset), message


@content_rule(SPELLING, "Een woord staat niet los waar het één woord is, en niet vast waar het er twee zijn.")
def joined_and_split(content: Content) -> Places:
    listed = {word for words in content.facts.zoekwoorden for word in words.words}
    one_word = frozenset(word for word in listed | content.facts.woordenlijst if word.isalpha())
    one_word -= {phrase.replace(" ", "") for phrase in listed if " " in phrase}  # typed both ways: says nothing
    for path, line, text in _texts(content):
        for offset, typed, right in written_apart(text, one_word):
            yield path, line + text.count("\n", 0, offset), f'"{typed}" schrijf je als "{right}".'


@text_rule(
    READING,
    f"Een zin heeft hoogstens {LONG_SENTENCE} woorden, en een pagina scoort minstens {HARD_TO_READ} op de schaal van "
    "Flesch-Douma.",
    INFORMATION,
)
def easy_to_read(page: Page) -> Lines:
    text = own_text(page)
    for offset, words in sentences(text):
        if len(words) > LONG_SENTENCE:
            begin = " ".join(words[:4])
            message = f'de zin die begint met "{begin}" heeft {len(words)} woorden. Knip hem in tweeën.'
            yield page.line_at(offset), message
    score = flesch_douma(text)
    if score is not None and score < HARD_TO_READ:
        message = f"""deze pagina leest moeilijk: {score} op de schaal van Flesch-Douma. Gebruik kortere zinnen en
            kortere woorden."""
        yield 1, message


def _texts(content: Content) -> Iterator[tuple[str, int, str]]:
    for page in content.pages.values():
        if not page.misread:
            yield page.path, 1, plain_text(page)
        if settings := content.settings.get(page.uri):
            yield page.path, 2, f"{settings.title}. {settings.description}"
    yield from content.facts.sentences


@cache
def _pattern(entry: Word) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, entry.woorden), key=len, reverse=True))
    has_capitals = any(word != word.lower() for word in entry.woorden)
    return re.compile(rf"(?<![\w“‘\"'])(?:{words})(?![\w”’\"'])", 0 if has_capitals else re.IGNORECASE)
