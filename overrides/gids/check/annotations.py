"""The problems in the forms that GitHub and GitLab show beside the changed line."""

import hashlib
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from gids.problems import INFORMATION, Problem

log = logging.getLogger("mkdocs.hooks.guide")
GITLAB_REPORT = "gl-code-quality-report.json"
"""Where GitLab's job picks the report up: `artifacts: reports: codequality`."""


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
