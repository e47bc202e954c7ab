"""Checks what editors wrote before the build reads it, and shows what is wrong in the preview as well."""

import logging
import os
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from gids.build import Build
from gids.check.annotations import annotate
from gids.check.run import check
from gids.content.filling import Expander
from gids.content.mended import mended
from gids.content.model import Content, Place, read_content
from gids.problems import INFORMATION

log = logging.getLogger("mkdocs.hooks.check")


@event_priority(100)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    build: Build = config.extra["gids"]
    for file in [file for file in files if file.src_uri.startswith("gids/")]:
        files.remove(file)  # the dictionary stands in the theme's folder and is no part of the site
    build.content = _read(build, config)
    build.problems = sorted({*build.problems, *check(build.content)})
    for problem in build.problems:
        log.log(logging.INFO if problem.level == INFORMATION else logging.WARNING, "%s", problem)
    annotate(build.problems, Path(config.config_file_path).parent)
    return files


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str | None:
    site: Content = config.extra["gids"].content
    source = site.pages.get(page.file.src_uri)
    return mended(source, site) if source else None


@event_priority(-100)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["gids"]
    if not build.is_preview:
        return html
    source = build.content.pages.get(page.file.src_uri)
    shown = [problem for problem in build.problems if source and problem.path == source.path]
    if page.is_homepage:
        pages = {known.path for known in build.content.pages.values()}
        shown += [problem for problem in build.problems if problem.path not in pages]
    template = build.blocks.environment.get_template("problems.html")
    return template.render(problems=shown, information=INFORMATION) + html if shown else html


def _read(build: Build, config: MkDocsConfig) -> Content:
    def enter(page: str) -> None:
        build.page = page

    expander = Expander(build.blocks.macros(), build.variables, enter)
    place = Place(Path(config.config_file_path), Path(config.docs_dir), config.nav)
    return read_content(place, build.facts, expander, _today())


def _today() -> date:
    """Return the day of the build; SOURCE_DATE_EPOCH makes an old version buildable again (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
