"""The leaflets and the cards as PDF: on paper what the page says, and readable with a screen reader."""

import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from support.pages import pages_of, text_of
from support.pdf import blocks_of_pdf, elements, pages_of_pdf
from support.verapdf import failures

A4 = (595, 842)
PDFS = ["baliekaart.pdf", "fietsdwang.pdf", "kaasroof.pdf", "meegeven.pdf", "telblad.pdf"]


@pytest.fixture(scope="module")
def pdfs(release: Path) -> dict[str, bytes]:
    """The PDFs of the fixture municipality by name, as they are handed over."""
    with zipfile.ZipFile(release / "baliegids-pdf.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def failed(pdfs: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What veraPDF finds in each, and in one that was spoiled as other makers do: a machine that starts slowly."""
    folder = tmp_path_factory.mktemp("pdf")
    for name, pdf in pdfs.items():
        (folder / name).write_bytes(pdf)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdfs["meegeven.pdf"])))
    for element in elements(writer):
        element.pop("/Alt", None)
        other = "/H3" if element["/S"] == "/H1" else element["/S"]
        element[NameObject("/S")] = NameObject(other)
    writer.write(folder / "bedorven.pdf")
    return failures(sorted(folder.iterdir()))


def words_of(pdf: bytes) -> str:
    return " ".join(pages_of_pdf(io.BytesIO(pdf)))


def test_every_leaflet_and_card_is_there_in_its_own_words(pdfs: dict[str, bytes]) -> None:
    assert sorted(pdfs) == PDFS
    assert "Kaasroof" in words_of(pdfs["kaasroof.pdf"])
    assert re.search(r"Baliegids van Gemeente Teststad, versie \d+\.\d+\.\d+\.", words_of(pdfs["kaasroof.pdf"]))
    assert "De koffer kwaakt als een eend." in words_of(pdfs["kaasroof.pdf"])
    for name in ("kaasroof.pdf", "baliekaart.pdf"):
        for wanted in ("Sjors Sprinkhaan", "0123-456 789", "112", "Het Grote Kaasformulier"):
            assert wanted in words_of(pdfs[name]), name
    assert "Eenden houden van kaas" not in words_of(pdfs["kaasroof.pdf"]), "questions are for the screen"


def test_a_screen_reader_can_read_every_pdf(pdfs: dict[str, bytes], failed: dict[str, list[str]]) -> None:
    assert {name: failed[name] for name in PDFS} == {name: [] for name in PDFS}
    for name, pdf in pdfs.items():
        reader = PdfReader(io.BytesIO(pdf))
        headings = [str(element["/S"]) for element in elements(reader) if str(element["/S"])[1:].startswith("H")]
        assert headings[0] == "/H1", name
        assert headings.count("/H1") == 1, name
        assert str(reader.root_object["/Lang"]) == "nl", name
        titles = ("Kaasroof", "Fietsdwang", "Kaaskaart", "Kaart voor onderweg", "Tel de meldingen")
        assert reader.metadata and reader.metadata.title in titles, name


LEAFLETS = {"kaasroof.pdf": "signalen/kaasroof.html", "fietsdwang.pdf": "signalen/fietsdwang.html"}


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_screen_reader_says_a_paragraph_and_an_address_in_one_go(pdfs: dict[str, bytes], release: Path) -> None:
    for name, path in LEAFLETS.items():
        page = pages_of(release.parent / "site")[path]
        whole = {squeezed(part.get_text()) for part in page.select("article p, .gids-header__owner")}
        texts = [squeezed(text) for text in blocks_of_pdf(pdfs[name], "P")]
        assert len(texts) > 5, name
        titles = (text.removeprefix("Aanvullingvandegids:") for text in texts if not re.search(r"[.?!:]$", text))
        assert [text for text in titles if text not in whole] == [], name
        links = [squeezed(text) for text in blocks_of_pdf(pdfs[name], "Link")]
        assert links, name
        assert [text for text in links if text not in {squeezed(link.get_text()) for link in page.select("a")}] == [], (
            name
        )


def test_english_is_said_in_english(pdfs: dict[str, bytes]) -> None:
    texts = [text for kind in ("P", "Span") for text in blocks_of_pdf(pdfs["meegeven.pdf"], kind, "en")]
    assert texts == ["Useful addresses", "About cheese"]


def test_a_pdf_with_the_faults_of_other_makers_is_caught(failed: dict[str, list[str]]) -> None:
    clauses = [clause.partition(":")[0] for clause in failed["bedorven.pdf"]]
    assert clauses == ["7.3-1", "7.4.2-1"]


@pytest.mark.parametrize(
    ("name", "size"), [("baliekaart.pdf", A4[::-1]), ("meegeven.pdf", A4), ("telblad.pdf", A4[::-1])]
)
def test_each_card_is_one_page_of_a4(name: str, size: tuple[int, int], pdfs: dict[str, bytes]) -> None:
    pages = PdfReader(io.BytesIO(pdfs[name])).pages
    assert [tuple(round(float(side)) for side in page.mediabox[2:]) for page in pages] == [size]


def test_each_qr_code_gives_the_address_that_stands_beside_it(pdfs: dict[str, bytes]) -> None:
    page = pypdfium2.PdfDocument(pdfs["meegeven.pdf"])[0].render(scale=4).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(page)] == ["https://kaas.example"]
    assert "kaas.example" in words_of(pdfs["meegeven.pdf"])
    assert "Geef het niet als de begeleider erbij is of kan meekijken." in words_of(pdfs["meegeven.pdf"])


def test_the_pages_lead_to_their_pdf_in_a_release_and_to_none_without(release: Path, teststad: Path) -> None:
    for path, page in pages_of(release.parent / "site").items():
        links = [str(link["href"]) for link in page.select(".gids-pdf a")]
        name = f"{Path(path).stem}.pdf"
        assert links == ([name] if name in PDFS else []), path
        assert all((release.parent / "site" / path).with_name(link).is_file() for link in links)
    assert not list(teststad.rglob("*.pdf"))
    assert all("PDF" not in text_of(page) for page in pages_of(teststad).values())
