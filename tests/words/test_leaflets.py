"""The leaflets' text is sacred: every sentence of it is in the guide. A card is one page, and its codes are right."""

import re
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from conftest import Visit
from support.pages import pages_of, text_of

LEAFLETS = Path(__file__).parent / "leaflets"
HEADINGS = (
    *("Huisstijl", "Criminele uitbuiting", "Seksuele uitbuiting", "Signalen aan je balie:"),
    *("Voorbeelden van signalen", "Aan de balie", "Leg zaken vast"),
)
CORRECTED = {"aandachtfunctionaris": "aandachtsfunctionaris", "Comensha": "CoMensha"}


def parts_of(leaflet: str) -> tuple[list[str], list[str], list[str]]:
    """Return the headings, sentences and addresses of a leaflet as it came out of its PDF."""
    text = (LEAFLETS / f"{leaflet}.txt").read_text(encoding="utf-8")
    for wrong, right in CORRECTED.items():
        text = text.replace(wrong, right)
    addresses = re.findall(r"https://\S+", text)
    text = re.sub(r"https://\S+", "", text)
    headings = [heading for heading in HEADINGS if re.search(rf"^{heading}\s*$", text, re.MULTILINE)]
    text = re.sub(rf"^({'|'.join(HEADINGS)})\s*$", "\n", text, flags=re.MULTILINE)
    sentences = re.findall(r"[^.?]+[.?]", " ".join(text.split()))
    return [heading.rstrip(":") for heading in headings], [sentence.strip() for sentence in sentences], addresses


@pytest.mark.parametrize("leaflet", ["criminele-uitbuiting", "seksuele-uitbuiting"])
def test_every_sentence_of_the_leaflet_is_on_its_page_and_what_the_guide_adds_has_its_source(
    guide: Path, leaflet: str
) -> None:
    page = pages_of(guide)[f"signalen/{leaflet}.html"]
    headings, sentences, addresses = parts_of(leaflet)
    assert len(sentences) > 20
    assert len(addresses) == 2
    text = text_of(page)
    assert [sentence for sentence in sentences if sentence not in text] == []
    assert [heading for heading in headings if heading != "Huisstijl" and heading not in text] == []
    assert [address for address in addresses if not page.select(f'article a[href="{address}"]')] == []
    additions = page.select(".admonition.aanvulling, .gids-signal__help")
    assert len(additions) > 10
    assert [addition.get_text()[:60] for addition in additions if not addition.select("a[href*='bronnen.html#']")] == []
    assert all("Aanvulling van de gids" in help_.get_text() for help_ in page.select(".gids-signal__help"))


@pytest.mark.parametrize(("path", "width", "height"), [("handelen/baliekaart", 842, 595), ("hulp/meegeven", 595, 842)])
def test_a_card_prints_on_one_page_and_every_code_leads_where_it_says(
    path: str, width: int, height: int, visit_guide: Visit
) -> None:
    page = visit_guide(path)
    stated = page.locator(".gids-qr title").evaluate_all("titles => titles.map(title => title.textContent)")
    printed = page.pdf(prefer_css_page_size=True)
    (sheet,) = pypdfium2.PdfDocument(printed)
    assert sheet.get_size() == pytest.approx((width, height), abs=1)
    read = sorted(code.text for code in zxingcpp.read_barcodes(sheet.render(scale=4).to_pil()))
    assert read == sorted(title.removeprefix("QR-code: ") for title in stated)
    assert read
    words = PdfReader(BytesIO(printed)).pages[0].extract_text().replace("\n", "")
    assert all(address.removeprefix("https://").rstrip("/") in words for address in read)


def test_the_card_to_give_along_has_only_the_organisations_of_the_leaflets(guide: Path) -> None:
    [card] = pages_of(guide)["hulp/meegeven.html"].select(".gids-give-card")
    names = [name.get_text() for name in card.select(".gids-code strong")]
    assert sorted(names) == ["CoMensha", "FairWork", "Rijksoverheid"]
    words = card.get_text().lower()
    assert not [word for word in ("uitbuit", "mensenhandel", "slachtoffer", "trafficking") if word in words]
