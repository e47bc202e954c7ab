"""The cards of the real guide: each on one page of A4 as a browser prints it, each QR code with its address."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from conftest import Visit
from support.pages import pages_of


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
