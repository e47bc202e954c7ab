"""The communications department sees the whole look on one page."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from conftest import NewPage
from gids.huisstijl.__main__ import main
from gids.huisstijl.contrast import pairs_of
from support.building import ROOT, TESTSTAD, build_site, make_municipality


def test_the_page_of_a_look_shows_colours_contrast_and_real_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_page: NewPage
) -> None:
    folder = make_municipality(tmp_path / "stad", "Eilandstad", 'huisstijl:\n  primair: "#ffe600"\n')
    monkeypatch.setenv("GEMEENTE", str(folder))
    monkeypatch.chdir(ROOT)
    out = tmp_path / "uit"
    assert build_site(out / "gids", TESTSTAD) == []
    assert main(out) == f"De huisstijl staat in {out / 'index.html'}."

    page = BeautifulSoup((out / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [title.text for title in page.select("h1")] == ["Huisstijl van Gemeente Eilandstad"]
    moved = 'Licht: kleur "link" ging van #ffe600 naar #1b2327; het contrast met "tint" was 1,0, nodig is 4,5.'
    assert moved in [item.text for item in page.select("h2 + ul li")]
    for dark, table in enumerate(page.select("table")):
        rows = [[cell.text for cell in row.select("td")] for row in table.select("tbody tr")]
        assert len(rows) == len(pairs_of(dark=bool(dark)))
        for row in rows:
            assert float(row[5].replace(",", ".")) >= float(row[3].replace(",", ".")), row

    opened, watch = new_page(viewport={"width": 1280, "height": 900})
    opened.goto((out / "index.html").as_uri())
    bars = [
        frame.locator(".gids-header").evaluate("bar => getComputedStyle(bar.ownerDocument.body).backgroundColor")
        for frame in opened.frames[1:]
    ]
    assert bars == ["rgb(255, 255, 255)", "rgb(19, 24, 26)"] * 3
    expect(opened.frames[3].get_by_role("button", name="Verder").first).to_be_visible()
    assert watch.elsewhere("file:") == []
