"""The words that a clerk uses and the guide does not: zoekwoorden.yml, per signal, page or heading."""

from dataclasses import dataclass

from gids.facts.yaml_text import Mapping, Scalar
from gids.problems import Problem


@dataclass(frozen=True)
class SearchWords:
    """Words that lead to one place."""

    target: str
    """What the editor typed: a signal (`minderjarig`), a page (`handelen/melden.md`) or a heading (`…#bij-wie`)."""
    words: tuple[str, ...]
    """Words and short phrases, as a clerk would type them."""
    line: int
    """The line in the file, for messages."""


def read_search_words(node: Mapping, path: str, rule: str) -> tuple[dict[str, SearchWords], list[Problem]]:
    """Return the search words by target, and a problem for each target without words."""
    read: dict[str, SearchWords] = {}
    problems = []
    for target, value in node.entries.items():
        line = node.key_lines[target]
        text = value.value if isinstance(value, Scalar) else ""
        words = tuple(word.strip() for word in text.split(",") if word.strip())
        if words:
            read[target] = SearchWords(target, words, line)
        else:
            message = (
                f'"{target}" heeft geen zoekwoorden. Typ ze tussen aanhalingstekens, met komma\'s: "pas, id-kaart".'
            )
            problems.append(Problem(path, line, message, rule))
    return read, problems
