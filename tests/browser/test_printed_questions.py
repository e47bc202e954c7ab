"""Questions on paper, for a classroom: all of them, the scenes first, and the answers as a key behind the page."""

from io import BytesIO

import pytest
from playwright.sync_api import Page

from conftest import Visit
from support.learner import REPORT, judge_story
from support.pdf import pages_of_pdf


def printed(page: Page) -> str:
    return " ".join(pages_of_pdf(BytesIO(page.pdf(prefer_css_page_size=True))))


@pytest.mark.parametrize("has_javascript", [True, False])
def test_the_answers_are_a_numbered_key_behind_the_last_question(has_javascript: bool, visit: Visit) -> None:
    page = visit("leren/gevallen", java_script_enabled=has_javascript)
    paper = printed(page)
    questions, _, key = paper.partition("Vraag 1: Antwoord en uitleg")
    assert "Mevrouw Gouda komt binnen. Haar koffer kwaakt drie keer. Zij lacht erom." in questions
    assert "1. Welke zinnen zijn een signaal?" in questions
    assert "3. En nu? Mevrouw Gouda wacht." in questions
    assert "4. Welke zinnen zijn een signaal?" in questions, "also the story that is not on the screen"
    assert "Juist:" not in questions, "no answer stands beside its question"
    assert "Signaal: Haar koffer kwaakt drie keer. Dat is het gekwaak" in key
    assert "Geen signaal: Zij lacht erom. Lachen is geen signaal" in key
    assert "Vraag 6: Antwoord en uitleg" in key
    for words in ["Controleer", "vragen gedaan", "Klaar, wis", "Ga verder"]:
        assert words not in paper


def test_every_scene_of_a_page_is_on_paper(page: Page) -> None:
    for path in ("kaasoefenen", "kaasvoorproef", "kaasproef"):
        page.goto(f"leren/{path}.html")
        count = page.locator(".gids-question").count()
        paper = printed(page)
        assert f"{count}. " in paper
        assert f"Vraag {count}: Antwoord en uitleg" in paper
        assert "Controleer" not in paper


def test_answered_questions_print_as_clean_as_open_ones(page: Page) -> None:
    page.goto("leren/gevallen.html")
    before = printed(page)
    judge_story(page.locator(".gids-case:visible"), REPORT, "Zij lacht erom.")
    assert printed(page) == before
