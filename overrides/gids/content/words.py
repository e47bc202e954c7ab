"""The words of Markdown as a reader meets them, its sentences, and how easily they read."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from html import unescape

from gids.content.page import QUIZ, Page, blank, blank_all

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_MARKUP = re.compile(r"<[^<>]*>|\{:?[ ]?[#.][^{}]*\}|(?<!\\)[*`~]|(?<![\w\\])_|(?<!\\)_(?!\w)|\\(?=[^\w\s])")
_PART = re.compile(r"\S.*?[.!?…][”’\"')*_]*(?=\s|$)|\S.*", re.DOTALL)
_UNSEEN = [
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL),
    re.compile(r"\]\([^)\n]*\)"),
    re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:.*$", re.MULTILINE),
    re.compile(r"<[^<>]*>"),
    re.compile(r"\{:?[ ]?[#.][^{}\n]*\}"),
    re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s*[\w-]+", re.MULTILINE),
    re.compile(r"https?://\S+|\S+@\S+|\b[\w-]+\.(?:md|yml|nl|example)\b"),
    re.compile(r"&[#\w]+;"),
]
_LEAFLET = re.compile(r"\{\{\s*signalen\(")
ADDITION = re.compile(r"^(?:!!!|\?\?\?\+?|===[!+]?) .*\n(?:(?:[ ]{4}.*)?(?:\n|\Z))*", re.MULTILINE)
"""What the guide adds to a leaflet."""
_SENTENCE = re.compile(r"[^.!?:\n|]+(?:[.!?:](?=\S)[^.!?:\n|]+)*(?:\n(?![\s>*\-#|\d])[^.!?:\n|]+)*")
_SYLLABLE = re.compile(r"[aeiouyáéíóúàèêëïöüij]+", re.IGNORECASE)
_ENOUGH = 5
"""Sentences; a page with fewer says nothing about how it reads."""


@cache
def words_of(markdown: str) -> str:
    """Return a text on one line as a screen reader says it: without markup, a link and a picture by their words."""
    bare = _LINK.sub(r"\1", _LINK.sub(r"\1", markdown))
    return one_line(unescape(_MARKUP.sub("", bare)))


def words_in(markdown: str) -> list[str]:
    """Return the words that a reader meets, in small letters."""
    return [word.casefold() for word in WORD.findall(without_markup(markdown))]


def one_line(text: str) -> str:
    """Return the text with single spaces."""
    return " ".join(text.split())


def paragraphs_of(markdown: str) -> list[str]:
    """Return the paragraphs of a text, each on one line."""
    return [one_line(part) for part in re.split(r"\n[ \t]*\n", markdown) if part.strip()]


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, each with its closing marks, its white space made single."""
    return [one_line(part[0]) for part in _PART.finditer(text)]


def marked(paragraph: str, sentences: Collection[str], mark: Callable[[str], str]) -> str:
    """Return a paragraph of Markdown with `mark` applied to each of these sentences, known by their words.

    A sentence with markup that begins or ends in another one is left as it is.
    """

    def within(sentence: re.Match[str]) -> str:
        count = sentence[0].count
        is_whole = not count("*") % 2 and not count("_") % 2 and count("[") == count("]") and count("<") == count(">")
        return mark(sentence[0]) if is_whole and words_of(sentence[0]) in sentences else sentence[0]

    return _PART.sub(within, paragraph)


@cache
def plain_text(page: Page) -> str:
    """Return the page with everything that is no word to a reader as spaces, each word at its own place."""
    return without_markup(page.prose)


@cache
def without_markup(text: str) -> str:
    """Return Markdown with everything that is no word to a reader as spaces."""
    for pattern in _UNSEEN:
        text = blank_all(text, pattern)
    return text


def own_text(page: Page) -> str:
    """Return the words that the guide's makers chose: of a leaflet only what the guide adds to it and asks about it."""
    text = plain_text(page)
    if not _LEAFLET.search(page.prose):
        return text
    own = sorted(part.span() for pattern in (ADDITION, QUIZ) for part in pattern.finditer(page.prose))
    starts = [0, *(end for _, end in own)]
    ends = [*(start for start, _ in own), len(text)]
    return blank(text, list(zip(starts, ends, strict=True)))


@cache
def sentences(text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return the words of each sentence of a page, with the place of its first word."""
    parts = ((sentence.start(), list(WORD.finditer(sentence[0]))) for sentence in _SENTENCE.finditer(text))
    return tuple((start + words[0].start(), tuple(word[0] for word in words)) for start, words in parts if words)


def flesch_douma(text: str) -> int | None:
    """Return how easily a text reads, from 0 (hard) to 100 (easy), or None where it is too short to say.

    W.H. Douma, De leesbaarheid van landbouwbladen (1960): 206.84 - 0.93 words per sentence - 77 syllables per word.
    """
    of_sentences = [words for _, words in sentences(text)]
    words = [word for sentence in of_sentences for word in sentence]
    if len(of_sentences) < _ENOUGH:
        return None
    syllables = sum(max(1, len(_SYLLABLE.findall(word))) for word in words)
    return round(max(0.0, min(100.0, 206.84 - 0.93 * len(words) / len(of_sentences) - 77 * syllables / len(words))))


def one_letter_away(word: str, letters: str) -> Iterator[str]:
    """Yield the words with one of the letters of `word` left out, swapped with the next, changed or added."""
    cuts = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    yield from (start + end[1:] for start, end in cuts if end and len(word) > 2)
    yield from (start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1)
    yield from (start + letter + end[1:] for start, end in cuts if end for letter in letters)
    yield from (start + letter + end for start, end in cuts for letter in letters)
