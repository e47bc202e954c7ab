"""A page's way through the guide: every event of MkDocs in the order in which it comes, each line one step.

What a build knows comes in three stages, each made whole by one step and then only read: `Input`, what goes in;
`Pages`, what the pages turned out to hold; `Output`, what is written in the site, the scripts, styles and search index
under names with a hash. A release is made of the site after that. gids/__init__.py is the map of the rooms.
"""

import json
import logging
import os
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

from gids.assets.output import Sources, make_output, read_pages
from gids.assets.theme_files import ICONS, THEME, theme_styles
from gids.build import Input, PageParts, Pages, Run, names_on_pages, today
from gids.check.annotations import annotate
from gids.check.menu import unreadable_menu
from gids.check.run import check
from gids.content.blocks import read_blocks, telephone_uri
from gids.content.margin import with_additions_apart
from gids.content.mended import text_for_build
from gids.content.model import ContentPlace, read_content
from gids.content.questions import take_questions, without_runtime
from gids.content.templates import KEPT
from gids.facts.municipality_files import municipality_folder, neutral_page_warning
from gids.facts.reading import read_facts
from gids.fingerprint import build_mark
from gids.huisstijl.files import font_addresses, place_files
from gids.huisstijl.look import CHANGES_FILE, changes, read_look
from gids.huisstijl.neutral import read_neutral
from gids.huisstijl.style_sheet import favicon, style_sheet
from gids.learning.blocks import with_learning, with_questions
from gids.learning.rendering import read_asking
from gids.problems import INFORMATION, Problem
from gids.release.guide import read_guide
from gids.release.manifest import write_release
from gids.release.papers import Colophon, PapersError, paper_for, write_papers
from gids.search.index import PATH as SEARCH_INDEX
from gids.search.index import search_index
from gids.search.sections import read_sections, with_signals
from gids.theme import known_to_templates
from gids.version import read_changelog

OVERRIDES = Path(__file__).resolve().parents[1]
FAVICON = "assets/images/favicon.svg"
NOT_IN_THE_SITE = (
    *(f"assets/{folder}/" for folder in ("drawings", "javascripts", "stylesheets")),
    "gids/",
    "assets/images/favicon.png",
)
"""What MkDocs takes from the theme and from overrides/, and the guide writes itself or does not need."""
RELEASE = "GIDS_RELEASE"
"""Names the folder for what `make release` hands over."""
LEFTOVERS = ("sitemap.xml", "sitemap.xml.gz")
"""They name no address without the address of the site."""

log = logging.getLogger("mkdocs.hooks.guide")
run = Run()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    run.begin(is_preview=command == "serve")


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    server.builder = lambda: _build_or_say_why(builder, Path(config.config_file_path))
    return server


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    place = ContentPlace(Path(config.config_file_path), Path(config.docs_dir), config.nav)
    folder = municipality_folder(place.data, os.environ.get("GEMEENTE"))
    read, faults = read_facts(place.data.path, place.data.shown_as, folder)
    facts, files = place_files(
        run.good_facts(read) or _stop("De gegevens kloppen nog niet:", faults, place), folder.path
    )
    neutral = read_neutral((OVERRIDES / "assets/stylesheets/tokens.css").read_text(encoding="utf-8"))
    own, unreadable = read_look(facts.gemeente.huisstijl, folder, neutral)
    look = own or _stop("De huisstijl klopt nog niet:", unreadable, place)
    styles = style_sheet(look, neutral, font_addresses(files, "assets/stylesheets"))
    listed, unclear = read_changelog(place.settings.parent / "CHANGELOG.md")
    changelog = listed or _stop("De lijst met wijzigingen klopt nog niet:", unclear, place)
    blocks = read_blocks(facts, changelog.newest, OVERRIDES, ICONS)
    mark = build_mark([place.settings, place.settings.parent / "CHANGELOG.md", place.docs, OVERRIDES, folder.path])
    content = read_content(place, facts, names_on_pages(blocks, changelog, mark), today())
    problems = sorted({*faults, *unreadable, *check(content)})
    run.start(Input(facts, files, look, styles, changelog.newest, mark, blocks, content, tuple(problems)))
    if config.strict and (fatal := [problem for problem in problems if problem.level != INFORMATION]):
        _stop("De gids klopt nog niet:", fatal, place)  # MkDocs counts what its log shows, and with -q it shows nothing
    changed = [f"Huisstijl van {facts.gemeente.naam}, {change}" for change in changes(look)]
    _tell(problems, place, changed)
    if file := os.environ.get(CHANGES_FILE):
        Path(file).write_text(json.dumps(changed), encoding="utf-8")
    config.site_url = facts.gemeente.guide_address or None  # the page for a wrong address needs its place on the server
    config.watch.append(str(folder.path))
    config.theme.dirs.remove(str(THEME))  # none of its templates is used, and MkDocs would go through its 14,000 icons
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    found = {file.src_uri: file for file in files if _belongs(file, config)}
    for address, source in run.input.files.items():
        found[address] = File.generated(config, address, abs_src_path=str(source))
    if not run.input.facts.gemeente.favicon:
        icon = favicon((OVERRIDES / FAVICON).read_text(encoding="utf-8"), run.input.look)
        found[FAVICON] = File.generated(config, FAVICON, content=icon)
    return Files([*found.values()])


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str | None:
    typed = run.input.content.pages.get(page.file.src_uri)
    return text_for_build(typed, run.input.content) if typed else None


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    source, title, description = page.file.src_uri, str(page.title), str(page.meta.get("description", ""))
    settings = run.input.content.settings.get(source)
    text, questions = take_questions(with_additions_apart(without_runtime(html)), page.url)
    asking = read_asking(text, questions, page.url, run.input.facts.signalen)
    sections = read_sections(text, source, page.url, title, description)
    run.parts.append(PageParts(page.url, title, text, asking, tuple(sections), settings))
    shown = run.input.problems_of(source, page.is_homepage) if run.is_preview else []
    told = run.input.blocks.render("problems.html", problems=shown, information=INFORMATION) if shown else ""
    return told + with_questions(text, asking, settings, run.input.blocks)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    run.pages = Pages(tuple(run.parts))
    env.globals.update(known_to_templates(run.input, run.pages, run.is_preview))
    env.filters["telefoonlink"] = telephone_uri
    env.bytecode_cache = KEPT
    return env


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    settings = run.input.content.settings.get(page.file.src_uri)
    if RELEASE in os.environ and paper_for(page.content or ""):
        context["pdf"] = f"{Path(page.url).stem}.pdf"
    page.content = with_learning(page.content or "", page.url, settings, run.pages.learning, run.input.blocks)
    context["has_contents"] = page.url not in run.pages.asked_in_turn
    return context


def on_post_build(config: MkDocsConfig) -> None:
    site, given, pages = Path(config.site_dir), run.input, run.pages
    index = search_index(with_signals(pages.sections, given.facts.signalen), given.facts.zoekwoorden)
    made, sources = {SEARCH_INDEX: index}, Sources(OVERRIDES / "assets", theme_styles(), ICONS)
    built = make_output(read_pages(site), made, sources, given.look_styles, site).write(site, LEFTOVERS)
    if folder := os.environ.get(RELEASE):
        gemeente = given.facts.gemeente
        name = f"{config.site_name} van {gemeente.naam}"
        colophon = Colophon(f"{name}, versie {given.version.number}.", gemeente, gemeente.logo, given.look)
        try:
            printed = write_papers(built, colophon)
        except PapersError as error:
            raise PluginError(str(error)) from error
        if warning := neutral_page_warning(gemeente.neutral_page):
            logging.getLogger("gids").warning(warning)  # none of MkDocs': --strict would not release the example
        write_release(read_guide(printed, name, given, pages), Path(folder))


def _belongs(file: File, config: MkDocsConfig) -> bool:
    """Tell whether a file that MkDocs found in docs/, the theme or overrides/ goes along into the site."""
    is_left_out = file.src_uri.startswith(NOT_IN_THE_SITE)
    return not is_left_out and (file.src_dir != config.docs_dir or run.input.content.publishes(file.src_uri))


def _tell(problems: list[Problem], place: ContentPlace, changed: list[str]) -> None:
    """Say what is wrong in the content and what the guide changed of the look."""
    for problem in problems:
        log.log(logging.INFO if problem.level == INFORMATION else logging.WARNING, "%s", problem)
    for change in changed:
        log.info("%s", change)
    annotate(problems, place.settings.parent)


def _stop(title: str, problems: list[Problem], place: ContentPlace) -> NoReturn:
    """End the build with everything that is wrong in the data."""
    annotate(problems, place.settings.parent)
    raise PluginError("\n".join([title, *map(str, problems)]))


def _build_or_say_why(builder: Callable[..., None], settings: Path) -> None:
    """Build the preview again; where that cannot be, say why and go on with the guide of before.

    MkDocs itself would show a traceback, and answer no request until it is mended.
    """
    try:
        builder()
    except (ConfigurationError, Abort) as error:  # what stopped a build that had begun was said
        for problem in unreadable_menu(settings) if isinstance(error, ConfigurationError) else []:
            log.error("%s", problem)
        log.error("Het voorbeeld blijft zoals het was, tot dit is verbeterd.")
