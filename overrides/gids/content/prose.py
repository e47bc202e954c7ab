"""The words of a page as a reader meets them, and how easily they read."""

import re
from functools import cache

from gids.content.pages import TypedPage, blank, blank_all
from gids.content.sentences import WORD
from gids.content.typed_questions import read_quizzes

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
_ADDITION = re.compile(r"^!!! aanvulling.*\n(?:(?:[ ]{4}.*)?\n)*", re.MULTILINE)
_SENTENCE = re.compile(r"[^.!?:\n|]+(?:[.!?:](?=\S)[^.!?:\n|]+)*(?:\n(?![\s>*\-#|\d])[^.!?:\n|]+)*")
_SYLLABLE = re.compile(r"[aeiouyáéíóúàèêëïöüij]+", re.IGNORECASE)
_ENOUGH = 5
"""Sentences; a page with fewer says nothing about how it reads."""


@cache
def plain_text(page: TypedPage) -> str:
    """Return the page with everything that is no word to a reader as spaces, each word at its own place."""
    return without_markup(page.prose)


def without_markup(text: str) -> str:
    """Return Markdown with everything that is no word to a reader as spaces."""
    for pattern in _UNSEEN:
        text = blank_all(text, pattern)
    return text


@cache
def own_text(page: TypedPage) -> str:
    """Return the words that the guide's makers chose: of a leaflet only what the guide adds to it and asks about it."""
    text = plain_text(page)
    if not _LEAFLET.search(page.prose):
        return text
    own = [found.span() for found in _ADDITION.finditer(page.prose)]
    own += [(question.start, question.end) for question in read_quizzes(page).questions]
    own.sort()
    starts = [0, *(end for _, end in own)]
    ends = [*(start for start, _ in own), len(text)]
    return blank(text, list(zip(starts, ends, strict=True)))


@cache
def sentences(text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return the words of each sentence, with the place of its first word."""
    found = ((sentence.start(), list(WORD.finditer(sentence[0]))) for sentence in _SENTENCE.finditer(text))
    return tuple((start + words[0].start(), tuple(word[0] for word in words)) for start, words in found if words)


@cache
def flesch_douma(text: str) -> int | None:
    """Return how easily a text reads, from 0 (hard) to 100 (easy), or None where it is too short to say.

    W.H. Douma, De leesbaarheid van landbouwbladen (1960): 206.84 - 0.93 words per sentence - 77 syllables per word.
    """
    found = [words for _, words in sentences(text)]
    words = [word for sentence in found for word in sentence]
    if len(found) < _ENOUGH:
        return None
    syllables = sum(max(1, len(_SYLLABLE.findall(word))) for word in words)
    return round(max(0.0, min(100.0, 206.84 - 0.93 * len(words) / len(found) - 77 * syllables / len(words))))
