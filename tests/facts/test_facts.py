"""A mistake in a data file is said with its file, its line and its cure, and all of them at once."""

import re
from pathlib import Path
from shutil import copytree

import pytest
import yaml

from gids.facts.municipality_files import neutral_page_warning
from gids.facts.reading import read_facts
from support.building import LOGO, ROOT, TESTSTAD, change

MISTAKES = yaml.safe_load(Path(__file__).with_name("mistakes.yml").read_text(encoding="utf-8"))


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A copy of the data files of the fixture municipality."""
    return copytree(TESTSTAD / "_gegevens", tmp_path / "_gegevens")


TOO_LARGE = ("groot.png", "groot.woff2")
FILES = {"schild.svg": LOGO, "brief.pdf": "", "stuk.png": "geen plaatje", "kleur.css": ""}
FILES |= {"maatloos.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>', **dict.fromkeys(TOO_LARGE, "x" * 300_001)}
"""What stands beside gemeente.yml."""


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_said_whole(facts: Path, case: str) -> None:
    file, good, bad, message, *others = MISTAKES[case].values()
    for name, content in FILES.items():
        (facts / name).write_text(content, encoding="utf-8")
    change(facts / file, good, bad)
    read, problems = read_facts(facts)
    rule = others[0] if others else "gemeente" if file == "gemeente.yml" else "gegevens"
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
    lines = (facts / "stappen.yml").read_text(encoding="utf-8").splitlines()
    first, second, *_ = (line for line in lines if line[:1].strip(" #"))
    for name in (first, second):
        change(facts / "stappen.yml", name, f"Z{name}")
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


MAY_BE_LEFT_OUT = {
    *("korte_naam", "website", "intranet", "herkend_minstens", "goed_minstens"),
    *("naam", "adres"),  # of the form, and of the officer
    *("telefoon", "email", "bereikbaar"),  # of who can be reached in another way
}


@pytest.mark.parametrize("file", ["gemeente.yml", "stappen.yml", "oordeelwoorden.yml", "woorden.yml"])
def test_a_field_is_asked_for_where_a_reader_needs_it_and_nowhere_else(facts: Path, file: str) -> None:
    """Of the other files CONTRIBUTING.md says which field must be there, and a test that it is so."""
    lines = (facts / file).read_text(encoding="utf-8").splitlines(keepends=True)
    left_out = set()
    for number, line in enumerate(lines):
        if not (field := re.match(r"(?:  )?([a-z_0-9]+): .", line)):
            continue
        (facts / file).write_text("".join([*lines[:number], *lines[number + 1 :]]), encoding="utf-8")
        read, problems = read_facts(facts)
        every = (*problems, *(read.problems if read else ()))
        said = [problem.message.partition(" bij")[0].partition(".")[0] for problem in every]
        assert said in ([], [f'"{field[1]}" is niet ingevuld']), said
        left_out |= set() if said else {field[1]}
    assert left_out == (MAY_BE_LEFT_OUT if file == "gemeente.yml" else set())


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


def test_every_field_of_a_municipality_is_explained_in_the_file_itself() -> None:
    lines = (ROOT / "docs" / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8").splitlines()
    fields = [index for index, line in enumerate(lines) if line and not line.lstrip().startswith("#")]
    assert len(fields) > 15
    for index in fields:
        assert lines[index - 1].lstrip().startswith("#"), lines[index]
