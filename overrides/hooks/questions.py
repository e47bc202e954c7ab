"""Puts the guide's own questions in the place of what mkdocs-quiz rendered, after the search index was filled."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from gids.build import Build
from gids.content.asked import NO_SIGNAL
from gids.content.cases import find_cases, mark_cases
from gids.content.questions import (
    QUESTION_PLACE,
    RENDERED_BY_PLUGIN,
    Question,
    place_of,
    read_question,
    without_runtime,
)
from gids.learning.pool import POOL, make_pool
from gids.learning.practice import BEGIN_PLACE, END_PLACE, mark_practice
from gids.version import content_version


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["gids"]
    html = without_runtime(html)
    questions = [read_question(found, page.url) for found in RENDERED_BY_PLUGIN.findall(html)]
    places = iter(map(place_of, questions))
    html = RENDERED_BY_PLUGIN.sub(lambda found: next(places), html)
    cases = find_cases(html, questions)
    build.titles[page.url] = str(page.title)
    build.questions.update((question.id, question) for question in questions)
    build.cases += cases
    return mark_practice(mark_cases(html, cases))


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    build: Build = config.extra["gids"]
    env.globals["content_version"] = content_version(build.facts, build.questions.values())
    build.scripts[POOL] = make_pool(
        build.questions.values(), build.cases, build.facts.signalen, build.titles, lambda one: _rendered(build, one)
    )
    return env


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    build: Build = config.extra["gids"]
    asked = QUESTION_PLACE.findall(output)
    if not asked:
        return output
    templates = build.blocks.environment
    begin = templates.get_template("practice-begin.html").render(count=len(asked))
    end = templates.get_template("practice-end.html").render(has_cases="data-gids-case=" in output)
    shuffle = page.meta.get("schudden") == "ja"
    output = output.replace(BEGIN_PLACE, begin, 1).replace(END_PLACE, end, 1)
    return QUESTION_PLACE.sub(lambda place: _rendered(build, build.questions[place[1]], shuffle), output)


def _rendered(build: Build, question: Question, shuffle: bool = False) -> str:
    template = build.blocks.environment.get_template("question.html")
    return template.render(question=question, no_signal=NO_SIGNAL, shuffle=shuffle)
