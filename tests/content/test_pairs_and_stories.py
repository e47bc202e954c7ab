"""What an editor types as a pair or a story is read as one: which side to report, which signal, what differs."""

import pytest

from gids.content.asked import JUDGE
from gids.content.pairs import Pair, find_pairs
from gids.content.passages import Passage
from gids.content.stories import Story, find_stories
from support.rendering import ADDRESS, passages_of

SIGNALS = ["kwakende-koffer", "paarse-pet"]
PAGE = """
# Pagina

## Een koffer { #paar-koffer }

<quiz>
Mevrouw Gouda zet een koffer neer. Je vraagt wat erin zit.

“Kaas”, zegt ze. De koffer *kwaakt*.

Wat doe je met wat je ziet?

- [ ] Gewoon helpen. Niets te melden.
> De koffer [kwaakt](../signalen/kaasroof.md#kwakende-koffer).
- [x] Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel.
> Dat is [gekwaak](../signalen/kaasroof.md#kwakende-koffer) en een [lijst](../signalen/kaasroof.md#signalen).
</quiz>

<quiz>
Mevrouw Gouda zet een koffer neer. Je vraagt wat erin zit.

“Kaas”, zegt ze. De koffer is stil.

Wat doe je met wat je ziet?

- [x] Gewoon helpen. Niets te melden.
> Er [kwaakt](../signalen/kaasroof.md#kwakende-koffer) niets.
- [ ] Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel.
> Melden bij twijfel mag altijd. Een [pet](../signalen/kaasroof.md#paarse-pet) zag je niet.
</quiz>

## Een pet { #paar-pet }

<quiz>
Meneer Edam groet. Zijn hoed is rood.

Wat doe je met wat je ziet?

- [x] Gewoon helpen. Niets te melden.
> Rood is geen [paars](../signalen/kaasroof.md#paarse-pet).
- [ ] Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel.
> Melden bij twijfel mag altijd.
</quiz>

<quiz>
Meneer Edam groet. Zijn hoed zie je niet.

Wat doe je met wat je ziet?

- [ ] Gewoon helpen. Niets te melden.
> Misschien was het [paars](../signalen/kaasroof.md#paarse-pet).
- [x] Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel.
> Het kon een [pet](../signalen/kaasroof.md#paarse-pet) zijn: [genoeg](../handelen/melden.md#een-vermoeden-is-genoeg).
</quiz>

## Los { #los }

<quiz>
Wat is kaas?

Kies er een.

- [x] Melk.
> Zie [de pet](../signalen/kaasroof.md#paarse-pet).
- [ ] Water.
> Zie [de pet](../signalen/kaasroof.md#paarse-pet).
</quiz>

## Opa Feta { #casus-feta }

Opa Feta zingt. Zijn pet is
paars. Hij & zijn kleinkind gaan weg.

<quiz>
Welke zinnen zijn een signaal?

- [ ] Opa Feta zingt.
> Zingen [mag](../signalen/kaasroof.md#signalen).
- [x] Zijn pet is paars.
> Dat is [de pet](../signalen/kaasroof.md#paarse-pet).
- [ ] Hij & zijn kleinkind gaan weg.
> Weggaan [mag](../signalen/kaasroof.md#signalen).
- [ ] Ik zie hier geen signaal
> Kijk naar [de pet](../signalen/kaasroof.md#paarse-pet).
</quiz>

<quiz>
Wat doe je met wat je ziet?

- [ ] Gewoon helpen. Niets te melden.
> Kijk naar [de pet](../signalen/kaasroof.md#paarse-pet).
- [x] Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel.
> Zie [de pet](../signalen/kaasroof.md#paarse-pet).
</quiz>

<quiz>
En nu? Opa Feta is weg.

- [x] Ik luid de klok.
> Zo [meld je](../handelen/melden.md#bij-wie).
- [ ] Ik ga mee.
> Nee: [meld](../handelen/melden.md#bij-wie).
</quiz>
"""


@pytest.fixture(scope="module")
def passages(tmp_path_factory: pytest.TempPathFactory) -> list[Passage]:
    return passages_of(PAGE, tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="module")
def pairs(passages: list[Passage]) -> list[Pair]:
    return list(find_pairs(passages, ADDRESS, SIGNALS))


@pytest.fixture(scope="module")
def story(passages: list[Passage]) -> Story:
    (found,) = find_stories(passages, ADDRESS)
    return found


def test_a_heading_with_two_scenes_is_a_pair(pairs: list[Pair]) -> None:
    assert [(pair.id, pair.title, pair.page) for pair in pairs] == [
        ("paar-koffer", "Een koffer", ADDRESS),
        ("paar-pet", "Een pet", ADDRESS),
    ]


def test_the_right_answer_says_what_a_scene_is_and_a_link_makes_it_grey(pairs: list[Pair]) -> None:
    assert [[scene.kind for scene in pair.scenes] for pair in pairs] == [["signal", "innocent"], ["innocent", "grey"]]
    assert [pair.report.kind for pair in pairs] == ["signal", "grey"]
    assert [pair.help.kind for pair in pairs] == ["innocent", "innocent"]


def test_both_scenes_are_about_the_signal_that_the_report_is_explained_with(pairs: list[Pair]) -> None:
    assert [[scene.signals for scene in pair.scenes] for pair in pairs] == [
        [("kwakende-koffer",), ("kwakende-koffer",)],
        [("paarse-pet",), ("paarse-pet",)],
    ]


def test_the_answers_that_an_editor_ticked_are_right_and_no_other(passages: list[Passage]) -> None:
    read = [(option.right, option.text) for one in passages for asked in one.questions for option in asked.options]
    typed = [line for line in PAGE.splitlines() if line.startswith("- [")]
    assert read == [(line.startswith("- [x]"), line[len("- [x] ") :]) for line in typed]


def test_a_scene_stands_apart_from_what_is_asked(pairs: list[Pair]) -> None:
    question = pairs[0].report.question
    assert question.text == question.html == JUDGE
    assert question.scene == (
        "<p>Mevrouw Gouda zet een koffer neer. Je vraagt wat erin zit.</p>\n"
        "<p>“Kaas”, zegt ze. De koffer <em>kwaakt</em>.</p>"
    )


def test_an_ordinary_question_of_two_lines_tells_no_scene(passages: list[Passage]) -> None:
    (question,) = next(passage for passage in passages if passage.id == "los").questions
    assert (question.scene, question.text, question.html) == (
        "",
        "Wat is kaas? Kies er een.",
        "Wat is kaas?<br>Kies er een.",
    )


def test_what_differs_from_the_twin_is_marked_and_nothing_else(pairs: list[Pair]) -> None:
    one, other = pairs[0].scenes
    assert (one.changed, other.changed) == (("De koffer kwaakt.",), ("De koffer is stil.",))
    assert one.marked_html().endswith(
        '<p>“Kaas”, zegt ze. <span class="gids-scene__changed">De koffer <em>kwaakt</em>.</span></p>'
    )


def test_every_scene_has_an_id_of_its_own_though_all_ask_the_same(pairs: list[Pair]) -> None:
    assert len({scene.question.id for pair in pairs for scene in pair.scenes}) == 4


def test_a_heading_with_a_text_and_three_questions_is_a_story(story: Story) -> None:
    assert (story.id, story.title, story.kind) == ("casus-feta", "Opa Feta", "signal")
    assert [question.text for question in story.questions] == [
        "Welke zinnen zijn een signaal?",
        JUDGE,
        "En nu? Opa Feta is weg.",
    ]


def test_the_sentences_to_tick_are_put_back_in_their_place(story: Story) -> None:
    assert story.with_choices(lambda option: f"[{option.html}]") == (
        "<p>[Opa Feta zingt.] [Zijn pet is paars.] [Hij &amp; zijn kleinkind gaan weg.]</p>"
    )
