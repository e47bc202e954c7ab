"""The pages of a built site, read as a reader's browser would."""

import re
from pathlib import Path

from bs4 import BeautifulSoup


def pages_of(site: Path) -> dict[str, BeautifulSoup]:
    """Return every page by its path below the site; fails on a site without pages."""
    pages = {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
    }
    assert pages, f"{site} has no pages"
    return pages


def text_of(soup: BeautifulSoup) -> str:
    """Return the words of the page's text, with single spaces and none between a link and the point after it."""
    article = soup.select_one("article")
    assert article is not None
    return re.sub(r" (?=[.,])", "", " ".join(article.get_text(" ").split()))
