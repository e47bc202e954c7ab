"""Who knows nothing and follows a rule does not pass: what gives an answer away is found, and not in the guide."""

from random import Random

import pytest

from gids.content.model import Content
from support.question_form import answer_words, question_scores, questions_of
from support.scene_form import Told, guesses, limit_for, scene_scores, scenes_of, single, telling_words
from support.takers import read_test, table

WORDS = ["kaas", "melk", "klok", "deur", "eend", "sok", "zon", "brug", "trap", "lamp", "boek", "vis"]


def pairs_of(count: int, leak: float, seed: int = 1) -> tuple[Told, ...]:
    """Return the scenes of pairs of words by chance; in a share of them `leak` the one to report says "hoor"."""
    chance, scenes = Random(seed), []
    for number in range(count):
        shared = chance.choices(WORDS, k=20)
        for is_report in (True, False):
            tell = ["hoor"] if is_report and chance.random() < leak else []
            text = " ".join([*shared, *chance.choices(WORDS, k=8), *tell])
            scenes.append(Told(str(number), f"{text}.", is_report))
    return tuple(scenes)


def test_a_word_of_one_side_is_found_and_the_reader_who_counts_words_with_it() -> None:
    scenes = pairs_of(40, leak=0.6)
    assert telling_words(scenes) == ["hoor"]
    counted = next(score for score in scene_scores(scenes) if score.rule == "in de andere scènes woorden telt")
    assert counted.is_too_high


def test_scenes_that_tell_nothing_are_let_through_nearly_always() -> None:
    too_high = [any(score.is_too_high for score in scene_scores(pairs_of(40, 0, seed))) for seed in range(20)]
    assert sum(too_high) <= 6


def test_a_reader_learns_nothing_from_the_pair_that_is_judged() -> None:
    assert guesses(pairs_of(1, leak=1), single) == [False, False]


@pytest.mark.parametrize(("count", "limit"), [(4, 1.0), (25, 0.7), (100, 0.62), (10_000, 0.62)])
def test_few_scenes_may_be_right_by_chance(count: int, limit: float) -> None:
    assert limit_for(0.5, count, 0.62) == pytest.approx(limit)


def test_no_rule_of_thumb_does_well_on_the_scenes_and_no_word_stands_on_one_side(content: Content) -> None:
    scenes = scenes_of(content)
    assert len(scenes) == 84
    assert [score for score in scene_scores(scenes) if score.is_too_high] == []
    assert telling_words(scenes) == []


def test_what_only_others_name_is_a_signal_of_a_pair_too(content: Content) -> None:
    by_others = {name for name, signal in content.signals.items() if signal.address == f"signalen/index.html#{name}"}
    assert content.signals["geen-eigen-bankpas"].name == "Bankpas"
    assert "een-signaal-zegt-niet-alles" not in content.signals, "it stands above what others name"
    asked = {name for page in content.pages.values() for pair in content.pairs_of(page) for name in pair.signals}
    assert by_others - asked == {"valse-beloften"}


def test_no_rule_of_thumb_does_well_on_the_questions_with_four_answers(content: Content) -> None:
    questions = questions_of(content)
    assert len(questions) > 40
    assert [score for score in question_scores(questions) if score.is_too_high] == []


def test_an_answer_is_not_much_longer_than_the_others_to_its_question(content: Content) -> None:
    for question in questions_of(content):
        counts = [len(words) for words in answer_words(question)]
        mean = sum(counts) / len(counts)
        assert max(counts) <= max(1.4 * mean, mean + 3), f"{question.uri}:{question.line}"


def test_who_looks_away_does_not_pass_and_who_is_careful_does(content: Content) -> None:
    assert [row for row, is_so in table(read_test(content, 150), scenes_of(content)) if not is_so] == []
