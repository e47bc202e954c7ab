"""The rules of the check: each is one function with one sentence that says to an editor what it asks.

`gids.check.run` has them all; the lists in CONTRIBUTING.md are made from these sentences. A message may go over lines:
its white space is made single.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import ParamSpec, TypeVar, TypeVarTuple, cast

from gids.content.items import Item
from gids.content.model import Content
from gids.content.page import Page, PageLink
from gids.content.quiz import Question
from gids.problems import FAULT, Problem

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
Thing = TypeVarTuple("Thing")
Lines = Iterable[tuple[int, str]]
"""Lines of a page, each with what is wrong there."""
Messages = Iterable[str | tuple[int, str]]
"""What is wrong with one thing, at its own line or at another."""
Places = Iterable[tuple[str, int, str]]
"""Files and lines, each with what is wrong there."""


@dataclass(frozen=True)
class Rule:
    """What is asked of the content."""

    heading: str
    """The heading of CONTRIBUTING.md that a message refers to."""
    explanation: str
    """One Dutch sentence."""
    check: Callable[[Content], list[Problem]]


def content_rule(heading: str, explanation: str, level: str = FAULT) -> Callable[[Callable[[Content], Places]], Rule]:
    """Make a rule of a function that needs the pages and the facts together."""
    return lambda check: Rule(
        heading,
        explanation,
        lambda content: [Problem(path, line, message, heading, level) for path, line, message in check(content)],
    )


def by_text(find: Callable[_Arguments, Iterable[_Result]]) -> Callable[_Arguments, tuple[_Result, ...]]:
    """Let a function look once at the same things: a preview asks it at each save, and most texts stay as they were."""
    return cast(Callable[_Arguments, tuple[_Result, ...]], cache(lambda *args, **named: tuple(find(*args, **named))))


def text_rule(heading: str, explanation: str, level: str = FAULT) -> Callable[[Callable[[Page], Lines]], Rule]:
    """Make a rule of a function that looks at the text of one page and at nothing else."""
    return rule_on(lambda page, _: (page,), heading, explanation, level)


def rule_on(
    read: Callable[[Page, Content], tuple[*Thing]], heading: str, explanation: str, level: str = FAULT
) -> Callable[[Callable[[*Thing], Lines]], Rule]:
    """Make a rule of a function that looks at what is read of a page, and once at the same."""

    def rule(check: Callable[[*Thing], Lines]) -> Rule:
        lines = by_text(check)
        return page_rule(heading, explanation, level)(lambda page, content: lines(*read(page, content)))

    return rule


def page_rule(heading: str, explanation: str, level: str = FAULT) -> Callable[[Callable[[Page, Content], Lines]], Rule]:
    """Make a rule of a function that looks at one page at a time."""

    def rule(check: Callable[[Page, Content], Lines]) -> Rule:
        def every(content: Content) -> Places:
            return ((page.path, *place) for page in content.pages.values() for place in check(page, content))

        return content_rule(heading, explanation, level)(every)

    return rule


def rule_for(
    each: Callable[[Page, Content], Iterable[tuple[int, *Thing]]], heading: str, explanation: str, level: str = FAULT
) -> Callable[[Callable[[*Thing, Page, Content], Messages]], Rule]:
    """Make a rule of a function that looks at one thing of a page at a time, and says what is wrong at its line."""

    def rule(check: Callable[[*Thing, Page, Content], Messages]) -> Rule:
        def lines(page: Page, content: Content) -> Lines:
            for thing in each(page, content):
                for message in check(*thing[1:], page, content):
                    yield (thing[0], message) if isinstance(message, str) else message

        return page_rule(heading, explanation, level)(lines)

    return rule


def each_question(page: Page, content: Content) -> Iterable[tuple[int, Question]]:
    """Return the questions of a page, each with its line."""
    return ((question.line, question) for question in content.questions_of(page))


def each_item(page: Page, content: Content) -> Iterable[tuple[int, Item]]:
    """Return what a page asks and tells under each of its headings, with the line of that heading."""
    return ((item.heading.line, item) for item in content.items[page.uri])


def each_link(page: Page, content: Content) -> Iterable[tuple[int, PageLink]]:
    """Return the links and pictures of a page, each with its line."""
    return ((link.line, link) for link in page.links)
