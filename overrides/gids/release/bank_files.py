"""The questions as question banks read them.

For Moodle in GIFT, its text format, and in its XML (docs.moodle.org: "GIFT format", "Moodle XML format"), which carries
the id number, what was right for who missed it, the order of choices, and signals as tags. For other systems in QTI
2.1: a content package with an item for each question, and one test that lists them (1EdTech: "QTI 2.1 Assessment,
Section, Item Information Model", "Content Packaging 1.1").
"""

import re

from bs4 import BeautifulSoup
from markupsafe import Markup

from gids.release.bank import Bank, BankQuestion
from gids.templates import render_template

_WITH_FIVE_DECIMALS = {3: "33.33333", 6: "16.66667", 7: "14.28571", 9: "11.11111"}
"""The shares of 100 that are no decimal number, as Moodle has them (question/engine/bank.php, "get_grades")."""
_KNOWN_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "dfn", "div", "dl", "dt", "em", "h4", "h5", "h6"),
    *("i", "kbd", "li", "ol", "p", "q", "small", "span", "strong", "sub", "sup", "ul"),
}
"""What QTI 2.1 takes over from XHTML, as far as a question may hold it."""
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


def qti_package(bank: Bank) -> dict[str, bytes]:
    """Return the files of the content package by their path."""
    templates = "gids/release/banks/qti"
    texts = {
        "imsmanifest.xml": render_template(f"{templates}-manifest.xml.jinja", bank=bank),
        "toets.xml": render_template(f"{templates}-test.xml.jinja", bank=bank),
    }
    for question in bank.questions:
        item = render_template(f"{templates}-item.xml.jinja", question=question, known=_known)
        texts[f"vragen/{question.id}.xml"] = item
    return {path: text.encode() for path, text in texts.items()}


def _known(html: str) -> Markup:
    """Return HTML as QTI knows it: what it does not know is left out, its words stay."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(True):
        if tag.name in _KNOWN_TAGS:
            tag.attrs = {key: value for key, value in tag.attrs.items() if key == "href"}
        else:
            tag.unwrap()
    return Markup(soup)
