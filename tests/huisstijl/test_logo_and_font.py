"""A wide logo, a long name and a font of its own: right on paper and on a screen, and a card stays on its page."""

import io
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument, raw

from conftest import NewPage
from gids.facts.municipality import Huisstijl
from gids.huisstijl.look import make_look
from gids.release.papers import Colophon
from gids.release.pdf import TooLongError, make_pdf
from support.building import ROOT, TESTSTAD, build_own, make_municipality
from support.checking import facts_of
from support.looks import NEUTRAL, TOKENS, read
from support.pages import pages_of
from support.pdf import elements, pages_of_pdf
from support.verapdf import failures

FONTS = ROOT / "tests/node_modules/@fontsource/fira-sans/files"
WIDE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 100">'
    '<rect width="30" height="100"/><path d="M40 0h760v100H40z"/></svg>'
)
SETTINGS = (
    'logo: "logo.svg"\nhuisstijl:\n  tokens: "utrecht.css"\n  lettertype: "Fira Sans"\n'
    '  lettertype_normaal: "400.woff2"\n  lettertype_vet: "700.woff2"\n'
)
CARD = "handelen/baliekaart.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture municipality with a wide logo, and colours and a font of its own."""
    folder = tmp_path_factory.mktemp("gemeente") / "stad"
    files = {"logo.svg": WIDE, "utrecht.css": (TOKENS / "utrecht.css").read_text(encoding="utf-8")}
    make_municipality(folder, "Nuenen, Gerwen en Nederwetten", SETTINGS, files)
    for weight in (400, 700):
        font = FONTS / f"fira-sans-latin-{weight}-normal.woff2"
        (folder / f"{weight}.woff2").write_bytes(font.read_bytes())
    return build_own(folder, folder.parent / "site")


@pytest.fixture(scope="module")
def colophon(site: Path) -> Colophon:
    given, _ = read(Huisstijl(tokens="utrecht.css", lettertype="Fira Sans"))
    logo = next(site.glob("assets/images/logo.*")).relative_to(site).as_posix()
    return Colophon("Baliegids van Nuenen.", facts_of(TESTSTAD.parent).gemeente, logo, make_look(given, NEUTRAL))


MORE = {
    "Sjors Sprinkhaan": "Sjors Sprinkhaan-van der Meulen tot Oosterwijk en Annemarie van Nieuwenhuijzen-de Bruijn",
    "0123-456 789": "0123-456 789 (Sjors) of 06-12 34 56 78 (Annemarie, ook in het weekend)",
    "als de maan vol is": "maandag tot en met donderdag van 8.30 tot 12.00 uur en van 13.00 tot 17.30 uur, vrijdag van "
    "8.30 tot 12.30 uur, en buiten kantooruren via de piketdienst van de gemeente, behalve op feestdagen",
    "intranet.teststad.internal/kaas": "intranet.teststad.internal/afdelingen/dienstverlening/burgerzaken/formulieren/"
    "meldingen/kaas-en-andere-zuivel-die-ongewoon-ruikt/formulier-voor-medewerkers-aan-de-balie",
}


def letters_of(pdf: bytes) -> float:
    """Return the size in points that most letters of the first page have."""
    text = PdfDocument(pdf)[0].get_textpage()
    sizes = Counter(round(raw.FPDFText_GetFontSize(text, at), 1) for at in range(text.count_chars()))
    return float(sizes.most_common(1)[0][0])


def fonts_of(reader: PdfReader) -> set[str]:
    pages: Any = reader.pages
    return {str(font.get_object()["/BaseFont"]) for page in pages for font in page["/Resources"]["/Font"].values()}


def test_a_folder_outside_the_guide_gives_a_guide_in_its_own_look(site: Path) -> None:
    for path, page in pages_of(site).items():
        assert "Gemeente Nuenen" in page.text, path
        assert "Gemeente Teststad" not in page.text, path
        logo = page.select(".gids-header__logo")[0]
        assert (logo["width"], logo["height"]) == ("320", "40"), path
        source = str(logo["src"])  # the page for a wrong address is served anywhere, so its addresses begin at the root
        placed = site / source[1:] if source.startswith("/") else site / Path(path).parent / source
        assert placed.read_text(encoding="utf-8") == WIDE, path
    css = next((site / "assets/stylesheets").glob("gids.*.css")).read_text(encoding="utf-8")
    assert css.index("--gids-primary:#6b248f;") > css.index("--gids-primary:#1d4f5c")
    for font in (site / "assets/fonts").iterdir():
        assert f'url("../fonts/{font.name}")' in css
    icon = (site / "assets/images/favicon.svg").read_text(encoding="utf-8")
    assert 'fill="#6b248f"' in icon
    assert "#1d4f5c" not in icon


@pytest.mark.long
def test_the_pdfs_of_a_municipality_have_its_font_and_its_logo_and_a_screen_reader_can_read_them(
    site: Path, colophon: Colophon, tmp_path: Path
) -> None:
    """Of each kind one; tests/release/test_pdf.py has every one in the neutral look."""
    made = [tmp_path / "leaflet.pdf", tmp_path / "card.pdf"]
    for file, path in zip(made, ("signalen/kaasroof.html", CARD), strict=True):
        file.write_bytes(make_pdf((site / path).read_text(encoding="utf-8"), path, colophon, site))
        assert any("Fira" in font for font in fonts_of(PdfReader(file))), path
    assert failures(made) == {file.name: [] for file in made}
    logo = next(element for element in elements(PdfReader(made[0])) if element["/S"] == "/Figure")
    left, bottom, right, top = map(float, logo["/A"]["/BBox"])
    assert abs((right - left) / (top - bottom)) == pytest.approx(8, rel=0.01)


def test_a_card_with_long_hours_two_officers_and_a_long_address_stays_on_its_page(
    site: Path, colophon: Colophon
) -> None:
    html = (site / CARD).read_text(encoding="utf-8")
    for short, long in MORE.items():
        assert short in html
        html = html.replace(short, long)
    pages = pages_of_pdf(io.BytesIO(make_pdf(html, CARD, colophon, site)))
    assert len(pages) == 1
    for long in MORE.values():
        assert long.replace(" ", "") in pages[0].replace(" ", "")


def test_a_card_takes_the_largest_letters_that_leave_it_on_its_page(site: Path, colophon: Colophon) -> None:
    html, hours = (site / CARD).read_text(encoding="utf-8"), MORE["als de maan vol is"]
    found = []
    for times in (5, 7, 9, 11):
        longer = html.replace("als de maan vol is", " ".join([hours] * times))
        found.append(letters_of(make_pdf(longer, CARD, colophon, site)))
    assert [round(11 * size / found[0]) for size in found] == [11, 10, 9, 8]


def test_a_card_that_cannot_stay_on_its_page_says_what_to_shorten(site: Path, colophon: Colophon) -> None:
    told = " ".join([MORE["als de maan vol is"]] * 20)
    html = (site / CARD).read_text(encoding="utf-8").replace("als de maan vol is", told)
    assert told in html
    with pytest.raises(TooLongError) as error:
        make_pdf(html, CARD, colophon, site)
    assert str(error.value).startswith(
        'de kaart "Kaaskaart" past niet op één A4, ook niet met de kleinste letters. Maak de langste teksten op de '
        "kaart korter, in gemeente.yml of signalen.yml. De langste is nu:"
    )
    assert told in str(error.value)


def test_beside_a_wide_logo_the_name_of_the_guide_stays_in_sight(site: Path, new_page: NewPage) -> None:
    page, _ = new_page()
    page.goto((site / "index.html").as_uri())
    for width in (320, 900, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        header, name = (page.locator(f".gids-header{part}").bounding_box() for part in ("", "__name"))
        assert header and name
        assert name["width"] > 40, width
        assert name["height"] < 30, "on one line"
        assert header["y"] <= name["y"]
        assert name["y"] + name["height"] <= header["y"] + header["height"]
        logo = page.locator(".gids-header__logo")
        if logo.is_visible():
            sizes = "logo => [logo.clientWidth, logo.clientHeight, parseFloat(getComputedStyle(logo).padding)]"
            wide, high, padding = logo.evaluate(sizes)
            assert (wide - 2 * padding) / (high - 2 * padding) == pytest.approx(8, rel=0.08)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
