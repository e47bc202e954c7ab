"""Says what is wrong in an mkdocs.yml that cannot be read."""

from pathlib import Path

from gids.facts.yaml_text import read_yaml
from gids.problems import Problem

RULE = "menu"


def unreadable_menu(settings: Path) -> list[Problem]:
    """Return what is wrong in mkdocs.yml, by line where that can be said; at least one problem."""
    _, problems = read_yaml(settings.read_text(encoding="utf-8", errors="replace"), settings.name, RULE)
    unclear = Problem(settings.name, 1, "dit bestand is niet te lezen. Maak je laatste wijziging ongedaan.", RULE)
    return problems or [unclear]
