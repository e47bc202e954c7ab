"""An editor who makes a mistake reads which file and line, what is wrong and what mends it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from gids.check.settings import mistakes_in_settings
from gids.check.run import RULES, check
from gids.content.model import Content
from gids.facts.reading import read_facts
from gids.facts.text_file import read_text
from gids.huisstijl.tokens_css import read_token_file
from gids.version import read_changelog
from support.building import ROOT, build_site, run_python
from support.checking import content_of, copy_of_basis, copy_of_teststad, problems_in

HERE = Path(__file__).parent
CASES = sorted(folder for folder in HERE.iterdir() if (folder / "expected.txt").exists())


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Content]:
    """Give the content of a case, read once."""
    return cache(lambda case: content_of(copy_of_basis(tmp_path_factory.mktemp(case.name), case)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_whole_message_is_as_it_was_written(case: Path, read: Callable[[Path], Content]) -> None:
    told = "".join(f"{problem.level} {problem}\n" for problem in check(read(case)))
    assert told == (case / "expected.txt").read_text(encoding="utf-8")


def test_every_rule_has_a_case_that_breaks_it(read: Callable[[Path], Content]) -> None:
    broken = {rule.explanation for case in CASES for rule in RULES if rule.check(read(case))}
    of_files = {"Een plaatje is hoogstens 300 kB, en een pdf 5 MB.", "Een pdf noemt alleen een maker als dat zo hoort."}
    assert {rule.explanation for rule in RULES} - broken == of_files, "test_files makes such files"


TWO_VERSIONS = (
    "hier staan twee versies van dezelfde regels. Kies er een, haal de andere weg, en haal ook de regels weg die "
    "beginnen met <<<<<<<, ======= en >>>>>>>. Zie CONTRIBUTING.md#"
)


def test_two_versions_of_the_same_lines_are_said_once_in_every_other_file_too(tmp_path: Path) -> None:
    folder = copy_of_basis(tmp_path)
    texts = {
        "kleur.css": "  :root { --utrecht-link-color: #123456; }\n",
        "kleur.json": '{"utrecht": {"link": {"color": {"value": "#123456"}}}}\n',
        "mkdocs.yml": "site_name: Kaas\n",
        "CHANGELOG.md": "## 1.2.0 (2026-11-23)\n",
        "docs/_gegevens/gemeente.yml": (folder / "docs/_gegevens/gemeente.yml").read_text(encoding="utf-8"),
    }
    for name, text in texts.items():
        (folder / name).write_text(f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> main\n", encoding="utf-8")
    done = run_python("-m", "gids.check.settings", "mkdocs.yml", folder=folder)
    assert (done.returncode, done.stderr) == (1, f"mkdocs.yml:1: {TWO_VERSIONS}menu\n"), "before MkDocs reads it"
    said = [problem for name in ("kleur.css", "kleur.json") for problem in read_token_file(folder / name, name).problems]
    said += [*mistakes_in_settings(folder / "mkdocs.yml"), *read_changelog(folder / "CHANGELOG.md")[1]]
    said += read_facts(folder / "docs" / "_gegevens")[1]
    rules = ("huisstijl", "huisstijl", "menu", "wijzigingen", "gemeente")
    wanted = [f"{name}:1: {TWO_VERSIONS}{rule}" for name, rule in zip(texts, rules, strict=True)]
    assert [str(problem) for problem in said] == wanted


@pytest.mark.parametrize(
    ("typed", "read", "lines"),
    [
        ("Kop\n=======\n", "Kop\n=======\n", []),
        ("<<<<<<<kaas\n> > >\n", "<<<<<<<kaas\n> > >\n", []),
        ("a\n>>>>>>> main\nb", "a\n\nb", [2]),
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\nd\n=======", "a\n\nb\n\n\n\nd\n=======", [2]),
        ("<<<<<<< HEAD\na\n<<<<<<< HEAD\nb", "\na\n\nb", [1, 3]),
    ],
    ids=["a heading", "no mark", "an end that was left", "a heading behind it", "a begin that was left"],
)
def test_of_two_versions_the_first_is_read_with_every_line_in_its_place(
    tmp_path: Path, typed: str, read: str, lines: list[int]
) -> None:
    (tmp_path / "tekst.md").write_text(typed, encoding="utf-8")
    file = read_text(tmp_path / "tekst.md")
    assert (file.text, [line for line, _ in file.mistakes]) == (read, lines)


def test_a_missing_dictionary_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gids.check.words.DICTIONARY", tmp_path / "nl")
    assert [str(problem) for problem in problems_in(copy_of_basis(tmp_path))] == [
        "docs/index.md:1: de spelling is niet nagekeken, want het Nederlandse woordenboek ontbreekt. "
        "Haal de map overrides/gids/check/dictionary terug uit Git. Zie CONTRIBUTING.md#spelling"
    ]


def test_only_files_that_belong_in_a_site_are_published(tmp_path: Path) -> None:
    folder = copy_of_basis(tmp_path, HERE / "files-published-unchecked")
    for name in ("weg.pdf", "weg.md"):
        (folder / "docs" / "signalen" / name).symlink_to(tmp_path / name)
        assert [problem.message for problem in problems_in(folder) if problem.path == f"docs/signalen/{name}"] == [
            "dit verwijst naar een bestand dat er niet is. Zet het bestand hier neer, of haal dit weg."
        ]
    build_site(tmp_path / "site", folder / "docs")
    published = {path.name for path in (tmp_path / "site" / "signalen").iterdir()}
    assert published == {"index.html", "kaasroof.html", "fietsdwang.html", "kaart.pdf"}


def test_of_a_guide_that_is_right_nothing_is_said(tmp_path: Path) -> None:
    """The real guide and the fixture go up to many a limit: a rule that is a word too strict says so here."""
    assert [str(problem) for problem in problems_in(ROOT)] == []
    assert [str(problem) for problem in problems_in(copy_of_teststad(tmp_path))] == []


SETTINGS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
CHANGES = yaml.safe_load(Path(__file__).with_name("settings.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change["instead"])
def test_a_setting_that_is_needed_or_has_no_effect_is_said_once(tmp_path: Path, change: dict[str, Any]) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS.replace(change["typed"], change["instead"], 1), encoding="utf-8")
    assert [problem.message for problem in mistakes_in_settings(tmp_path / "mkdocs.yml")] == change["said"]
