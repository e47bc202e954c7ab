"""Rules for HTML that was typed or pasted in a page: what would hide the rest of it, or do nothing in the guide."""

import re

from gids.check.rules import Found, page_rule
from gids.content.model import Content
from gids.content.pages import TypedPage, open_comments

RULE = "opmaak"
_ELEMENT = re.compile(r"<(script|style|iframe|object|embed|form|link|meta|base)\b", re.IGNORECASE)
_TAG = re.compile(r"<\w[^<>]*>")
_ATTRIBUTE = re.compile(r"\s(style|on\w+)\s*=", re.IGNORECASE)


@page_rule(RULE, 'Een opmerking begint met "<!--" en eindigt met "-->".')
def comments(page: TypedPage, content: Content) -> Found:
    for start in open_comments(page):
        yield (
            page.line_at(start),
            'deze opmerking wordt niet afgesloten, en wat eronder staat valt weg. Zet "-->" achter de opmerking.',
        )


@page_rule(RULE, "In een pagina staan geen scripts, geen stijlen en niets van een andere website.")
def nothing_that_runs(page: TypedPage, content: Content) -> Found:
    for found in _ELEMENT.finditer(page.prose):
        yield page.line_at(found.start()), f'"<{found[1].lower()}" mag niet in een pagina. Haal het hele stuk weg.'
    for tag in _TAG.finditer(page.prose):
        for found in _ATTRIBUTE.finditer(tag[0]):
            yield page.line_at(tag.start()), f'"{found[1]}" in "{tag[0]}" doet niets in de gids. Haal het daar weg.'
