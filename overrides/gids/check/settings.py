"""Says what is wrong in mkdocs.yml; as a command, before MkDocs says it in English or not at all."""

import sys
from collections.abc import Iterator
from pathlib import Path

from gids.facts.menu import MENU
from gids.facts.tables import read_table
from gids.facts.text_file import find_invisible, read_text
from gids.facts.yaml_text import Mapping, Node, Scalar, read_yaml
from gids.facts.yaml_text import Sequence as Listed
from gids.problems import Problem

_KNOWN = read_table(__file__)


def mistakes_in_settings(settings: Path) -> list[Problem]:
    """Return what is wrong in an mkdocs.yml: that it cannot be read, or what is missing and what has no effect."""
    file = read_text(settings)
    if mistakes := [*file.mistakes, *find_invisible(file.text)]:
        return [Problem(settings.name, line, message, MENU) for line, message in mistakes]
    read, problems = read_yaml(file.text, settings.name, MENU)
    if not isinstance(read, Mapping):
        return problems
    names = {name: (line, value) for name, line, value in _names(read)}
    unset = [
        (names.get(name, (1, ""))[0], f'zonder "{name}{value and f": {value}"}" werkt de gids niet. Zet dat terug.')
        for name, (value, *others) in {name: values.split("|") for name, values in _KNOWN["needed"].items()}.items()
        if names.get(name, (1, None))[1] not in (value, *others)
    ]
    for name, (line, value) in names.items():
        is_unknown = ".pymdownx." in name or (name.startswith("plugins.") and name not in _KNOWN["needed"])
        if value != "false" and (cure := _KNOWN["no_effect"].get(name, "Haal de regel weg." * is_unknown)):
            unset.append((line, f'"{name}" doet in de gids niets. {cure}'))
    repeated = [problem for problem in problems if "tweede keer" in problem.message]
    return sorted([*repeated, *(Problem(settings.name, line, message, MENU) for line, message in unset)])


def _names(node: Node, before: str = "") -> Iterator[tuple[str, int, str]]:
    """Yield each setting as `theme.palette`, with its line and value."""
    for item in node.items if isinstance(node, Listed) else [node]:
        if isinstance(item, Scalar):
            yield before + item.value, item.line, ""
        elif isinstance(item, Mapping):
            for key, value in item.entries.items():
                yield before + key, item.key_lines[key], value.value if isinstance(value, Scalar) else ""
                if not before and not isinstance(value, Scalar) and key != "nav":
                    yield from _names(value, f"{key}.")


if __name__ == "__main__":
    sys.exit("\n".join(map(str, mistakes_in_settings(Path(sys.argv[1])))) or 0)
