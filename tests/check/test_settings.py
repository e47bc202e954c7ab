"""What somebody changes in mkdocs.yml and does not work is said, with its line."""

from pathlib import Path

import pytest

from gids.check.settings import mistakes_in_settings
from support.building import ROOT, TESTSTAD, build_site

GOOD = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
LOOK = "Kleuren, logo en lettertype kies je bij huisstijl in docs/_gegevens/gemeente.yml."
BACK = "werkt de gids niet. Zet dat terug."


@pytest.mark.parametrize(
    ("typed", "instead", "message"),
    [
        ("  font: false", "  palette:\n    primary: teal", f'"theme.palette" doet in de gids niets. {LOOK}'),
        ("  font: false", "  font:\n    text: Roboto", f'"theme.font" doet in de gids niets. {LOOK}'),
        ("plugins:", "plugins:\n  - tags", '"plugins.tags" doet in de gids niets. Haal de regel weg.'),
        ("  font: false", "  features: [x]", '"theme.features" doet in de gids niets. Haal de regels weg.'),
        ("  - tables", "  - pymdownx.tabbed:\n      alternate_style: true",
         '"markdown_extensions.pymdownx.tabbed" doet in de gids niets. Haal de regel weg.'),
        ("validation:", "extra:\n  analytics:\n    provider: x\nvalidation:",
         '"extra.analytics" doet in de gids niets. De gids telt geen bezoekers. Haal de regels weg.'),
        ("validation:", "nav:\n  - index.md\nvalidation:", '"nav" doet in de gids niets. Het menu staat in '
         "docs/_gegevens/menu.yml. Zet de regels daar, en haal ze hier weg."),
        ("  - mkdocs_quiz:", "  - search:", f'zonder "plugins.mkdocs_quiz" {BACK}|"plugins.search" doet in de gids '
         "niets. De gids heeft een eigen zoekveld. Haal de regel weg."),
        ("urls: false", "urls: true", f'zonder "use_directory_urls: false" {BACK}'),
        ("  custom_dir: overrides\n", "", f'zonder "theme.custom_dir: overrides" {BACK}'),
        ("docs_dir: docs", "docs_dir: docs\ndocs_dir: docs",
         '"docs_dir" staat hier voor de tweede keer. Haal een van de twee weg.'),
        ("docs_dir: docs", "docs_dir: docs: x",
         '"docs_dir: docs: x" is niet te lezen. Zet de tekst na de eerste dubbele punt tussen aanhalingstekens: '
         'naam: "tekst: nog meer tekst".'),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_setting_that_is_needed_or_has_no_effect_is_said_once(
    tmp_path: Path, typed: str, instead: str, message: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(GOOD.replace(typed, instead, 1), encoding="utf-8")
    said = mistakes_in_settings(tmp_path / "mkdocs.yml")
    assert [problem.message for problem in said] == [part for part in message.split("|") if part]


def test_a_guide_whose_questions_would_be_text_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        build_site(tmp_path / "site", TESTSTAD, use_directory_urls=True)
