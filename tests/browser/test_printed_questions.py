"""Questions on paper: the answers come as a key behind the page."""

from io import BytesIO

import pytest
from playwright.sync_api import Page

from conftest import NewPage
from support.learner import check, question
from support.pdf import pages_of_pdf


def printed(page: Page) -> str:
    return " ".join(pages_of_pdf(BytesIO(page.pdf(prefer_css_page_size=True))))


@pytest.mark.parametrize("has_javascript", [True, False])
def test_the_answers_are_a_numbered_key_behind_the_last_question(
    new_page: NewPage, teststad_address: str, has_javascript: bool
) -> None:
    page, _ = new_page(java_script_enabled=has_javascript)
    page.goto(f"{teststad_address}/leren/gevallen.html")
    paper = printed(page)
    questions, _, key = paper.partition("Vraag 1: Antwoord en uitleg")
    assert "1. Wat is bij mevrouw Gouda een signaal?" in questions
    assert "8. Wat doe je? Opa Feta gooit confetti." in questions
    assert "Juist:" not in questions, "no answer stands beside its question"
    assert "Juist: Haar koffer kwaakt drie keer. Dat is het gekwaak" in key
    assert "Onjuist: Zij lacht erom. Lachen is geen signaal" in key
    assert [key.find(f"Vraag {number}: Antwoord en uitleg") for number in range(2, 9)] == sorted(
        key.find(f"Vraag {number}: Antwoord en uitleg") for number in range(2, 9)
    )
    assert "Vraag 8: Antwoord en uitleg" in key
    for words in ["Controleer", "vragen gedaan", "Klaar, wis"]:
        assert words not in paper


def test_answered_questions_print_as_clean_as_open_ones(page: Page, teststad_address: str) -> None:
    page.goto(f"{teststad_address}/leren/gevallen.html")
    before = printed(page)
    check(question(page, "mevrouw Gouda een signaal"), "Zij lacht erom.")
    check(question(page, "Mevrouw Gouda wacht"), "Ik luid de kaasklok.")
    assert printed(page) == before
