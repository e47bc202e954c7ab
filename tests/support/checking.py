"""Checks the content of a small guide as the hook does, without building it."""

from datetime import date
from pathlib import Path
from shutil import copytree

import material
import yaml

from gids.assets.icons import Icons
from gids.check.run import check
from gids.content.blocks import Blocks
from gids.content.filling import Expander
from gids.content.model import Content, Place, read_content
from gids.facts.model import Facts
from gids.facts.reading import read_facts
from gids.problems import Problem
from support.building import ROOT, TESTSTAD, menu_of

BASIS = ROOT / "tests" / "messages" / "basis"
TODAY = date(2026, 11, 23)
ICONS = Path(material.__file__).parent / "templates" / ".icons"


def copy_of_basis(folder: Path, changes: Path | None = None) -> Path:
    """Return `folder` with the clean guide of tests/messages/basis in it, and over that the files of `changes`."""
    copytree(BASIS, folder, dirs_exist_ok=True)
    if changes:
        copytree(changes, folder, dirs_exist_ok=True)
    return _with_menu(folder)


def copy_of_teststad(folder: Path) -> Path:
    """Return `folder` with the fixture municipality in it."""
    copytree(TESTSTAD, folder / "docs")
    return _with_menu(folder)


def _with_menu(folder: Path) -> Path:
    settings = folder / "mkdocs.yml"
    if not settings.exists():
        settings.write_text(yaml.safe_dump({"nav": menu_of(folder / "docs")}), encoding="utf-8")
    return folder


def site_of(folder: Path) -> Content:
    """Return the content of the guide in a folder with mkdocs.yml and docs/; its facts must be right."""
    facts = facts_of(folder)
    blocks = Blocks(facts, ROOT / "overrides" / "blocks", Icons(ICONS), lambda: "index.md")
    variables = {"gemeente": facts.gemeente, "versie": "1.2.3", "versie_datum": "1 april 2026", "wijzigingen": ""}
    menu = yaml.load((folder / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["nav"]
    place = Place(folder / "mkdocs.yml", folder / "docs", menu)
    return read_content(place, facts, Expander(blocks.macros(), variables, lambda page: None), TODAY)


def facts_of(folder: Path) -> Facts:
    """Return the facts in a folder with docs/."""
    facts, problems = read_facts(folder / "docs" / "_gegevens")
    assert facts, problems
    return facts


def problems_in(folder: Path) -> list[Problem]:
    """Return everything that the check has to say about the guide in a folder."""
    return check(site_of(folder))
