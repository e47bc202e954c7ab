"""The questions for Moodle: in GIFT, its text format, and in its XML (docs.moodle.org: "GIFT format", "Moodle XML
format"), which carries the id number, what was right for who missed it, the order of choices, and signals as tags."""

import re

from lxml import etree
from lxml.builder import E

from gids.release.bank import Bank, BankQuestion, Choice

_WITH_FIVE_DECIMALS = {3: "33.33333", 6: "16.66667", 7: "14.28571", 9: "11.11111"}
"""The shares of 100 that are no decimal number, as Moodle has them (question/engine/bank.php, "get_grades")."""
_SPECIAL = re.compile(r"[\\~=#{}:]")
_TO_WHO_MISSED_SOMETHING = ("partiallycorrectfeedback", "incorrectfeedback")


def gift(bank: Bank) -> str:
    """Return all questions as a GIFT file, each in the category of its subject.

    Moodle knows a question by its place and not by its id: who imports a file again has every question twice.
    """
    blocks = [
        f"\n$CATEGORY: {bank.path(category)}\n\n" + "\n".join(map(_in_gift, questions))
        for category, questions in bank.by_category()
    ]
    return f"// {bank.about}\n" + "".join(blocks)


def moodle_xml(bank: Bank) -> bytes:
    """Return all questions as one Moodle XML file, each in the category of its subject."""
    quiz = E.quiz(etree.Comment(f" {bank.about} "))
    for category, questions in bank.by_category():
        quiz.append(E.question(E.category(E.text(bank.path(category))), type="category"))
        quiz.extend(_in_xml(question) for question in questions)
    return bytes(etree.tostring(quiz, encoding="UTF-8", xml_declaration=True, pretty_print=True))


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


def _in_gift(question: BankQuestion) -> str:
    text = escape(f"{question.scene}<p>{question.text}</p>")
    choices = ""
    for choice in question.choices:
        mark = f"~%{percentage(choice.share)}%" if question.has_several else "=" if choice.right else "~"
        choices += f"\t{mark}{escape(choice.html)}#{escape(choice.explanation)}\n"
    return f"// [id:{question.id}]\n::{escape(question.name)}::[html]{text}{{\n{choices}}}\n"


def _in_xml(question: BankQuestion) -> etree._Element:
    # the explanations of what is right; who chose all of that reads them with the answers alone
    right = "".join(f"<li>{choice.html} {choice.explanation}</li>" for choice in question.choices if choice.right)
    return E.question(
        E.name(E.text(question.name)),
        _html("questiontext", f"{question.scene}<p>{question.text}</p>"),
        E.defaultgrade("1"),
        E.penalty("0.3333333"),  # Moodle's own
        E.hidden("0"),
        E.idnumber(question.id),
        E.single(str(not question.has_several).lower()),
        E.shuffleanswers(str(not question.has_fixed_order).lower()),
        E.answernumbering("none"),
        *(_html(name, f"<p>Goed is:</p><ul>{right}</ul>") for name in _TO_WHO_MISSED_SOMETHING),
        *(_answer(choice) for choice in question.choices),
        E.tags(*(E.tag(E.text(signal)) for signal in question.signals)),
        type="multichoice",
    )


def _answer(choice: Choice) -> etree._Element:
    answer = _html("answer", choice.html, fraction=percentage(choice.share))
    answer.append(_html("feedback", choice.explanation))
    return answer


def _html(name: str, content: str, **attributes: str) -> etree._Element:
    return E(name, E.text(content), format="html", **attributes)
