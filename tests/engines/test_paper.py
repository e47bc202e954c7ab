"""Firefox prints what the page says, on white paper, and the screen stays as the reader chose it."""

from io import BytesIO

import pytest
from pypdfium2 import PdfDocument

from support.engines.engine import Engine
from support.engines.firefox import Firefox
from support.pdf import pages_of_pdf
from support.watched import Watched

PALETTE = "return document.documentElement.getAttribute('data-gids-palette')"


@pytest.mark.parametrize("engine", ["firefox"], indirect=True)
def test_a_page_prints_whole_in_light_and_the_chosen_palette_stays(engine: Engine, city: Watched) -> None:
    assert isinstance(engine, Firefox)
    engine.open(f"{city.address}/signalen/kaasroof.html")
    engine.click("button", "Donker")
    assert engine.run(PALETTE) == "dark"
    for _ in range(2):
        paper = engine.printed()
        words = " ".join(pages_of_pdf(BytesIO(paper)))
        assert "Er kan een badeend in zitten." in words, "what is folded on the screen is open on paper"
        assert "0123-456 789" in words
        assert "Verberg" not in words
        dots = PdfDocument(paper)[0].render().to_pil().convert("L").histogram()
        assert sum(dots[:128]) < sum(dots) / 10, "ink on white paper"
        assert engine.run(PALETTE) == "dark"
    engine.reload()
    assert engine.run(PALETTE) == "dark"
