"""Sentences of a text, and marks round them in its HTML."""

import html as escaping
import re
from collections.abc import Callable, Collection

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_SENTENCE = re.compile(r"\S.*?[.!?…][”’\"')]*(?:</\w+>)*(?=\s|</?p>|$)|\S[^<]*", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_PARAGRAPH = re.compile(r"(?<=<p>).*?(?=</p>)", re.DOTALL)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of plain text, each with its closing marks, its white space made single."""
    return [one_line(found[0]) for found in _SENTENCE.finditer(text)]


def changed(text: str, twin: str) -> tuple[str, ...]:
    """Return the sentences of a text that its twin does not have."""
    others = set(sentences_of(twin))
    return tuple(sentence for sentence in sentences_of(text) if sentence not in others)


def marked(html: str, sentences: Collection[str], mark: Callable[[str], str]) -> str:
    """Return the paragraphs with `mark` applied to the HTML of each of these sentences.

    A sentence with markup that begins or ends in another one is left as it is.
    """

    def within(sentence: re.Match[str]) -> str:
        is_wanted = words_of(sentence[0]) in sentences and sentence[0].count("<") == 2 * sentence[0].count("</")
        return mark(sentence[0]) if is_wanted else sentence[0]

    return _PARAGRAPH.sub(lambda paragraph: _SENTENCE.sub(within, paragraph[0]), html)


def words_of(html: str) -> str:
    """Return the words of HTML on one line."""
    return one_line(escaping.unescape(_TAG.sub("", html)))


def one_line(text: str) -> str:
    """Return the text with single spaces."""
    return " ".join(text.split())
