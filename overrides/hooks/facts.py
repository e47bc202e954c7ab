"""Reads the facts once a build, before the macros that fill them in, and gives them to pages and templates."""

import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast

import material
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from gids.assets.icons import Icons
from gids.build import Build
from gids.check.annotations import annotate
from gids.content.blocks import Blocks, telephone_uri
from gids.facts.model import Facts, in_words
from gids.facts.municipality import MunicipalityFolder
from gids.facts.reading import read_facts
from gids.huisstijl.files import place_files
from gids.policy import policy_meta
from gids.version import changes_for_readers, newest_version

ICONS = Path(material.__file__).parent / "templates" / ".icons"
TEMPLATES = Path(__file__).resolve().parents[1] / "blocks"

logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)  # its inner works tell an editor nothing


@dataclass
class _Run:
    """What stays from one build of the preview to the next."""

    is_preview: bool = False
    facts: Facts | None = None
    """The last facts without a mistake: with these the preview goes on while an editor mends one."""


_run = _Run()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    _run.is_preview = command == "serve"
    _run.facts = None


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    root = Path(config.config_file_path).parent
    docs = Path(config.docs_dir)
    shown = docs.relative_to(root).as_posix() if docs.is_relative_to(root) else docs.name
    elsewhere = os.environ.get("GEMEENTE")
    facts_folder = MunicipalityFolder(docs / "_gegevens", f"{shown}/_gegevens")
    folder = MunicipalityFolder(Path(elsewhere), Path(elsewhere).as_posix()) if elsewhere else facts_folder
    facts, problems = read_facts(facts_folder.path, facts_folder.shown_as, folder)
    facts = facts or _run.facts
    if facts is None:
        annotate(problems, root)
        raise PluginError("\n".join(["De gegevens kloppen nog niet:", *map(str, problems)]))
    _run.facts = facts if _run.is_preview else None
    gemeente, files = place_files(facts.gemeente, folder.path)
    facts = replace(facts, gemeente=gemeente)
    config.site_url = facts.gemeente.guide_address or None  # the page for a wrong address needs its place on the server
    blocks = Blocks(facts, TEMPLATES, Icons(ICONS), lambda: build.page)
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    version = newest_version(changelog)
    build = Build(facts, blocks, version, folder, files, is_preview=_run.is_preview, problems=problems)
    config.extra["gids"] = build
    macros = cast(MacrosPlugin, config.plugins["macros"])
    macros.register_macros(blocks.macros())
    build.variables = {
        "gemeente": facts.gemeente,
        "versie": version.number,
        "versie_datum": in_words(version.date),
        "wijzigingen": changes_for_readers(changelog),
    }
    macros.register_variables(build.variables)
    return config


@event_priority(100)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    config.extra["gids"].page = page.file.src_uri
    return markdown


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    build: Build = config.extra["gids"]
    env.globals.update(gemeente=build.facts.gemeente, versie=build.version.number, icoon=build.blocks.icon)
    env.globals["policy"] = "" if build.is_preview else policy_meta()  # the preview reloads itself by an inline script
    env.filters["telefoonlink"] = telephone_uri
    return env
