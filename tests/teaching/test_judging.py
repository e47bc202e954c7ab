"""`make oordeelblad` lets people judge the scenes without their key, and keeps what they made of them."""

import csv
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from gids.judging import main
from support.checking import MESSAGES, copy_of_basis, problems_in

FORM = Path("dist") / "oordelen.csv"
Rows = list[list[str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A guide with two pairs, and the sheet and form of it."""
    folder = copy_of_basis(tmp_path, MESSAGES / "final-test-with-too-few-pairs")
    monkeypatch.chdir(folder)
    judge()
    return folder


def judge(form: Path | None = None) -> None:
    """Run the command in the folder of a guide."""
    main(Path("mkdocs.yml"), Path("dist"), form)


def rows_of(folder: Path) -> Rows:
    return list(csv.reader((folder / FORM).read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


def fill_in(folder: Path, rows: Rows, delimiter: str = ";", encoding: str = "utf-8") -> None:
    with (folder / FORM).open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def as_most_would(rows: Rows) -> Rows:
    """Return the rows as five judges fill them in who see what was meant."""
    return [rows[0], *([*row[:3], "5", "0"] if "kwaakt" in row[2] else [*row[:3], "1", "4"] for row in rows[1:])]


def test_the_sheet_has_every_scene_without_its_key_and_no_two_of_a_pair_together(folder: Path) -> None:
    sheet = BeautifulSoup((folder / "dist" / "oordeelblad.html").read_text(encoding="utf-8"), "html.parser")
    items = [" ".join(item.get_text(" ").split()) for item in sheet.select("ol > li")]
    assert len(items) == 4
    assert all(item.count("☐") == 2 for item in items)
    assert [row[2] in item for row, item in zip(rows_of(folder)[1:], items, strict=True)] == [True] * 4
    assert ("koffer" in items[0] and "koffer" not in items[1]) or ("kist" in items[0] and "kist" not in items[1])
    for word in ("signaal verwijst", "data-right", "[x]", "Let op"):
        assert word not in str(sheet)


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), (";", "cp1252")])
def test_counts_come_back_however_a_spreadsheet_saves_them(
    folder: Path, delimiter: str, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_in(folder, as_most_would(rows_of(folder)), delimiter, encoding)
    judge(FORM)
    assert "4 van de 4 scènes zijn beoordeeld." in capsys.readouterr().out
    assert [problem.rule for problem in problems_in(folder)] == ["toets"]  # which this guide has anyhow


def test_a_scene_that_few_see_and_a_scene_that_was_changed_are_said(folder: Path) -> None:
    rows = as_most_would(rows_of(folder))
    rows = [[*row[:3], "2", "3"] if "De koffer kwaakt" in row[2] else row for row in rows]
    fill_in(folder, rows)
    judge(FORM)
    page = folder / "docs" / "signalen" / "proef.md"
    page.write_text(page.read_text(encoding="utf-8").replace("De kist kwaakt", "Die kist kwaakt"), encoding="utf-8")
    assert [str(problem) for problem in problems_in(folder) if problem.rule == "beoordelen"] == [
        "docs/signalen/proef.md:12: 2 van de 5 mensen zouden hier melden. Maak er een scène van waar je twijfelt, of "
        "schrijf hem anders. Zie CONTRIBUTING.md#beoordelen",
        "docs/signalen/proef.md:36: deze scène is niet beoordeeld, of is daarna veranderd. Laat hem beoordelen met "
        "make oordeelblad. Zie CONTRIBUTING.md#beoordelen",
    ]


def test_what_is_wrong_in_the_form_is_said_with_its_line_and_nothing_is_kept(folder: Path) -> None:
    rows = as_most_would(rows_of(folder))
    rows[1][3] = "vijf"
    rows[2][1] = "scene-00000000"
    rows[3][3:] = ["0", "0"]
    fill_in(folder, rows)
    with pytest.raises(SystemExit) as stopped:
        judge(FORM)
    assert str(stopped.value).splitlines() == [
        "dist/oordelen.csv:2: vul bij melden en bij helpen een heel getal in, of 0. Zie CONTRIBUTING.md#beoordelen",
        'dist/oordelen.csv:3: de gids heeft geen scène "scene-00000000". Die is veranderd nadat het blad was gemaakt: '
        "maak een nieuw blad. Zie CONTRIBUTING.md#beoordelen",
        "dist/oordelen.csv:4: niemand heeft deze scène beoordeeld. Vul de aantallen in. Zie CONTRIBUTING.md#beoordelen",
    ]
    assert not (folder / "docs" / "_gegevens" / "oordelen.yml").exists()


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("nergens.csv", "nergens.csv is er niet. Kijk waar je het formulier hebt opgeslagen."),
        (
            "mkdocs.yml",
            "mkdocs.yml:1: de eerste regel is anders. Zet er weer: nummer;code;scène;melden;helpen. "
            "Zie CONTRIBUTING.md#beoordelen",
        ),
    ],
)
def test_a_file_that_is_no_form_is_said(folder: Path, form: str, told: str) -> None:
    with pytest.raises(SystemExit, match=f"^{re.escape(told)}$"):
        judge(Path(form))
