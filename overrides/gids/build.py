"""What goes into a build, whole before a page is rendered, and where it waits between the events of MkDocs."""

import hashlib
import os
import posixpath
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment

from gids.content.blocks import KEPT, Blocks, telephone_uri
from gids.content.model import Content, NamesOn
from gids.content.page_blocks import PageBlocks
from gids.facts.docs_files import is_litter
from gids.facts.model import Facts, in_words
from gids.facts.municipality_files import EXAMPLE, MunicipalityFolder
from gids.facts.reading import read_facts
from gids.huisstijl.files import OwnFiles, logo_size
from gids.huisstijl.look import Look
from gids.learning.path import Learning
from gids.policy import policy_meta
from gids.problems import INFORMATION, Problem
from gids.search.sections import Section
from gids.version import Changelog, Version

_MADE_BY_RENDERING = ("content", "toc", "_title_from_render", "present_anchor_ids")
_rendered: dict[str, tuple[object, dict[str, object]]] = {}
"""What each page was made of, and what Python-Markdown made of it, by its path below docs/, while the process lives:
a preview builds at each save, and `make all` the same pages for many municipalities."""


@dataclass(frozen=True)
class Input:
    """What goes in."""

    facts: Facts
    own_files: OwnFiles
    """The logo, icon and fonts of the municipality."""
    look: Look
    look_styles: str
    """The municipality's own layer of custom properties, as CSS."""
    version: Version
    mark: str
    """Another for each change, down to one digit in gemeente.yml."""
    blocks: Blocks
    content: Content
    """What editors typed."""
    learning: Learning
    """The path through it."""
    problems: tuple[Problem, ...]
    """What is wrong in it."""

    @property
    def brought(self) -> dict[str, Path]:
        """The files that the municipality brings, by their addresses in the site or, of a page, below docs/."""
        own = {uri: path for uri, path in self.content.own.items() if self.content.publishes(uri)}
        return {**own, **self.own_files.files}

    def name(self, site: str) -> str:
        """Return whose guide this is: `Baliegids van Gemeente Voorbeeldstad`; `site` is the name of the site."""
        return f"{site} van {self.facts.gemeente.naam}"

    def problems_on(self, uri: str, is_start: bool) -> str:
        """Return what a preview shows of what is wrong in a page, on the start page of what is wrong in the data too.

        Every page says on how many others something has to be mended, with a link to the first.
        """
        page, pages = self.content.pages[uri], {known.path: known.url for known in self.content.pages.values()}
        shown = [one for one in self.problems if one.path == page.path or (is_start and one.path not in pages)]
        faults = [one for one in self.problems if one.level != INFORMATION]
        others = sorted({pages.get(one.path, "index.html") for one in faults} - {page.url})
        elsewhere = [posixpath.relpath(url, posixpath.dirname(page.url) or ".") for url in others]
        context = {"problems": shown, "information": INFORMATION, "elsewhere": elsewhere}
        return self.blocks.render("problems.html", **context) if shown or elsewhere else ""

    def into(self, templates: Environment, is_preview: bool) -> Environment:
        """Return the templates of the theme with what overrides/main.html and its partials use, by name."""
        logo = self.own_files.logo
        templates.globals.update(
            gemeente=self.blocks.facts.gemeente,
            versie=self.version.number,
            icoon=self.blocks.icon,
            content_version=self.content.version,
            logo=logo,
            logo_size=logo_size(self.own_files.files[logo]) if logo else None,
            favicon=self.own_files.favicon,
            own_pages=self.content.own,
            policy="" if is_preview else policy_meta(),  # the preview reloads itself by an inline script
        )
        templates.filters["telefoonlink"] = telephone_uri
        templates.bytecode_cache = KEPT
        return templates


@dataclass
class Run:
    """What one build has at hand between the events of MkDocs, and what a preview keeps between builds."""

    is_preview: bool = False
    """Whether the site is made by `serve`, which puts a script of its own in each page."""
    last_good: Facts | None = None
    """With these the preview goes on while an editor mends a data file."""
    input: Input = field(init=False)
    sections: list[Section] = field(default_factory=list)
    """What can be found in the pages that were rendered."""

    def with_kept_html(self, page: Any, markdown: str) -> str:
        """Return the Markdown of MkDocs' page, where half the time goes: as long as it stays, it is made HTML once."""
        render, uri = page.render, page.file.src_uri

        def render_once(config: Any, files: Any) -> None:
            made_of = (markdown, config["markdown_extensions"], [file.src_uri for file in files])
            if _rendered.get(uri, ("", {}))[0] != made_of:
                render(config, files)
                _rendered[uri] = (made_of, {name: getattr(page, name) for name in _MADE_BY_RENDERING})
            vars(page).update(_rendered[uri][1])

        page.render = render_once
        return markdown

    def good_facts(self, read: Facts | None, data: MunicipalityFolder) -> Facts | None:
        """Return the facts that were read or, in a preview, the last ones without a mistake, or else the example's."""
        good = read or self.last_good
        if not good and self.is_preview:
            good, _ = read_facts(data.path, data.shown_as, EXAMPLE)
        if good and good.menu is None and self.last_good:
            good = replace(good, menu=self.last_good.menu)
        self.last_good = good if self.is_preview else None
        return good


def names_on_pages(blocks: Blocks, changelog: Changelog, mark: str = "") -> NamesOn:
    """Return what an editor can fill in on each page: its blocks, the municipality, the version and its changes."""
    values = {
        "gemeente": blocks.facts.gemeente,
        "versie": changelog.newest.number,
        "versie_datum": in_words(changelog.newest.date),
        "kenmerk": mark,
        "wijzigingen": changelog.for_readers(),
    }
    return lambda page: {**PageBlocks(blocks, page).by_name(), **values}


def today() -> date:
    """Return the day of the build; SOURCE_DATE_EPOCH makes an old version buildable again (reproducible-builds.org).

    What is no number of seconds is passed over, as an empty variable is.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    seconds = int(epoch) if epoch.isascii() and epoch.isdigit() and len(epoch) < 12 else time.time()
    return datetime.fromtimestamp(seconds, UTC).date()


def fingerprint(paths: Iterable[Path]) -> str:
    """Return a hash over the names and contents of files, and of all files in folders but what programs leave there.

    While that stays, what is built of them stays the same.
    """
    total = hashlib.sha256()
    for start in paths:
        files = sorted(path for path in start.rglob("*") if path.is_file()) if start.is_dir() else [start]
        for path in files:
            inside = path.relative_to(start)
            if "__pycache__" not in inside.parts and not any(map(is_litter, inside.parts)):
                total.update(f"{inside.as_posix()}\0{path.stat().st_size}\0".encode())
                total.update(path.read_bytes())
    return total.hexdigest()


def build_mark(paths: Iterable[Path]) -> str:
    """Return the fingerprint as eight digits, which somebody can read out over the telephone."""
    return f"{int(fingerprint(paths), 16) % 10**8:08}"
