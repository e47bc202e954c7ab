"""The questions in GIFT, Moodle's own text format (docs.moodle.org: "GIFT format")."""

import re

from gids.release.banks.bank import Bank, BankQuestion, Choice
from gids.release.banks.fractions import percentage

_SPECIAL = re.compile(r"[\\~=#{}:]")


def gift(bank: Bank) -> str:
    """Return all questions as a GIFT file, each in the category of its subject.

    Moodle knows a question by its place and not by its id: who imports a file again has every question twice.
    """
    blocks = [
        f"\n$CATEGORY: {bank.title}/{category.replace('/', '//')}\n\n" + "\n".join(map(_question, questions))
        for category, questions in bank.by_category()
    ]
    return f"// {bank.about}\n" + "".join(blocks)


def escape(text: str) -> str:
    """Return the text with every character that means something in GIFT escaped, on one line."""
    one_line = " ".join(text.split()).replace("->", "-&gt;")  # an arrow would make it a matching question
    return _SPECIAL.sub(r"\\\g<0>", re.sub("^%", "&#37;", one_line))  # and a percent sign a weight


def _question(question: BankQuestion) -> str:
    text = escape(f"{question.scene}<p>{question.text}</p>")
    choices = "".join(f"\t{_choice(choice, question.has_several)}\n" for choice in question.choices)
    return f"// [id:{question.id}]\n::{escape(question.name)}::[html]{text}{{\n{choices}}}\n"


def _choice(choice: Choice, several: bool) -> str:
    mark = f"~%{percentage(choice.share)}%" if several else "=" if choice.right else "~"
    return f"{mark}{escape(choice.html)}#{escape(choice.explanation)}"
