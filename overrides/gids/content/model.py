"""Everything that the rules look at: the pages, the facts, the menu and the files, read from disk once."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from gids.check.spelling import Speller
from gids.content.filling import Expander
from gids.content.front_matter import PageSettings
from gids.content.pages import TypedPage
from gids.facts.model import Contact, Facts, Source
from gids.facts.reading import FactsReader
from gids.facts.records import fact
from gids.facts.yaml_text import Node, Scalar, Sequence
from gids.problems import Problem

DATA_WITH_SENTENCES = ("signalen.yml", "contacten.yml", "stappen.yml")


@dataclass(frozen=True)
class Word:
    """woorden.yml: words that are not used in the guide, or not so."""

    id: str
    woorden: tuple[str, ...] = field(
        metadata={"explanation": "de woorden die je niet gebruikt, elk op een eigen regel"}
    )
    liever: str = fact("wat je in plaats daarvan schrijft")
    waarom: str = fact("waarom, in een korte zin")
    mag_in: tuple[str, ...] = field(default=(), metadata={"explanation": "zinsdelen waarin het woord wel mag"})


@dataclass(frozen=True)
class DataText:
    """A sentence in a data file that a reader gets to see."""

    path: str
    line: int
    text: str


@dataclass
class Content:
    """The content of a guide, as it stands on disk."""

    shown: str
    """The folder of the pages as an editor knows it: `docs`."""
    pages: dict[str, TypedPage]
    """By their path below docs/."""
    files: dict[str, int]
    """Sizes in bytes by path below docs/, pages included."""
    menu_path: str
    menu: dict[str, int] | None
    """Lines in mkdocs.yml of the pages in the menu; None where MkDocs makes the menu itself."""
    facts: Facts
    fact_lines: dict[tuple[str, str], int]
    """Lines of the records, by file and id; in the preview a record may just have been taken away."""
    data_texts: list[DataText]
    words: dict[str, Word]
    expander: Expander
    speller: Speller
    today: date
    settings: dict[str, PageSettings] = field(default_factory=dict)
    """The front matter of the pages that have it without mistakes."""
    anchors: dict[str, set[str]] = field(default_factory=dict)
    """The places in each page that a link can lead to, of the pages that were asked for."""
    problems: list[Problem] = field(default_factory=list)
    """What was wrong on reading."""


@dataclass(frozen=True)
class Place:
    """Where the content of a guide stands."""

    settings: Path
    """mkdocs.yml, in the folder that an editor sees paths from."""
    docs: Path
    menu: object
    """What stands under `nav` in mkdocs.yml."""


def read_content(place: Place, facts: Facts, expander: Expander, today: date) -> Content:
    """Read the content of a guide."""
    docs, root = place.docs, place.settings.parent
    shown = docs.relative_to(root).as_posix() if docs.is_relative_to(root) else docs.name
    reader = FactsReader(docs / "_gegevens", f"{shown}/_gegevens")
    words = reader.records("woorden.yml", Word, "woord")
    texts: list[DataText] = []
    for name in DATA_WITH_SENTENCES:
        node = reader.file(name)
        if node:
            texts += [DataText(reader.path(name), item.line, item.value) for item in _sentences(node)]
            reader.lines |= {(name, key): line for key, line in node.key_lines.items()}
    records: list[Contact | Source] = [*facts.contacten.values(), *facts.bronnen.values()]
    names = {word for record in records for word in record.naam.split()}
    files = {
        path.relative_to(docs).as_posix(): path.stat().st_size
        for path in sorted(docs.rglob("*"))
        if path.is_file() and not any(part.startswith(("_", ".")) for part in path.relative_to(docs).parts)
    }
    pages = {uri: _read_page(docs / uri, f"{shown}/{uri}", uri) for uri in files if uri.endswith(".md")}
    speller = Speller.from_list(docs / "_gegevens" / "woordenlijst.txt", names)
    return Content(
        shown=shown, pages=pages, files=files, menu_path=place.settings.name,
        menu=_menu(place), facts=facts,
        fact_lines=reader.lines, data_texts=texts, words=words, expander=expander, speller=speller, today=today,
        problems=reader.problems,
    )  # fmt: skip


def _read_page(path: Path, shown: str, uri: str) -> TypedPage:
    content = path.read_bytes()
    try:
        text, is_readable = content.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        text, is_readable = content.decode("utf-8", errors="replace"), False
    return _page(shown, uri, text.replace("\r\n", "\n").replace("\r", "\n"), is_readable)


@cache
def _page(path: str, uri: str, text: str, is_readable: bool) -> TypedPage:
    """Keep what was taken apart, so that the preview only takes a changed page apart again."""
    return TypedPage(path, uri, text, is_readable)


def _sentences(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node] if " " in node.value else []
    if isinstance(node, Sequence):
        children = node.items
    else:  # the dictionary is Dutch
        children = [entry for key, entry in node.entries.items() if not key.endswith("_engels")]
    return [found for child in children for found in _sentences(child)]


def _menu(place: Place) -> dict[str, int] | None:
    if place.menu is None:
        return None
    typed = place.settings.read_text(encoding="utf-8").splitlines()
    return {
        uri: next((number for number, line in enumerate(typed, 1) if uri in line), 1) for uri in menu_pages(place.menu)
    }


def menu_pages(menu: object) -> list[str]:
    """Return the pages in a menu, however deep."""
    if isinstance(menu, str):
        return [menu] if menu.endswith(".md") else []
    parts = menu.values() if isinstance(menu, dict) else menu if isinstance(menu, list) else []
    return [uri for part in parts for uri in menu_pages(part)]
