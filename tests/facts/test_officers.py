"""A municipality has one officer or several, a deputy or none, a form of any kind: each is shown everywhere."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from gids.content.page_blocks import PageBlocks
from gids.facts.reading import read_facts
from support.building import TESTSTAD, build_own
from support.checking import blocks_of
from support.pages import pages_of

NAME = "Gemeente <proef> _van_ [a](b)"
ROLE = f"aandachtsfunctionaris mensenhandel van {NAME}"
TEAM = """vervanger:
  naam: Kees <em>Kaas</em> & *Zoon*
  telefoon: "4321"
redactie: gids_team@stad.internal
toegankelijkheidsverklaring: https://teststad.internal/a?b=1&c=2
meer_aandachtsfunctionarissen:
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
    """The fixture with a team, an extension, no form, nobody who arranges care, and signs that are markup elsewhere."""
    folder = tmp_path_factory.mktemp("team")
    facts = (TESTSTAD / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8")
    own = re.sub(r"(?ms)^zorgcoordinator:.*?(?=^herkend_minstens)", "", facts) + TEAM
    own = own.replace("0123-456 789", "0123-456 789 tst. 5").replace("Gemeente Teststad", NAME)
    (folder / "gemeente.yml").write_text(own, encoding="utf-8")
    return build_own(folder, folder / "site")


def _texts(site: Path, page: str, selector: str) -> list[str]:
    return [" ".join(part.get_text(" ", strip=True).split()) for part in pages_of(site)[page].select(selector)]


def test_every_page_calls_up_to_the_extension_and_mails_where_there_is_no_form(site: Path) -> None:
    for path, page in pages_of(site).items():
        links = [str(link["href"]) for link in page.select(".gids-report a, .gids-bar a:not([data-gids-hide])")]
        assert links == ["tel:112", "tel:+31123456789", "mailto:sprinkhaan@teststad.internal"] * 2, path
        assert "0123-456 789 Toestel 5" in page.select(".gids-bar")[0].text, path
        assert "0123-456 789 toestel 5" in page.select(".gids-report")[0].text, path
        assert page.select(".gids-header__owner")[0].text == NAME, path


def test_each_officer_and_the_deputy_has_a_card_with_all_that_is_known(site: Path) -> None:
    assert _texts(site, "handelen/melden.html", ".gids-contact") == [
        f"Sjors Sprinkhaan {ROLE} Bellen 0123-456 789 toestel 5 (als de maan vol is) Mailen "
        "sprinkhaan@teststad.internal",
        f"Team Veilig {ROLE} Mailen team@stad.internal",
        f"Jip de Vries {ROLE} Bellen 06-12345678 of 020-765 43 21 (donderdag) Mailen jip@stad.internal",
        "Kees <em>Kaas</em> & *Zoon* vervanger van de aandachtsfunctionaris Bellen 4321",
    ]


def test_the_card_beside_the_screen_and_the_note_name_them_all(site: Path) -> None:
    card = _texts(site, "handelen/baliekaart.html", ".gids-counter-card")[0]
    assert (
        "Sjors Sprinkhaan 0123-456 789 toestel 5 sprinkhaan@teststad.internal als de maan vol is Team Veilig "
        "team@stad.internal Jip de Vries 06-12345678 of 020-765 43 21 jip@stad.internal donderdag Niemand bereikbaar? "
        "Bel of mail Kees <em>Kaas</em> & *Zoon*, 4321. Acuut gevaar? Bel 112."
    ) in card
    html = pages_of(site)["handelen/notitie.html"]
    assert (
        "Meld bij: Sjors Sprinkhaan, 0123-456 789 toestel 5, sprinkhaan@teststad.internal\n"
        "Of bij: Team Veilig, team@stad.internal\n"
        "Of bij: Jip de Vries, 06-12345678 of 020-765 43 21, jip@stad.internal\n"
        "Acuut gevaar"
    ) in str(html.select(".gids-note__text")[0]["data-ending"])


def test_who_reaches_nobody_and_who_sees_a_fault_reads_whom_to_tell(site: Path) -> None:
    assert "Niemand bereikbaar? Bel de vervanger: Kees <em>Kaas</em> & *Zoon*, 4321 ." in _texts(
        site, "handelen/melden.html", "article p"
    )
    assert _texts(site, "handelen/melden.html", "article li") == [
        "Leg het vast. Gebruik daarvoor: een notitie voor de aandachtsfunctionaris."
    ]
    told = _texts(site, "over/toegankelijkheid.html", "article p")
    assert f"Geef een fout door aan de redactie van deze gids bij {NAME}: gids_team@stad.internal ." in told
    assert pages_of(site)["over/toegankelijkheid.html"].select('article a[href="https://teststad.internal/a?b=1&c=2"]')


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("adres: H:/Zorg/Melding_1.docx", "Meldingsformulier, H:/Zorg/Melding&#95;1.docx"),
        ("naam: Het Kaasblad", "Het Kaasblad, op papier"),
        ("adres: mailto:zorg_1@stad.internal", '<a href="mailto:zorg&#95;1@stad.internal">Meldingsformulier</a>'),
        ("adres: http://intranet/kaas", '<a href="http://intranet/kaas">Meldingsformulier</a>'),
        ("adres: ''", '<a href="handelen/notitie.html">een notitie</a> voor de aandachtsfunctionaris'),
    ],
)
def test_a_report_goes_where_the_municipality_has_its_form(tmp_path: Path, form: str, shown: str) -> None:
    facts = copytree(TESTSTAD / "_gegevens", tmp_path / "_gegevens")
    text = (facts / "gemeente.yml").read_text(encoding="utf-8")
    (facts / "gemeente.yml").write_text(re.sub(r"  naam: Het Grote.*\n.*", f"  {form}", text), encoding="utf-8")
    read, problems = read_facts(facts)
    assert read, problems
    assert PageBlocks(blocks_of(read), "index.md").by_name()["formulier"]() == shown
