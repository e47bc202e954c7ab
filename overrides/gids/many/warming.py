"""Does once what every build would do again: loading its code, taking the pages apart, looking up their words."""

import importlib
from pathlib import Path

from gids.build import today
from gids.check.run import check
from gids.content.model import ContentPlace, read_content
from gids.facts.reading import read_facts

_CODE = ("gids.assets.output", "gids.learning.blocks", "gids.release.packages", "gids.search.index")
"""What the check does not load itself."""


def warm(settings: Path, module: str) -> None:
    """Make ready for builds, by the command `module`, of the guide of this mkdocs.yml, in processes that begin here.

    What is wrong in the guide's own files the builds say themselves.
    """
    is_package = hasattr(importlib.import_module(module), "__path__")
    for name in (f"{module}.__main__" if is_package else module, *_CODE):
        importlib.import_module(name)
    place = ContentPlace(settings, settings.parent / "docs", None)
    facts, _ = read_facts(place.data.path, place.data.shown_as, place.data)
    if facts:
        check(read_content(place, facts, lambda page: {}, today()))
