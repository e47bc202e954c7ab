"""The rule that two readers of a page agree: what CommonMark sees and the page does not, an editor meant and lost."""

import re
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement, fragment_fromstring
from markdown import Markdown

from gids.check.rules import Lines, rule_on
from gids.content.model import Content
from gids.content.page import PARSER, Page, blank, without_tags
from gids.content.words import ADDITION, one_line
from gids.facts.tables import read_table

RULE = "opmaak"
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_ROW = re.compile(r"[ ]{0,3}\|.*\|[ ]*$")
_INDENT = re.compile(r"^[ ]{4}", re.MULTILINE)
_NUMBER = re.compile(r"^\s*\d+\)", re.MULTILINE)
_OWN_TEXT = "./text() | ./*[not(self::ul or self::ol)]//text()"
"""The text of a part without the lists in it."""
_PYTHON_MARKDOWN = Markdown(extensions=["attr_list", "def_list", "tables"])
_NAMES = {"a": "link", "strong": "vette tekst", "td": "tabel", "th": "tabel"}
_CURES = read_table(__file__)
"""What a page can lack, with what to type."""


def _typed(page: Page, content: Content) -> tuple[Page, tuple[tuple[int, int], ...]]:
    quizzes, items = content.quizzes[page.uri], (item for item in content.items[page.uri] if item.has_own_syntax)
    spans = [*quizzes.broken, *((question.start, question.end) for question in quizzes.questions)]
    return page, (*spans, *(item.span for item in items))


@rule_on(_typed, RULE, "Een lijst, tabel, kop, citaat of link komt zo op de pagina als andere programma's hem zien.")
def seen_by_both(page: Page, spans: tuple[tuple[int, int], ...]) -> Lines:
    text = _running_text(page, spans)
    shown = Counter((kind, words) for _, _, kind, words in _parts(str(_PYTHON_MARKDOWN.reset().convert(text))))
    lines, reported = text.split("\n"), set[tuple[int, str]]()
    for block, line, kind, words in _parts(_meant(text)):
        shown[kind, words] -= 1
        if shown[kind, words] < 0 and (block, kind) not in reported:
            reported.add((block, kind))
            cure = 'Typ "1." met een punt, niet "1)".' if _NUMBER.match(lines[line - 1]) else _CURES[kind]
            start = " ".join(words.split()[:6])
            yield line, f'"{start}" is op de pagina geen {kind}. {cure}'


@rule_on(_typed, RULE, "Een rij heeft niet meer cellen dan de tabel, en een alinea springt niet in.")
def nothing_lost(page: Page, spans: tuple[tuple[int, int], ...]) -> Lines:
    lines = (text := _running_text(page, spans)).split("\n")
    for token in PARSER.parse(text):
        first, end = token.map or (0, 0)
        if token.type == "table_open":
            columns = len(_cells(lines[first]))
            for line, row in enumerate(lines[first + 2 : end], first + 3):
                if cells := _cells(row)[columns:]:
                    yield line, f'"{cells[0]}" is een cel te veel en valt weg. Haal een | weg, of maak de tabel breder.'
        elif token.type == "code_block":
            start = " ".join(lines[first].split()[:6])
            yield first + 1, f'"{start}" springt in en wordt code. Haal de spaties aan het begin van de regel weg.'
        elif number := token.attrGet("start"):
            cure = f'Typ anders "1.", of zet "{number}." niet vooraan.'
            join = "Hoort hij bij de lijst erboven, zet dan vier spaties voor de tekst ertussen."
            yield first + 1, f"deze lijst begint op de pagina weer bij 1. {join} {cure}"
        elif token.type == "paragraph_open" and _ROW.match(lines[first]):
            yield first + 1, "dit is nog geen tabel. Zet onder de eerste regel een regel | --- | --- |."


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip().strip("|"))]


def _running_text(page: Page, spans: Sequence[tuple[int, int]]) -> str:
    """Return what both readers read: without questions and tags, and what stands in a block as if it did not."""
    bare = _ATTRIBUTES.sub("", without_tags(blank(page.markdown, spans)))
    text = ADDITION.sub(lambda block: _INDENT.sub("", "\n" + block[0].partition("\n")[2]), bare)
    return re.sub(r"^[ ]+$", "", text, flags=re.MULTILINE)  # empty lines are quick


def _meant(markdown: str) -> str:
    """Return what a reader of CommonMark makes of a text, each part with its line."""
    tokens = PARSER.parse(markdown)
    for token in tokens:
        if token.map and token.nesting == 1:
            token.attrSet("line", str(token.map[0] + 1))
    return str(PARSER.renderer.render(tokens, PARSER.options, {}))


def _parts(html: str) -> list[tuple[int, int, str, str]]:
    """Return the parts of a text: the number of their block, their line where that is known, their kind and words."""
    root = fragment_fromstring(html, create_parent=True)
    return [
        (number, int(next(iter(part.xpath("ancestor-or-self::*[@line][1]/@line")), 0)), kind, words)
        for number, block in enumerate(root)
        for part in block.iter(*_NAMES, "li", "p", "h1", "h2", "h3", "h4", "h5", "h6")
        if (kind := _kind(part)) and (words := one_line(re.sub(r"\W+", " ", "".join(part.xpath(_OWN_TEXT)))))
    ]


def _kind(part: HtmlElement) -> str:
    if part.tag in _NAMES or part.tag[1:].isdigit():
        return _NAMES.get(part.tag, "kop")
    depth = sum(1 for _ in part.iterancestors("ul", "ol"))
    if part.tag == "li" and len(part) and part[0].tag == "p":
        return ""  # its first paragraph says it
    is_first = part.tag == "li" or (part.getprevious() is None and part.getparent().tag == "li")
    if depth:
        return ("lijst" if depth == 1 else "lijst in een lijst") if is_first else "deel van de lijst"
    return "citaat" if next(part.iterancestors("blockquote"), None) is not None else ""
