"""The rules of the check: each is one function with one sentence that says to an editor what it asks.

The list in CONTRIBUTING.md is made from these sentences.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gids.content.model import Content
from gids.content.pages import TypedPage
from gids.problems import FAULT, Problem

Found = Iterable[tuple[int, str]]
"""Lines of a page, each with what is wrong there."""
FoundInContent = Iterable[tuple[str, int, str]]
"""Files and lines, each with what is wrong there."""


@dataclass(frozen=True)
class Rule:
    """What is asked of the content."""

    heading: str
    """The heading of CONTRIBUTING.md that a message refers to."""
    explanation: str
    """One Dutch sentence."""
    check: Callable[[Content], list[Problem]]


RULES: list[Rule] = []


def page_rule(
    heading: str, explanation: str, level: str = FAULT
) -> Callable[[Callable[[TypedPage, Content], Found]], None]:
    """Declare a rule that looks at one page at a time."""

    def declare(check: Callable[[TypedPage, Content], Found]) -> None:
        def run(content: Content) -> list[Problem]:
            return [
                Problem(page.path, line, message, heading, level)
                for page in content.pages.values()
                for line, message in check(page, content)
            ]

        RULES.append(Rule(heading, explanation, run))

    return declare


def content_rule(
    heading: str, explanation: str, level: str = FAULT
) -> Callable[[Callable[[Content], FoundInContent]], None]:
    """Declare a rule that needs the pages and the facts together."""

    def declare(check: Callable[[Content], FoundInContent]) -> None:
        def run(content: Content) -> list[Problem]:
            return [Problem(path, line, message, heading, level) for path, line, message in check(content)]

        RULES.append(Rule(heading, explanation, run))

    return declare
