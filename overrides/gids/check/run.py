"""Every rule of the check, the running of them, and the saying: GitHub and GitLab show a problem at its line."""

import hashlib
import json
import logging
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from gids.check import data, facts, files, learning, links, markup, questions, readers, scenes, stories, talks, words
from gids.check.files import A_COPY, A_NAME
from gids.check.rules import Rule
from gids.content.model import Content
from gids.facts.text_file import OF_A_TEMPLATE, TWO_VERSIONS
from gids.problems import INFORMATION, Problem, on_one_line

log = logging.getLogger("mkdocs.hooks.guide")
GITLAB_REPORT = "gl-code-quality-report.json"
"""Where GitLab's job picks the report up: `artifacts: reports: codequality`."""
_MODULES = (
    questions, scenes, stories, talks, learning, facts, data, links, markup, readers, files, words
)  # fmt: skip
RULES = tuple(rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule))
"""What an editor can mend, in the order in which CONTRIBUTING.md lists it: as the rules stand in their modules."""


def check(content: Content) -> list[Problem]:
    """Return all problems of a content by file and line, each at its cause.

    On a line that is to be filled in, in a copy, or in a file with two versions in one there is nothing else; and no
    cure elsewhere names a copy, or a name that is to be changed.
    """
    every = {on_one_line(problem) for rule in RULES for problem in rule.check(content)}
    causes = {one for one in every if one.message.startswith((OF_A_TEMPLATE, A_COPY, TWO_VERSIONS))}
    files = {one.path for one in causes if not one.message.startswith(OF_A_TEMPLATE)}
    lines = {(one.path, one.line - up) for one in causes for up in (0, 1)}  # an answer stands above what explains it
    copies = [one.path for one in causes if one.message.startswith(A_COPY)]
    typed = [one.message.split('"') for one in every if one.message.startswith(A_NAME)]
    names, better = [PurePosixPath(parts[1]).stem for parts in typed], [f'{parts[3]}" is er niet' for parts in typed]
    unknown = [f'#{name}"' for one in every for name in re.findall(r'^"(\S+)" staat niet in \w+\.yml\.', one.message)]

    def follows(one: Problem) -> bool:
        cure = "".join(one.message.partition(" Bedoel je ")[1:])
        is_near = one.path in files or (one.path, one.line) in lines
        is_named = any(words in one.message for words in (*copies, *better, *unknown))
        return is_near or is_named or any(name in cure for name in names)

    return sorted(one for one in every if one in causes or not follows(one))


def tell(problems: Sequence[Problem], root: Path, notes: Sequence[str]) -> None:
    """Say what is wrong to who builds, and to the service that runs the build; and `notes` to who builds."""
    for problem in problems:
        log.log(logging.INFO if problem.level == INFORMATION else logging.WARNING, "%s", problem)
    for note in notes:
        log.info("%s", note)
    _annotate(problems, root)


def fatal(title: str, problems: Sequence[Problem], root: Path) -> str:
    """Return what ends a build, after the service that runs it was told."""
    _annotate(problems, root)
    return "\n".join([title, *map(str, problems)])


def _annotate(problems: Sequence[Problem], root: Path) -> None:
    if os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.writelines(f"{github(problem)}\n" for problem in problems)
    if os.environ.get("GITLAB_CI") == "true":
        (root / GITLAB_REPORT).write_text(gitlab(problems), encoding="utf-8")


def github(problem: Problem) -> str:
    """Return a workflow command that GitHub shows at the line (docs.github.com, Workflow commands)."""
    command = "notice" if problem.level == INFORMATION else "error"
    place = f"file={_escaped(problem.path, ':,')},line={problem.line},title=CONTRIBUTING.md#{problem.rule}"
    return f"::{command} {place}::{_escaped(problem.message)}"


def gitlab(problems: Sequence[Problem]) -> str:
    """Return a report of GitLab's Code Quality (docs.gitlab.com, Code Quality report format) as JSON."""
    entries = [
        {
            "description": problem.message,
            "check_name": problem.rule,
            "fingerprint": hashlib.sha256(str(problem).encode()).hexdigest(),
            "severity": "info" if problem.level == INFORMATION else "major",
            "location": {"path": problem.path, "lines": {"begin": problem.line}},
        }
        for problem in problems
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
