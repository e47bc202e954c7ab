"""The rules of the check: each is one function with one sentence that says to an editor what it asks.

`gids.check.run` lists them all; the lists in CONTRIBUTING.md are made from these sentences.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gids.content.model import Content
from gids.content.page import Page
from gids.problems import FAULT, Problem

Lines = Iterable[tuple[int, str]]
"""Lines of a page, each with what is wrong there."""
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


def page_rule(heading: str, explanation: str, level: str = FAULT) -> Callable[[Callable[[Page, Content], Lines]], Rule]:
    """Make a rule of a function that looks at one page at a time."""

    def rule(check: Callable[[Page, Content], Lines]) -> Rule:
        def run(content: Content) -> list[Problem]:
            return [
                Problem(page.path, line, message, heading, level)
                for page in content.pages.values()
                for line, message in check(page, content)
            ]

        return Rule(heading, explanation, run)

    return rule


def content_rule(heading: str, explanation: str, level: str = FAULT) -> Callable[[Callable[[Content], Places]], Rule]:
    """Make a rule of a function that needs the pages and the facts together."""

    def rule(check: Callable[[Content], Places]) -> Rule:
        def run(content: Content) -> list[Problem]:
            return [Problem(path, line, message, heading, level) for path, line, message in check(content)]

        return Rule(heading, explanation, run)

    return rule
