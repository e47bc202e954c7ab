"""What a municipality keeps in a folder of its own is looked into: its facts, logo and colours."""

from pathlib import Path

import pytest

from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from support.building import LOGO, ROOT, TESTSTAD, make_municipality

UNSIZED = '<svg xmlns="http://www.w3.org/2000/svg"/>'
TOO_LARGE = "is 301 kB en mag hoogstens 300 kB zijn, want elke pagina heeft het nodig."
MISTAKES = {
    'logo: "schilt.svg"\n': 'het bestand "schilt.svg" bij "logo" bestaat niet. Bedoel je "schild.svg"?',
    'logo: "../schild.svg"\n': '"../schild.svg" staat buiten de map van gemeente.yml. Zet het bestand in die map en '
    "typ alleen de naam.",
    'logo: "stuk.png"\n': '"stuk.png": dit bestand eindigt op .png, maar het is iets anders, of het is stuk. '
    "Sla het opnieuw op, of zet het goede bestand hier neer.",
    'logo: "maatloos.svg"\n': 'de breedte en hoogte van "maatloos.svg" zijn niet te lezen. Sla het logo opnieuw op, '
    "als SVG of PNG.",
    'favicon: "brief.pdf"\n': '"brief.pdf" kan niet bij "favicon". Gebruik een bestand dat eindigt op .svg, .png en '
    ".ico.",
    'huisstijl:\n  primair: "#12"\n': '"#12" past niet bij "primair" bij "huisstijl". Typ een kleur, bijvoorbeeld '
    "#154273 of rgb(21 66 115).",
    'huisstijl:\n  primair: "#123"\n  tokens: "kleur.css"\n': 'kies "primair" of "tokens", niet allebei. Haal een van '
    "de twee weg.",
    'huisstijl:\n  accent: "#123"\n': 'bij "accent" hoort ook "primair". Vul dat in, of haal "accent" weg.',
    'huisstijl:\n  tokens: "brief.pdf"\n': '"brief.pdf" kan niet bij "tokens". Gebruik een bestand dat eindigt op .css '
    "en .json.",
    'logo: "groot.png"\n': f'"groot.png" {TOO_LARGE} Verklein het, of sla het op als SVG.',
    'huisstijl:\n  lettertype_normaal: "groot.woff2"\n': f'"groot.woff2" {TOO_LARGE} Gebruik een woff2 met alleen de '
    "tekens van het Latijnse schrift.",
}
"""What is typed, and what is said of its last line."""


@pytest.mark.parametrize(("extra", "message"), MISTAKES.items())
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
