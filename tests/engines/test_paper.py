"""What is printed is what the page says, on white paper and no more of it, and the screen stays as it was chosen."""

from io import BytesIO

import pytest
from pypdfium2 import PdfDocument

from support.engines.firefox import Firefox
from support.pdf import pages_of_pdf
from support.watched import Watched

CARDS = ["handelen/baliekaart", "hulp/meegeven"]
PASSED = """
  const version = document.body.getAttribute("data-gids-version");
  const [used, date, content] = [Date.now(), Date.now(), version];
  const state = { version, used, seed: 1, answers: {}, passed: { right: 4, of: 4, date, content } };
  sessionStorage.setItem("gids.learning", JSON.stringify(state));"""
IS_DARK = "return document.documentElement.getAttribute('data-gids-palette') === 'dark'"


@pytest.mark.parametrize("engine", ["firefox"], indirect=True)
def test_a_page_prints_whole_in_light_and_the_chosen_palette_stays(engine: Firefox, city: Watched) -> None:
    engine.open(f"{city.address}/signalen/kaasroof.html")
    engine.click("button", "Donker")
    engine.until(IS_DARK)
    for _ in range(2):
        paper = engine.printed()
        words = " ".join(pages_of_pdf(BytesIO(paper)))
        assert "Er kan een badeend in zitten." in words, "what is folded on the screen is open on paper"
        assert "0123-456 789" in words
        assert "Verberg" not in words
        dots = PdfDocument(paper)[0].render().to_pil().convert("L").histogram()
        assert sum(dots[:128]) < sum(dots) / 10, "ink on white paper"
        engine.until(IS_DARK)
    engine.reload()
    engine.until(IS_DARK)


@pytest.mark.parametrize("engine", ["firefox"], indirect=True)
def test_what_fits_on_one_sheet_takes_one(engine: Firefox, guide_address: str) -> None:
    """The guide as it is shipped bears a strip that says that it is an example."""
    engine.open(f"{guide_address}/index.html")
    engine.run(PASSED)
    for path in ["index", "leren/index", *CARDS, "leren/bewijs"]:
        engine.open(f"{guide_address}/{path}.html")
        sheets = pages_of_pdf(BytesIO(engine.printed()))
        assert len(sheets) == 1, f"{path}: {sheets}"
    assert "Handtekening" in sheets[0]
