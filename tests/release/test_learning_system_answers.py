"""A municipality may ask for what was answered to each question; without that the system gets results alone."""

import re
from pathlib import Path

import pytest

from conftest import NewPage
from support.learner import check, follow, question, take_test
from support.learning_system import LearningSystem, learning_system

WORDS = {
    "1.2": {"response": "student_response", "wrong": "wrong", "between": ","},
    "2004": {"response": "learner_response", "wrong": "incorrect", "between": "[,]"},
}


def told(system: LearningSystem) -> list[dict[str, str]]:
    """Return the answers that the system got, in their order."""
    answers: dict[str, dict[str, str]] = {}
    for name, *values, answer in system.calls:
        if name == "SetValue" and values[0].startswith("cmi.interactions."):
            assert answer == "true"
            _, _, number, element, *_ = values[0].split(".")
            answers.setdefault(number, {})[element] = values[1]
    assert list(answers) == [str(number) for number in range(len(answers))]
    return list(answers.values())


@pytest.mark.parametrize("version", WORDS)
def test_the_system_gets_what_was_chosen_and_whether_it_was_right(
    corrected: Path, tmp_path: Path, new_page: NewPage, version: str
) -> None:
    words = WORDS[version]
    with learning_system(corrected, version, tmp_path) as system:
        page, _ = new_page(viewport={"width": 1280, "height": 800})
        guide = system.open(page)
        follow(guide, "Oefenen met kaas")
        check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
        check(question(guide, "Welke twee geluiden horen bij een koffer?"), "Geen geluid.", "Een zachte klik.")
        follow(guide, "Kaasproef")
        take_test(guide)
        system.close(page)
    wrong, right, *tested = told(system)
    assert (wrong["type"], wrong["result"]) == ("choice", words["wrong"])
    assert re.fullmatch("bij-wie-meld-je-een-vraag-[0-9a-f]{8}", wrong["id"])
    assert re.fullmatch("[a-c]-bij-de-bakker", wrong[words["response"]])
    assert right["result"] == "correct"
    assert right[words["response"]] == right["correct_responses"]
    assert len(right[words["response"]].split(words["between"])) == 2
    scenes = [
        answer["id"] for answer in tested if re.search(r"-(gewoon-helpen|helpen-daarna-\w+)-vraag-", answer["id"])
    ]
    assert len(scenes) == 4
    if version == "2004":
        assert wrong["description"] == "Bij wie meld je een gat?"
    assert len(tested) >= 6  # four scenes, two subjects that must be right
    assert {answer["result"] for answer in tested} == {"correct"}


def test_without_that_no_answer_is_told(system_12: LearningSystem, new_page: NewPage) -> None:
    page, _ = new_page(viewport={"width": 1280, "height": 800})
    guide = system_12.open(page)
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")
    system_12.close(page)
    assert system_12.calls
    assert told(system_12) == []
