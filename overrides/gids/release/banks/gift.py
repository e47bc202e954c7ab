"""The questions in GIFT, Moodle's own text format (docs.moodle.org: "GIFT format")."""

import re
from itertools import groupby

from gids.release.banks.bank import BankQuestion, Choice, bank_of, top_category
from gids.release.banks.fractions import percentage
from gids.release.guide import Guide

_SPECIAL = re.compile(r"[\\~=#{}:]")


def gift(guide: Guide) -> str:
    """Return all questions of the guide as a GIFT file, each in the category of its subject.

    Moodle knows a question by its place and not by its id: who imports a file again has every question twice.
    """
    head = f"// {guide.name}, versie {guide.version.number}, inhoud {guide.content_version}\n"
    blocks = [
        f"\n$CATEGORY: {top_category(guide)}/{category.replace('/', '//')}\n\n" + "\n".join(map(_question, questions))
        for category, questions in groupby(bank_of(guide), lambda question: question.category)
    ]
    return head + "".join(blocks)


def escape(text: str) -> str:
    """Return the text with every character that means something in GIFT escaped, on one line."""
    one_line = " ".join(text.split()).replace("->", "-&gt;")  # an arrow would make it a matching question
    return _SPECIAL.sub(r"\\\g<0>", re.sub("^%", "&#37;", one_line))  # and a percent sign a weight


def _question(question: BankQuestion) -> str:
    text = escape(f"{question.told}<p>{question.asked}</p>")
    choices = "".join(f"\t{_choice(choice, question.has_several)}\n" for choice in question.choices)
    return f"// [id:{question.id}]\n::{escape(question.name)}::[html]{text}{{\n{choices}}}\n"


def _choice(choice: Choice, several: bool) -> str:
    mark = f"~%{percentage(choice.share)}%" if several else "=" if choice.right else "~"
    return f"{mark}{escape(choice.html)}#{escape(choice.explanation)}"
