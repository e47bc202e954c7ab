"""What an editor copied from Word, a website, a browser or a mail program is read as it was meant, or named."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from gids.facts.copied import NOT_IN_A_WEB_ADDRESS
from gids.facts.kinds import (
    COLOR,
    COUNT,
    DATE,
    EDIT_ADDRESS,
    EMAIL,
    FOLDER_ADDRESS,
    FORM_ADDRESS,
    INTRANET_ADDRESS,
    NUMBER,
    OFFICE_TELEPHONE,
    PERCENTAGE,
    TELEPHONE,
    WEB_ADDRESS,
    YES_OR_NO,
    FactKind,
)
from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from gids.facts.text_file import read_text
from support.building import ROOT, TESTSTAD

AS_MEANT = [
    (TELEPHONE, "06\u201112345678", "06-12345678"),
    (TELEPHONE, "020 – 123 45 67", "020-123 45 67"),
    (TELEPHONE, "020.123.45.67", "020 123 45 67"),
    (TELEPHONE, "020/1234567", "020-1234567"),
    (TELEPHONE, "(020) 123 45 67", "020 123 45 67"),
    (TELEPHONE, "+31 (0)20 123 45 67", "+31 20 123 45 67"),
    (TELEPHONE, "(0)20-123 45 67", "020-123 45 67"),
    (TELEPHONE, "0031 20 1234567", "+31 20 1234567"),
    (TELEPHONE, "tel:+31201234567", "+31201234567"),
    (TELEPHONE, "020 123 45 67.", "020 123 45 67"),
    (TELEPHONE, "14 020", "14 020"),
    (TELEPHONE, "010-123 45 67 toestel 321", "010-123 45 67 toestel 321"),
    (TELEPHONE, "010-123 45 67 (tst. 321)", "010-123 45 67 toestel 321"),
    (TELEPHONE, "010 - 123 45 67, doorkiesnummer: 321", "010-123 45 67 toestel 321"),
    (OFFICE_TELEPHONE, " 4321 ", "4321"),
    (EMAIL, "mailto:zorg@stad.nl", "zorg@stad.nl"),
    (EMAIL, "Zorg, Jan <zorg@stad.nl>", "zorg@stad.nl"),
    (EMAIL, "mailto:zorg@stad.nl?subject=Vraag", "zorg@stad.nl"),
    (WEB_ADDRESS, "<https://www.stad.nl/zorg>", "https://www.stad.nl/zorg"),
    (WEB_ADDRESS, "HTTPS://WWW.Stad.nl/Zorg", "https://www.stad.nl/Zorg"),
    (INTRANET_ADDRESS, "https://intranet/", "https://intranet/"),
    (INTRANET_ADDRESS, "HTTP://Intranet/Zorg", "http://intranet/Zorg"),
    (FORM_ADDRESS, "mailto:zorg@stad.nl", "zorg@stad.nl"),
    (FORM_ADDRESS, r"H:\Formulieren\Melding 2.docx", r"H:\Formulieren\Melding 2.docx"),
    (FORM_ADDRESS, r"\\server\zorg\melding.docx", r"\\server\zorg\melding.docx"),
    (FORM_ADDRESS, "H:/Formulieren/Melding.docx", "H:/Formulieren/Melding.docx"),
    (FORM_ADDRESS, "http://intranet/melding", "http://intranet/melding"),
    (INTRANET_ADDRESS, "https://intranet:8443/zorg", "https://intranet:8443/zorg"),
    (FOLDER_ADDRESS, "https://intranet.stad.nl/gids/index.html", "https://intranet.stad.nl/gids/"),
    (FOLDER_ADDRESS, "https://intranet.stad.nl/gids/Default.aspx", "https://intranet.stad.nl/gids/"),
    (FOLDER_ADDRESS, "https://intranet.stad.nl/gids/handelen/melden.html", "https://intranet.stad.nl/gids/"),
    (FOLDER_ADDRESS, "http://intranet/hulp", "http://intranet/hulp/"),
    (EDIT_ADDRESS, "https://git.stad.nl/gids/edit/main/docs", "https://git.stad.nl/gids/edit/main/docs/"),
    (EDIT_ADDRESS, "https://git.stad.nl/gids/blob/main/docs/hulp/index.md", "https://git.stad.nl/gids/edit/main/docs/"),
    (FOLDER_ADDRESS, "https://intranet", "https://intranet/"),
    (DATE, "2027\u201105\u201123", "2027-05-23"),
    (PERCENTAGE, "80 %", "80"),
    (YES_OR_NO, "Ja", "ja"),
]
TWO_NUMBERS = "Hier past één nummer. Zet het tweede in een eigen veld, of haal het weg."
NO_PLACE_TO_EDIT = (
    'Dit is niet de plek waar je een pagina wijzigt. Typ het adres tot en met "docs/", bijvoorbeeld '
    "https://git.stad.nl/gids/edit/main/docs/."
)
NAMED = [
    (TELEPHONE, "0800-1234 (gratis)", '"(gratis)" hoort niet in een nummer. Typ alleen de cijfers.'),
    (TELEPHONE, "O20-1234567", '"O" hoort niet in een nummer. Typ alleen de cijfers.'),
    (TELEPHONE, "020-1234567 of 06-12345678", TWO_NUMBERS),
    (TELEPHONE, "020-123 45 67 of 06 1234 5678", TWO_NUMBERS),
    (TELEPHONE, "toestel 321", "Typ voor het toestel het hele nummer, met netnummer."),
    (TELEPHONE, "123 45 67", TELEPHONE.cure),
    (TELEPHONE, "4321", TELEPHONE.cure),
    (TELEPHONE, "14 000", TELEPHONE.cure),
    (OFFICE_TELEPHONE, "654321", OFFICE_TELEPHONE.cure),
    (EMAIL, "zorg@stad.nl; team@stad.nl", "Hier past één adres. Haal het andere weg."),
    (EMAIL, "zorg@stad", EMAIL.cure),
    (EMAIL, "zorg@[stad.nl", EMAIL.cure),
    (WEB_ADDRESS, "https://[koffer", WEB_ADDRESS.cure),
    (WEB_ADDRESS, "https://intranet/", WEB_ADDRESS.cure),
    (WEB_ADDRESS, "www.stad.nl", WEB_ADDRESS.cure),
    (WEB_ADDRESS, "http://www.stad.nl", NOT_IN_A_WEB_ADDRESS[-1][1]),
    (
        WEB_ADDRESS,
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.stad.nl",
        "Dit is een adres dat je mailprogramma ervan maakte. Open het, en kopieer het adres uit de browser.",
    ),
    (FORM_ADDRESS, "bij de balie", FORM_ADDRESS.cure),
    (FOLDER_ADDRESS, "https://intranet.stad.nl/gids/?web=1#start", 'Haal "?web=1#start" weg.'),
    (FOLDER_ADDRESS, "https://intranet.stad.nl/gids/index.html#start", 'Haal "#start" weg.'),
    (EDIT_ADDRESS, "https://git.stad.nl/gids", NO_PLACE_TO_EDIT),
    (EDIT_ADDRESS, "https://git.stad.nl/gids.git", NO_PLACE_TO_EDIT),
    (DATE, "2027-02-30", DATE.cure),
    (COLOR, "rgba(0, 0, 0, 0.5)", COLOR.cure),
]


@pytest.mark.parametrize(("kind", "typed", "meant"), AS_MEANT)
def test_a_value_is_read_as_it_was_meant(kind: FactKind, typed: str, meant: str) -> None:
    assert kind.read(typed) == meant
    assert kind.accepts(meant)
    assert kind.read(meant) == meant


@pytest.mark.parametrize(("kind", "typed", "advice"), NAMED)
def test_a_value_that_cannot_be_meant_is_refused_with_the_part_that_is_wrong(
    kind: FactKind, typed: str, advice: str
) -> None:
    value = kind.read(typed)
    assert not kind.accepts(value)
    assert kind.advice(value) == advice


def test_every_kind_has_its_pattern_as_text_that_a_form_can_use() -> None:
    for kind, _, good in (*AS_MEANT, (NUMBER, "", "12"), (COUNT, "", "0"), (COLOR, "", "#154273")):
        assert re.fullmatch(kind.pattern, good)
        for pattern in (kind.pattern, *(pattern for pattern, _ in (*kind.steps, *kind.reasons))):
            assert not re.search(r"\(\?P?<", pattern), "browsers name groups in another way"
        assert "aanhalingsteken" not in kind.cure  # a form has none


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
    lines = text.splitlines()
    still = {
        "naam": "Gemeente Voorbeeldstad",
        "korte_naam": "Voorbeeldstad",
        "website": "https://www.voorbeeldstad.example/",
        "intranet": "https://intranet.voorbeeldstad.example/",
        "verberg_naar": "https://intranet.voorbeeldstad.example/",
        "telefoon": "012-345 67 89",
        "email": "aandachtsfunctionaris@voorbeeldstad.example",
        "telefoon ": "012-345 67 80",
        "email ": "zorgcoordinator@voorbeeldstad.example",
        "adres": "https://intranet.voorbeeldstad.example/meldingsformulier",
    }
    assert _problems(tmp_path / "stad", text) == [
        f'stad/gemeente.yml:{_line(lines, key, value)}: "{key.strip()}" is nog het voorbeeld: "{value}". Vul in wat '
        'bij jullie geldt, of zet bij "voorbeeld" weer "ja" zolang dat er niet is. Zie CONTRIBUTING.md#gemeente'
        for key, value in still.items()
    ]


def _line(lines: list[str], key: str, value: str) -> int:
    return next(number for number, line in enumerate(lines, 1) if line.strip() == f'{key.strip()}: "{value}"')


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


SINGLE_QUOTE = (
    "{0} begint met een enkel aanhalingsteken, en dat is hier geen gewoon teken. "
    'Zet dubbele aanhalingstekens om de hele tekst: "{0}".'
)
SIGN = 'een tekst kan niet beginnen met "{0[0]}". Zet dubbele aanhalingstekens om de tekst: "{0}".'
MISSING_QUOTE = 'op deze regel ontbreekt een aanhalingsteken: bereikbaar: "kamer. Zet er een voor en een na de tekst.'


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        *((typed, SINGLE_QUOTE) for typed in ("'s ochtends'", "'s ochtends", "'s ochtends' en 's avonds'")),
        ("'kaas: van 9 tot 5\n  # 'tot morgen'", SINGLE_QUOTE.format("'kaas: van 9 tot 5")),
        *((typed, SIGN) for typed in ("!let op", "&co", "? x", "@home")),
        (
            "kamer #3",
            'wat achter "#" staat valt weg: #3 Hoort het bij de tekst, zet dan dubbele aanhalingstekens om het geheel: '
            '"kamer #3". Is het een opmerking, zet die dan op een eigen regel.',
        ),
        ('"kamer \\team"', 'in {0} is "\\" geen gewoon teken. Haal het weg, of typ een "/".'),
        ('"\\q"', '"bereikbaar: {0}" is niet te lezen. Haal de "\\" weg, of typ een "/".'),
        *((typed, MISSING_QUOTE) for typed in ('"kamer\nmeer:\n  - b"', '"kamer')),
    ],
)
def test_nothing_that_was_typed_is_lost_in_silence(tmp_path: Path, typed: str, message: str) -> None:
    text = FACTS.replace("als de maan vol is", typed)
    assert text != FACTS
    assert [said for said in _problems(tmp_path / "stad", text) if ":10: " in said] == [
        f"stad/gemeente.yml:10: {message.format(typed)} Zie CONTRIBUTING.md#gemeente"
    ]


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        ("sprinkhaan@", "sprink\u200bhaan@", 'na "sprink" staat een onzichtbaar teken (een spatie zonder breedte).'),
        ('"0123-456 789"', '"0123\u00a0456 789"', 'na ""0123" staat een onzichtbaar teken (een harde spatie).'),
        ("Sjors Sprinkhaan", "Sjors\u202eSprinkhaan", 'na "Sjors" staat een onzichtbaar teken (U+202E).'),
    ],
)
def test_an_invisible_sign_in_a_data_file_is_named_once(tmp_path: Path, good: str, bad: str, message: str) -> None:
    text = FACTS.replace(good, bad, 1)
    line = next(number for number, typed in enumerate(text.splitlines(), 1) if bad in typed)
    assert _problems(tmp_path / "stad", text) == [
        f"stad/gemeente.yml:{line}: {message} Haal het weg en typ zo nodig een gewone spatie. "
        "Zie CONTRIBUTING.md#bestanden"
    ]


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
