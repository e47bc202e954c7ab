"""Reads docs/_gegevens/ and gemeente.yml into `Facts`, with every mistake of every file in one run."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gids.facts.entries import Contact, Deed, Judgement, Measurement, OpinionWords, Signal, Source, Word
from gids.facts.kinds import IDENTIFIER
from gids.facts.menu import MENU_FILE, MENU_SHAPE, read_menu
from gids.facts.model import Facts, SearchWords
from gids.facts.municipality import Municipality
from gids.facts.municipality_files import (
    MunicipalityFolder,
    mistakes_in_files,
    mistakes_in_huisstijl,
    nobody_to_reach,
    values_of_the_example,
)
from gids.facts.records import FactRecord, Place, read_record
from gids.facts.text_file import find_invisible, find_template_text, read_text, without_invisible
from gids.facts.unread import PAGES, unread_in
from gids.facts.yaml_text import Mapping as Keyed
from gids.facts.yaml_text import Node, Scalar, read_yaml, scalars_of
from gids.facts.yaml_text import Sequence as Listed
from gids.problems import Problem, likely, on_one_line

_GEMEENTE, _SEARCH_WORDS, _MEASUREMENT, _WORD_LIST = "gemeente.yml", "zoekwoorden.yml", "meting.yml", "woordenlijst.txt"
_RECORDS: Mapping[str, tuple[type, str]] = {
    "bronnen": (Source, "bron"),
    "contacten": (Contact, "contact"),
    "signalen": (Signal, "signaal"),
    "stappen": (Deed, "stap"),
    "oordeelwoorden": (OpinionWords, "groepje"),
}
"""Files of records, with what a message calls one."""
_JUDGEMENTS = "oordelen.yml"
_FILES = (
    *(f"{name}.yml" for name in (*_RECORDS, "woorden", "oordelen")),
    *(_GEMEENTE, MENU_FILE, _SEARCH_WORDS, _MEASUREMENT, _WORD_LIST),
)
_OWN = (_GEMEENTE, _JUDGEMENTS, _WORD_LIST)
"""Of those, what a municipality can have in a folder of its own."""
_WITH_SENTENCES = ("signalen.yml", "contacten.yml", "stappen.yml")
_BETWEEN_WORDS = re.compile(r"[\s;,\"“”„*•]+")
_NOT_THERE = (
    'wat in "leren" en "signalen" staat, is in elke gids hetzelfde. Zet deze pagina in een andere map, zoals "over".'
)
_EMPTY = "hier horen gegevens te staan, elk op een eigen regel: naam: waarde."


def read_facts(
    folder: Path, shown_as: str = "docs/_gegevens", gemeente: MunicipalityFolder | None = None
) -> tuple[Facts | None, list[Problem]]:
    """Read all facts.

    `gemeente` is where gemeente.yml stands, when that is outside the guide. Returns None and the problems, sorted
    by file and line, where anything is wrong.
    """
    data = MunicipalityFolder(folder, shown_as)
    reader = _Reader(data)
    read: dict[str, dict[str, Any]] = {
        name: reader.records(f"{name}.yml", cls, singular) for name, (cls, singular) in _RECORDS.items()
    }
    sources = [key for name, key in reader.lines if name == "bronnen.yml"]
    for file, record in ((f"{name}.yml", one) for name in ("contacten", "signalen") for one in read[name].values()):
        for wanted in [record.bron] if isinstance(record.bron, str) else record.bron:
            if wanted not in sources:
                cure = likely(wanted, sources) or " Voeg die daar toe of haal hem hier weg."
                message = f'"{record.id}" noemt "{wanted}", maar die staat niet in bronnen.yml.{cure}'
                reader.problem(file, reader.lines[file, record.id], message)
    search_words = tuple(reader.search_words(_SEARCH_WORDS))
    measurement = reader.record(_MEASUREMENT, Measurement, reader.file(_MEASUREMENT))
    place = gemeente or data
    municipality, mistakes = _read_municipality(place)
    problems = sorted({*map(on_one_line, [*reader.problems, *mistakes])})
    if municipality is None or problems:
        return None, problems
    others = _Reader(data)  # what is wrong here does not stop the preview
    node = others.node(MENU_FILE)
    menu, unclear = read_menu(node, others.path(MENU_FILE)) if node else (None, [])
    judged = _Reader(place if (place.path / _JUDGEMENTS).exists() else data, "beoordelen")
    own = MunicipalityFolder(place.path / PAGES, f"{place.shown_as}/{PAGES}")
    for at, files in {data: _FILES, **({} if place.path.samefile(data.path) else {place: _OWN})}.items():
        unread = unread_in(at.path, files, _FILES)
        rule = others.rule if at is data else "gemeente"
        others.left_over += [Problem(f"{at.shown_as}/{name}", 1, message, rule) for name, message in unread]
    for path in (path for part in ("leren", "signalen") for path in sorted((own.path / part).rglob("*.md"))):
        shown = f"{own.shown_as}/{path.relative_to(own.path).as_posix()}"
        others.left_over.append(Problem(shown, 1, _NOT_THERE, "gemeente"))
    facts = Facts(
        **read,
        gemeente=municipality,
        zoekwoorden=search_words,
        menu=menu,
        woorden=others.records("woorden.yml", Word, "woord"),
        meting=measurement,
        oordelen=tuple(judged.judgements()),
        woordenlijst=others.word_list(_WORD_LIST) | _Reader(place).word_list(_WORD_LIST),
        own_pages=own,
        lines=reader.lines,
        sentences=tuple(reader.sentences),
        problems=(*judged.problems, *others.problems, *unclear, *reader.left_over, *others.left_over),
    )
    return facts, problems


def _read_municipality(place: MunicipalityFolder) -> tuple[Municipality | None, list[Problem]]:
    """Read gemeente.yml, and look at the files that it names."""
    if not place.path.is_dir():
        inside = " Noem de map waar dit bestand in staat." if place.path.exists() else " Kijk of de naam klopt."
        message = f"dit is geen map.{inside} Typ bij GEMEENTE de map met gemeente.yml erin."
        return None, [Problem(place.shown_as, 1, message, "gemeente")]
    reader = _Reader(place, "gemeente")
    node = reader.file(_GEMEENTE)
    municipality = reader.record(_GEMEENTE, Municipality, node)
    if node:
        alone = (mistakes_in_huisstijl, nobody_to_reach, values_of_the_example)
        for line, message in (*mistakes_in_files(node, place.path), *(wrong for look in alone for wrong in look(node))):
            reader.problem(_GEMEENTE, line, message)
    return municipality, reader.problems


@dataclass
class _Reader:
    """Reads the files of one folder and remembers where each record stands."""

    place: MunicipalityFolder
    rule: str = "gegevens"
    """The heading of CONTRIBUTING.md that says more about these files."""
    problems: list[Problem] = field(default_factory=list)
    left_over: list[Problem] = field(default_factory=list)
    """Where a template is not filled in yet, which stops no preview."""
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    sentences: list[tuple[str, int, str]] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return the text of a file, with a problem for the way it was saved and for each sign that nobody sees."""
        file = read_text(self.place.path / name)
        for line, message in file.mistakes:
            self.problem(name, line, message)
        for line, message in find_invisible(file.text):
            self.problem(name, line, message, "bestanden")
        left = find_template_text(file.text)
        self.left_over += [Problem(self.path(name), line, message, self.rule) for line, message in left]
        return file.text

    def node(self, name: str) -> Node | None:
        """Return what stands in a file, or None with a problem; None alone where the guide can do without it."""
        if name in (_JUDGEMENTS, _MEASUREMENT) and not (self.place.path / name).exists():
            return None
        before = len(self.problems)
        node, mistakes = read_yaml(self.text(name), self.path(name), self.rule)
        self.problems += mistakes
        if node is None and len(self.problems) == before:
            self.problem(name, 1, MENU_SHAPE if name == MENU_FILE else _EMPTY)
        return node

    def file(self, name: str) -> Keyed | None:
        """Return the mapping in a file, or None with a problem."""
        node = self.node(name)
        if node and not isinstance(node, Keyed):
            self.problem(name, 1, _EMPTY)
        return node if isinstance(node, Keyed) else None

    def record(
        self, name: str, cls: type[FactRecord], node: Node | None, shown: str = "", **known: object
    ) -> FactRecord | None:
        """Return one record of a file, or None with what is wrong in it."""
        if node is None:
            return None
        record, mistakes = read_record(cls, node, Place(self.path(name), self.rule, shown), **known)
        self.problems += mistakes
        return record

    def records(self, name: str, cls: type[FactRecord], singular: str) -> dict[str, FactRecord]:
        """Return the records of a file by id; the faulty ones are left out and named."""
        mapping, records = self.file(name) or Keyed({}, {}, 1), {}
        if name in _WITH_SENTENCES:
            dutch = (item for keys, item in scalars_of(mapping) if not keys[-1].endswith("_engels"))
            self.sentences += [(self.path(name), item.line, item.value) for item in dutch if " " in item.value]
        for key, node in mapping.entries.items():
            self.lines[name, key] = line = mapping.key_lines[key]
            if not IDENTIFIER.accepts(key):
                self.problem(name, line, f'"{key}" kan geen naam zijn. {IDENTIFIER.cure}')
            elif record := self.record(name, cls, node, f'{singular} "{key}"', id=key):
                records[key] = record
        return records

    def judgements(self) -> Iterator[Judgement]:
        """Yield the counts of meetings, a line each; the faulty ones are left out and named."""
        node, path = self.node(_JUDGEMENTS), self.path(_JUDGEMENTS)
        if node and not isinstance(node, Listed):
            self.problem(_JUDGEMENTS, 1, "hier hoort een lijst te staan: begin elke regel met een streepje.")
        for item in node.items if isinstance(node, Listed) else ():
            if one := self.record(_JUDGEMENTS, Judgement, item, "dit oordeel", path=path, line=item.line):
                yield one

    def search_words(self, name: str) -> Iterator[SearchWords]:
        """Yield the editors' search words in the order of the file, by kind or without; each target has some."""
        for outer, node in (mapping := self.file(name) or Keyed({}, {}, 1)).entries.items():
            inner, kind = (node, outer) if isinstance(node, Keyed) else (Keyed({outer: node}, mapping.key_lines, 1), "")
            for target, value in inner.entries.items():
                text, line = value.value if isinstance(value, Scalar) else "", inner.key_lines[target]
                if words := tuple(filter(None, map(str.strip, text.split(",")))):
                    yield SearchWords(target, words, line, kind)
                else:
                    cure = 'Typ ze tussen aanhalingstekens, met komma\'s: "pas, id-kaart".'
                    self.problem(name, line, f'"{target}" heeft geen zoekwoorden. {cure}')

    def word_list(self, name: str) -> frozenset[str]:
        """Return the words of a file, in whatever list they were typed; what stands behind `#` is a comment."""
        lines = without_invisible(self.text(name)).split("\n") if (self.place.path / name).exists() else []
        words = (word.strip("-'‘’.") for line in lines for word in _BETWEEN_WORDS.split(line.partition("#")[0]))
        return frozenset(filter(None, words))

    def path(self, name: str) -> str:
        """Return the file's path as an editor knows it."""
        return f"{self.place.shown_as}/{name}"

    def problem(self, name: str, line: int, message: str, rule: str = "") -> None:
        """Note a problem in a file."""
        self.problems.append(Problem(self.path(name), line, message, rule or self.rule))
