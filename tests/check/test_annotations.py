"""In CI a mistake stands beside the changed line, on GitHub and on GitLab."""

import json
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from gids.check.run import github, gitlab
from gids.problems import INFORMATION, Problem
from support.building import build_site, change
from support.checking import copy_of_basis

FAULT = Problem("docs/leren/een,twee.md", 42, 'antwoord "100% zeker" heeft geen uitleg.', "vragen")
ADVICE = Problem("docs/index.md", 3, "de zin is lang.", "leesbaar", INFORMATION)


def test_github_gets_a_command_for_each_line() -> None:
    assert github(FAULT) == (
        "::error file=docs/leren/een%2Ctwee.md,line=42,title=CONTRIBUTING.md#vragen"
        '::antwoord "100%25 zeker" heeft geen uitleg.'
    )
    assert github(ADVICE) == "::notice file=docs/index.md,line=3,title=CONTRIBUTING.md#leesbaar::de zin is lang."


def test_gitlab_gets_a_report_of_code_quality() -> None:
    fault, advice = json.loads(gitlab([FAULT, ADVICE]))
    assert fault["fingerprint"] != advice["fingerprint"]
    assert {key: fault[key] for key in ("description", "check_name", "severity", "location")} == {
        "description": 'antwoord "100% zeker" heeft geen uitleg.',
        "check_name": "vragen",
        "severity": "major",
        "location": {"path": "docs/leren/een,twee.md", "lines": {"begin": 42}},
    }
    assert advice["severity"] == "info"


def test_a_build_on_github_prints_them_those_in_the_facts_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    docs = copy_of_basis(tmp_path) / "docs"
    page, facts = docs / "handelen" / "melden.md", docs / "_gegevens" / "gemeente.yml"
    page.write_text(page.read_text(encoding="utf-8") + "\nEen mellding.\n", encoding="utf-8")
    build_site(tmp_path / "site", docs)
    line = len(page.read_text(encoding="utf-8").splitlines())
    assert f"melden.md,line={line},title=CONTRIBUTING.md#spelling::" in capsys.readouterr().out
    change(facts, "0123-456 789", "83")
    with pytest.raises(Abort):
        build_site(tmp_path / "site", docs)
    assert "::error file=docs/_gegevens/gemeente.yml,line=8,title=CONTRIBUTING.md#gemeente::" in capsys.readouterr().out
