"""What is just good enough is good, and one word, day or person further is said: no rule is stricter or looser."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gids.check.scenes import ALWAYS
from support.building import change
from support.checking import copy_of_basis, copy_of_teststad, problems_in, scene

HERE = Path(__file__).parent
TOP = """---
title: "Proef"
description: "Een pagina om te proberen."{}
---

# Proef

"""
LINK = "[koffer](kaasroof.md#kwakende-koffer)"
MANY = ("een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien " * 4).split()


def words(count: int, first: str = "Brie") -> str:
    """Return a sentence of so many words."""
    return " ".join([first, *MANY[: count - 1]]) + "."


def pair(one: str, other: str, why: str = f"De {LINK} is hier de reden.") -> str:
    """Return a pair of a scene to report and one to help."""
    scenes = (scene(one, True, why, f"De {LINK} telt."), scene(other, False, why, f"{ALWAYS} De {LINK} telt."))
    return "## Een koffer { #paar-koffer }\n\n" + "\n".join(scenes)


def said_of(tmp_path: Path, text: str, about: str, top: str = "") -> list[str]:
    """Return what the check says of a page with this text, as far as it is about `about`."""
    folder = copy_of_basis(tmp_path)
    (folder / "docs" / "signalen" / "proef.md").write_text(TOP.format(top) + text, encoding="utf-8")
    return [problem.message for problem in problems_in(folder) if about in problem.message]


def alike(shared: int) -> str:
    """Return a pair whose scenes of forty words share so many."""
    told = words(40)[:-1].split()
    return pair(f"{' '.join(told)}.", f"{' '.join([*told[:shared], *['kaas'] * (40 - shared)])}.")


def two_of(count: int) -> str:
    """Return a pair whose scenes have so many words each."""
    return pair(words(count), words(count, "Feta"))


def sentence(count: int) -> str:
    """Return a sentence of so many words."""
    return " ".join(["De eend", *["en de gans"] * 7, *["heel"] * (count - 25), "gaan vlug"]) + ".\n"


LIMITS: dict[str, tuple[Callable[[int], str], int, int, list[str]]] = {
    "words of a scene, at least": (two_of, 30, 29, ["deze scène heeft 29 woorden. Houd het bij 30 tot 55."] * 2),
    "words of a scene, at most": (two_of, 55, 56, ["deze scène heeft 56 woorden. Houd het bij 30 tot 55."] * 2),
    "words of a sentence": (sentence, 25, 26, ['de zin die begint met "De eend en de" heeft 26 woorden.']),
    "words of an explanation": (
        lambda count: pair(words(40), words(40, "Feta"), f"De {LINK} {words(count - 2)}"),
        30,
        31,
        ["deze uitleg heeft 31 woorden. Houd het bij 30."] * 2,
    ),
    "words that one scene of a pair is longer": (
        lambda longer: pair(words(40), words(40 + longer)),
        6,
        7,
        ['de ene scène van "Een koffer" is 7 woorden langer dan de andere.'],
    ),
    "words of forty that the scenes of a pair share": (
        alike,
        24,
        23,
        ['de twee scènes van "Een koffer" lijken te weinig op elkaar (58 % dezelfde woorden).'],
    ),
}
"""What is typed, the number that just keeps to the limit and the one that does not, and what is said of that."""


@pytest.mark.parametrize("limit", LIMITS)
def test_what_is_just_good_enough_is_good_and_one_further_is_said(tmp_path: Path, limit: str) -> None:
    typed, kept, broken, messages = LIMITS[limit]
    begin = messages[0][:10]
    assert said_of(tmp_path / "kept", typed(kept), begin) == []
    assert [said[: len(messages[0])] for said in said_of(tmp_path / "broken", typed(broken), begin)] == messages


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
    change(judged, "melden: 3, helpen: 1", f"melden: {agreed}, helpen: {9 - agreed}")
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
        change(folder / "docs" / "_gegevens" / file, name, f"{name[:3]}Kwaakzwolgse")
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
