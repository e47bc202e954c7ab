"""No municipality is wired in: the fixture municipality shows its own facts and nobody else's."""

from pathlib import Path

from support.pages import pages_of


def test_every_page_says_whom_to_report_to_and_what_to_call_in_danger(teststad: Path) -> None:
    for path, page in pages_of(teststad).items():
        bar = page.select_one(".gids-report")
        assert bar, path
        assert " ".join(bar.get_text().split()) == (
            "Acuut gevaar? Bel 112 Vastleggen? Het Grote Kaasformulier "
            "Signaal? Meld bij: Sjors Sprinkhaan 0123-456 789 Mail sprinkhaan@teststad.example als de maan vol is"
        ), path
        assert [link["href"] for link in bar.select("a")] == [
            "tel:112",
            "https://intranet.teststad.example/kaas",
            "tel:+31123456789",
            "mailto:sprinkhaan@teststad.example",
        ], path


def test_the_real_guide_is_nowhere_in_another_municipality(teststad: Path) -> None:
    for path, page in pages_of(teststad).items():
        assert "Voorbeeldstad" not in str(page), path
        assert "nog niet ingevuld" not in str(page), path


def test_a_description_may_hold_quotation_marks(teststad: Path) -> None:
    description = pages_of(teststad)["over/privacy.html"].select_one("meta[name=description]")
    assert description
    assert description["content"] == 'Wat Teststad over "kaas" & brood bewaart.'
