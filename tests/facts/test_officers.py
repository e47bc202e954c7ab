"""A municipality has one officer or several, with a telephone or without: each can be reached wherever they stand."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from support.building import TESTSTAD, build_site
from support.pages import pages_of

TEAM = """meer_aandachtsfunctionarissen:
  - naam: Team Veilig
    email: team@stad.internal
  - naam: Jip de Vries
    telefoon: "06\u201112345678"
    telefoon_2: "020-765 43 21"
    email: jip@stad.internal
    bereikbaar: donderdag
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture with an officer without a telephone, and two more."""
    folder = tmp_path_factory.mktemp("team")
    facts = (TESTSTAD / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8")
    (folder / "gemeente.yml").write_text(facts.replace('  telefoon: "0123-456 789"\n', "") + TEAM, encoding="utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("GEMEENTE", str(folder))
        assert build_site(folder / "site", TESTSTAD) == []
    return folder / "site"


def _texts(site: Path, page: str, selector: str) -> list[str]:
    html = BeautifulSoup((site / page).read_text(encoding="utf-8"), "html.parser")
    return [" ".join(found.get_text(" ", strip=True).split()) for found in html.select(selector)]


def test_who_has_no_telephone_is_mailed_from_every_page(site: Path) -> None:
    pages = pages_of(site)
    assert pages
    for path, page in pages.items():
        links = [str(link["href"]) for link in page.select(".gids-report a, .gids-bar a")]
        assert links.count("mailto:sprinkhaan@teststad.internal") == 2, path
        assert "tel:" not in links, path


def test_each_officer_has_a_card_with_all_that_is_known(site: Path) -> None:
    assert _texts(site, "handelen/melden.html", ".gids-contact--report") == [
        "Sjors Sprinkhaan aandachtsfunctionaris mensenhandel van Gemeente Teststad Bereikbaar als de maan vol is "
        "Mailen sprinkhaan@teststad.internal Formulier Het Grote Kaasformulier",
        "Team Veilig aandachtsfunctionaris mensenhandel van Gemeente Teststad Mailen team@stad.internal",
        "Jip de Vries aandachtsfunctionaris mensenhandel van Gemeente Teststad Bellen 06-12345678 of 020-765 43 21 "
        "(donderdag) Mailen jip@stad.internal",
    ]


def test_the_card_beside_the_screen_and_the_note_name_them_all(site: Path) -> None:
    card = _texts(site, "handelen/baliekaart.html", ".gids-counter-card")[0]
    assert (
        "Sjors Sprinkhaan sprinkhaan@teststad.internal als de maan vol is Team Veilig team@stad.internal "
        "Jip de Vries 06-12345678 of 020-765 43 21 jip@stad.internal donderdag"
    ) in card
    note = (site / "handelen/notitie.html").read_text(encoding="utf-8")
    assert (
        "Meld bij: Sjors Sprinkhaan, sprinkhaan@teststad.internal\n"
        "Of bij: Team Veilig, team@stad.internal\n"
        "Of bij: Jip de Vries, 06-12345678 of 020-765 43 21, jip@stad.internal\n"
    ) in note
