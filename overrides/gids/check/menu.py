"""Says what is wrong in an mkdocs.yml that cannot be read."""

from pathlib import Path

from gids.facts.text_file import find_invisible, read_text
from gids.facts.yaml_text import read_yaml
from gids.problems import Problem

RULE = "menu"


def unreadable_menu(settings: Path) -> list[Problem]:
    """Return what is wrong in mkdocs.yml, by line where that can be said; at least one problem."""
    file = read_text(settings)
    if file.mistake:
        return [Problem(settings.name, file.line, file.mistake, RULE)]
    if unseen := [Problem(settings.name, line, message, RULE) for line, message in find_invisible(file.text)]:
        return unseen
    read, problems = read_yaml(file.text, settings.name, RULE)
    unclear = Problem(settings.name, 1, "dit bestand is niet te lezen. Maak je laatste wijziging ongedaan.", RULE)
    return [unclear] if read else problems or [unclear]
