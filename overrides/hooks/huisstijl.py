"""Gives the site the look of its municipality: colours, logo, icon and fonts; says which colours had to move."""

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from gids.build import Build
from gids.huisstijl.files import font_addresses, logo_size
from gids.huisstijl.given import read_given
from gids.huisstijl.look import changes, make_look
from gids.huisstijl.neutral import read_neutral
from gids.huisstijl.style_sheet import favicon, style_sheet

log = logging.getLogger("mkdocs.hooks.huisstijl")
ASSETS = Path(__file__).resolve().parents[1] / "assets"
FAVICON = "assets/images/favicon.svg"


@event_priority(90)  # right after the facts
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    build: Build = config.extra["gids"]
    gemeente = build.facts.gemeente
    neutral = read_neutral((ASSETS / "stylesheets" / "tokens.css").read_text(encoding="utf-8"))
    given, problems = read_given(gemeente.huisstijl, build.folder.path, build.folder.shown_as, neutral)
    if problems:
        raise PluginError("\n".join(["De huisstijl klopt nog niet:", *map(str, problems)]))
    build.look = make_look(given, neutral)
    for change in changes(build.look):
        log.info("Huisstijl van %s, %s", gemeente.naam, change)
    config.watch.append(str(build.folder.path))
    build.look_styles = style_sheet(build.look, neutral, font_addresses(build.files))
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    build: Build = config.extra["gids"]
    for address, path in build.files.items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    if not build.look.is_neutral and not build.facts.gemeente.favicon:
        content = favicon((ASSETS.parent / FAVICON).read_text(encoding="utf-8"), build.look)
        if own := files.get_file_from_path(FAVICON):
            files.remove(own)
        files.append(File.generated(config, FAVICON, content=content))
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    build: Build = config.extra["gids"]
    logo = build.files.get(build.facts.gemeente.logo)
    env.globals["logo_size"] = logo_size(logo) if logo else None
    return env
