"""A municipality keeps its own folder outside the guide, with its facts, logo and colours."""

import logging
import subprocess
from pathlib import Path

import pytest

from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from support.building import ROOT, TESTSTAD, build_site
from support.looks import TOKENS
from support.municipality import LOGO, make_municipality
from support.pages import pages_of

LOOK = 'logo: "schild.svg"\nhuisstijl:\n  tokens: "utrecht.css"\n  lettertype_normaal: "letter.woff2"\n'


@pytest.fixture
def eilandstad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "schild.svg": LOGO,
        "utrecht.css": (TOKENS / "utrecht.css").read_text(encoding="utf-8"),
        "letter.woff2": "",
    }
    folder = make_municipality(tmp_path / "Eilandstad aan Zee", "Eilandstad", LOOK, files)
    monkeypatch.setenv("GEMEENTE", str(folder))
    return folder


def test_a_folder_outside_the_guide_gives_a_guide_in_its_own_look(
    eilandstad: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = _changed()
    site = tmp_path / "site"
    with caplog.at_level(logging.INFO, "mkdocs.hooks.huisstijl"):
        assert build_site(site, TESTSTAD) == []
    for path, page in pages_of(site).items():
        assert "Gemeente Eilandstad" in page.text, path
        assert "Gemeente Teststad" not in page.text, path
        logo = page.select_one(".gids-header__logo")
        assert logo, path
        assert (logo["width"], logo["height"]) == ("80", "40")
        source = str(logo["src"])  # the page for a wrong address is served anywhere, so its addresses begin at the root
        placed = site / source[1:] if source.startswith("/") else site / Path(path).parent / source
        assert placed.read_text(encoding="utf-8") == LOGO
    css = next((site / "assets/stylesheets").glob("gids.*.css")).read_text(encoding="utf-8")
    assert "--gids-primary:#6b248f;" in css
    assert css.index("--gids-primary:#6b248f;") > css.index("--gids-primary:#1d4f5c")
    font = next((site / "assets/fonts").iterdir())
    assert f'url("../fonts/{font.name}")' in css
    icon = (site / "assets/images/favicon.svg").read_text(encoding="utf-8")
    assert 'fill="#6b248f"' in icon
    assert "#1d4f5c" not in icon
    said = [record.getMessage() for record in caplog.records if record.name == "mkdocs.hooks.huisstijl"]
    assert said == []  # nothing had to move
    assert _changed() == before


def _changed() -> str:
    """Return what git sees changed in the words and the engine of the guide."""
    command = ["git", "status", "--porcelain", "docs", "overrides"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout


UNSIZED = '<svg xmlns="http://www.w3.org/2000/svg"/>'
TOO_LARGE = "is 301 kB en mag hoogstens 300 kB zijn, want elke pagina heeft het nodig."
MISTAKES = [
    ('logo: "schilt.svg"\n', 'het bestand "schilt.svg" bij "logo" bestaat niet. Bedoel je "schild.svg"?'),
    (
        'logo: "../schild.svg"\n',
        '"../schild.svg" staat buiten de map van gemeente.yml. Zet het bestand in die map en typ alleen de naam.',
    ),
    (
        'logo: "stuk.png"\n',
        '"stuk.png": dit bestand eindigt op .png, maar het is iets anders, of het is stuk. '
        "Sla het opnieuw op, of zet het goede bestand hier neer.",
    ),
    (
        'logo: "maatloos.svg"\n',
        'de breedte en hoogte van "maatloos.svg" zijn niet te lezen. Sla het logo opnieuw op, als SVG of PNG.',
    ),
    (
        'favicon: "brief.pdf"\n',
        '"brief.pdf" kan niet bij "favicon". Gebruik een bestand dat eindigt op .svg, .png en .ico.',
    ),
    (
        'huisstijl:\n  primair: "#12"\n',
        '"#12" past niet bij "primair" bij "huisstijl". Typ een kleur, bijvoorbeeld #154273 of rgb(21 66 115).',
    ),
    (
        'huisstijl:\n  primair: "#123"\n  tokens: "kleur.css"\n',
        'kies "primair" of "tokens", niet allebei. Haal een van de twee weg.',
    ),
    (
        'huisstijl:\n  accent: "#123"\n',
        'bij "accent" hoort ook "primair". Vul dat in, of haal "accent" weg.',
    ),
    (
        'huisstijl:\n  tokens: "brief.pdf"\n',
        '"brief.pdf" kan niet bij "tokens". Gebruik een bestand dat eindigt op .css en .json.',
    ),
    ('logo: "groot.png"\n', f'"groot.png" {TOO_LARGE} Verklein het, of sla het op als SVG.'),
    (
        'huisstijl:\n  lettertype_normaal: "groot.woff2"\n',
        f'"groot.woff2" {TOO_LARGE} Gebruik een woff2 met alleen de tekens van het Latijnse schrift.',
    ),
    ('huisstijl:\n  token: "kleur.css"\n', '"token" is geen veld bij "huisstijl". Bedoel je "tokens"?'),
]
"""What is typed, and what is said of its last line."""


@pytest.mark.parametrize(("extra", "message"), MISTAKES)
def test_a_mistake_in_the_folder_is_named_with_its_line_and_cure(extra: str, message: str, tmp_path: Path) -> None:
    files = {"schild.svg": LOGO, "brief.pdf": "", "stuk.png": "geen plaatje", "maatloos.svg": UNSIZED, "kleur.css": ""}
    files |= {"groot.png": "x" * 300_001, "groot.woff2": "x" * 300_001}
    folder = make_municipality(tmp_path / "stad", "Eilandstad", extra, files)
    line = (folder / "gemeente.yml").read_text(encoding="utf-8").count("\n")
    _, problems = read_facts(TESTSTAD / "_gegevens", "docs/_gegevens", MunicipalityFolder(folder, "stad"))
    assert [str(problem) for problem in problems] == [
        f"stad/gemeente.yml:{line}: {message} Zie CONTRIBUTING.md#gemeente"
    ]


def test_every_field_of_a_municipality_is_explained_in_the_file_itself() -> None:
    lines = (ROOT / "docs" / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8").splitlines()
    fields = [index for index, line in enumerate(lines) if line and not line.lstrip().startswith("#")]
    assert len(fields) > 15
    for index in fields:
        assert lines[index - 1].lstrip().startswith("#"), lines[index]
