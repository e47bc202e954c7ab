"""The questions of a page as a learner gets them, and what its front matter asks for."""

import re
from collections.abc import Mapping
from posixpath import dirname, relpath

from gids.content.blocks import Blocks
from gids.content.front_matter import PageSettings
from gids.content.questions import put_questions
from gids.learning.path import Learning
from gids.learning.practice import count_of, in_practice, in_sections, noun_of, order_of
from gids.learning.rendering import Asking, rendered

BLOCKS = {"eindtoets": "test.html", "bewijs": "proof.html", "leerpad": "path.html"}
"""The template of what each key in the front matter puts at the end of its page."""
_END = re.compile(r"<!--gids-end:(\w+)-->")
"""Where what a page asks ends: what stands there depends on other pages."""


def with_questions(html: str, asking: Asking, settings: PageSettings | None, blocks: Blocks) -> str:
    """Return the HTML of a page, its questions taken out, with each question and what stands round them."""
    shuffle = settings is not None and settings.schudden == "ja"
    must = settings.eindtoets.moet_goed if settings and settings.eindtoets else ()
    reserve = settings.reserve if settings else ()
    order = order_of(asking, settings)
    sections = in_sections(html, asking, must, reserve)
    count = count_of(asking, order, reserve)
    begin = blocks.render("practice-begin.html", order=order, noun=noun_of(sections, order), count=count)
    marked = in_practice(sections, begin, f"<!--gids-end:{order}-->")
    return put_questions(marked, asking.questions, lambda question: rendered(question, asking, blocks, shuffle))


def with_learning(html: str, url: str, settings: PageSettings | None, learning: Learning, blocks: Blocks) -> str:
    """Return the HTML of the page with address `url`, and after it what its front matter asks for, such as the test."""
    following, own = learning.after(url), learning.seen_from(url)
    step = {"address": following.seen_from(url), "short": following.short} if following else None
    tryout = settings.voorproef.genoeg if settings and settings.voorproef else ""
    asks = _END.search(html) is not None
    html = _END.sub(
        lambda place: blocks.render("practice-end.html", order=place[1], tryout=tryout, pages=own, next_step=step),
        html,
    )
    logo = blocks.facts.gemeente.logo
    values: dict[str, Mapping[str, object]] = {
        "leerpad": _path(learning, url),
        "bewijs": {"logo": logo and relpath(logo, dirname(url) or ".")},
    }
    for key in asked_of(settings):
        block = blocks.render(BLOCKS[key], pages=own, **values.get(key, {}))
        html = _before_headings(html, block) if key == "leerpad" else f"{html}\n{block}"
    if learning.refreshers and settings and (asked_of(settings) or settings.opfrissen):
        html += "\n" + blocks.render("refresh.html", refreshers=learning.refreshers)
    if step:
        page = url if learning.is_only_read(url) else ""
        html += "\n" + blocks.render("next-step.html", next_step=step, page=page)
    return html + ("\n" + blocks.render("wipe.html") if asks or asked_of(settings) else "")


def _before_headings(html: str, block: str) -> str:
    """Return the page with the block behind its introduction."""
    text, heading, rest = html.partition("<h2")
    return f"{text}{block}\n{heading}{rest}"


def _path(learning: Learning, url: str) -> Mapping[str, object]:
    steps = [
        {**vars(step), "short": step.short, "whole_minutes": step.whole_minutes, "address": step.seen_from(url)}
        for step in learning.steps
    ]
    return {"steps": steps, "minutes": round(sum(step.minutes for step in learning.steps))}


def asked_of(settings: PageSettings | None) -> tuple[str, ...]:
    """Return the parts of learning that the front matter of a page asks for, by their keys."""
    return tuple(key for key in BLOCKS if settings is not None and getattr(settings, key))
