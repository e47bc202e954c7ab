"""A trainer reads the questions into Moodle; here parsers of other makers read them."""

import json
import re
from pathlib import Path
from typing import Any

import moodle_xml_parser.parser
import pytest
from lxml import etree

from gids.content.quiz import REPORT
from gids.release.bank_files import escape
from gids.release.built import with_links
from support.question_bank import Printed, words_in
from support.scripts import run_in_node

READER = """
const { readFileSync } = await import("node:fs");
const { createRequire } = await import("node:module");
const { parse } = createRequire(`${process.cwd()}/`)("./tests/node_modules/gift-pegjs");
console.log(JSON.stringify(parse(readFileSync(0, "utf-8"))));
"""
Read = dict[str, Any]


def read(gift: str) -> list[Read]:
    """Read a GIFT file with gift-pegjs."""
    return list(run_in_node(READER, typed=gift))


@pytest.fixture(scope="module")
def gift(release: Path) -> list[Read]:
    return read((release / "vragen.gift").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def moodle(release: Path) -> etree._Element:
    return etree.parse(release / "vragen.xml").getroot()


def questions_of(gift: list[Read]) -> dict[str, Read]:
    return {question["id"]: question for question in gift if question["type"] != "Category"}


def test_every_question_comes_over_with_its_options_and_explanations(
    gift: list[Read], on_pages: dict[str, Printed]
) -> None:
    questions = questions_of(gift)
    assert set(questions) == set(on_pages)
    for name, question in questions.items():
        page = on_pages[name]
        assert question["type"] == "MC", name
        assert question["stem"]["format"] == "html"
        assert words_in(question["stem"]["text"]).endswith(page.asked), name
        assert {
            words_in(choice["text"]["text"]): (
                (choice["weight"] or 0) > 0 if page.several else choice["isCorrect"],
                words_in((choice["feedback"] or {"text": ""})["text"]),
            )
            for choice in question["choices"]
        } == page.choices, name


def test_a_trainer_recognises_a_question_by_its_name(gift: list[Read], on_pages: dict[str, Printed]) -> None:
    names = {name: question["title"] for name, question in questions_of(gift).items()}
    assert all(len(name) <= 100 for name in names.values())
    assert len(set(names.values())) == len(names)
    plain = [name for name in on_pages if names[name] == on_pages[name].asked]
    assert len(plain) > len(names) / 4
    assert "Mevrouw Gouda en de koffer: En nu? Mevrouw Gouda wacht." in names.values()
    assert {name for name in names.values() if name.startswith("Een koffer met een slot: ")} == {
        "Een koffer met een slot: “Ik”, zegt ze.",
        "Een koffer met een slot: “De man met de baard”, zegt ze.",
    }


def test_who_ticks_everything_earns_nothing(gift: list[Read], on_pages: dict[str, Printed]) -> None:
    several = {name: question for name, question in questions_of(gift).items() if on_pages[name].several}
    assert len(several) > 3
    for name, question in several.items():
        weights = [choice["weight"] for choice in question["choices"]]
        assert sum(weight for weight in weights if weight > 0) == pytest.approx(100, abs=0.01), name
        assert sum(weights) < 0.01, name
        assert min(weights) >= -100, name


def test_the_choice_that_excludes_the_others_comes_last(
    gift: list[Read], moodle: etree._Element, on_pages: dict[str, Printed]
) -> None:
    with_it = [name for name, page in on_pages.items() if "Ik zie hier geen signaal" in page.choices]
    assert with_it
    for name in with_it:
        assert words_in(questions_of(gift)[name]["choices"][-1]["text"]["text"]) == "Ik zie hier geen signaal"
    stays = {question.findtext("idnumber"): question.findtext("shuffleanswers") for question in moodle}
    assert {name for name, shuffled in stays.items() if shuffled == "false"} == set(with_it)


def test_what_happens_at_the_counter_comes_along(gift: list[Read]) -> None:
    stems = {question["title"]: words_in(question["stem"]["text"]) for question in questions_of(gift).values()}
    story = stems["Mevrouw Gouda en de koffer: En nu? Mevrouw Gouda wacht."]
    assert story.startswith("Mevrouw Gouda en de koffer")
    assert "Haar koffer kwaakt drie keer." in story
    scene = stems["Een koffer met een slot: “Ik”, zegt ze."]
    assert scene.startswith("Een koffer met een slot")
    assert "Ze haalt een sleutel uit haar schoen." in scene
    assert scene.endswith("Wat doe je met wat je ziet?")


def test_questions_are_sorted_by_subject_below_the_version_of_the_content(
    release: Path, gift: list[Read], moodle: etree._Element
) -> None:
    version = re.findall(r"inhoud (\w+)", (release / "MANIFEST").read_text(encoding="utf-8"))[0]
    categories = [entry["title"] for entry in gift if entry["type"] == "Category"]
    assert categories == sorted(set(categories))
    assert len(categories) > 2
    assert all(category.startswith(f"Baliegids, inhoud {version}/") for category in categories)
    assert [element.findtext("text") for element in moodle.iter("category")] == categories


def test_no_link_leads_nowhere(gift: list[Read]) -> None:
    links = re.findall(r'href=\\?"([^"]*)', json.dumps(gift))
    assert [link for link in links if not re.match(r"(https|mailto|tel):", link)] == []


@pytest.mark.parametrize(
    ("typed", "without_address"),
    [
        ('Dat kan <a href="b.html#c">zo</a> niet.', "Dat kan zo niet."),
        ('Nee. Zie <a href="../a.html">privacy</a>.', "Nee."),
        ('Lees wat je doet als je <a href="b.html#c">niemand bereikt</a>. Dat is genoeg.', "Dat is genoeg."),
        ('Ja.<br>Meer zinnen vind je bij <a href="b.html">alleen</a>.', "Ja.<br/>"),
        ('Zie het paspoort. Het is <a href="b.html">van haar</a>.', "Zie het paspoort. Het is van haar."),
    ],
)
def test_a_sentence_that_only_points_stays_where_its_link_does(typed: str, without_address: str) -> None:
    assert with_links(typed, "leren/a.html", "") == without_address
    assert words_in(with_links(typed, "leren/a.html", "https://gids.example/")) == words_in(typed)


def test_who_draws_from_one_category_meets_no_twin_and_no_story_twice(gift: list[Read]) -> None:
    drawn: dict[str, list[Read]] = {}
    for entry in gift:
        if entry["type"] == "Category":
            category = drawn.setdefault(entry["title"].rpartition("/")[2], [])
        else:
            category.append(entry)
    scenes = [drawn["Scènes 1"], drawn["Scènes 2"]]
    stories = [questions for name, questions in drawn.items() if name.startswith("Verhalen ")]
    assert len(stories) == 3
    for categories in (scenes, stories):
        headings = [[question["title"].partition(": ")[0] for question in questions] for questions in categories]
        assert len(headings[0]) > 1
        assert [sorted(one) for one in headings] == [sorted(set(headings[0]))] * len(categories)
    for questions in scenes:
        choices = [choice for one in questions for choice in one["choices"]]
        reports = [choice["isCorrect"] for choice in choices if words_in(choice["text"]["text"]) == REPORT]
        assert len(reports) == len(questions)
        assert abs(reports.count(True) - reports.count(False)) <= 1


def test_what_means_something_in_gift_comes_over_as_it_was_written() -> None:
    texts = (
        *('Is 1 + 1 = 2? Ja ~ of {nee} # wie: "weet" \\ het', "50% van de 'kaas' -> weg", "%50% is geen gewicht"),
        *("twee\nregels // geen commentaar", "::geen::titel"),
    )
    typed = "".join("::{0}::[html]{0}{{\n\t={0}#{0}\n\t~anders#{0}\n}}\n\n".format(escape(text)) for text in texts)
    for text, question in zip(texts, read(typed), strict=True):
        right = question["choices"][0]
        parts = [question["stem"]["text"], right["text"]["text"], right["feedback"]["text"], question["title"]]
        assert {words_in(part) for part in parts} == {words_in(text)}


def test_moodle_xml_carries_the_same_questions(
    release: Path, gift: list[Read], moodle: etree._Element, on_pages: dict[str, Printed]
) -> None:
    found = moodle_xml_parser.parser.parse_file(str(release / "vragen.xml"))["multichoice"]
    names = [str(question.findtext("idnumber")) for question in moodle if question.get("type") == "multichoice"]
    assert sorted(names) == sorted(on_pages)
    for name, question in zip(names, found, strict=True):
        page = on_pages[name]
        assert question.name == questions_of(gift)[name]["title"]
        assert words_in(question.text_pre_parse).endswith(page.asked), name
        assert question.single is not page.several, name
        assert {
            words_in(option.answer): (option.score_fraction > 0, words_in(option.feedback))
            for option in question.options
        } == page.choices, name
        assert sum(max(option.score_fraction, 0) for option in question.options) == pytest.approx(100, abs=0.01), name


def test_moodle_xml_says_what_was_right_to_who_missed_it_and_to_nobody_twice(
    moodle: etree._Element, on_pages: dict[str, Printed]
) -> None:
    for question in moodle.iterfind("question[@type='multichoice']"):
        page = on_pages[str(question.findtext("idnumber"))]
        right = [f"{words} {explanation}" for words, (is_right, explanation) in page.choices.items() if is_right]
        for missed in ("partiallycorrectfeedback", "incorrectfeedback"):
            told = words_in(str(question.findtext(f"{missed}/text")).replace("</li>", " </li>"))
            assert all(words.strip() in told for words in right)
            assert told.startswith("Goed is:")
        assert not any(question.findtext(f"{everybody}/text") for everybody in ("generalfeedback", "correctfeedback"))


def test_moodle_xml_has_the_signals_as_tags(moodle: etree._Element) -> None:
    tags = [tag.findtext("text") for tag in moodle.iter("tag")]
    assert {"De koffer kwaakt", "Een paarse pet"} <= set(tags)
