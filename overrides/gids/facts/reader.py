"""Reads the files of a folder of facts, and remembers where each record stands and what is wrong."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gids.facts.kinds import IDENTIFIER
from gids.facts.menu import MENU_FILE, MenuLine, read_menu
from gids.facts.model import Sentence
from gids.facts.records import FactRecord, Place, read_record
from gids.facts.search_words import SearchWords, read_search_words
from gids.facts.text_file import find_invisible, find_template_text, read_text, without_invisible
from gids.facts.yaml_text import Mapping, Node, Scalar, read_yaml
from gids.facts.yaml_text import Sequence as Listed
from gids.problems import Problem, likely, nearest

RULE = "gegevens"
_FILES = "bestanden"
_OF_DATA = (".yml", ".yaml", ".txt")
_BETWEEN_WORDS = re.compile(r"[\s;,\"“”„*•]+")
_EMPTY = "hier horen gegevens te staan, elk op een eigen regel: naam: waarde."
_NO_LIST = "hier hoort een lijst te staan: zet elke regel op een eigen regel, met een streepje ervoor."
_WITH_SENTENCES = ("signalen.yml", "contacten.yml", "stappen.yml")


@dataclass
class FactsReader:
    """Reads the files of one folder and remembers where each record stands."""

    folder: Path
    shown_as: str
    """The folder as an editor knows it: `docs/_gegevens`."""
    rule: str = RULE
    """The heading of CONTRIBUTING.md that says more about these files."""
    problems: list[Problem] = field(default_factory=list)
    left_over: list[Problem] = field(default_factory=list)
    """Where a template is not filled in yet, which stops no preview."""
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return the text of a file, with a problem for the way it was saved and for each sign that nobody sees."""
        file = read_text(self.folder / name)
        for line, message in file.mistakes:
            self.problem(name, line, message)
        for line, message in find_invisible(file.text):
            self.problem(name, line, message, _FILES)
        self.left_over += [
            Problem(self.path(name), line, text, self.rule) for line, text in find_template_text(file.text)
        ]
        return file.text

    def node(self, name: str) -> Node | None:
        """Return what stands in a file, or None with a problem."""
        before = len(self.problems)
        node, mistakes = read_yaml(self.text(name), self.path(name), self.rule)
        self.problems += mistakes
        if node is None and len(self.problems) == before:
            self.problem(name, 1, _EMPTY)
        return node

    def file(self, name: str) -> Mapping | None:
        """Return the mapping in a file, or None with a problem."""
        node = self.node(name)
        if node and not isinstance(node, Mapping):
            self.problem(name, 1, _EMPTY)
        return node if isinstance(node, Mapping) else None

    def menu(self) -> tuple[MenuLine, ...] | None:
        """Return the menu, or None where it cannot be read."""
        node = self.node(MENU_FILE)
        menu, mistakes = read_menu(node, self.path(MENU_FILE)) if node else (None, [])
        self.problems += mistakes
        return menu

    def record(self, name: str, cls: type[FactRecord]) -> FactRecord | None:
        """Return what a file holds as one record, or None with what is wrong in it."""
        node = self.file(name)
        record, mistakes = read_record(cls, node, Place(self.path(name), self.rule)) if node else (None, [])
        self.problems += mistakes
        return record

    def records(self, name: str, cls: type[FactRecord], singular: str) -> dict[str, FactRecord]:
        """Return the records of a file by id; the faulty ones are left out and named."""
        mapping = self.file(name)
        records: dict[str, FactRecord] = {}
        if mapping is None:
            return records
        if name in _WITH_SENTENCES:
            self.sentences += [Sentence(self.path(name), item.line, item.value) for item in _sentences(mapping)]
        for key, node in mapping.entries.items():
            self.lines[name, key] = line = mapping.key_lines[key]
            if not IDENTIFIER.accepts(key):
                self.problem(name, line, f'"{key}" kan geen naam zijn. {IDENTIFIER.cure}')
                continue
            record, mistakes = read_record(cls, node, Place(self.path(name), RULE, f'{singular} "{key}"'), id=key)
            self.problems += mistakes
            if record:
                records[key] = record
        return records

    def listing(self, name: str, cls: type[FactRecord], singular: str) -> tuple[FactRecord, ...]:
        """Return the records of a file that lists them, each with its place; the faulty ones are left out and named."""
        node, path = self.node(name), self.path(name)
        if node and not isinstance(node, Listed):
            self.problem(name, 1, _NO_LIST)
        records = []
        for item in node.items if isinstance(node, Listed) else ():
            place = Place(path, self.rule, singular)
            record, mistakes = read_record(cls, item, place, path=path, line=item.line)
            self.problems += mistakes
            records += [record] if record else []
        return tuple(records)

    def search_words(self, name: str) -> tuple[SearchWords, ...]:
        """Return the editors' search words, in the order of the file."""
        mapping = self.file(name)
        words, mistakes = read_search_words(mapping, self.path(name), RULE) if mapping else ((), [])
        self.problems += mistakes
        return words

    def word_list(self, name: str) -> frozenset[str]:
        """Return the words of a file, in whatever list they were typed; what stands behind `#` is a comment."""
        lines = without_invisible(self.text(name)).split("\n") if self.has(name) else []
        words = (word.strip("-'‘’.") for line in lines for word in _BETWEEN_WORDS.split(line.partition("#")[0]))
        return frozenset(filter(None, words))

    def unread(self, known: Collection[str]) -> Iterator[Problem]:
        """Yield a problem for each file of data or words whose name is not known, as that of a copy."""
        for name in sorted(path.name for path in self.folder.glob("[!.~]*") if path.suffix in _OF_DATA):
            if name not in known:
                message = f'de gids leest dit bestand niet. Is het een kopie van "{nearest(name, known)}", zet dan daar'
                yield Problem(self.path(name), 1, f"{message} wat verschilt. Haal dit bestand weg.", self.rule)

    def has(self, name: str) -> bool:
        """Return whether a file that a guide can do without is there."""
        return (self.folder / name).exists()

    def path(self, name: str) -> str:
        """Return the file's path as an editor knows it."""
        return f"{self.shown_as}/{name}"

    def problem(self, name: str, line: int, message: str, rule: str = "") -> None:
        """Note a problem in a file."""
        self.problems.append(Problem(self.path(name), line, message, rule or self.rule))

    def require(self, name: str, key: str, wanted: Iterable[str], known: Iterable[str], where: str) -> None:
        """Note each wanted id that `where` does not have."""
        known = list(known)
        for missing in wanted:
            if missing not in known:
                cure = likely(missing, known) or " Voeg die daar toe of haal hem hier weg."
                self.problem(
                    name, self.lines[name, key], f'"{key}" noemt "{missing}", maar die staat niet in {where}.{cure}'
                )


def _sentences(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node] if " " in node.value else []
    if isinstance(node, Listed):
        children = node.items
    else:  # the dictionary is Dutch
        children = [entry for key, entry in node.entries.items() if not key.endswith("_engels")]
    return [scalar for child in children for scalar in _sentences(child)]
