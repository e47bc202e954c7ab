"""The facts of the guide: what stands in docs/_gegevens/, typed. A value is never typed again in a page."""

from dataclasses import dataclass, field
from datetime import date

from gids.facts.entries import Contact, Deed, Judgement, Measurement, OpinionWords, Signal, Source, Word
from gids.facts.menu import MenuLine
from gids.facts.municipality import Municipality
from gids.facts.municipality_files import MunicipalityFolder
from gids.problems import Problem

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
DANGER, ALONE, NEVER, NUMBER = "gevaar", "alleen", "niet", "nummer"
"""The kinds that mean something to the search: what comes before all else, what counts only when it is all that was
typed, what does not lead to a place, and whose number a place shows. Other kinds are there for who reads the file."""
NOWHERE = "overal"
"""In the place of a target: what leads nowhere."""
PEOPLE = ("aandachtsfunctionaris", "zorgcoordinator")
"""Whose number a place can show, beside the organisations of contacten.yml."""


@dataclass(frozen=True)
class SearchWords:
    """zoekwoorden.yml: words of one kind that lead to one place, or do not, as a clerk uses them and the guide not."""

    target: str
    """What the editor typed: a signal (`minderjarig`), a page (`handelen/melden.md`) or a heading (`…#bij-wie`)."""
    words: tuple[str, ...]
    """Words and short phrases, as a clerk would type them."""
    line: int
    """The line in the file, for messages."""
    kind: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All facts of a build, in the order of their files."""

    gemeente: Municipality
    own_pages: MunicipalityFolder
    """Of the pages that the municipality brings; one may take the place of the guide's of the same name."""
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
    """woordenlijst.txt: the words of the guide and of the municipality that no dictionary has."""
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    """Lines of the records, by file and id."""
    sentences: tuple[tuple[str, int, str], ...] = ()
    """What a reader gets to see of the data files, each with its file and line."""
    problems: tuple[Problem, ...] = ()
    """What is wrong in the files that a build can do without."""


def in_words(iso_date: str) -> str:
    """Return `22 november 2026` for `2026-11-22`."""
    day = date.fromisoformat(iso_date)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
