"""The version of the guide: the newest heading of CHANGELOG.md, and nowhere else."""

import re
from dataclasses import dataclass
from pathlib import Path

from gids.facts.kinds import DATE
from gids.facts.model import in_words
from gids.facts.text_file import read_text
from gids.problems import Problem

_HEADING = re.compile(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$", re.MULTILINE)
_LIKE_A_HEADING = re.compile(r"\s*(?:##(?!#)|#+.*\d\.\d+\.\d)")
_EXAMPLE = 'een kop als "## 1.2.0 (2026-11-23)"'


@dataclass(frozen=True)
class Version:
    """A released version."""

    number: str
    date: str
    """ISO 8601."""


@dataclass(frozen=True)
class Changelog:
    """CHANGELOG.md: what changed for readers in each version."""

    text: str
    newest: Version

    def for_readers(self) -> str:
        """Return the changes as Markdown for a page, with each version's day in words, newest first."""
        first = _HEADING.search(self.text)
        changes = self.text[first.start() :] if first else ""

        def heading(line: re.Match[str]) -> str:
            return f"## Versie {line[1]}, {in_words(line[2])} {{ #versie-{line[1].replace('.', '-')} }}"

        return _HEADING.sub(heading, changes)


def read_changelog(path: Path) -> tuple[Changelog | None, list[Problem]]:
    """Return what CHANGELOG.md says, its headings `## 1.2.0 (2026-11-23)`; None and what is wrong, where that is so."""
    file = read_text(path)
    mistakes, headings = [*file.mistakes], list(_HEADING.finditer(file.text))
    for line, typed in enumerate(file.text.split("\n"), 1):
        if (heading := _HEADING.match(typed)) and not DATE.accepts(heading[2]):
            mistakes.append((line, f'"{heading[2]}" is geen dag die bestaat. {DATE.cure}'))
        elif not heading and _LIKE_A_HEADING.match(typed):
            mistakes.append((line, f"deze kop is niet te lezen. Typ {_EXAMPLE}."))
    if not mistakes and headings:
        return Changelog(file.text, Version(headings[0][1], headings[0][2])), []
    mistakes = mistakes or [(1, f"er is nog geen versie. Zet boven de nieuwste wijziging {_EXAMPLE}.")]
    return None, [Problem(path.name, line, message, "wijzigingen") for line, message in mistakes]
