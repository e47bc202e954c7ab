"""What the pages of a built guide show of a question, and how that reads outside the guide."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from lxml.html import document_fromstring, tostring

from gids.content.page import address_of
from gids.content.quiz import Question

_LINK = r'<a\b[^>]*\bhref="(?![a-z]+:)[^>]*>[^<]*</a>'
_POINTER = re.compile(rf"(?:^|(?<=[.!?] )|(?<=>))(?:Zie|Lees|Bekijk|Meer)\b[^.!?<]*{_LINK}[^.!?<]*[.!?] ?")
"""A sentence that only says where in the guide there is more."""


@dataclass(frozen=True)
class Built:
    """A question as HTML."""

    scene: str
    """What happens at the counter, or the story; empty where there is none."""
    text: str
    options: Mapping[str, str]
    """By their ids."""
    explanations: Mapping[str, str]
    """By the ids of the options."""


def built_questions(files: Mapping[str, bytes], questions: Iterable[Question]) -> dict[str, Built]:
    """Return the questions by their ids; `files` are those of the site. What no page shows is left out."""
    pages: dict[str, Any] = {}
    built = {}
    for question in questions:
        page = address_of(question.uri)
        if page not in pages:
            pages[page] = {node.get("id"): node for node in document_fromstring(files[page]).iterfind(".//*[@id]")}
        if question.id in pages[page]:
            built[question.id] = _read(pages[page][question.id])
    return built


def with_links(content: str, page: str, address: str) -> str:
    """Return HTML from a page (its address below the root), with links that start with the address of the guide.

    Without `address` their words stay, but for sentences that only lead there: nobody can follow "Zie privacy."
    """
    soup = BeautifulSoup(content if address else _POINTER.sub("", content).rstrip(), "html.parser")
    for link in soup.find_all("a", href=True):
        target = urljoin(page, str(link["href"]))
        if address or re.match(r"[a-z]+:", target):
            link.attrs = {"href": urljoin(address, target)}
        else:
            link.unwrap()
    return str(soup)


def _read(node: Any) -> Built:
    labels = node.xpath(".//label")
    names = [label.find("input").get("value") for label in labels]
    explained = [
        name for name, label in zip(names, labels, strict=True) if "data-plain" not in label.getparent().attrib
    ]
    texts = [_inside(label.find("span")) for label in labels]
    explanations = [_inside(part) for part in node.xpath(".//*[@class='gids-answer__explanation']")]
    scene = node.xpath(".//*[@class='gids-scene'] | ancestor::section/*[@class='gids-case__text']")
    for mark in node.xpath(".//*[@class='gids-scene__changed']"):
        mark.drop_tag()
    return Built(
        scene=_inside(scene[0]) if scene else "",
        text=_inside(node.find(".//legend")),
        options=dict(zip(names, texts, strict=True)),
        explanations=dict.fromkeys(names, "") | dict(zip(explained, explanations, strict=True)),
    )


def _inside(element: Any) -> str:
    """Return the HTML in an element, without what stands round it."""
    whole = str(tostring(element, encoding="unicode", with_tail=False))
    return whole.partition(">")[2].rpartition("</")[0].strip()
