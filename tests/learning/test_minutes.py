"""How long a step of the path takes, counted from its words and decisions."""

from typing import Any

import pytest

from gids.content.asked import HELP, JUDGE, REPORT
from gids.content.front_matter import FinalTest, PageSettings, Tryout
from gids.content.pairs import find_pairs
from gids.content.stories import find_stories
from gids.learning.minutes import Effort, effort_of
from gids.learning.rendering import Asking
from support.rendering import ADDRESS, passages_of

NOTHING = Asking((), (), ())
SETTINGS = PageSettings(title="Kaasroof", description="Wat kaasroof is.")
FIXED = len(f"{JUDGE} {HELP} {REPORT}".split())
SHARED, ENDING, EXPLAINED = 20, 10, 12
"""Words of what both scenes share, of the sentence that differs, and of an explanation."""


def words(number: int) -> str:
    return ("kaas " * number).strip()


def scene(ending: str, is_report: bool) -> str:
    """Return a scene as it is typed."""
    link = "[pet](#paarse-pet)"
    options = [(HELP, not is_report), (REPORT, is_report)]
    told = "".join(f"- [{'x' if x else ' '}] {text}\n> {words(EXPLAINED - 1)} {link}\n" for text, x in options)
    return f"<quiz>\n{words(SHARED)}. {ending} {words(ENDING - 1)}.\n\n{JUDGE}\n\n{told}</quiz>\n"


def question(text: str) -> str:
    """Return a question of 5 words and four answers of 2, explained in 3."""
    answers = "".join(f"- [{'x' if n == 1 else ' '}] antwoord {n}\n> zie [de pet](#paarse-pet)\n" for n in range(4))
    return f"<quiz>\n{text} {words(4)}\n\n{answers}</quiz>\n"


STORY_QUESTION = (
    "<quiz>\nWelke zinnen zijn een signaal?\n\n- [x] Een kaas lacht.\n> zie [de pet](#paarse-pet)\n"
    "- [ ] Een eend kijkt.\n> zie [de pet](#paarse-pet)\n- [ ] Ik zie hier geen signaal\n> zie [de pet](#paarse-pet)\n"
    f"</quiz>\n\n<quiz>\n{JUDGE}\n\n- [ ] {HELP}\n> zie [de pet](#paarse-pet)\n- [x] {REPORT}\n"
    "> zie [de pet](#paarse-pet)\n</quiz>\n"
)
PAGE = "\n".join(
    [
        "# Pagina",
        *(f"## Paar {n} {{ #paar-{n} }}\n\n{scene(f'a{n}', True)}\n{scene(f'b{n}', False)}" for n in (1, 2)),
        f"## Moet {{ #moet }}\n\n{question('Wie')}\n{question('Wat')}",
        f"## Verhaal {{ #verhaal }}\n\nEen kaas lacht. Een eend kijkt.\n\n{STORY_QUESTION}\n{question('En nu?')}",
    ]
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Asking:
    passages = passages_of(PAGE, tmp_path_factory.mktemp("page"))
    asked = tuple(one for passage in passages for one in passage.questions)
    pairs, stories = find_pairs(passages, ADDRESS, ["paarse-pet"]), find_stories(passages, ADDRESS)
    assert (len(asked), len(pairs), len(stories)) == (9, 2, 1)
    return Asking(asked, pairs, stories)


def without_story(page: Asking) -> Asking:
    of_story = {one.id for story in page.stories for one in story.questions}
    return Asking(tuple(one for one in page.questions if one.id not in of_story), page.pairs, ())


def effort(asking: Asking, **settings: Any) -> Effort:
    values = {"title": "", "description": "", **settings}
    return effort_of(f"<p>{words(50)}</p>", "", asking, PageSettings(**values))


def test_a_reader_reads_two_hundred_words_a_minute_and_decides_in_four_seconds() -> None:
    assert effort_of(f"<p>{words(300)}</p>", "", NOTHING, SETTINGS).minutes == 1.5
    assert Effort(words=0, decisions=30).minutes == 2


def test_every_scene_of_a_try_out_is_read_with_the_explanation_of_its_right_answer(page: Asking) -> None:
    pairs = Asking(tuple(scene.question for pair in page.pairs for scene in pair.scenes), page.pairs, ())
    scenes = 4 * (SHARED + ENDING + EXPLAINED)
    assert effort(pairs, voorproef=Tryout("3")) == Effort(50 + FIXED + scenes, 4)
    assert effort(pairs, opfrissen="1 week") == Effort(50 + FIXED + scenes, 4)


def test_what_two_scenes_side_by_side_share_is_read_once_and_some_comes_back(page: Asking) -> None:
    pair = SHARED + 2 * (ENDING + EXPLAINED)
    pairs = without_story(page)
    assert effort(pairs, naast_elkaar="ja") == Effort(50 + FIXED + 2 * pair, 4)
    kept = effort(pairs, naast_elkaar="ja", reserve=("paar-2",))
    assert kept.words == pytest.approx(50 + FIXED + pair * (1 + 2.1 / 2))
    assert kept.decisions == pytest.approx(2 + 2.1)


def test_a_test_shows_one_scene_of_each_pair_and_one_question_of_each_subject_without_explanations(
    page: Asking,
) -> None:
    test = FinalTest(scenes="2", moet_goed=("moet",))
    assert effort(without_story(page), eindtoets=test) == Effort(50 + FIXED + 2 * (SHARED + ENDING) + 5 + 4 * 2, 3)


def test_of_stories_one_is_read_with_what_is_right_in_it(page: Asking) -> None:
    told, explained, then = 6, 3 + 3 + 3, 6 + 4 * 2
    assert effort(page) == Effort(told + explained + then, 2 + 1 + 1)


@pytest.mark.parametrize(
    "added",
    [
        f"<details><summary>Waarom?</summary><p>{words(400)}</p></details>",
        f'<div class="admonition aanvulling"><p>{words(400)}</p></div>',
        f'<div class="gids-signal__help"><p>{words(400)}</p></div>',
    ],
)
def test_what_is_folded_or_added_to_a_leaflet_can_wait(added: str) -> None:
    assert effort_of(f"<p>{words(400)}</p>{added}", "", NOTHING, SETTINGS) == Effort(400)


def test_of_a_step_that_names_a_heading_only_what_stands_under_it_is_read() -> None:
    page = f'<h2 id="een">Een</h2>\n<p>{words(1000)}</p>\n<h2 id="twee">Twee</h2>\n<p>{words(390)}</p>'
    assert effort_of(page, "twee", NOTHING, SETTINGS) == Effort(391)
