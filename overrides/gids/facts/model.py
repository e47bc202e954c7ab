"""The facts of the guide: what stands in docs/_gegevens/, typed. A value is never typed again in a page."""

from dataclasses import dataclass, field
from datetime import date

from gids.facts.entries import Contact, Deed, Judgement, Measurement, OpinionWords, Signal, Source, Word
from gids.facts.menu import MenuLine
from gids.facts.municipality import Municipality
from gids.facts.search_words import SearchWords
from gids.problems import Problem

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


@dataclass(frozen=True)
class Sentence:
    """A sentence in a data file that a reader gets to see, with its place."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All facts of a build, in the order of their files."""

    gemeente: Municipality
    contacten: dict[str, Contact]
    signalen: dict[str, Signal]
    bronnen: dict[str, Source]
    stappen: dict[str, Deed]
    oordeelwoorden: dict[str, OpinionWords]
    zoekwoorden: tuple[SearchWords, ...]
    menu: tuple[MenuLine, ...] | None = None
    """None where it cannot be read: MkDocs then makes one of all pages."""
    woorden: dict[str, Word] = field(default_factory=dict)
    meting: Measurement | None = None
    oordelen: tuple[Judgement, ...] = ()
    woordenlijst: frozenset[str] = frozenset()
    """woordenlijst.txt: the words of the guide that no dictionary has."""
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    """Lines of the records, by file and id."""
    sentences: tuple[Sentence, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What is wrong in the files that a build can do without."""


def in_words(iso_date: str) -> str:
    """Return `22 november 2026` for `2026-11-22`."""
    day = date.fromisoformat(iso_date)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
