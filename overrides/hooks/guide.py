"""A page's way through the guide: every event of MkDocs in the order in which it comes, each line one step.

What goes in (`Input`) is made whole before a page is rendered and then only read; what is written is made of it, and a
release of the site after that. gids/__init__.py is the map of the rooms.
"""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NoReturn

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

OVERRIDES = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(OVERRIDES))  # MkDocs forgets this after loading a hook; a package that was imported stays known

from gids.assets.bundles import ICONS, THEME
from gids.assets.output import NOT_IN_THE_SITE, write_output
from gids.build import Input, Run, build_mark, names_on_pages, today
from gids.check.run import check, fatal, log, tell
from gids.check.settings import mistakes_in_settings
from gids.content.as_markdown import as_markdown
from gids.content.blocks import read_blocks
from gids.content.html import with_additions_apart
from gids.content.model import ContentPlace, read_content
from gids.facts.municipality_files import municipality_folder
from gids.facts.reading import read_facts
from gids.huisstijl.brand import read_neutral
from gids.huisstijl.files import FAVICON, favicon, font_addresses, place_files, style_sheet
from gids.huisstijl.look import kept_changes, read_look
from gids.learning.markup import markup_of, with_learning
from gids.learning.path import is_asked_in_turn, read_learning
from gids.problems import INFORMATION, Problem
from gids.release.packages import write_release
from gids.release.papers import PapersError, paper_for, write_papers
from gids.search.index import SEARCH_INDEX, search_index
from gids.search.sections import read_sections
from gids.version import read_changelog

run = Run()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    run.is_preview, run.last_good = command == "serve", None
    if not os.environ.get("SOURCE_DATE_EPOCH", "0").isdecimal():  # MkDocs would end in a traceback
        del os.environ["SOURCE_DATE_EPOCH"]


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    def build(kept: MkDocsConfig | None = None) -> None:
        try:
            builder(kept)
        except (ConfigurationError, Abort):  # MkDocs would show a traceback, and answer no request any more
            log.error("Het voorbeeld blijft zoals het was, tot dit is verbeterd.")
            if not kept and mistakes_in_settings(Path(config.config_file_path)):
                build(config)  # as the preview began, with what is wrong above its pages

    server.builder = build
    gc.freeze()  # a fifth of each later build would go to looking through what the first one made
    return server


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    place = ContentPlace(Path(config.config_file_path), Path(config.docs_dir))
    unset = mistakes_in_settings(place.settings)
    if config.use_directory_urls or "mkdocs_quiz" not in config.plugins:
        _stop("De instellingen kloppen nog niet:", unset, place)
    folder = municipality_folder(place.data, os.environ.get("GEMEENTE"))
    read, faults = read_facts(place.data.path, place.data.shown_as, folder)
    facts = run.good_facts(read, place.data) or _stop("De gegevens kloppen nog niet:", faults, place)
    own_files = place_files(facts.gemeente, folder.path)
    neutral = read_neutral()
    own, unreadable = read_look(facts.gemeente.huisstijl, folder, neutral)
    look = own or _stop("De huisstijl klopt nog niet:", unreadable, place)
    styles = style_sheet(look, neutral, font_addresses(own_files.files, "assets/stylesheets"))
    listed, unclear = read_changelog(place.settings.parent / "CHANGELOG.md")
    changelog = listed or _stop("De lijst met wijzigingen klopt nog niet:", unclear, place)
    blocks = read_blocks(facts, changelog.newest, OVERRIDES, ICONS)
    mark = build_mark([place.settings, place.settings.parent / "CHANGELOG.md", place.docs, OVERRIDES, folder.path])
    content = read_content(place, facts, names_on_pages(blocks, changelog, mark), today())
    problems = tuple(sorted({*unset, *faults, *unreadable, *check(content)}))
    learning = read_learning(content, own_files.logo)
    run.input = Input(facts, own_files, look, styles, changelog.newest, mark, blocks, content, learning, problems)
    run.sections = []
    if config.strict and (faults := [problem for problem in problems if problem.level != INFORMATION]):
        _stop("De gids klopt nog niet:", faults, place)  # MkDocs counts what its log shows: with -q nothing
    tell(problems, place.settings.parent, kept_changes(look, facts.gemeente.naam))
    config.nav = content.nav
    config.site_url = facts.gemeente.gids_adres or None  # the page for a wrong address needs its place on the server
    config.watch.append(str(folder.path))
    config.plugins["mkdocs_quiz"].config["enabled_by_default"] = False  # it would put its own runtime behind every page
    config.theme.dirs = [path for path in config.theme.dirs if path != str(THEME)]  # 14,000 icons, and none is used
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    content, brought = run.input.content, run.input.brought
    ours = [file for file in files if not file.src_uri.startswith(NOT_IN_THE_SITE) and file.src_uri not in brought]
    listed = [file for file in ours if file.src_dir != config.docs_dir or content.publishes(file.src_uri)]
    if run.input.own_files.favicon == FAVICON:
        listed.append(File.generated(config, FAVICON, content=favicon(OVERRIDES / FAVICON, run.input.look)))
    return Files(listed + [File.generated(config, to, abs_src_path=str(file)) for to, file in brought.items()])


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str:
    guide, typed = run.input, run.input.content.pages[page.file.src_uri]
    markup = markup_of(typed, guide.content, guide.learning, guide.blocks)
    return run.with_kept_html(page, as_markdown(typed, guide.content, markup))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    guide, typed = run.input, run.input.content.pages[page.file.src_uri]
    text = with_additions_apart(html)
    run.sections += read_sections(text, typed.uri, page.url, str(page.title), str(page.meta.get("description", "")))
    return with_learning(text, typed, guide.content, guide.learning, guide.blocks)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    return run.input.into(env, run.is_preview)


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    if "GIDS_RELEASE" in os.environ and paper_for(page.content or ""):
        context["pdf"] = f"{Path(page.url).stem}.pdf"
    context["problems"] = run.input.problems_on(page.file.src_uri, page.is_homepage) if run.is_preview else ""
    context["has_contents"] = not is_asked_in_turn(page.file.src_uri, run.input.content)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    site, guide = Path(config.site_dir), run.input
    write_output(site, {SEARCH_INDEX: search_index(run.sections, guide.facts, guide.blocks)}, guide.look_styles)
    if folder := os.environ.get("GIDS_RELEASE"):  # for what `make release` hands over
        try:
            write_papers(site, config.site_name, guide)
        except PapersError as error:
            raise PluginError(str(error)) from error
        write_release(site, config.site_name, guide, Path(folder))


def _stop(title: str, problems: list[Problem], place: ContentPlace) -> NoReturn:
    raise PluginError(fatal(title, problems, place.settings.parent))
