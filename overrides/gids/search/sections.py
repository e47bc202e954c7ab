"""What can be found: every heading of a page with the text under it, and every signal once.

Questions are left out: a search must not tell the answers.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml.html import HtmlElement, fragment_fromstring

from gids.content.page import DEEPEST, is_only_found_as_a_whole
from gids.facts.entries import Signal

UNSEARCHED = "data-gids-unsearched"
"""Attribute of a part that repeats what has a place of its own elsewhere, such as the list of all signals."""
_LEFT_OUT = f"//*[@{UNSEARCHED} or @data-gids-question or @data-gids-progress or @data-gids-end] | //script | //style"
_HEADINGS = [f"h{level}" for level in range(1, DEEPEST + 1)]
_SOURCE = re.compile(r"Bron(?:nen)?: [^.]*\.")


@dataclass(frozen=True)
class Section:
    """One place that a search can lead to."""

    target: str
    """The place as an editor names it: `handelen/melden.md#bij-wie`."""
    address: str
    """The place below the site's root: `handelen/melden.html#bij-wie`."""
    title: str
    text: str
    signal: str = ""
    """The id of the signal that this is, if it is one."""


@lru_cache(maxsize=200)
def read_sections(html: str, source: str, address: str, title: str, description: str) -> list[Section]:
    """Return the sections of a page, the page itself first.

    `source` is the page's path below docs/. Of a practice page only its title and description can be found: somebody
    at the counter needs the signal itself first.
    """
    page = Section(source, address, title, description)
    if is_only_found_as_a_whole(source):
        return [page]
    root = fragment_fromstring(html, create_parent=True)
    for part in root.xpath(_LEFT_OUT):
        part.drop_tree()
    sections, texts = [page], [[description]]
    for text, heading in _texts(root):
        if heading is None:
            texts[-1].append(text)
        elif heading.tag != "h1":
            place, name = f"#{heading.get('id')}", _words(" ".join(heading.itertext()))
            sections.append(Section(source + place, address + place, name, ""))
            texts.append([])
    return [
        replace(section, text=_SOURCE.sub("", _words(" ".join(parts))))
        for section, parts in zip(sections, texts, strict=True)
    ]


def _texts(element: HtmlElement) -> Iterator[tuple[str, HtmlElement | None]]:
    """Yield the texts below an element in their order, and each heading that can be found in the place of its own."""
    if element.tag in _HEADINGS:
        if element.get("id"):
            yield "", element
        return
    if isinstance(element.tag, str):  # a comment has a function there
        yield element.text or "", None
    for child in element:
        yield from _texts(child)
        yield child.tail or "", None


def with_signals(sections: Iterable[Section], signals: dict[str, Signal]) -> list[Section]:
    """Return the sections with each signal once: it stands in more than one leaflet."""
    places: dict[str, Section] = {}
    for section in sections:
        name = section.address.partition("#")[2]
        if name not in signals:
            places[section.address] = section
        elif name not in places:
            places[name] = Section(name, section.address, signals[name].kort, "", name)  # the rest stands in its card
    return list(places.values())


def weight_of(section: Section) -> float:
    """Return how much a section counts: signals first, then what to do and who helps, then reading matter."""
    folder = "signal" if section.signal else posixpath.dirname(section.address)
    return {"signal": 2.0, "handelen": 1.5, "hulp": 1.5, "leren": 0.6, "over": 0.6}.get(folder, 1.0)


def _words(text: str) -> str:
    """Return the text on one line, without the spaces that came from markup and stand before a full stop."""
    return re.sub(r" (?=[.,:;?!)”])|(?<=[(“]) ", "", " ".join(text.split()))
