"""The questions as QTI 2.1, for other systems than Moodle: a content package with an item for each question, and one
test that lists them (1EdTech: "QTI 2.1 Assessment, Section, Item Information Model", "Content Packaging 1.1")."""

from bs4 import BeautifulSoup
from markupsafe import Markup

from gids.release.bank import Bank
from gids.templates import render_template

_KNOWN_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "dfn", "div", "dl", "dt", "em", "h4", "h5", "h6"),
    *("i", "kbd", "li", "ol", "p", "q", "small", "span", "strong", "sub", "sup", "ul"),
}
"""What QTI 2.1 takes over from XHTML, as far as a question may hold it."""


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
