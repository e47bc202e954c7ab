"""A mistake in a data file is said with its file, its line and its cure, and all of them at once."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from gids.facts.municipality_files import neutral_page_warning
from gids.facts.reading import read_facts
from support.building import TESTSTAD

SAID = {
    "a misspelt field": (
        "gemeente.yml",
        'naam: Sjors Sprinkhaan\n  telefoon: "0123-456 789"',
        'naam: Sjors Sprinkhaan\n  telefon: "0123-456 789"',
        '8: "telefon" is geen veld bij "aandachtsfunctionaris". Bedoel je "telefoon"?',
    ),
    "a number that is no telephone number": (
        "gemeente.yml",
        'telefoon: "0123-456 789"',
        "telefoon: 83",
        '8: "83" past niet bij "telefoon" bij "aandachtsfunctionaris". Typ het nummer helemaal, met netnummer, '
        "bijvoorbeeld 033-448 11 86. Een intern nummer heeft 3 tot 5 cijfers. Zet er dubbele aanhalingstekens omheen.",
    ),
    "a word for what is not there": (
        "gemeente.yml",
        'telefoon: "0123-456 780"',
        "telefoon: n.v.t.",
        '13: "n.v.t." past niet bij "telefoon" bij "zorgcoordinator". Is dit er niet? Laat het leeg. Typ "".',
    ),
    "a word for what cannot be missed": (
        "gemeente.yml",
        'telefoon: "0123-456 789"',
        "telefoon: geen",
        '8: "telefoon" is niet ingevuld bij "aandachtsfunctionaris". Vul in: het telefoonnummer waarop iedereen aan de '
        "balie belt.",
    ),
    "a deputy whom nobody can reach": (
        "gemeente.yml",
        "meldingsformulier:",
        'vervanger:\n  naam: Jip\n  telefoon: ""\nmeldingsformulier:',
        '16: "vervanger" heeft geen telefoonnummer en geen e-mailadres. Vul een van de twee in.',
    ),
    "an unknown source": (
        "contacten.yml",
        "bron: kaasboek",
        "bron: kaasbook",
        '1: "kaaswacht" noemt "kaasbook", maar die staat niet in bronnen.yml. Bedoel je "kaasboek"?',
    ),
    "a date in words": (
        "contacten.yml",
        'opgezocht: "2026-01-02"',
        "opgezocht: 2 januari",
        '10: "2 januari" past niet bij "opgezocht" bij contact "kaaswacht". Typ jaar, maand en dag, bijvoorbeeld '
        "2027-05-23. Zet er dubbele aanhalingstekens omheen.",
    ),
    "a field that was forgotten": (
        "signalen.yml",
        "  doe: Noteer de kleur en meld het.\n",
        "",
        '13: "doe" is niet ingevuld bij signaal "paarse-pet". Vul in: wat je doet als je dit ziet.',
    ),
    "a name with a capital and a space": (
        "signalen.yml",
        "paarse-pet:",
        "Paarse Pet:",
        '12: "Paarse Pet" kan geen naam zijn. Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld '
        "veilig-thuis.",
    ),
    "a place without search words": (
        "zoekwoorden.yml",
        '"eend, kwakkwak"',
        '""',
        '1: "kwakende-koffer" heeft geen zoekwoorden. Typ ze tussen aanhalingstekens, met komma\'s: "pas, id-kaart".',
    ),
}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A copy of the data files of the fixture municipality."""
    return copytree(TESTSTAD / "_gegevens", tmp_path / "_gegevens")


@pytest.mark.parametrize("case", SAID)
def test_a_mistake_is_said_whole(facts: Path, case: str) -> None:
    file, good, bad, message = SAID[case]
    text = (facts / file).read_text(encoding="utf-8")
    assert good in text
    (facts / file).write_text(text.replace(good, bad, 1), encoding="utf-8")
    read, problems = read_facts(facts)
    rule = "gemeente" if file == "gemeente.yml" else "gegevens"
    assert read is None
    assert list(map(str, problems)) == [f"docs/_gegevens/{file}:{message} Zie CONTRIBUTING.md#{rule}"]


UNREADABLE = "is niet te lezen. Kijk hier en erboven: kloppen streepje, dubbele punt, aanhalingstekens en de spaties"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        *(
            (f"# kaas\nkaasboek:\n  naam: Kaas\n\nboek{behind}", f'5: "boek" {UNREADABLE} aan het begin?')
            for behind in ("", "\n\n\n", "\n\n# kaas\n\n")
        ),
        ("? x", '1: hier horen gegevens te staan bij bron "x": naam: waarde.'),
    ],
)
def test_the_last_line_that_was_typed_is_named_and_no_comment_or_empty_line(
    facts: Path, text: str, message: str
) -> None:
    (facts / "bronnen.yml").write_text(text, encoding="utf-8")
    said = [str(problem) for problem in read_facts(facts)[1] if problem.path.endswith("bronnen.yml")]
    assert said == [f"docs/_gegevens/bronnen.yml:{message} Zie CONTRIBUTING.md#gegevens"]


def test_every_name_that_cannot_be_one_is_said_at_once(facts: Path) -> None:
    text = (facts / "stappen.yml").read_text(encoding="utf-8")
    first, second, *_ = (line for line in text.splitlines() if line[:1].strip(" #"))
    typed = text.replace(first, f"Z{first}", 1).replace(second, f"Z{second}", 1)
    (facts / "stappen.yml").write_text(typed, encoding="utf-8")
    said = [problem.message.partition(".")[0] for problem in read_facts(facts)[1]]
    assert said == [f'"Z{name[:-1]}" kan geen naam zijn' for name in (first, second)]


def test_a_file_that_is_gone_or_leads_nowhere_is_named(facts: Path, tmp_path: Path) -> None:
    for name in ("bronnen.yml", "stappen.yml"):
        (facts / name).unlink()
    (facts / "stappen.yml").symlink_to(tmp_path / "weg.yml")
    (facts / "meting.yml").mkdir()
    gone, closed = "ontbreekt. Zet het terug.", "is niet te openen. Kijk of het een gewoon bestand is dat je mag lezen."
    said = {problem.path: str(problem) for problem in read_facts(facts)[1] if problem.line == 1}
    for name, message in (("bronnen.yml", gone), ("meting.yml", closed), ("stappen.yml", gone)):
        path = f"docs/_gegevens/{name}"
        assert said[path] == f"{path}:1: dit bestand {message} Zie CONTRIBUTING.md#gegevens"


@pytest.mark.parametrize(("encoding", "line"), [("cp1252", 2), ("utf-16", 1)])
def test_a_data_file_in_another_encoding_gives_one_message(facts: Path, encoding: str, line: int) -> None:
    text = (facts / "contacten.yml").read_text(encoding="utf-8").replace("Kaaswacht", "Kaaswächter")
    (facts / "contacten.yml").write_text(text, encoding=encoding)
    assert [str(problem) for problem in read_facts(facts)[1]] == [
        f"docs/_gegevens/contacten.yml:{line}: dit bestand is niet opgeslagen als UTF-8. Sla het opnieuw op als UTF-8 "
        "en kijk de letters met accenten na. Zie CONTRIBUTING.md#gegevens"
    ]


def test_facts_without_a_mistake_are_read_and_a_telephone_number_stays_text() -> None:
    facts, problems = read_facts(TESTSTAD / "_gegevens")
    assert problems == []
    assert facts is not None
    assert facts.gemeente.aandachtsfunctionaris.telefoon == "0123-456 789"
    assert facts.contacten["kaaswacht"].telefoon == "0800-1234"


MAY_BE_LEFT_OUT = {
    "gemeente.yml": {
        *("korte_naam", "website", "intranet", "herkend_minstens", "goed_minstens"),
        *("naam", "adres"),  # of the form, and of the officer
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
def test_a_field_is_asked_for_where_a_reader_needs_it_and_nowhere_else(facts: Path, file: str) -> None:
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
    of_contacts = [(line, text) for path, line, text in facts.sentences if path.endswith("contacten.yml")]
    assert of_contacts == [
        (2, "De Kaaswacht"),
        (3, "Advies over gestolen kaas."),
        (4, "Iedereen die van kaas houdt."),
        (8, "Vraag naar de jonge kaas."),
        (11, "Over kaas"),
    ]
