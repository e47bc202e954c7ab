"""What stands under each heading of a page that was rendered, with the questions in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gids.content.questions import QUESTION_PLACE, Question
from gids.content.sentences import words_of

_START = re.compile(r"(?=<h[1-6][ >])")
_DRAWING = re.compile(r'\A\s*<p><svg class="gids-drawing".*?</svg></p>', re.DOTALL)
_HEADING = re.compile(r'<h([1-6])[^>]*\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True)
class Passage:
    """A heading and what follows it, as far as the next heading of any level."""

    id: str
    """The heading's anchor."""
    title: str
    html: str
    """Without the heading, the drawing directly below it, and the questions."""
    questions: tuple[Question, ...]


def read_passages(html: str, questions: Iterable[Question]) -> list[Passage]:
    """Return the passages of a page whose questions are replaced by their places."""
    known = {question.id: question for question in questions}
    passages = []
    for part in _START.split(html):
        heading = _HEADING.match(part)
        if heading:
            asked = tuple(known[name] for name in QUESTION_PLACE.findall(part))
            told = _DRAWING.sub("", QUESTION_PLACE.sub("", part[heading.end() :])).strip()
            passages.append(Passage(heading[2], words_of(heading[3]), told, asked))
    return passages


def part_under(html: str, anchor: str) -> str:
    """Return what stands under a heading, as far as the next of its own level or above; nothing where there is none."""
    level, found = 0, []
    for part in _START.split(html):
        heading = _HEADING.match(part)
        if heading and heading[2] == anchor:
            level = int(heading[1])
        elif heading and int(heading[1]) <= level:
            break
        if level:
            found.append(part)
    return "".join(found)


def wrapped(html: str, openings: Mapping[str, str]) -> str:
    """Return the page with each passage in a section of its own: `openings` are their tags by the heading's anchor."""
    parts: Sequence[str] = _START.split(html)
    return "".join(_wrapped(part, openings) for part in parts)


def _wrapped(part: str, openings: Mapping[str, str]) -> str:
    heading = _HEADING.match(part)
    opening = openings.get(heading[2]) if heading else None
    return f"{opening}\n{part.rstrip()}\n</section>\n" if opening else part
