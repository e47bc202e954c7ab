"""What is just good enough is good, and one word, day or person further is said: no rule is stricter or looser."""

from pathlib import Path

import pytest

from support.checking import copy_of_basis, copy_of_teststad, problems_in

HERE = Path(__file__).parent
TOP = """---
title: "Proef"
description: "Een pagina om te proberen."{}
---

# Proef

"""
JUDGE = "Wat doe je met wat je ziet?"
HELP, REPORT = "Gewoon helpen. Niets te melden.", "Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel."
LINK = "[koffer](kaasroof.md#kwakende-koffer)"
MANY = ("een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien " * 4).split()


def words(count: int, first: str = "Brie") -> str:
    """Return a sentence of so many words."""
    return " ".join([first, *MANY[: count - 1]]) + "."


def scene(told: str, reports: bool, why: str = f"De {LINK} is hier de reden.") -> str:
    """Return a scene as it is typed."""
    help, report = ("[ ]", "[x]") if reports else ("[x]", "[ ]")
    always = "" if reports else "Melden bij twijfel mag altijd. "
    return (
        f"<quiz>\n{told}\n\n{JUDGE}\n\n- {help} {HELP}\n> {why}\n- {report} {REPORT}\n"
        f"> {always}De {LINK} telt.\n</quiz>\n"
    )


def said_of(tmp_path: Path, text: str, about: str, top: str = "") -> list[str]:
    """Return what the check says of a page with this text, as far as it is about `about`."""
    folder = copy_of_basis(tmp_path)
    (folder / "docs" / "signalen" / "proef.md").write_text(TOP.format(top) + text, encoding="utf-8")
    return [problem.message for problem in problems_in(folder) if about in problem.message]


@pytest.mark.parametrize("count", [29, 30, 55, 56])
def test_a_scene_has_30_to_55_words(tmp_path: Path, count: int) -> None:
    pair = f"## Een koffer {{ #paar-koffer }}\n\n{scene(words(count), True)}\n{scene(words(count, 'Feta'), False)}"
    wanted = [f"deze scène heeft {count} woorden. Houd het bij 30 tot 55."] * 2
    assert said_of(tmp_path, pair, "deze scène heeft") == (wanted if count in (29, 56) else [])


@pytest.mark.parametrize("count", [30, 31])
def test_an_explanation_of_a_scene_has_30_words_at_most(tmp_path: Path, count: int) -> None:
    why = f"De {LINK} {words(count - 2)}"
    pair = f"## Een koffer {{ #paar-koffer }}\n\n{scene(words(40), True, why)}\n{scene(words(40, 'Feta'), False)}"
    assert said_of(tmp_path, pair, "deze uitleg heeft") == (
        [] if count == 30 else ["deze uitleg heeft 31 woorden. Houd het bij 30."]
    )


@pytest.mark.parametrize("longer", [6, 7])
def test_one_scene_of_a_pair_is_at_most_6_words_longer(tmp_path: Path, longer: int) -> None:
    pair = f"## Een koffer {{ #paar-koffer }}\n\n{scene(words(40), True)}\n{scene(words(40 + longer), False)}"
    found = said_of(tmp_path, pair, "langer dan de andere")
    assert [message.partition(" dan")[0] for message in found] == (
        [] if longer == 6 else ['de ene scène van "Een koffer" is 7 woorden langer']
    )


@pytest.mark.parametrize(("other", "share"), [(16, 60), (17, 58)])
def test_the_scenes_of_a_pair_share_60_percent_of_their_words(tmp_path: Path, other: int, share: int) -> None:
    told = ["Brie", *MANY[:39]]
    twin = [*told[: 40 - other], *("kaas",) * other]
    pair = (
        f"## Een koffer {{ #paar-koffer }}\n\n{scene(' '.join(told) + '.', True)}\n{scene(' '.join(twin) + '.', False)}"
    )
    assert said_of(tmp_path, pair, "lijken te weinig") == (
        []
        if share == 60
        else [
            'de twee scènes van "Een koffer" lijken te weinig op elkaar (58 % dezelfde woorden). Verander alleen wat '
            "er gebeurt."
        ]
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-22", "deze pagina moest voor 22 november 2026 zijn nagekeken."),
        ("2026-11-23", "kijk deze pagina na voor 23 november 2026."),
        ("2026-12-23", "kijk deze pagina na voor 23 december 2026."),
        ("2026-12-24", None),
    ],
)
def test_a_page_is_looked_at_again_in_the_month_before_its_day(tmp_path: Path, day: str, said: str | None) -> None:
    """Today is 23 November 2026."""
    found = said_of(tmp_path, "De koffer kwaakt.\n", " voor 2", f'\nnakijken_voor: "{day}"')
    assert [message.partition(" Klopt")[0] for message in found] == ([said] if said else [])


@pytest.mark.parametrize("agreed", [8, 7])
def test_four_of_five_people_see_what_a_scene_is(tmp_path: Path, agreed: int) -> None:
    folder = copy_of_basis(tmp_path, HERE / "scenes-that-few-see")
    judged = folder / "docs" / "_gegevens" / "oordelen.yml"
    text = judged.read_text(encoding="utf-8")
    judged.write_text(
        text.replace("melden: 3, helpen: 1", f"melden: {agreed}, helpen: {9 - agreed}", 1), encoding="utf-8"
    )
    found = [problem.message for problem in problems_in(folder) if "van de 10 mensen" in problem.message]
    assert [message.partition(".")[0] for message in found] == (
        [] if agreed == 8 else ["7 van de 10 mensen zouden hier melden"]
    )


def test_the_nearest_words_are_named_for_the_first_unknown_ones_of_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gids.check.words.STILL_DUTCH", 2)  # each takes the dictionary a moment
    found = said_of(tmp_path, "baliie koooffer meelding\n", "staat niet in het woordenboek")
    assert ["Bedoel je" in message for message in found] == [True, True, False]


def test_the_names_of_organisations_and_sources_are_words(tmp_path: Path) -> None:
    folder = copy_of_teststad(tmp_path)
    for file, name in (("contacten.yml", "De Kaaswacht"), ("bronnen.yml", "Het Kaasboek")):
        path = folder / "docs" / "_gegevens" / file
        path.write_text(path.read_text(encoding="utf-8").replace(name, f"{name[:3]}Kwaakzwolgse"), encoding="utf-8")
    page = folder / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nDe Kwaakzwolgse en Kwaakzwolgste.\n", encoding="utf-8")
    found = [problem.message for problem in problems_in(folder) if "woordenboek" in problem.message]
    assert [message.partition(" ")[0] for message in found] == ['"Kwaakzwolgste"']


QUESTIONS = (
    *("to-fill-in", "with-attributes", "with-one-option", "without-link", "without-options"),
    *("without-right-option", "without-text"),
)


def test_every_mistake_in_every_question_of_a_page_is_said_in_one_run(tmp_path: Path) -> None:
    """Each kind of mistake twice, below the others."""
    wanted: list[tuple[int, str]] = []
    text = TOP.format("")
    for case in QUESTIONS * 2:
        page = (HERE / f"question-{case}" / "docs" / "signalen" / "proef.md").read_text(encoding="utf-8")
        body = page.partition("# Proef\n")[2].replace("Waarom", f"Waarom {len(wanted)}")
        offset = text.count("\n") - page.partition("# Proef\n")[0].count("\n") - 1
        for line in (HERE / f"question-{case}" / "expected.txt").read_text(encoding="utf-8").splitlines():
            place, _, message = line.partition(": ")
            wanted.append((int(place.rpartition(":")[2]) + offset, message.partition(" Zie ")[0][:40]))
        text += body
    folder = copy_of_basis(tmp_path)
    (folder / "docs" / "signalen" / "proef.md").write_text(text, encoding="utf-8")
    found = {(problem.line, problem.message[:40]) for problem in problems_in(folder)}
    assert [place for place in wanted if place not in found] == []
