"""The questions as Moodle reads them (GIFT, docs.moodle.org: "GIFT format").

Each question has its own id, so that a trainer who reads the file again does not get it twice; each answer has its
explanation; a category for each subject.
"""

import html
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urljoin

from bs4 import BeautifulSoup

from gids.content.cases import Case
from gids.content.questions import Option, Question
from gids.content.subjects import subject_of
from gids.facts.model import Signal
from gids.learning.pool import name_of
from gids.release.guide import Guide

CASES = "Casussen"
_SPECIAL = re.compile(r"[\\~=#{}:]")
_FRACTIONS = {3: "33.33333", 6: "16.66667", 7: "14.28571", 8: "12.5", 9: "11.11111"}
"""The shares of 100 that Moodle accepts, where they are no whole number."""


def gift(guide: Guide) -> str:
    """Return all questions of the guide as a GIFT file, the questions of a case with its scene."""
    address = guide.facts.gemeente.guide_address
    scenes = {question.id: case for case in guide.cases for question in (case.signals, case.action) if question}
    categories: dict[str, list[str]] = {}
    for question in guide.questions:
        case = scenes.get(question.id)
        category = CASES if case else _subject(question, guide.facts.signalen, guide.titles)
        categories.setdefault(category, []).append(_question(question, case, address))
    head = f"// {guide.name}, versie {guide.version.number}, inhoud {guide.content_version}\n"
    blocks = (_category(name, blocks) for name, blocks in sorted(categories.items()))
    return head + "".join(blocks)


def escape(text: str) -> str:
    """Return the text with every character that means something in GIFT escaped, on one line."""
    one_line = " ".join(text.split()).replace("->", "-&gt;")  # an arrow would make it a matching question
    return _SPECIAL.sub(r"\\\g<0>", re.sub("^%", "&#37;", one_line))  # and a percent sign a weight


def _subject(question: Question, signals: Mapping[str, Signal], titles: Mapping[str, str]) -> str:
    subject = next(iter(question.subjects), question.page)
    return name_of(subject_of(subject, signals), signals, titles)


def _category(name: str, questions: Iterable[str]) -> str:
    return f"\n$CATEGORY: Baliegids/{name.replace('/', '//')}\n\n" + "\n".join(questions)


def _question(question: Question, case: Case | None, address: str) -> str:
    scene = f"<h4>{html.escape(case.title)}</h4>{case.scene}" if case else ""
    text = escape(_with_links(f"{scene}<p>{question.html}</p>", question.page, address))
    options = "".join(f"\t{_option(option, question, address)}\n" for option in question.options)
    return f"// [id:{question.id}]\n::{question.id}::[html]{text}{{\n{options}}}\n"


def _option(option: Option, question: Question, address: str) -> str:
    if question.has_several:
        right = sum(each.right for each in question.options)
        mark = f"~%{'' if option.right else '-'}{_FRACTIONS.get(right, f'{100 / right:g}')}%"
    else:
        mark = "=" if option.right else "~"
    text, explanation = (_with_links(part, question.page, address) for part in (option.html, option.explanation))
    return f"{mark}{escape(text)}#{escape(explanation)}"


def _with_links(content: str, page: str, address: str) -> str:
    """Return HTML whose links to the guide are whole, or are plain words where its address is not known."""
    soup = BeautifulSoup(content, "html.parser")
    for link in soup.find_all("a", href=True):
        target = urljoin(page, str(link["href"]))
        if address or re.match(r"[a-z]+:", target):
            link.attrs = {"href": urljoin(address, target)}
        else:
            link.unwrap()
    return str(soup)
