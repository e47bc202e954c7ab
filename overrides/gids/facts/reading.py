"""Reads docs/_gegevens/ into `Facts`, with every mistake of every file in one run."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from gids.facts.kinds import IDENTIFIER
from gids.facts.model import (
    Contact,
    Facts,
    Measurement,
    Municipality,
    OpinionWords,
    Sentence,
    Signal,
    Source,
    Step,
    Word,
)
from gids.facts.municipality import MunicipalityFolder, check_files, check_huisstijl
from gids.facts.records import Place, read_record
from gids.facts.search_words import SearchWords, read_search_words
from gids.facts.yaml_text import Mapping, Node, Scalar, read_yaml
from gids.facts.yaml_text import Sequence as Listed
from gids.problems import Problem, likely

Record = TypeVar("Record")
RULE = "gegevens"
_WITH_SENTENCES = ("signalen.yml", "contacten.yml", "stappen.yml")


@dataclass
class FactsReader:
    """Reads the files of one folder and remembers where each record stands."""

    folder: Path
    shown_as: str
    """The folder as an editor knows it: `docs/_gegevens`."""
    problems: list[Problem] = field(default_factory=list)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)

    def file(self, name: str) -> Mapping | None:
        """Return the mapping in a file, or None with a problem."""
        path = self.path(name)
        try:
            text = (self.folder / name).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            self.problem(name, 1, "dit bestand ontbreekt. Zet het terug.")
            return None
        except UnicodeDecodeError:
            self.problem(name, 1, "dit bestand is niet opgeslagen als UTF-8. Sla het opnieuw op als UTF-8.")
            return None
        node, found = read_yaml(text, path, RULE)
        self.problems += found
        if isinstance(node, Mapping):
            return node
        if not found:
            self.problem(name, 1, "hier horen gegevens te staan, elk op een eigen regel: naam: waarde.")
        return None

    def records(self, name: str, cls: type[Record], singular: str) -> dict[str, Record]:
        """Return the records of a file by id; the faulty ones are left out and said."""
        mapping = self.file(name)
        if mapping and name in _WITH_SENTENCES:
            self.sentences += [Sentence(self.path(name), item.line, item.value) for item in _sentences(mapping)]
        records: dict[str, Record] = {}
        for key, node in mapping.entries.items() if mapping else ():
            self.lines[name, key] = line = mapping.key_lines[key] if mapping else 1
            if not IDENTIFIER.accepts(key):
                self.problem(name, line, f'"{key}" kan geen naam zijn. {IDENTIFIER.cure}')
                continue
            record, found = read_record(cls, node, Place(self.path(name), RULE, f'{singular} "{key}"'), id=key)
            self.problems += found
            if record:
                records[key] = record
        return records

    def search_words(self, name: str) -> dict[str, SearchWords]:
        """Return the editors' search words by the signal, page or heading that they lead to."""
        mapping = self.file(name)
        words, found = read_search_words(mapping, self.path(name), RULE) if mapping else ({}, [])
        self.problems += found
        return words

    def measurement(self, name: str) -> Measurement | None:
        """Return what a full run of the tests measured, where one was kept."""
        if not (self.folder / name).exists():
            return None
        node = self.file(name)
        record, found = read_record(Measurement, node, Place(self.path(name), RULE)) if node else (None, [])
        self.problems += found
        return record

    def word_list(self, name: str) -> frozenset[str]:
        """Return the words of a file with one on each line; what stands behind `#` is a comment."""
        path = self.folder / name
        lines = path.read_text(encoding="utf-8-sig").splitlines() if path.exists() else []
        return frozenset(filter(None, (line.partition("#")[0].strip() for line in lines)))

    def path(self, name: str) -> str:
        """Return the file's path as an editor knows it."""
        return f"{self.shown_as}/{name}"

    def problem(self, name: str, line: int, message: str) -> None:
        """Note a problem in a file."""
        self.problems.append(Problem(self.path(name), line, message, RULE))

    def require(self, name: str, key: str, wanted: Iterable[str], known: Iterable[str], where: str) -> None:
        """Note each wanted id that `where` does not have."""
        known = list(known)
        for missing in wanted:
            if missing not in known:
                cure = likely(missing, known) or " Voeg die daar toe of haal hem hier weg."
                self.problem(
                    name, self.lines[name, key], f'"{key}" noemt "{missing}", maar die staat niet in {where}.{cure}'
                )


def read_facts(
    folder: Path, shown_as: str = "docs/_gegevens", gemeente: MunicipalityFolder | None = None
) -> tuple[Facts | None, list[Problem]]:
    """Read all facts.

    `gemeente` is where gemeente.yml stands, when that is outside the guide. Returns None and the problems, sorted
    by file and line, where anything is wrong.
    """
    reader = FactsReader(folder, shown_as)
    bronnen = reader.records("bronnen.yml", Source, "bron")
    contacten = reader.records("contacten.yml", Contact, "contact")
    signalen = reader.records("signalen.yml", Signal, "signaal")
    stappen = reader.records("stappen.yml", Step, "stap")
    oordeelwoorden = reader.records("oordeelwoorden.yml", OpinionWords, "groepje")
    zoekwoorden = reader.search_words("zoekwoorden.yml")
    meting = reader.measurement("meting.yml")
    woordenlijst = reader.word_list("woordenlijst.txt")
    sources = [key for name, key in reader.lines if name == "bronnen.yml"]
    for contact in contacten.values():
        reader.require("contacten.yml", contact.id, [contact.bron], sources, "bronnen.yml")
    for signal in signalen.values():
        reader.require("signalen.yml", signal.id, signal.bron, sources, "bronnen.yml")
    place = gemeente or MunicipalityFolder(folder, shown_as)
    local = FactsReader(place.path, place.shown_as)
    node = local.file("gemeente.yml")
    municipality = None
    if node:
        municipality, found = read_record(Municipality, node, Place(local.path("gemeente.yml"), "gemeente"))
        local.problems += found + check_files(node, place, "gemeente") + check_huisstijl(node, place, "gemeente")
    problems = sorted({*reader.problems, *local.problems})
    if municipality is None or problems:
        return None, problems
    others = FactsReader(folder, shown_as)
    facts = Facts(
        gemeente=municipality,
        contacten=contacten,
        signalen=signalen,
        bronnen=bronnen,
        stappen=stappen,
        oordeelwoorden=oordeelwoorden,
        zoekwoorden=zoekwoorden,
        woorden=others.records("woorden.yml", Word, "woord"),
        meting=meting,
        woordenlijst=woordenlijst,
        lines=reader.lines,
        sentences=tuple(reader.sentences),
        problems=tuple(others.problems),
    )
    return facts, problems


def _sentences(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node] if " " in node.value else []
    if isinstance(node, Listed):
        children = node.items
    else:  # the dictionary is Dutch
        children = [entry for key, entry in node.entries.items() if not key.endswith("_engels")]
    return [found for child in children for found in _sentences(child)]
