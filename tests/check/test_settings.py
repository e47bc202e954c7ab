"""What somebody changes in mkdocs.yml and does not work is said, with its line."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from gids.check.settings import mistakes_in_settings
from support.building import ROOT, TESTSTAD, build_site

GOOD = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
CHANGES = yaml.safe_load(Path(__file__).with_name("settings.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change["instead"])
def test_a_setting_that_is_needed_or_has_no_effect_is_said_once(tmp_path: Path, change: dict[str, Any]) -> None:
    (tmp_path / "mkdocs.yml").write_text(GOOD.replace(change["typed"], change["instead"], 1), encoding="utf-8")
    assert [problem.message for problem in mistakes_in_settings(tmp_path / "mkdocs.yml")] == change["said"]


def test_a_guide_whose_questions_would_be_text_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        build_site(tmp_path / "site", TESTSTAD, use_directory_urls=True)
