"""Nothing is wider than the screen, from 320 px on, however long a municipality's name and addresses are."""

from pathlib import Path
from shutil import copytree

import pytest
from PIL import Image

from conftest import Visit
from support.building import TESTSTAD, build_site
from support.pages import differing_pages, pages_of

LONG = Path(__file__).with_name("long_words")
"""A page and the facts of a municipality in words and addresses that are as long as they come."""
FITS = """() => {
  const { scrollWidth, offsetHeight } = document.querySelector(".gids-header");
  return document.documentElement.scrollWidth <= innerWidth && scrollWidth <= innerWidth
    && offsetHeight === (innerWidth >= 900 ? 64 : 56);
}"""


BROKEN_WORDS = """() => {
  const words = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const broken = [];
  while (words.nextNode()) {
    const text = words.currentNode;
    if (!text.parentElement.closest(":is(th, td)")) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
    }
  }
  return broken;
}"""


@pytest.mark.long
def test_nothing_is_wider_than_the_screen_and_the_row_stays_one_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, visit: Visit
) -> None:
    docs, own = copytree(TESTSTAD, tmp_path / "docs"), copytree(LONG, tmp_path / "gemeente")
    (own / "lang.md").rename(docs / "handelen" / "lang.md")
    Image.new("RGB", (1600, 200), "navy").save(own / "logo.png")
    monkeypatch.setenv("GEMEENTE", str(own))
    build_site(tmp_path / "site", docs)
    wide = []
    for width in (320, 900, 1024, 1200, 1280):
        page = visit(width=width, height=720)
        paths = {*differing_pages(tmp_path / "site"), "handelen/lang.html"} - {"404.html"}  # which begins at the root
        for path in paths if width == 320 else ("index.html", "handelen/melden.html"):
            page.goto((tmp_path / "site" / path).as_uri())
            wide += [] if page.evaluate(FITS) else [f"{path} {width}"]
    assert wide == []


def test_no_word_in_a_table_is_broken_on_a_phone(guide: Path, visit_guide: Visit) -> None:
    paths = [path for path, soup in pages_of(guide).items() if soup.select("article table")]
    assert len(paths) > 3
    page = visit_guide(width=360, height=740)
    broken = {}
    for path in paths:
        page.goto(path)
        broken[path] = page.evaluate(BROKEN_WORDS)
    assert not any(broken.values()), broken
