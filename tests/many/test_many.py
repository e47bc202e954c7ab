"""A regional body builds the guides of its municipalities in one run; a broken one does not stop the others."""

import re
import zipfile
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from gids.many.__main__ import main, summary
from support.building import ROOT, change, make_municipality, run_python

MAKE_A_FOLDER = "Maak een map, met voor elke gemeente een map met gemeente.yml erin, en typ GEMEENTEN=map/"
BUILDER = "support.building"
LOOK = 'huisstijl:\n  primair: "#ff{:02x}00"\n'


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("streek")
    for number in range(5):
        make_municipality(folder / f"stad-{number}", f"Stad {number}", LOOK.format(number * 50))
    for litter in ("$RECYCLE.BIN", "System Volume Information", ".git", "_oud"):  # no municipality
        (folder / litter).mkdir()
    change(folder / "stad-3" / "gemeente.yml", "telefoon:", "telefon:")
    return folder


def test_a_broken_one_among_five_is_named_and_the_others_are_there(
    region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    results = main(region, tmp_path, BUILDER, [])
    assert [result.name for result in results] == [f"stad-{number}" for number in range(5)]
    assert [result.state for result in results] == ["gemaakt"] * 3 + ["mislukt", "gemaakt"]
    broken = (region / "stad-3" / "gemeente.yml").as_posix()
    assert summary(results) == (
        "4 gemaakt, 0 ongewijzigd, 1 mislukt\n"
        "Mislukt: stad-3\n"
        "  De gegevens kloppen nog niet:\n"
        f'  {broken}:8: "telefon" is geen veld bij "aandachtsfunctionaris". Bedoel je "telefoon"? '
        "Zie CONTRIBUTING.md#gemeente\n"
    )
    overview = BeautifulSoup((tmp_path / "index.html").read_text(encoding="utf-8"), "html.parser")
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in overview.select("tbody tr")]
    assert rows[3][:3] == ["stad-3", "mislukt", "-"]
    assert rows[0][0] == "stad-0 ( zip )"
    assert 'kleur "link" ging van #ff0000 naar' in rows[0][3]
    assert [link["href"] for link in overview.select("a") if not (tmp_path / str(link["href"])).is_file()] == []
    for page in tmp_path.glob("stad-*/over/*.html"):  # what guides have in common is made once
        assert {page.parts[-3]} == {*re.findall(r"stad-\d", page.read_text("utf-8").replace("Stad ", "stad-"))}
    assert "index.html" in zipfile.ZipFile(tmp_path / "stad-4.zip").namelist()

    change(region / "stad-4" / "gemeente.yml", "Stad 4", "Stad Vier")
    states = {result.name: result.state for result in main(region, tmp_path, BUILDER, [])}
    assert states.pop("stad-4") == "gemaakt"
    assert states.pop("stad-3") == "mislukt"
    assert set(states.values()) == {"ongewijzigd"}
    assert "Gemeente Stad Vier" in (tmp_path / "stad-4" / "index.html").read_text(encoding="utf-8")


def test_a_wrong_folder_is_said_in_one_sentence(tmp_path: Path) -> None:
    for folder, what in (("nergens", "bestaat niet"), ("mkdocs.yml", "is een bestand, geen map")):
        with pytest.raises(SystemExit, match=re.escape(f'"{folder}" {what}. {MAKE_A_FOLDER}')):
            main(Path(folder), tmp_path, BUILDER, [])
    done = run_python("-m", "gids.many", "", str(tmp_path), BUILDER)
    assert (done.returncode, done.stderr) == (1, "Zeg in welke map de gemeenten staan: make all GEMEENTEN=map/\n")
