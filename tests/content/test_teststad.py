"""No municipality is wired in: the fixture municipality shows its own facts and nobody else's."""

from pathlib import Path

from support.pages import pages_of


def test_every_page_says_whom_to_report_to_and_what_to_call_in_danger(teststad: Path) -> None:
    for path, page in pages_of(teststad).items():
        bar = page.select_one(".gids-report")
        assert bar, path
        assert " ".join(bar.get_text().split()) == (
            "Acuut gevaar? Bel 112 Meld bij aandachtsfunctionaris 0123-456 789 "
            "Sjors Sprinkhaan, sprinkhaan@teststad.internal, als de maan vol is "
            "Schrijf het op Meldingsformulier Het Grote Kaasformulier: https://intranet.teststad.internal/kaas"
        ), path
        numbers = ["tel:112", "tel:+31123456789", "https://intranet.teststad.internal/kaas"]
        assert [link["href"] for link in bar.select("a")] == numbers, path
        assert [link["href"] for link in page.select(".gids-bar a:not([data-gids-hide])")] == numbers, path


def test_the_real_guide_is_nowhere_in_another_municipality(teststad: Path) -> None:
    for path, page in pages_of(teststad).items():
        assert "Voorbeeldstad" not in str(page), path
        assert "nog niet ingevuld" not in str(page), path


def test_a_description_may_hold_quotation_marks(teststad: Path) -> None:
    description = pages_of(teststad)["over/privacy.html"].select_one("meta[name=description]")
    assert description
    assert description["content"] == 'Wat Teststad over "kaas" & brood bewaart.'


def test_a_page_that_asks_one_thing_at_a_time_does_not_list_what_it_asks(teststad: Path) -> None:
    page = pages_of(teststad)["leren/kaasproef.html"]
    assert len(page.select("h2")) > 2
    assert page.select(".gids-contents") == []
