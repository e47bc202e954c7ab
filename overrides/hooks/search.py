"""Gathers what can be found while the pages are made, and writes it as a script that loads when search is opened."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from gids.build import Build
from gids.search.index import PATH, search_index
from gids.search.sections import read_sections, with_signals


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["gids"]
    description = str(page.meta.get("description", ""))
    build.sections += read_sections(html, page.file.src_uri, page.url, str(page.title), description)
    return html


def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["gids"]
    sections = with_signals(build.sections, build.facts.signalen)
    build.scripts[PATH] = search_index(sections, build.facts.zoekwoorden)
