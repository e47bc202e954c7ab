"""Rules for what makes a page look as it does: its headings, and markup or HTML that does nothing in the guide."""

import re
from dataclasses import replace
from itertools import pairwise

from gids.check.rules import Lines, page_rule, rule_on, text_rule
from gids.content.html import loose_tags
from gids.content.model import Content
from gids.content.page import Page, blank, open_comments, texts_of
from gids.facts.tables import read_table

RULE = "opmaak"
HEADINGS = "koppen"
_UNKNOWN = read_table(__file__, "unknown_markup")
FAR = 3
"""Lines between two of a kind that are not one list or table."""


@text_rule(HEADINGS, 'Een pagina heeft één hoofdkop, met "# ", en slaat geen niveau over: eerst "## ", dan "### ".')
def levels(page: Page) -> Lines:
    titles = [heading for heading in page.headings if heading.level == 1]
    if not titles:
        yield 1, 'deze pagina heeft geen hoofdkop. Zet boven de tekst een regel die begint met "# ".'
    for heading in titles[1:]:
        yield heading.line, f'"{heading.text}" is een tweede hoofdkop. Begin deze kop met "## ".'
    for before, heading in pairwise(page.headings):
        if heading.level > before.level + 1:
            begin = "#" * (before.level + 1)
            yield heading.line, f'kop "{heading.text}" slaat een niveau over. Begin de kop met "{begin} ".'


@page_rule(HEADINGS, "Twee koppen op een pagina hebben niet hetzelfde anker.")
def anchors(page: Page, content: Content) -> Lines:
    filled_in = content.filled[page.uri].headings
    seen = {heading.place for heading in filled_in} - {heading.place for heading in page.headings}
    for heading in page.headings:
        if (anchor := heading.place) in seen:
            message = f"""kop "{heading.text}" heeft hetzelfde anker als een andere kop: "#{anchor}". Zet achter een van
                de twee een eigen anker, zoals {{ #{anchor}-2 }}."""
            yield heading.line, message
        seen.add(anchor)


@text_rule(RULE, 'Een opmerking begint met "<!--" en eindigt met "-->".')
def comments(page: Page) -> Lines:
    message = 'deze opmerking wordt niet afgesloten, en wat eronder staat valt weg. Zet "-->" achter de opmerking.'
    return ((page.line_at(start), message) for start in open_comments(page))


@text_rule(RULE, 'Wat met "<div>" begint, eindigt met "</div>", en zo voor elk stuk HTML.')
def closed(page: Page) -> Lines:
    for tag in loose_tags(page.prose):
        name = tag["name"].lower()
        message = f""""<{name}>" wordt niet afgesloten, en wat eronder staat krijgt geen opmaak. Zet "</{name}>" achter
            wat erbij hoort, of haal het weg. Bedoel je het teken zelf, typ dan "&lt;"."""
        if tag["end"]:
            message = f'"</{name}>" sluit iets af dat niet is begonnen. Haal het weg.'
        yield page.line_at(tag.start()), message


def _readable(page: Page, content: Content) -> tuple[Page]:
    spans = [(question.start, question.end) for question in content.questions_of(page) if question.has_blank]
    spans += content.quizzes[page.uri].broken
    return (replace(page, text=blank(page.text, spans)) if spans else page,)


@rule_on(_readable, RULE, "Een pagina gebruikt alleen opmaak die de gids kent, en niets van een andere website.")
def known_markup(page: Page) -> Lines:
    for pattern, cure in _UNKNOWN.items():
        last = -FAR
        for typed in re.finditer(pattern, page.prose, re.MULTILINE):
            line, is_of_lines = page.line_at(typed.start()), pattern.startswith("^")
            if not (is_of_lines and line < last + FAR):
                yield line, f'"{typed[0].strip()}": {typed.expand(cure)}'
            last = line
    for line, text in texts_of(page):
        if text.count("**") % 2:
            yield line, 'in deze alinea staat "**" aan maar één kant. Zet het voor en achter de vette tekst.'
        for left in re.finditer(r"\]\[[^\[\]]*\]", text):
            yield line, f'"{left[0]}": hier hoort een adres. Typ [tekst](pagina.md).'
