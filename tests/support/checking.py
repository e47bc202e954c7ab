"""Checks the content of a small guide as the hook does, without building it; and puts together what editors type."""

from datetime import date
from pathlib import Path
from shutil import copytree

from gids.assets.bundles import ICONS
from gids.build import names_on_pages
from gids.check.run import check
from gids.content.blocks import Blocks, read_blocks
from gids.content.model import Content, ContentPlace, read_content
from gids.content.page import Page
from gids.content.quiz import HELP, JUDGE, REPORT
from gids.facts.model import Facts
from gids.facts.reading import read_facts
from gids.problems import Problem
from gids.version import Changelog, Version
from support.building import ROOT, TESTSTAD, write_menu

MESSAGES = ROOT / "tests" / "messages"
BASIS = MESSAGES / "basis"
TODAY = date(2026, 11, 23)
VERSION = Version("1.2.3", "2026-04-01")


def copy_of_basis(folder: Path, changes: Path | None = None) -> Path:
    """Return `folder` with the clean guide of tests/messages/basis in it, and over that the files of `changes`."""
    copytree(BASIS, folder, dirs_exist_ok=True)
    if changes:
        copytree(changes, folder, dirs_exist_ok=True)
    if not changes or not (changes / "docs" / "_gegevens" / "menu.yml").exists():
        write_menu(folder / "docs")
    return folder


def copy_of_teststad(folder: Path) -> Path:
    """Return `folder` with the fixture municipality in it."""
    copytree(TESTSTAD, folder / "docs")
    return folder


def content_of(folder: Path) -> Content:
    """Return the content of the guide in a folder with docs/; its facts must be right."""
    facts = facts_of(folder)
    place = ContentPlace(folder / "mkdocs.yml", folder / "docs")
    return read_content(place, facts, names_on_pages(blocks_of(facts), Changelog("", VERSION)), TODAY)


def blocks_of(facts: Facts) -> Blocks:
    """Return the blocks that an editor can use with these facts."""
    return read_blocks(facts, VERSION, ROOT / "overrides", ICONS)


def facts_of(folder: Path) -> Facts:
    """Return the facts in a folder with docs/."""
    facts, problems = read_facts(folder / "docs" / "_gegevens")
    assert facts, problems
    return facts


def problems_in(folder: Path) -> list[Problem]:
    """Return everything that the check has to say about the guide in a folder."""
    return check(content_of(folder))


def content_with(folder: Path, markdown: str) -> tuple[Content, Page]:
    """Return the content of the clean guide with one more page of this Markdown, and that page."""
    page = copy_of_basis(folder) / "docs" / "leren" / "pagina.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(markdown, encoding="utf-8")
    content = content_of(folder)
    return content, content.pages["leren/pagina.md"]


def scene(told: str, reports: bool, help_why: str, report_why: str) -> str:
    """Return a scene, or without what is told the judgement of a story, with the explanation of each answer."""
    answers = ((HELP, not reports, help_why), (REPORT, reports, report_why))
    typed = "".join(f"- [{'x' if is_right else ' '}] {answer}\n> {why}\n" for answer, is_right, why in answers)
    return "<quiz>\n" + (f"{told}\n\n" if told else "") + f"{JUDGE}\n\n{typed}</quiz>\n"
