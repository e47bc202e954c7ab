"""The questions of a page as a learner gets them, and what its front matter asks for."""

from collections.abc import Mapping, Sequence
from posixpath import dirname, relpath

from gids.content.blocks import Blocks
from gids.content.cases import Case, mark_cases
from gids.content.front_matter import PageSettings
from gids.content.questions import Question, put_questions
from gids.content.subjects import subject_of
from gids.learning.path import BLOCKS, Learning, with_path
from gids.learning.pool import POOL
from gids.learning.practice import in_practice
from gids.learning.rendering import rendered


def with_questions(
    html: str, questions: Sequence[Question], cases: Sequence[Case], settings: PageSettings | None, blocks: Blocks
) -> str:
    """Return the HTML of a page, its questions taken out, with each question, its cases and what stands round them."""
    shuffle = settings is not None and settings.schudden == "ja"
    begin = blocks.render("practice-begin.html", count=len(questions))
    end = blocks.render("practice-end.html", has_cases=bool(cases))
    marked = in_practice(mark_cases(html, cases), begin, end)
    return put_questions(marked, questions, lambda question: rendered(question, blocks, shuffle))


def with_learning(html: str, url: str, settings: PageSettings | None, learning: Learning, blocks: Blocks) -> str:
    """Return the HTML of the page with address `url`, and after it what its front matter asks for, such as the test."""
    test = settings.eindtoets if settings else None
    must = [subject_of(name, blocks.facts.signalen) for name in test.moet_goed] if test else []
    values: dict[str, Mapping[str, object]] = {
        "leerpad": {"steps": {"questions": learning.questions, "test": learning.addresses.get("eindtoets")}},
        "bewijs": {},
        "eindtoets": {"draw": test, "must": must},
        "opfrissen": {"draw": settings.opfrissen if settings else None, "must": []},
    }
    addresses = {name: relpath(other, dirname(url) or ".") for name, other in learning.addresses.items()}
    for key in asked_of(settings):
        html += "\n" + blocks.render(BLOCKS[key], pool=POOL, pages=addresses, **values[key])
    return with_path(html, url, learning) if settings and settings.leerpad else html


def asked_of(settings: PageSettings | None) -> tuple[str, ...]:
    """Return the parts of learning that the front matter of a page asks for, by their keys."""
    return tuple(key for key in BLOCKS if settings is not None and getattr(settings, key))
