"""A colleague without a server opens the guide from a network share, and has all of it."""

from io import BytesIO
from pathlib import Path
from shutil import copy

import pytest
from playwright.sync_api import expect

from conftest import NewPage
from support.learner import answer_screens, begin_test, hand_in
from support.pdf import pages_of_pdf
from support.releasing import unpack


@pytest.fixture
def folder(release: Path, tmp_path: Path) -> Path:
    """Where the copy was unpacked: a name that is no address as it stands."""
    return unpack(release / "offline.zip", tmp_path / "Gedeelde map #1 (P-schijf) 100% é?") / "baliegids"


def test_who_opens_the_start_page_inside_the_zip_reads_what_to_do(
    folder: Path, tmp_path: Path, new_page: NewPage
) -> None:
    page, _ = new_page()
    advice = page.get_by_text("Zie je dit? Pak eerst de hele zip uit.")
    page.goto((folder / "index.html").as_uri())
    expect(advice).to_be_hidden()
    page.goto(Path(copy(folder / "index.html", tmp_path)).as_uri())
    expect(advice).to_be_visible()
    widths = page.locator("svg").evaluate_all("drawings => drawings.map(one => one.getBoundingClientRect().width)")
    assert widths
    assert max(widths) <= 320


def test_a_colleague_searches_passes_and_prints_the_proof(folder: Path, new_page: NewPage) -> None:
    page, watch = new_page(base_url=f"{folder.as_uri()}/")
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Waar zoek je naar?").fill("koffers")
    page.locator("#gids-search").get_by_role("link", name="De koffer kwaakt", exact=True).click()
    page.wait_for_url(f"{folder.as_uri()}/signalen/*#*")

    begin_test(page)
    answer_screens(page)
    assert hand_in(page) == "Geslaagd"
    page.get_by_role("link", name="Maak je bewijs").click()
    page.get_by_label("Je naam").fill("Ada Kaas")
    printed = "".join(pages_of_pdf(BytesIO(page.pdf())))
    assert "Ada Kaas" in printed
    assert watch.elsewhere("file://") == []
    assert watch.messages == []
