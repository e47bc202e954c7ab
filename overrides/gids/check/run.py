"""Every rule of the check, and the running of them over a content."""

from gids.check import (
    data,
    facts,
    files,
    learning,
    links,
    markup,
    page_settings,
    questions,
    readers,
    scenes,
    stories,
    talks,
    words,
)
from gids.check.files import A_COPY
from gids.check.rules import Rule
from gids.content.model import Content
from gids.facts.text_file import TWO_VERSIONS
from gids.problems import Problem, on_one_line

_MODULES = (
    page_settings, questions, scenes, stories, talks, learning, facts, data, links, markup, readers, files, words
)  # fmt: skip
RULES = tuple(rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule))
"""What an editor can mend, in the order in which CONTRIBUTING.md lists it: as the rules stand in their modules."""


def check(content: Content) -> list[Problem]:
    """Return all problems of a content by file and line; of a copy or a file with two versions in one, that alone."""
    every = {on_one_line(problem) for rule in RULES for problem in rule.check(content)}
    alone = {problem for problem in every if problem.message == TWO_VERSIONS or problem.message.startswith(A_COPY)}
    paths = {problem.path for problem in alone}
    copies = [problem.path for problem in alone if problem.message != TWO_VERSIONS]
    others = (problem for problem in every if problem.path not in paths)
    return sorted([*alone, *(one for one in others if not any(copy in one.message for copy in copies))])
