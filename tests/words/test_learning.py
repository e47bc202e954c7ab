"""What there is to learn with: enough of it, fair to everybody, explained in every answer."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from gids.content.items import Pair, Story, tickable
from gids.content.model import Content
from gids.content.quiz import Question
from support.building import ROOT
from support.pages import pages_of, text_of

NOT_A_SIGNAL = {"jonge-vrouw"}
"""The leaflet's sentence about who somebody is: nobody reports for it, so no scene has it as its signal."""
TEST = "leren/eindtoets.md"
REFRESHERS = [f"leren/opfrissen-na-{moment}.md" for moment in ("1-week", "1-maand", "3-maanden")]
LEAFLETS = [f"signalen/{leaflet}-uitbuiting.md" for leaflet in ("criminele", "seksuele")]
STORIES = ["leren/casussen.md", *(f"leren/casussen-deel-{part}.md" for part in (2, 3, 4))]
Questions = dict[str, list[Question]]
BESIDE_THE_PATH = [f"leren/oefenen-{subject}.md" for subject in ("gesprek", "vastleggen", "melden")]


@pytest.fixture(scope="module")
def pairs(content: Content) -> dict[str, list[Pair]]:
    """The pairs of every page that has some."""
    return {uri: of_page for uri, page in content.pages.items() if (of_page := content.pairs_of(page))}


@pytest.fixture(scope="module")
def every_pair(pairs: dict[str, list[Pair]]) -> list[Pair]:
    return list(chain.from_iterable(pairs.values()))


@pytest.fixture(scope="module")
def stories(content: Content) -> list[Story]:
    return [story for uri in STORIES for story in content.stories_of(content.pages[uri])]


@pytest.fixture(scope="module")
def questions(content: Content) -> Questions:
    """The questions with answers of their own, by page."""
    found = {
        uri: [question for question in content.questions_of(page) if not question.is_judgement]
        for uri, page in content.pages.items()
    }
    assert any(found.values())
    return found


def test_there_are_forty_two_pairs_twenty_of_them_in_the_test(pairs: dict[str, list[Pair]]) -> None:
    assert {uri: len(of_page) for uri, of_page in pairs.items()} == {
        "leren/voorproef.md": 3,
        "leren/oefenen.md": 8,
        TEST: 20,
        **dict.fromkeys(REFRESHERS, 3),
        **dict.fromkeys(LEAFLETS, 1),
    }


def test_some_scenes_stay_in_doubt_and_a_few_of_them_in_the_test(pairs: dict[str, list[Pair]]) -> None:
    grey = {uri: sum(pair.report.kind == "grey" for pair in of_page) for uri, of_page in pairs.items()}
    assert sum(grey.values()) >= 5
    assert 1 <= grey[TEST] <= 4


def test_who_somebody_is_and_asks_for_stands_in_both_scenes_of_a_pair(every_pair: list[Pair]) -> None:
    for pair in every_pair:
        one, other = (question.scene.split() for question in pair.questions)
        assert one[:15] == other[:15], pair.heading.text


def test_men_women_and_dutch_people_are_reported_and_helped_in_equal_numbers(every_pair: list[Pair]) -> None:
    for told in (r"\b[Mm]eneer\b", r"\b[Mm]evrouw\b", r"\bvan \d\d\b"):
        reported = sum(bool(re.search(told, pair.report.scene)) for pair in every_pair)
        assert reported == sum(bool(re.search(told, pair.help.scene)) for pair in every_pair) > 0, told


def test_what_is_to_report_is_as_often_first_and_as_often_longer_as_what_is_not(every_pair: list[Pair]) -> None:
    first = sum(not pair.questions[0].is_innocent for pair in every_pair) / len(every_pair)
    lengths = [[len(scene.scene.split()) for scene in (pair.report, pair.help)] for pair in every_pair]
    longer = sum((report > help_) + (report == help_) / 2 for report, help_ in lengths) / len(every_pair)
    assert 0.4 <= first <= 0.6
    assert 0.4 <= longer <= 0.6


def test_every_signal_is_reported_in_one_scene_and_seems_so_in_another(
    content: Content, every_pair: list[Pair]
) -> None:
    report = {name for pair in every_pair for option in pair.report.right for name in option.anchors}
    help_ = {name for pair in every_pair for option in pair.help.right for name in option.anchors}
    signals = set(content.facts.signalen)
    assert len(signals) == 10
    assert signals - NOT_A_SIGNAL <= report & help_
    assert help_ >= NOT_A_SIGNAL
    assert not report & NOT_A_SIGNAL


def test_a_story_has_80_to_150_words_and_says_of_five_or_six_sentences_why(stories: list[Story]) -> None:
    for story in stories:
        assert 80 <= len(story.text.split()) <= 150, story.heading.text
        assert len(tickable(story.questions[0])) in (5, 6), story.heading.text


def test_twelve_stories_are_three_times_a_signal_three_a_doubt_six_nothing_half_of_women(stories: list[Story]) -> None:
    assert Counter(story.questions[1].kind for story in stories) == {"signal": 3, "grey": 3, "innocent": 6}
    for kinds in ({"signal", "grey"}, {"innocent"}):
        told = [story.heading.text for story in stories if story.questions[1].kind in kinds]
        women = [title for title in told if re.search(r"Mevrouw|Lisa|Noor|Valentina", title)]
        assert len(women) == 3, told


def test_three_subjects_of_the_test_must_be_right(content: Content) -> None:
    settings = content.settings[TEST].eindtoets
    assert settings and settings.moet_goed == ("moet-melden", "moet-feiten", "moet-minderjarig")


def test_beside_its_scenes_a_page_asks_two_questions_and_twenty_stand_beside_the_path(questions: Questions) -> None:
    """On talking, noting and reporting."""
    assert [len(questions[uri]) for uri in (*REFRESHERS, *LEAFLETS)] == [2] * 5
    assert sum(len(questions[uri]) for uri in BESIDE_THE_PATH) >= 20


def test_every_question_has_four_answers_of_which_one_is_right(questions: Questions) -> None:
    notes = [question for uri in questions if "/gesprek-" in uri for question in questions[uri] if question.has_several]
    assert [(len(note.options), len(note.right)) for note in notes] == [(8, 6)] * 3
    for question in chain.from_iterable(questions.values()):
        if not question.is_about_signals and question not in notes:
            assert (len(question.options), len(question.right)) == (4, 1), question.text


def test_every_answer_is_explained_in_thirty_words_with_a_link_and_no_report_is_called_wrong(content: Content) -> None:
    asked = [question for page in content.pages.values() for question in content.questions_of(page)]
    assert len(asked) > 100
    for question, option in ((one, option) for one in asked for option in one.options):
        explanation = option.explanation
        assert 0 < len(re.sub(r"\]\([^)]*\)", "", explanation).split()) <= 30, explanation
        assert option.anchors, explanation
        if question.kind == "innocent":
            assert not re.search(r"\b(fout|onterecht|verkeerd)\b", explanation.casefold()), explanation


def test_no_question_asks_which_form_of_exploitation_it_is_or_why_something_is_a_signal(questions: Questions) -> None:
    for question in chain.from_iterable(questions.values()):
        assert not re.search(r"[Ww]aarom (is|zijn) .*signaal", question.text), question.text
        for option in question.options:
            assert not re.fullmatch(r"\W*\w+ uitbuiting\W*|\W*\w+uitbuiting\W*", option.text), question.text


def test_only_stories_ask_which_sentences_are_a_signal(questions: Questions) -> None:
    asking = {uri for uri, of_page in questions.items() for question in of_page if question.is_about_signals}
    assert asking == set(STORIES)


def test_nobody_types_how_long_the_path_takes() -> None:
    pages = [ROOT / "docs/index.md", ROOT / "docs/leren/index.md", ROOT / "CHANGELOG.md", ROOT / "publiccode.yml"]
    assert [path.name for path in pages if re.search(r"minu(ut|ten)", path.read_text(encoding="utf-8"))] == []


def test_the_path_says_one_sum_that_of_its_steps_and_fits_in_forty_minutes(guide: Path) -> None:
    text = text_of(pages_of(guide)["leren/index.html"])
    steps = [int(minutes) for minutes in re.findall(r"(?<!ongeveer )\b(\d+) minu(?:ut|ten)\b", text)]
    (whole,) = map(int, re.findall(r"ongeveer (\d+) minuten", text))
    assert len(steps) == 7
    assert abs(sum(steps) - whole) <= 3  # each is rounded
    assert whole <= 40
