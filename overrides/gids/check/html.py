"""Rules for HTML that was typed or pasted in a page: what would hide the rest of it, or do nothing in the guide."""

import re

from gids.check.rules import Found, page_rule
from gids.content.html import loose_tags
from gids.content.model import Content
from gids.content.pages import TypedPage, open_comments
from gids.content.typed_questions import read_quizzes

RULE = "opmaak"
_ELEMENT = re.compile(r"<(script|style|iframe|object|embed|form|link|meta|base)\b", re.IGNORECASE)
_TAG = re.compile(r"<\w[^<>]*>")
_ATTRIBUTE = re.compile(r"\s(style|on\w+)\s*=", re.IGNORECASE)
_OF_MATERIAL = (
    (r"^[ ]*(?:\?\?\?\+?)(?=[ ]\S)", 'uitklappen kan hier niet. Begin het blok met "!!! aanvulling", of maak een kop.'),
    (r'^[ ]*===[!+]?(?=[ ]+")', "tabbladen kunnen hier niet. Geef elk deel een eigen kop."),
    (r"~~(?=\S)[^~\n]+~~", "doorhalen kan hier niet. Haal weg wat niet meer geldt."),
    (r"(?<![=\w])==(?=\S)[^=\n]+==(?!=)", "markeren kan hier niet. Maak de tekst **vet**."),
    (r"\^\^(?=\S)[^^\n]+\^\^", "onderstrepen kan hier niet. Maak de tekst **vet**."),
    (r"\+\+(?=\w)[\w+-]+\+\+", "toetsen kun je zo niet schrijven. Typ de naam van de toets."),
    (r"(?<!\[)\[\[[^\[\]\n]+\]\]", "dit wordt geen link. Typ de tekst tussen [ en ], en de pagina tussen ( en )."),
    (r"\[\^[\w-]+\]", "voetnoten kunnen hier niet. Zet het tussen haakjes, of noem de bron met {{ bron(…) }}."),
    (
        r":(?:material|fontawesome|octicons|simple)-[\w-]+:",
        'zo komt er geen pictogram. Typ {{ icoon("material/phone") }}.',
    ),
    (r"^[ ]*-{1,2}8<-{1,2}", "een stuk uit een ander bestand halen kan hier niet. Typ de tekst in de pagina."),
    (r"^\|\|\||^:::(?=[ ]?\S)", 'dit soort blok kan hier niet. Begin het blok met "!!! aanvulling", of maak een kop.'),
)
"""What Material for MkDocs can do elsewhere and is not switched on here, with what to write instead."""


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


@page_rule(RULE, 'Wat met "<div>" begint, eindigt met "</div>", en zo voor elk stuk HTML.')
def closed(page: TypedPage, content: Content) -> Found:
    for tag in loose_tags(page.prose):
        line = page.line_at(tag.offset)
        if tag.is_end:
            yield line, f'"</{tag.name}>" sluit iets af dat niet is begonnen. Haal het weg.'
        else:
            yield (
                line,
                f'"<{tag.name}>" wordt niet afgesloten, en wat eronder staat krijgt geen opmaak. Zet "</{tag.name}>" '
                'achter wat erbij hoort, of haal het weg. Bedoel je het teken zelf, typ dan "&lt;".',
            )


@page_rule(RULE, "Een pagina gebruikt alleen opmaak die de gids kent.")
def known_markup(page: TypedPage, content: Content) -> Found:
    asked = [(question.start, question.end) for question in read_quizzes(page).questions if question.has_blank]
    for pattern, cure in _OF_MATERIAL:
        for found in re.finditer(pattern, page.prose, re.MULTILINE):
            if not any(start <= found.start() < end for start, end in asked):
                yield page.line_at(found.start()), f'"{found[0].strip()}": {cure}'
