"""What an editor copied from Word, a website, a browser or a mail program is read as it was meant, or named."""

import re
from pathlib import Path
from shutil import copytree

import pytest
import yaml

from gids.facts import kinds
from gids.facts.kinds import FactKind
from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from gids.facts.text_file import read_text
from support.building import ROOT, TESTSTAD

COPIED = yaml.safe_load(Path(__file__).with_name("copied.yml").read_text(encoding="utf-8"))


def copied(part: str) -> list[tuple[FactKind, str, str]]:
    """Return the values in a part of copied.yml, each with its kind and with what becomes of it."""
    rows = [(getattr(kinds, kind), values) for kind, values in COPIED[part].items()]
    return [(kind, typed, outcome or kind.cure) for kind, values in rows for typed, outcome in values.items()]


@pytest.mark.parametrize(("kind", "typed", "meant"), copied("as_meant"))
def test_a_value_is_read_as_it_was_meant(kind: FactKind, typed: str, meant: str) -> None:
    assert kind.read(typed) == meant
    assert kind.accepts(meant)
    assert kind.read(meant) == meant


@pytest.mark.parametrize(("kind", "typed", "advice"), copied("named"))
def test_a_value_that_cannot_be_meant_is_refused_with_the_part_that_is_wrong(
    kind: FactKind, typed: str, advice: str
) -> None:
    value = kind.read(typed)
    assert not kind.accepts(value)
    assert kind.advice(value) == advice


FACTS = (TESTSTAD / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8")


def _problems(folder: Path, text: str) -> list[str]:
    folder.mkdir()
    (folder / "gemeente.yml").write_text(text, encoding="utf-8")
    _, problems = read_facts(TESTSTAD / "_gegevens", "docs/_gegevens", MunicipalityFolder(folder, "stad"))
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("change", [('voorbeeld: "ja"', 'voorbeeld: "nee"'), ('voorbeeld: "ja"\n', "")])
def test_an_example_never_goes_live(tmp_path: Path, change: tuple[str, str]) -> None:
    shipped = (ROOT / "docs" / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8")
    assert _problems(tmp_path / "voorbeeld", shipped) == []
    text = shipped.replace(*change)
    example = re.compile(r' *(\w+): "(.*(?:oorbeeldstad|012-345).*)"')
    still = {at: match for at, line in enumerate(text.split("\n"), 1) if (match := example.match(line))}
    assert len(still) == 10
    assert _problems(tmp_path / "stad", text) == [
        f'stad/gemeente.yml:{at}: "{match[1]}" is nog het voorbeeld: "{match[2]}". Vul in wat bij jullie geldt, of zet '
        'bij "voorbeeld" weer "ja" zolang dat er niet is. Zie CONTRIBUTING.md#gemeente'
        for at, match in still.items()
    ]


@pytest.mark.parametrize("host", ["stad.test", "STAD.INVALID", "www.example.com", "stad.example:8443"])
def test_an_address_that_never_answers_is_the_example(tmp_path: Path, host: str) -> None:
    text = FACTS.replace("https://intranet.teststad.internal\n", f"https://{host}/x\n", 1)
    assert _problems(tmp_path / "stad", text) == [
        f'stad/gemeente.yml:4: "intranet" is nog het voorbeeld: "https://{host}/x". Vul in wat bij jullie geldt, of '
        'zet bij "voorbeeld" weer "ja" zolang dat er niet is. Zie CONTRIBUTING.md#gemeente'
    ]


@pytest.mark.parametrize(
    "nothing", ["huisstijl:\n", "huisstijl: ~\n", "huisstijl: null\n", "huisstijl: {}\n", 'huisstijl: ""\n']
)
def test_a_part_that_is_left_empty_counts_as_absent(tmp_path: Path, nothing: str) -> None:
    assert _problems(tmp_path / "stad", FACTS + nothing) == []


def test_text_without_a_mark_is_wide_only_where_more_than_every_fourth_byte_is_zero(tmp_path: Path) -> None:
    for content, text in (
        (b"a\x00b\x00", "ab"),
        (b"a\x00bcdefg", "a\x00bcdefg"),  # a sign that a slip of the keyboard left
        (b"a\x00b\x00cdef", "a\x00b\x00cdef"),
        (b"\x00a\x00b", "ab"),
        (b"\x00abcdefg", "\x00abcdefg"),
        (b"\x00a\x00bcdef", "\x00a\x00bcdef"),
        (b"a\x00b\x00c\x00defg", "abc\u6564\u6766"),
    ):
        (tmp_path / "tekst.md").write_bytes(content)
        assert read_text(tmp_path / "tekst.md").text == text, content


@pytest.mark.parametrize(
    ("name", "advice"),
    [("stad/gemeente.yml", "Noem de map waar dit bestand in staat."), ("stat", "Kijk of de naam klopt.")],
)
def test_what_is_no_folder_of_a_municipality_is_said(tmp_path: Path, name: str, advice: str) -> None:
    copytree(TESTSTAD / "_gegevens", tmp_path / "stad")
    folder = MunicipalityFolder(tmp_path / name, name)
    _, problems = read_facts(TESTSTAD / "_gegevens", "docs/_gegevens", folder)
    assert [str(problem) for problem in problems] == [
        f"{name}:1: dit is geen map. {advice} Typ bij GEMEENTE de map met gemeente.yml erin. "
        "Zie CONTRIBUTING.md#gemeente"
    ]
