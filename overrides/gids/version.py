"""The version of the guide: the newest heading of CHANGELOG.md, and nowhere else."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

from gids.content.questions import Question
from gids.facts.entries import Signal
from gids.facts.kinds import DATE
from gids.facts.model import Facts, in_words
from gids.facts.text_file import read_text
from gids.problems import Problem

_HEADING = re.compile(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$", re.MULTILINE)


@dataclass(frozen=True)
class Version:
    """A released version."""

    number: str
    date: str
    """ISO 8601."""


def read_changelog(path: Path) -> tuple[str, list[Problem]]:
    """Return the text of CHANGELOG.md, and what is wrong with it; without a problem it has a newest version."""
    file = read_text(path)
    found = [(file.line, file.mistake)] if file.mistake else []
    for heading in _HEADING.finditer(file.text):
        if not DATE.accepts(heading[2]):
            line = file.text.count("\n", 0, heading.start()) + 1
            found.append((line, f'"{heading[2]}" is geen dag die bestaat. {DATE.cure}'))
    if not found and not _HEADING.search(file.text):
        found.append((1, 'er is geen kop als "## 1.2.0 (2026-11-23)". Zet die boven de nieuwste wijziging.'))
    return file.text, [Problem(path.name, line, message, "wijzigingen") for line, message in found]


def newest_version(changelog: str) -> Version:
    """Return the newest version in the text of CHANGELOG.md, whose headings are `## 1.2.0 (2026-11-23)`."""
    found = _HEADING.search(changelog)
    assert found, "read_changelog says it where there is none"
    return Version(found[1], found[2])


def changes_for_readers(changelog: str) -> str:
    """Return the changes as Markdown for a page, with each version's day in words, newest first."""
    first = _HEADING.search(changelog)
    changes = changelog[first.start() :] if first else ""

    def heading(found: re.Match[str]) -> str:
        return f"## Versie {found[1]}, {in_words(found[2])} {{ #versie-{found[1].replace('.', '-')} }}"

    return _HEADING.sub(heading, changes)


def content_version(facts: Facts, questions: Iterable[Question]) -> str:
    """Return a short hash that changes when a question or signal changes: saved answers belong to one such version.

    It is made of values alone, so that a class or a field may be renamed without dropping anybody's answers.
    """
    signals = [_values(signal) for signal in facts.signalen.values()]
    parts = [*signals, *sorted(map(_values, questions))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:10]


def _values(record: Signal | Question) -> str:
    return json.dumps(astuple(record), ensure_ascii=False)
