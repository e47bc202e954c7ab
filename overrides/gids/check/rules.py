"""The rules of the check: each is one function with one sentence that says to an editor what it asks.

The list in CONTRIBUTING.md is made from these sentences.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gids.check.site import Site
from gids.check.source import SourcePage
from gids.problems import FAULT, Problem

Found = Iterable[tuple[int, str]]
"""Lines of a page, each with what is wrong there."""
FoundInSite = Iterable[tuple[str, int, str]]
"""Files and lines, each with what is wrong there."""


@dataclass(frozen=True)
class Rule:
    """What is asked of the content."""

    heading: str
    """The heading of CONTRIBUTING.md that a message refers to."""
    explanation: str
    """One Dutch sentence."""
    check: Callable[[Site], list[Problem]]


RULES: list[Rule] = []


def page_rule(
    heading: str, explanation: str, level: str = FAULT
) -> Callable[[Callable[[SourcePage, Site], Found]], None]:
    """Declare a rule that looks at one page at a time."""

    def declare(check: Callable[[SourcePage, Site], Found]) -> None:
        def run(site: Site) -> list[Problem]:
            return [
                Problem(page.path, line, message, heading, level)
                for page in site.pages.values()
                for line, message in check(page, site)
            ]

        RULES.append(Rule(heading, explanation, run))

    return declare


def site_rule(heading: str, explanation: str, level: str = FAULT) -> Callable[[Callable[[Site], FoundInSite]], None]:
    """Declare a rule that needs the pages and the facts together."""

    def declare(check: Callable[[Site], FoundInSite]) -> None:
        def run(site: Site) -> list[Problem]:
            return [Problem(path, line, message, heading, level) for path, line, message in check(site)]

        RULES.append(Rule(heading, explanation, run))

    return declare
