"""The questions in Moodle XML (docs.moodle.org: "Moodle XML format"). Beside GIFT it carries the id number, what was
right for who missed it, the order of choices, and the signals as tags."""

from lxml import etree
from lxml.builder import E

from gids.release.banks.bank import Bank, BankQuestion, Choice
from gids.release.banks.fractions import percentage

_TO_WHO_MISSED_SOMETHING = ("partiallycorrectfeedback", "incorrectfeedback")


def moodle_xml(bank: Bank) -> bytes:
    """Return all questions as one Moodle XML file, each in the category of its subject."""
    quiz = E.quiz(etree.Comment(f" {bank.about} "))
    for category, questions in bank.by_category():
        path = f"{bank.title}/{category.replace('/', '//')}"
        quiz.append(E.question(E.category(E.text(path)), type="category"))
        quiz.extend(_question(question) for question in questions)
    return bytes(etree.tostring(quiz, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _question(question: BankQuestion) -> etree._Element:
    return E.question(
        E.name(E.text(question.name)),
        _html("questiontext", f"{question.scene}<p>{question.text}</p>"),
        E.defaultgrade("1"),
        E.penalty("0.3333333"),  # Moodle's own
        E.hidden("0"),
        E.idnumber(question.id),
        E.single(_word(not question.has_several)),
        E.shuffleanswers(_word(not question.has_fixed_order)),
        E.answernumbering("none"),
        *(_html(name, _what_is_right(question)) for name in _TO_WHO_MISSED_SOMETHING),
        *(_answer(choice) for choice in question.choices),
        E.tags(*(E.tag(E.text(signal)) for signal in question.signals)),
        type="multichoice",
    )


def _what_is_right(question: BankQuestion) -> str:
    """Return the explanations of what is right; who chose all of that reads them with the answers alone."""
    items = (f"<li>{choice.html} {choice.explanation}</li>" for choice in question.choices if choice.right)
    return f"<p>Goed is:</p><ul>{''.join(items)}</ul>"


def _answer(choice: Choice) -> etree._Element:
    answer = _html("answer", choice.html, fraction=percentage(choice.share))
    answer.append(_html("feedback", choice.explanation))
    return answer


def _html(name: str, content: str, **attributes: str) -> etree._Element:
    return E(name, E.text(content), format="html", **attributes)


def _word(value: bool) -> str:
    return "true" if value else "false"
