"""How long a step of the path takes, counted from its words and decisions."""

from pathlib import Path

import pytest

from gids.content.quiz import HELP, JUDGE, REPORT
from gids.learning.minutes import minutes_of, own_words
from support import typed
from support.checking import content_with

FIXED = len(f"{JUDGE} {HELP} {REPORT}".split())
SHARED, ENDING, EXPLAINED = 20, 10, 12
"""Words of what both scenes share, of the sentence that differs, and of an explanation."""
TOP = '---\ntitle: "Proef"\ndescription: "Een pagina om te proberen."\n{}---\n\n'


def words(number: int) -> str:
    return ("kaas " * number).strip()


def scene(ending: str, is_report: bool) -> str:
    """Return a scene as it is typed."""
    why = f"{words(EXPLAINED - 1)} [pet](#paarse-pet)"
    return typed.scene(f"{words(SHARED)}. {ending} {words(ENDING - 1)}.", is_report, why, why)


def question(text: str) -> str:
    """Return a question of 5 words and four answers of 2, explained in 3."""
    answers = "".join(f"- [{'x' if n == 1 else ' '}] antwoord {n}\n> zie [de pet](#paarse-pet)\n" for n in range(4))
    return f"<quiz>\n{text} {words(4)}\n\n{answers}</quiz>\n"


STORY = (
    "## Verhaal { #verhaal }\n\nEen kaas lacht. Een eend kijkt.\n\n"
    "<quiz>\nWelke zinnen zijn een signaal?\n\n- [x] Een kaas lacht.\n> zie [de pet](#paarse-pet)\n"
    "- [ ] Een eend kijkt.\n> zie [de pet](#paarse-pet)\n- [ ] Ik zie hier geen signaal\n> zie [de pet](#paarse-pet)\n"
    f"</quiz>\n\n{typed.scene('', True, *['zie [de pet](#paarse-pet)'] * 2)}\n{question('En nu?')}"
)
PAIRS = "\n".join(f"## Paar {n} {{ #paar-{n} }}\n\n{scene(f'a{n}', True)}\n{scene(f'b{n}', False)}" for n in (1, 2))
MUST = f"## Moet {{ #moet }}\n\n{question('Wie')}\n{question('Wat')}"
OF_PAIRS, OF_MUST = 2 * 2, 1
"""Words of their headings."""


def minutes(folder: Path, text: str, settings: str = "") -> float:
    content, page = content_with(folder, f"{TOP.format(settings)}# {words(50)}\n\n{text}")
    return minutes_of(page, "", content)


def as_long_as(words: float, decisions: float) -> object:
    """Return the minutes of so many words, 200 a minute, and decisions of 4 seconds."""
    return pytest.approx(words / 200 + decisions * 4 / 60)


def test_a_reader_reads_two_hundred_words_a_minute(tmp_path: Path) -> None:
    assert minutes(tmp_path, words(250)) == 1.5


@pytest.mark.parametrize("settings", ['voorproef:\n  genoeg: "3"\n', 'opfrissen: "1 week"\n'])
def test_every_scene_of_a_try_out_is_read_with_the_explanation_of_its_right_answer(
    tmp_path: Path, settings: str
) -> None:
    scenes = 4 * (SHARED + ENDING + EXPLAINED)
    assert minutes(tmp_path, PAIRS, settings) == as_long_as(50 + OF_PAIRS + FIXED + scenes, 4)


def test_what_two_scenes_side_by_side_share_is_read_once_and_some_comes_back(tmp_path: Path) -> None:
    pair = SHARED + 2 * (ENDING + EXPLAINED)
    assert minutes(tmp_path / "all", PAIRS, "naast_elkaar: ja\n") == as_long_as(50 + OF_PAIRS + FIXED + 2 * pair, 4)
    kept = minutes(tmp_path / "one", PAIRS, "naast_elkaar: ja\nreserve: [paar-2]\n")
    assert kept == as_long_as(50 + OF_PAIRS + FIXED + pair * (1 + 2.1 / 2), 2 + 2.1)


def test_a_test_shows_one_scene_of_each_pair_and_one_question_of_each_subject_without_explanations(
    tmp_path: Path,
) -> None:
    settings = 'eindtoets:\n  scenes: "2"\n  moet_goed: [moet]\n'
    asked = FIXED + 2 * (SHARED + ENDING) + 5 + 4 * 2
    assert minutes(tmp_path, f"{PAIRS}\n{MUST}", settings) == as_long_as(50 + OF_PAIRS + OF_MUST + asked, 3)


def test_of_stories_one_is_read_with_what_is_right_in_it(tmp_path: Path) -> None:
    told, explained, then = 6, 3 + 3 + 3, 6 + 4 * 2
    assert minutes(tmp_path, STORY) == as_long_as(told + explained + then, 2 + 1 + 1)


@pytest.mark.parametrize(
    "added",
    [
        f"<details>\n<summary>Waarom?</summary>\n\n{words(400)}\n\n</details>",
        f"!!! aanvulling\n    {words(400)}\n\n    {words(40)}",
        f"{question('Wie')}",
    ],
)
def test_what_is_asked_folded_or_added_to_a_leaflet_can_wait(added: str) -> None:
    assert own_words(f"{words(300)}\n\n{added}\n\n| {words(50)} | kaas |\n| --- | :-- |\n\n- {words(49)}\n", "") == 400


def test_of_a_step_that_names_a_heading_only_what_stands_under_it_is_read() -> None:
    page = f"## Een {{ #een }}\n\n{words(1000)}\n\n## Twee\n\n{words(90)}\n\n### Drie\n\n{words(299)}\n\n## Vier\n"
    assert own_words(page, "twee") == 391
    assert own_words(page, "vijf") == 0
