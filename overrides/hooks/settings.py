"""Says what is wrong in mkdocs.yml when it is changed while the preview runs; MkDocs itself would show a traceback."""

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from gids.facts.yaml_text import read_yaml
from gids.problems import Problem

log = logging.getLogger("mkdocs.hooks.settings")
RULE = "menu"


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    path = Path(config.config_file_path)

    def build() -> None:
        try:
            builder()
        except ConfigurationError as error:
            _, problems = read_yaml(path.read_text(encoding="utf-8", errors="replace"), path.name, RULE)
            unclear = Problem(path.name, 1, "dit bestand is niet te lezen. Maak je laatste wijziging ongedaan.", RULE)
            for problem in problems or [unclear]:
                log.error("%s", problem)
            raise Abort("Het voorbeeld gaat verder als dit is verbeterd.") from error

    server.builder = build
    return server
