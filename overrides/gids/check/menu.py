"""Says what is wrong in an mkdocs.yml that cannot be read; as a command, before MkDocs says it in English."""

import sys
from pathlib import Path

from gids.facts.text_file import find_invisible, read_text
from gids.facts.yaml_text import read_yaml
from gids.problems import Problem

RULE = "menu"


def unreadable_menu(settings: Path) -> list[Problem]:
    """Return what is wrong in an mkdocs.yml that MkDocs refuses: at least one problem, with its line if it has one."""
    unclear = Problem(settings.name, 1, "dit bestand is niet te lezen. Maak je laatste wijziging ongedaan.", RULE)
    return _mistakes_in(settings) or [unclear]


def _mistakes_in(settings: Path) -> list[Problem]:
    file = read_text(settings)
    if mistakes := [*file.mistakes, *find_invisible(file.text)]:
        return [Problem(settings.name, line, message, RULE) for line, message in mistakes]
    read, problems = read_yaml(file.text, settings.name, RULE)
    return [] if read else problems


if __name__ == "__main__":
    sys.exit("\n".join(map(str, _mistakes_in(Path(sys.argv[1])))) or 0)
