"""Runs every rule over a content."""

from gids.check import (
    facts,
    files,
    final_test,
    headings,
    html,
    judged,
    links,
    page_settings,
    pairs,
    path,
    questions,
    scenes,
    search_words,
    stories,
    words,
)
from gids.check.rules import RULES, Rule
from gids.content.model import Content
from gids.facts.text_file import TWO_VERSIONS
from gids.problems import Problem, on_one_line

GROUPS = (
    page_settings, questions, scenes, pairs, stories, final_test, path, judged,
    facts, links, headings, html, files, search_words, words,
)  # fmt: skip
"""The files of rules; reading them declares their rules."""


def all_rules() -> list[Rule]:
    """Return every rule, in the order of its group."""
    return RULES


def check(content: Content) -> list[Problem]:
    """Return all problems of a content by file and line; of a file with two versions in one, that alone."""
    found = {on_one_line(problem) for rule in RULES for problem in rule.check(content)}
    unclear = {problem.path for problem in found if problem.message == TWO_VERSIONS}
    return sorted(problem for problem in found if problem.path not in unclear or problem.message == TWO_VERSIONS)
