"""The pages of a built site, read as a reader's browser would."""

import re
from functools import cache, lru_cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag


def pages_of(site: Path) -> dict[str, BeautifulSoup]:
    """Return every page by its path below the site, to read only; fails on a site without pages."""
    found = sorted(site.rglob("*.html"))
    assert found, f"{site} has no pages"
    return {path.relative_to(site).as_posix(): _read(path, path.stat().st_mtime_ns) for path in found}


@lru_cache(maxsize=100)
def _read(path: Path, _changed: int) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@cache
def differing_pages(site: Path) -> tuple[str, ...]:
    """Return as few pages as show every element of the site, with its classes, in every kind of parent."""

    def kind(element: Tag) -> tuple[str | None, ...]:
        return (element.name, *element.get_attribute_list("class"))

    kinds = {
        path: {(kind(element.parent), kind(element)) for element in soup.select("body *") if element.parent}
        for path, soup in pages_of(site).items()
    }
    chosen: list[str] = []
    lacking = set().union(*kinds.values())
    while lacking:
        chosen.append(max(kinds, key=lambda path: len(kinds[path] & lacking)))
        lacking -= kinds[chosen[-1]]
    return tuple(chosen)


def text_of(soup: BeautifulSoup) -> str:
    """Return the words of the page's text, with single spaces and none between a link and the point after it."""
    article = soup.select_one("article")
    assert article is not None
    return re.sub(r" (?=[.,])", "", " ".join(article.get_text(" ").split()))
