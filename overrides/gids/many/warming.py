"""Does once what every build would do again: load code, take pages and templates apart, look up words."""

import importlib
from pathlib import Path

from gids.assets.theme_files import ICONS
from gids.build import names_on_pages, today
from gids.check.run import check
from gids.content.blocks import read_blocks
from gids.content.model import ContentPlace, read_content
from gids.facts.reading import read_facts
from gids.version import read_changelog

_CODE = ("gids.assets.output", "gids.learning.markup", "gids.release.packages", "gids.search.index")
"""What the check does not load itself."""


def warm(settings: Path, module: str) -> None:
    """Make ready for builds, by the command `module`, of the guide of this mkdocs.yml, in processes that begin here.

    What is wrong in the guide's own files the builds say themselves.
    """
    is_package = hasattr(importlib.import_module(module), "__path__")
    for name in (f"{module}.__main__" if is_package else module, *_CODE):
        importlib.import_module(name)
    place, overrides = ContentPlace(settings, settings.parent / "docs"), settings.parent / "overrides"
    facts, _ = read_facts(place.data.path, place.data.shown_as, place.data)
    changelog, _ = read_changelog(settings.parent / "CHANGELOG.md")
    if facts and changelog:
        blocks = read_blocks(facts, changelog.newest, overrides, ICONS)
        for name in blocks.environment.list_templates():
            blocks.environment.get_template(name)
        check(read_content(place, facts, names_on_pages(blocks, changelog), today()))
