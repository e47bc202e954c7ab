"""The path says which step comes next, and how long each takes: counted from its words and decisions."""

from dataclasses import replace
from pathlib import Path

import pytest

from gids.content.quiz import HELP, JUDGE, REPORT
from gids.learning.minutes import minutes_of, own_words
from gids.learning.path import Learning, PathStep
from support import checking
from support.checking import content_with

FIXED = len(f"{JUDGE} {HELP} {REPORT}".split())
SHARED, ENDING, EXPLAINED = 20, 10, 12
"""Words of what both scenes share, of the sentence that differs, and of an explanation."""
TOP = '---\ntitle: "Proef"\ndescription: "Een pagina om te proberen."\n{}\n---\n\n'


def words(number: int) -> str:
    return ("kaas " * number).strip()


def scene(ending: str, is_report: bool) -> str:
    """Return a scene as it is typed."""
    why = f"{words(EXPLAINED - 1)} [pet](#paarse-pet)"
    return checking.scene(f"{words(SHARED)}. {ending} {words(ENDING - 1)}.", is_report, why, why)


def question(text: str, right: tuple[int, ...] = (1,)) -> str:
    """Return a question of 5 words and four answers of 2, explained in 3."""
    answers = "".join(f"- [{'x' if n in right else ' '}] antwoord {n}\n> zie [de pet](#paarse-pet)\n" for n in range(4))
    return f"<quiz>\n{text} {words(4)}\n\n{answers}</quiz>\n"


STORY = (
    "## Verhaal { #verhaal }\n\nEen kaas lacht. Een eend kijkt.\n\n"
    "<quiz>\nWelke zinnen zijn een signaal?\n\n- [x] Een kaas lacht.\n> zie [de pet](#paarse-pet)\n"
    "- [ ] Een eend kijkt.\n> zie [de pet](#paarse-pet)\n- [ ] Ik zie hier geen signaal\n> zie [de pet](#paarse-pet)\n"
    f"</quiz>\n\n{checking.scene('', True, *['zie [de pet](#paarse-pet)'] * 2)}\n{question('En nu?')}"
)
TALK = (
    "[Daan](pagina.md)\n\n## Eerst { #eerst }\n\nKaas.\n\n- [Ik vraag het.](#dan)\n  > Goed zo.\n- [Ik wacht.](#laat)\n"
    f"  > {words(98)}\n\n## Dan {{ #dan }}\n\n{words(9)}\n\n- [Ik meld.](#ver)\n  > Goed.\n\n"
    f'## Ver {{ #ver einde="ver" }}\n\nKlaar.\n\n## Laat {{ #laat einde="laat" }}\n\n{words(99)}\n'
)
PAIRS = "\n".join(f"## Paar {n} {{ #paar-{n} }}\n\n{scene(f'a{n}', True)}\n{scene(f'b{n}', False)}" for n in (1, 2))
MUST = f"## Moet {{ #moet }}\n\n{question('Wie')}\n{question('Wat')}"
SCENE = SHARED + ENDING + EXPLAINED
PAIR = SHARED + 2 * (ENDING + EXPLAINED)
PAGES = {
    "a text": ("", words(200), 50 + 200, 0),
    "a try-out: every scene, with why it is right": ('voorproef:\n  genoeg: "3"', PAIRS, 50 + 4 + FIXED + 4 * SCENE, 4),
    "a refresher: the same, and to tick each of four answers": (
        *('opfrissen: "1 week"', f"{PAIRS}\n## Los {{ #los }}\n\n{question('Wat', (0, 1))}"),
        *(50 + 5 + FIXED + 4 * SCENE + 5 + 4 * 2 + 2 * 3, 4 + 4),
    ),
    "side by side: what is shared once": ("naast_elkaar: ja", PAIRS, 50 + 4 + FIXED + 2 * PAIR, 4),
    "a reserve": ("naast_elkaar: ja\nreserve: [paar-2]", PAIRS, 50 + 4 + FIXED + PAIR * (1 + 2.1 / 2), 2 + 2.1),
    "a test: one scene of a pair, one question of a subject, without why": (
        *('eindtoets:\n  scenes: "2"\n  moet_goed: [moet]', f"{PAIRS}\n{MUST}"),
        *(50 + 4 + 1 + FIXED + 2 * (SHARED + ENDING) + 5 + 4 * 2, 3),
    ),
    "a talk: the mean of its ways": ("gesprek: ja", TALK, 273 + 6 + (2 + 98) / 2 + (9 + 2 + 2) / 2 + 99 / 2, 1.5),
    "stories: one of them": ("", STORY, 6 + (3 + 3 + 3) + (6 + 4 * 2), 2 + 1 + 1),
}
"""The settings and text of a page below a title of 50 words, and how many words are read there and decisions made."""


@pytest.mark.parametrize("page", PAGES)
def test_a_step_takes_as_long_as_its_words_and_decisions(tmp_path: Path, page: str) -> None:
    """Two hundred words a minute, and four seconds for a decision; the headings of two pairs are four words."""
    settings, text, read, decisions = PAGES[page]
    content, typed = content_with(tmp_path, f"{TOP.format(settings)}# {words(50)}\n\n{text}")
    assert minutes_of(typed, "", content) == pytest.approx(read / 200 + decisions * 4 / 60)


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
    page = f"## Een {{ #een }}\n\n{words(1000)}\n\n## Twee\n\n{words(90)}\n\n### Drie\n\n{words(299)}\n\n## Vier"
    assert (own_words(page, "twee"), own_words(page, "vier")) == (391, 1)
    assert own_words(page, "vijf") == 0


def step_of(page: str, anchor: str = "") -> PathStep:
    return PathStep(page, anchor, "Lees De Folder", "lees", 5, (), 0, False)


FIRST, AGAIN = (step_of("signalen/kaas.html", anchor) for anchor in ("pet", "koffer"))
LAST = step_of("leren/toets.html")
PATH = Learning({"eindtoets": "leren/toets.html"}, (), (FIRST, AGAIN, LAST))


def test_after_a_page_comes_the_step_behind_the_last_one_that_is_on_it() -> None:
    to_the_test = ("../leren/toets.html", "lees De Folder")
    assert PATH.after("signalen/kaas.html") == to_the_test
    assert PATH.after("leren/toets.html") is None
    assert PATH.after("over/index.html") is None
    assert PATH.is_only_read("signalen/kaas.html")
    assert Learning({}, (), (FIRST, LAST)).after("signalen/kaas.html") == to_the_test


def test_the_talks_of_a_step_lead_from_one_to_the_other_and_the_last_one_to_the_next_step() -> None:
    talks = (("leren/daan.html", "Gesprek: Daan"), ("leren/lisa.html", "Lisa"))
    path = Learning({}, (), (FIRST, replace(AGAIN, talks=talks), LAST))
    pages = ("signalen/kaas.html", "leren/daan.html", "leren/lisa.html")
    following = [("../leren/daan.html", "Daan"), ("lisa.html", "Lisa"), ("toets.html", "lees De Folder")]
    assert [path.after(page) for page in pages] == following
    assert [path.place_of(page) for page in (*pages, "leren/toets.html", "over/index.html")] == ["0", "1", "1", "2", ""]


def test_a_step_is_linked_with_its_heading_from_any_page() -> None:
    assert FIRST.seen_from("leren/index.html") == "../signalen/kaas.html#pet"
    assert LAST.seen_from("index.html") == "leren/toets.html"
    assert FIRST.short == "lees De Folder"
    assert PATH.seen_from("over/index.html") == {"eindtoets": "../leren/toets.html"}
