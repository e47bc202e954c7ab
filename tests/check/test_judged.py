"""What people made of the scenes is counted by the guide itself: nobody types that the scenes were judged."""

from pathlib import Path
from shutil import copytree

import pytest

from gids.content.judging import is_trial, scenes_of, votes_on
from gids.content.quiz import scene_key
from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from support.building import ROOT
from support.checking import content_of


def line(scene: str, who: str, report: int, help: int) -> str:
    """Return a line as a meeting gives it."""
    return f"- {{scene: {scene}, functie: {who}, melden: {report}, helpen: {help}}}\n"


@pytest.mark.parametrize(
    ("officers", "others", "trial"), [(1, 5, False), (0, 9, True), (1, 4, True)], ids=["enough", "no-officer", "few"]
)
def test_a_test_is_a_trial_until_an_officer_and_five_others_judged_each_scene(
    tmp_path: Path, officers: int, others: int, trial: bool
) -> None:
    copytree(ROOT / "docs", tmp_path / "docs")
    content = content_of(tmp_path)
    assert is_trial(content)
    asked = [scene for page, scene in scenes_of(content) if page.uri == "leren/eindtoets.md"]
    lines = [
        line(scene_key(scene), "medewerker", *((0, others) if scene.is_innocent else (others - 2, 2)))
        + line(scene_key(scene), "aandachtsfunctionaris", *((0, officers) if scene.is_innocent else (officers, 0)))
        for scene in asked
    ]
    (tmp_path / "docs/_gegevens/oordelen.yml").write_text("".join(lines), encoding="utf-8")
    content = content_of(tmp_path)
    assert is_trial(content) is trial
    assert votes_on(content)[scene_key(asked[0])].people == officers + others


def test_a_municipality_counts_its_own_or_else_those_of_the_guide(tmp_path: Path) -> None:
    copytree(ROOT / "docs" / "_gegevens", tmp_path / "gids")
    own = MunicipalityFolder(tmp_path / "eigen", "eigen")
    own.path.mkdir()
    (own.path / "gemeente.yml").write_bytes((tmp_path / "gids" / "gemeente.yml").read_bytes())
    (tmp_path / "gids" / "oordelen.yml").write_text(line("scene-1", "medewerker", 4, 1), encoding="utf-8")
    facts, _ = read_facts(tmp_path / "gids", "gids", own)
    assert facts
    assert [(one.path, one.scene) for one in facts.oordelen] == [("gids/oordelen.yml", "scene-1")]
    (own.path / "oordelen.yml").write_text(line("scene-2", "medewerker", 2, 2), encoding="utf-8")
    facts, _ = read_facts(tmp_path / "gids", "gids", own)
    assert facts
    assert [(one.path, one.scene) for one in facts.oordelen] == [("eigen/oordelen.yml", "scene-2")]
