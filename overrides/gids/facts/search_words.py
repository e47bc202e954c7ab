"""The words that a clerk uses and the guide does not: zoekwoorden.yml, by kind, then by signal, page or heading."""

from dataclasses import dataclass

from gids.facts.yaml_text import Mapping, Scalar
from gids.problems import Problem

DANGER, ALONE, NEVER, NUMBER = "gevaar", "alleen", "niet", "nummer"
"""The kinds that mean something to the search: what comes before all else, what counts only when it is all that was
typed, what does not lead to a place, and whose number a place shows. Other kinds are there for who reads the file."""
NOWHERE = "overal"
"""In the place of a target: what leads nowhere."""
PEOPLE = ("aandachtsfunctionaris", "zorgcoordinator")
"""Whose number a place can show, beside the organisations of contacten.yml."""


@dataclass(frozen=True)
class SearchWords:
    """Words of one kind that lead to one place, or do not."""

    target: str
    """What the editor typed: a signal (`minderjarig`), a page (`handelen/melden.md`) or a heading (`…#bij-wie`)."""
    words: tuple[str, ...]
    """Words and short phrases, as a clerk would type them."""
    line: int
    """The line in the file, for messages."""
    kind: str = ""


def read_search_words(
    node: Mapping, path: str, rule: str, kind: str = ""
) -> tuple[tuple[SearchWords, ...], list[Problem]]:
    """Return the search words of a file or of one kind in it, and a problem for each target without words."""
    read: list[SearchWords] = []
    problems: list[Problem] = []
    for target, value in node.entries.items():
        line = node.key_lines[target]
        if isinstance(value, Mapping) and not kind:
            inside, unclear = read_search_words(value, path, rule, target)
            read += inside
            problems += unclear
            continue
        text = value.value if isinstance(value, Scalar) else ""
        if words := tuple(word.strip() for word in text.split(",") if word.strip()):
            read.append(SearchWords(target, words, line, kind))
        else:
            message = (
                f'"{target}" heeft geen zoekwoorden. Typ ze tussen aanhalingstekens, met komma\'s: "pas, id-kaart".'
            )
            problems.append(Problem(path, line, message, rule))
    return tuple(read), problems
