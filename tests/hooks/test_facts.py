"""A mistake in a data file is said with its file, its line and its cure, and all of them at once."""

from pathlib import Path
from shutil import copytree

import pytest

from gids.facts.reading import read_facts
from support.building import TESTSTAD

SAID = [
    pytest.param(
        "gemeente.yml",
        'naam: Sjors Sprinkhaan\n  telefoon: "0123-456 789"',
        'naam: Sjors Sprinkhaan\n  telefon: "0123-456 789"',
        [
            'gemeente.yml:8: "telefon" is geen veld bij "aandachtsfunctionaris". Bedoel je "telefoon"?'
            " Zie CONTRIBUTING.md#gemeente",
        ],
        id="a misspelt field",
    ),
    pytest.param(
        "gemeente.yml",
        "website: https://teststad.internal",
        "website: http://teststad.internal",
        [
            'gemeente.yml:3: "http://teststad.internal" past niet bij "website". Typ het hele adres, met https:// '
            "ervoor, zoals het in de browser staat. Zie CONTRIBUTING.md#gemeente"
        ],
        id="an address without encryption",
    ),
    pytest.param(
        "gemeente.yml",
        'telefoon: "0123-456 789"',
        "telefoon: 83",
        [
            'gemeente.yml:8: "83" past niet bij "telefoon" bij "aandachtsfunctionaris". Typ het nummer helemaal, met '
            "netnummer, bijvoorbeeld 033-448 11 86. Zet er dubbele aanhalingstekens omheen. "
            "Zie CONTRIBUTING.md#gemeente"
        ],
        id="a number that is no telephone number",
    ),
    pytest.param(
        "contacten.yml",
        "bron: kaasboek",
        "bron: kaasbook",
        [
            'contacten.yml:1: "kaaswacht" noemt "kaasbook", maar die staat niet in bronnen.yml. Bedoel je "kaasboek"?'
            " Zie CONTRIBUTING.md#gegevens"
        ],
        id="an unknown source",
    ),
    pytest.param(
        "contacten.yml",
        'opgezocht: "2026-01-02"',
        "opgezocht: 2 januari",
        [
            'contacten.yml:10: "2 januari" past niet bij "opgezocht" bij contact "kaaswacht". Typ jaar, maand en dag, '
            "bijvoorbeeld 2027-05-23. Zet er dubbele aanhalingstekens omheen. Zie CONTRIBUTING.md#gegevens"
        ],
        id="a date in words",
    ),
    pytest.param(
        "signalen.yml",
        "  doe: Noteer de kleur en meld het.\n",
        "",
        [
            'signalen.yml:13: "doe" is niet ingevuld bij signaal "paarse-pet". Vul in: wat je doet als je dit ziet.'
            " Zie CONTRIBUTING.md#gegevens"
        ],
        id="a field that was forgotten",
    ),
    pytest.param(
        "signalen.yml",
        "paarse-pet:",
        "Paarse Pet:",
        [
            'signalen.yml:12: "Paarse Pet" kan geen naam zijn. Gebruik alleen kleine letters, cijfers en streepjes, '
            "bijvoorbeeld veilig-thuis. Zie CONTRIBUTING.md#gegevens"
        ],
        id="a name with a capital and a space",
    ),
    pytest.param(
        "stappen.yml",
        "  naam: Kijken",
        "  naam: Kijken: en zien",
        [
            'stappen.yml:2: "naam: Kijken: en zien" is niet te lezen. Zet de tekst na de eerste dubbele punt tussen '
            'aanhalingstekens: naam: "tekst: nog meer tekst". Zie CONTRIBUTING.md#gegevens'
        ],
        id="a colon in a sentence",
    ),
    pytest.param(
        "bronnen.yml",
        "  naam: Het Kaasboek",
        "  naam: Het Kaasboek\n  naam: Nog een",
        [
            'bronnen.yml:3: "naam" staat hier voor de tweede keer. Haal een van de twee weg.'
            " Zie CONTRIBUTING.md#gegevens"
        ],
        id="a field that stands there twice",
    ),
    pytest.param(
        "zoekwoorden.yml",
        '"eend, kwakkwak"',
        '""',
        [
            'zoekwoorden.yml:1: "kwakende-koffer" heeft geen zoekwoorden. Typ ze tussen aanhalingstekens, met '
            'komma\'s: "pas, id-kaart". Zie CONTRIBUTING.md#gegevens'
        ],
        id="a place without search words",
    ),
]


@pytest.mark.parametrize(("file", "good", "bad", "messages"), SAID)
def test_a_mistake_is_said_whole(tmp_path: Path, file: str, good: str, bad: str, messages: list[str]) -> None:
    facts = copytree(TESTSTAD / "_gegevens", tmp_path / "_gegevens")
    text = (facts / file).read_text(encoding="utf-8")
    assert good in text
    (facts / file).write_text(text.replace(good, bad, 1), encoding="utf-8")
    read, problems = read_facts(facts)
    assert read is None
    assert [str(problem) for problem in problems] == [f"docs/_gegevens/{message}" for message in messages]


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    facts = copytree(TESTSTAD / "_gegevens", tmp_path / "_gegevens")
    (facts / "stappen.yml").unlink()
    read, problems = read_facts(facts)
    assert read is None
    assert [str(problem) for problem in problems] == [
        "docs/_gegevens/stappen.yml:1: dit bestand ontbreekt. Zet het terug. Zie CONTRIBUTING.md#gegevens"
    ]


def test_facts_without_a_mistake_are_read_and_a_telephone_number_stays_text() -> None:
    facts, problems = read_facts(TESTSTAD / "_gegevens")
    assert problems == []
    assert facts is not None
    assert facts.gemeente.aandachtsfunctionaris.telefoon == "0123-456 789"
    assert facts.contacten["kaaswacht"].telefoon == "0800-1234"
