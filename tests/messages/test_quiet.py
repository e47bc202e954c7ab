"""What an editor reads in the preview is about the content, and a build that has to be right says what is not."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from support.building import ROOT, TESTSTAD, build_site
from support.checking import MESSAGES, copy_of_basis


def test_an_editor_reads_nothing_of_the_inner_works(caplog: pytest.LogCaptureFixture) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(TESTSTAD))
    with caplog.at_level("INFO", logger="mkdocs"):
        config.plugins.on_startup(command="build", dirty=False)
        config.plugins.on_config(config)
        config.plugins.on_shutdown()
    assert caplog.messages == []


def test_a_day_that_is_no_number_of_seconds_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "gisteren")
    assert build_site(tmp_path, TESTSTAD) == []


def test_a_strict_build_stops_at_a_mistake_however_little_it_was_asked_to_say(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    case = MESSAGES / "link-to-nowhere"
    docs = copy_of_basis(tmp_path, case) / "docs"
    with caplog.at_level("ERROR", logger="mkdocs"), pytest.raises(SystemExit):  # as `mkdocs build -q --strict`
        build_site(tmp_path / "site", docs, strict=True)
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    assert [f"{message}\n" for message in caplog.messages] == [f"De gids klopt nog niet:\n{expected.replace('fout ', '')}"]


def test_a_guide_whose_questions_would_be_text_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        build_site(tmp_path / "site", TESTSTAD, use_directory_urls=True)
