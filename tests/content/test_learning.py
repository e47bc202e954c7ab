"""What there is to learn with: enough of it, fair to everybody, explained in every option."""

import gzip
import re
from pathlib import Path

import pytest
from bs4 import Tag

from gids.facts.yaml_text import Mapping, read_yaml
from support.building import ROOT
from support.pages import pages_of

SIGNALS = "docs/_gegevens/signalen.yml"


@pytest.fixture(scope="module")
def questions(guide: Path) -> dict[str, Tag]:
    """Every question of the guide by its id."""
    found = [question for page in pages_of(guide).values() for question in page.select(".gids-question")]
    assert found
    return {str(question["id"]): question for question in found}


@pytest.fixture(scope="module")
def cases(guide: Path) -> list[Tag]:
    found = [case for page in pages_of(guide).values() for case in page.select(".gids-case")]
    assert found
    return found


def links_of(tag: Tag) -> set[str]:
    return {str(link["href"]) for link in tag.select(".gids-answer a")}


def test_there_are_forty_questions_apart_from_those_of_at_least_ten_cases(
    questions: dict[str, Tag], cases: list[Tag]
) -> None:
    assert len(cases) >= 10
    assert len([question for question in questions.values() if not question.find_parent(class_="gids-case")]) >= 40


def test_each_leaflet_has_two_or_three_questions_of_its_own(guide: Path) -> None:
    pages = pages_of(guide)
    for leaflet in ["criminele-uitbuiting", "seksuele-uitbuiting"]:
        assert len(pages[f"signalen/{leaflet}.html"].select(".gids-question")) in (2, 3)


def test_every_option_is_explained_and_every_question_leads_to_what_it_is_about(questions: dict[str, Tag]) -> None:
    for question in questions.values():
        explanations = question.select(".gids-answer__explanation")
        assert len(explanations) == len(question.select("input")) >= 2
        assert all(explanation.get_text(strip=True) for explanation in explanations), question.legend
        assert links_of(question), question.legend


def test_at_least_half_of_the_cases_are_innocent_and_each_asks_what_you_do(cases: list[Tag]) -> None:
    innocent = [case for case in cases if case.select("[data-excludes][data-right=yes]")]
    assert len(innocent) * 2 >= len(cases) > len(innocent)
    for case in cases:
        asked = [legend.get_text(strip=True) for legend in case.select("legend")]
        assert len(asked) == 2 and asked[1].startswith("Wat doe je?"), asked


def test_a_scene_has_80_to_150_words_and_every_option_about_it_is_a_sentence_of_it(cases: list[Tag]) -> None:
    for case in cases:
        scene = " ".join(" ".join(part.get_text() for part in case.find_all("p", recursive=False)).split())
        assert 80 <= len(scene.split()) <= 150, scene
        about_signals = case.select_one(".gids-question")
        assert about_signals
        for option in about_signals.select(".gids-option:not([data-excludes]) .gids-option__text"):
            assert " ".join(option.get_text().split()) in scene


def test_every_signal_comes_back_in_two_questions_and_a_case(questions: dict[str, Tag], cases: list[Tag]) -> None:
    signals, problems = read_yaml((ROOT / SIGNALS).read_text(encoding="utf-8"), SIGNALS, "gegevens")
    assert isinstance(signals, Mapping) and not problems
    apart = [question for question in questions.values() if not question.find_parent(class_="gids-case")]
    for signal in signals.entries:
        about = [question for question in apart if any(link.endswith(f"#{signal}") for link in links_of(question))]
        scenes = [case for case in cases if any(link.endswith(f"#{signal}") for link in links_of(case))]
        assert len(about) >= 2 and scenes, signal


def test_no_question_asks_which_form_of_exploitation_it_is(questions: dict[str, Tag]) -> None:
    for question in questions.values():
        for option in question.select(".gids-option__text"):
            assert not re.fullmatch(r"\W*\w+ uitbuiting\W*|\W*\w+uitbuiting\W*", option.get_text()), question.legend


def test_the_scripts_to_learn_with_stay_under_eighteen_kilobytes(guide: Path) -> None:
    scripts = guide / "assets" / "javascripts"
    bundles = [next(scripts.glob(f"{name}.*.js")) for name in ["question", "test", "proof", "path"]]
    everywhere = ROOT / "overrides" / "assets" / "javascripts" / "everywhere"
    stored = [everywhere / name for name in ["store.js", "wipe-button.js", "wipe-when-idle.js"]]
    assert sum(len(gzip.compress(script.read_bytes(), 9)) for script in [*bundles, *stored]) < 18_000
