"""The questions for Moodle: in GIFT, its text format, and in its XML (docs.moodle.org: "GIFT format", "Moodle XML
format"), which carries the id number, what was right for who missed it, the order of choices, and signals as tags."""

import re

from gids.release.bank import Bank, BankQuestion
from gids.templates import render_template

_WITH_FIVE_DECIMALS = {3: "33.33333", 6: "16.66667", 7: "14.28571", 9: "11.11111"}
"""The shares of 100 that are no decimal number, as Moodle has them (question/engine/bank.php, "get_grades")."""
_SPECIAL = re.compile(r"[\\~=#{}:]")


def gift(bank: Bank) -> str:
    """Return all questions as a GIFT file, each in the category of its subject.

    Moodle knows a question by its place and not by its id: who imports a file again has every question twice.
    """
    blocks = [
        f"\n$CATEGORY: {bank.path(category)}\n\n" + "\n".join(map(_in_gift, questions))
        for category, questions in bank.by_category()
    ]
    return f"// {bank.about}\n" + "".join(blocks)


def moodle_xml(bank: Bank) -> str:
    """Return all questions as one Moodle XML file, each in the category of its subject."""
    return render_template("gids/release/banks/moodle.xml.jinja", bank=bank, percentage=percentage, text=_text) + "\n"


def percentage(share: float) -> str:
    """Return a share of 1, or of -1, as a percentage that Moodle accepts: `-33.33333` for minus a third."""
    if not share:
        return "0"
    number = _WITH_FIVE_DECIMALS.get(round(1 / abs(share)), f"{abs(share) * 100:g}")
    return f"-{number}" if share < 0 else number


def escape(text: str) -> str:
    """Return the text with every character that means something in GIFT escaped, on one line."""
    one_line = " ".join(text.split()).replace("->", "-&gt;")  # an arrow would make it a matching question
    return _SPECIAL.sub(r"\\\g<0>", re.sub("^%", "&#37;", one_line))  # and a percent sign a weight


def _text(question: BankQuestion) -> str:
    return f"{question.scene}<p>{question.text}</p>"


def _in_gift(question: BankQuestion) -> str:
    choices = ""
    for choice in question.choices:
        mark = f"~%{percentage(choice.share)}%" if question.has_several else "=" if choice.right else "~"
        choices += f"\t{mark}{escape(choice.html)}#{escape(choice.explanation)}\n"
    name, text = escape(question.name), escape(_text(question))
    return f"// [id:{question.id}]\n::{name}::[html]{text}{{\n{choices}}}\n"
