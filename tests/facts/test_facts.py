"""A mistake in a data file is said with its file, its line and its cure, and all of them at once."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from gids.facts.municipality_files import neutral_page_warning
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
            'gemeente.yml:3: "http://teststad.internal" past niet bij "website". Maak er https:// van, en kijk '
            "of de pagina dan opent. Alleen op een intranet mag http://. Zie CONTRIBUTING.md#gemeente"
        ],
        id="an address without encryption",
    ),
    pytest.param(
        "gemeente.yml",
        'telefoon: "0123-456 789"',
        "telefoon: 83",
        [
            'gemeente.yml:8: "83" past niet bij "telefoon" bij "aandachtsfunctionaris". Typ het nummer helemaal, met '
            "netnummer, bijvoorbeeld 033-448 11 86. Een intern nummer heeft 3 tot 5 cijfers. "
            "Zet er dubbele aanhalingstekens omheen. Zie CONTRIBUTING.md#gemeente"
        ],
        id="a number that is no telephone number",
    ),
    pytest.param(
        "gemeente.yml",
        'telefoon: "0123-456 780"',
        "telefoon: n.v.t.",
        [
            'gemeente.yml:13: "n.v.t." past niet bij "telefoon" bij "zorgcoordinator". Is dit er niet? Laat het leeg. '
            'Typ "". Zie CONTRIBUTING.md#gemeente'
        ],
        id="a word for what is not there",
    ),
    pytest.param(
        "gemeente.yml",
        'telefoon: "0123-456 789"',
        "telefoon: geen",
        [
            'gemeente.yml:8: "telefoon" is niet ingevuld bij "aandachtsfunctionaris". Vul in: het telefoonnummer '
            "waarop iedereen aan de balie belt. Zie CONTRIBUTING.md#gemeente"
        ],
        id="a word for what cannot be missed",
    ),
    pytest.param(
        "gemeente.yml",
        "meldingsformulier:",
        'vervanger:\n  naam: Jip\n  telefoon: ""\nmeldingsformulier:',
        [
            'gemeente.yml:16: "vervanger" heeft geen telefoonnummer en geen e-mailadres. Vul een van de twee in. '
            "Zie CONTRIBUTING.md#gemeente"
        ],
        id="a deputy whom nobody can reach",
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


MAY_BE_LEFT_OUT = {
    "gemeente.yml": {
        *(
            "korte_naam",
            "website",
            "intranet",
            "herkend_minstens",
            "goed_minstens",
            "naam",
            "adres",
        ),  # of the form, and of the officer
        *("telefoon", "email", "bereikbaar"),  # of who can be reached in another way
    },
    "contacten.yml": {"telefoon", "email", "website", "let_op", "kaart", "kaart_engels"},
    "bronnen.yml": {"adres", "nagekeken"},
    "signalen.yml": {"notitie"},
    "stappen.yml": set(),
    "oordeelwoorden.yml": set(),
    "woorden.yml": set(),
}


@pytest.mark.parametrize("file", MAY_BE_LEFT_OUT)
def test_a_field_is_asked_for_where_a_reader_needs_it_and_nowhere_else(tmp_path: Path, file: str) -> None:
    facts = copytree(TESTSTAD / "_gegevens", tmp_path / "_gegevens")
    lines = (facts / file).read_text(encoding="utf-8").splitlines(keepends=True)
    asked, left_out = 0, set()
    for number, line in enumerate(lines):
        field = re.match(r" *([a-z_0-9]+): .", line)
        if not field or line.startswith("    "):
            continue
        (facts / file).write_text("".join([*lines[:number], *lines[number + 1 :]]), encoding="utf-8")
        read, problems = read_facts(facts)
        said = [problem.message for problem in (*problems, *(read.problems if read else ()))]
        if said:
            assert len(said) == 1, said
            assert said[0].startswith(f'"{field[1]}" is niet ingevuld'), said
            asked += 1
        else:
            left_out.add(field[1])
    assert asked > 0
    assert left_out == MAY_BE_LEFT_OUT[file]


def test_a_page_that_answers_nobody_is_no_page_to_hide_behind() -> None:
    assert neutral_page_warning("https://weer.teststad.internal") == ""
    assert "https://weer.stad.example/" in neutral_page_warning("https://weer.stad.example/")


def test_every_sentence_of_the_facts_is_read_with_its_line_and_none_in_english() -> None:
    facts, _ = read_facts(TESTSTAD / "_gegevens")
    assert facts
    of_contacts = [(found.line, found.text) for found in facts.sentences if found.path.endswith("contacten.yml")]
    assert of_contacts == [
        (2, "De Kaaswacht"),
        (3, "Advies over gestolen kaas."),
        (4, "Iedereen die van kaas houdt."),
        (8, "Vraag naar de jonge kaas."),
        (11, "Over kaas"),
    ]
