"""Reads docs/_gegevens/ into `Facts`, with every mistake of every file in one run."""

from pathlib import Path

from gids.facts.entries import Contact, Deed, Judgement, Measurement, OpinionWords, Signal, Source, Word
from gids.facts.model import Facts
from gids.facts.municipality import Municipality
from gids.facts.municipality_files import (
    MunicipalityFolder,
    mistakes_in_files,
    mistakes_in_huisstijl,
    nobody_to_reach,
    values_of_the_example,
)
from gids.facts.reader import FactsReader
from gids.facts.records import Place, read_record
from gids.problems import Problem, on_one_line

_GEMEENTE = "gemeente"
JUDGEMENTS = "oordelen.yml"
_FILES = (
    *(f"{name}.yml" for name in ("gemeente", "menu", "contacten", "signalen", "bronnen", "stappen", "oordeelwoorden")),
    *("zoekwoorden.yml", "woorden.yml", "meting.yml", JUDGEMENTS, "woordenlijst.txt"),
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
    stappen = reader.records("stappen.yml", Deed, "stap")
    oordeelwoorden = reader.records("oordeelwoorden.yml", OpinionWords, "groepje")
    zoekwoorden = reader.search_words("zoekwoorden.yml")
    meting = reader.record("meting.yml", Measurement) if reader.has("meting.yml") else None
    sources = [key for name, key in reader.lines if name == "bronnen.yml"]
    for contact in contacten.values():
        reader.require("contacten.yml", contact.id, [contact.bron], sources, "bronnen.yml")
    for signal in signalen.values():
        reader.require("signalen.yml", signal.id, signal.bron, sources, "bronnen.yml")
    municipality, mistakes = _read_municipality(gemeente or MunicipalityFolder(folder, shown_as))
    problems = sorted({*map(on_one_line, [*reader.problems, *mistakes])})
    if municipality is None or problems:
        return None, problems
    own = gemeente if gemeente and (gemeente.path / JUDGEMENTS).exists() else MunicipalityFolder(folder, shown_as)
    judged = FactsReader(own.path, own.shown_as, "beoordelen")
    others = FactsReader(folder, shown_as)  # what is wrong here does not stop the preview
    facts = Facts(
        gemeente=municipality,
        contacten=contacten,
        signalen=signalen,
        bronnen=bronnen,
        stappen=stappen,
        oordeelwoorden=oordeelwoorden,
        zoekwoorden=zoekwoorden,
        menu=others.menu(),
        woorden=others.records("woorden.yml", Word, "woord"),
        meting=meting,
        oordelen=judged.listing(JUDGEMENTS, Judgement, "dit oordeel") if judged.has(JUDGEMENTS) else (),
        woordenlijst=others.word_list("woordenlijst.txt"),
        lines=reader.lines,
        sentences=tuple(reader.sentences),
        problems=(*judged.problems, *others.problems, *others.unread(_FILES), *reader.left_over, *others.left_over),
    )
    return facts, problems


def _read_municipality(place: MunicipalityFolder) -> tuple[Municipality | None, list[Problem]]:
    """Read gemeente.yml, and look at the files that it names."""
    if not place.path.is_dir():
        inside = " Noem de map waar dit bestand in staat." if place.path.exists() else " Kijk of de naam klopt."
        message = f"dit is geen map.{inside} Typ bij GEMEENTE de map met gemeente.yml erin."
        return None, [Problem(place.shown_as, 1, message, _GEMEENTE)]
    reader = FactsReader(place.path, place.shown_as, _GEMEENTE)
    node = reader.file("gemeente.yml")
    if node is None:
        return None, reader.problems
    path = reader.path("gemeente.yml")
    municipality, problems = read_record(Municipality, node, Place(path, _GEMEENTE))
    alone = (mistakes_in_huisstijl, nobody_to_reach, values_of_the_example)
    beyond = [*mistakes_in_files(node, place.path), *(wrong for look in alone for wrong in look(node))]
    return municipality, [
        *reader.problems,
        *problems,
        *(Problem(path, line, message, _GEMEENTE) for line, message in beyond),
    ]
