"""Puts the final test, the refresher, the proof and the path of learning where the front matter asks for it."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from gids.build import Build
from gids.learning.path import BLOCKS, place_of, with_path
from gids.learning.pool import POOL


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["gids"]
    asked = [key for key in BLOCKS if key in page.meta]
    build.learning.update((key, page.url) for key in asked)
    return "\n".join([html, *map(place_of, asked)])


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    build: Build = config.extra["gids"]
    for key, template in BLOCKS.items():
        if key in page.meta:
            block = build.blocks.environment.get_template(template).render(
                **_context(key, page, build),
                gemeente=build.facts.gemeente,
                version=build.version,
                pool=POOL,
                pages={name: get_relative_url(url, page.url) for name, url in build.learning.items()},
            )
            output = output.replace(place_of(key), block, 1)
    return with_path(output, page.url, **_steps(build)) if "leerpad" in page.meta else output


def _steps(build: Build) -> dict[str, Any]:
    asked: dict[str, list[str]] = {}
    for question in build.questions.values():
        asked.setdefault(question.page, []).append(question.id)
    return {"questions": asked, "test": build.learning.get("eindtoets")}


def _context(key: str, page: Page, build: Build) -> dict[str, object]:
    if key == "leerpad":
        return {"steps": _steps(build)}
    if key == "bewijs":
        return {}
    settings = build.content.settings.get(page.file.src_uri)
    test = settings.eindtoets if settings and key == "eindtoets" else None
    draw = test or (settings.opfrissen if settings else None)
    return {"draw": draw, "must": test.subjects(build.facts.signalen) if test else []}
