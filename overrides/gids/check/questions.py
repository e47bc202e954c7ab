"""Rules for the questions: what mkdocs-quiz would drop or swallow in silence, and what a learner needs."""

import re
from collections import Counter
from functools import partial
from textwrap import shorten

from gids.check.rules import Lines, Messages, Places, content_rule, each_question, page_rule, rule_for
from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import LIKE_OPTION, RIGHT, WRONG, Question
from gids.content.words import words_of
from gids.facts.tables import read_table

RULE = "vragen"
_short = partial(shorten, width=60, placeholder=" …")
_STRAY = read_table(__file__)


@page_rule(RULE, 'Een vraag staat tussen een regel "<quiz>" en een regel "</quiz>", en nooit in een andere vraag.')
def tags(page: Page, content: Content) -> Lines:
    return ((line, _STRAY[kind]) for line, kind in content.quizzes[page.uri].stray)


@rule_for(each_question, RULE, "Elke vraag heeft een tekst, minstens twee antwoorden en minstens een goed antwoord.")
def complete(question: Question, page: Page, content: Content) -> Messages:
    options = question.options
    count = len(options) + len(question.slips_of("like"))
    if question.has_blank:
        yield 'invulvragen met "[[…]]" kunnen niet. Schrijf de antwoorden eronder, elk met "- [ ] ".'
        return
    if not question.text:
        yield 'deze vraag heeft geen tekst. Zet de vraag onder "<quiz>", boven de antwoorden.'
    if not count:
        yield 'deze vraag heeft geen antwoorden. Begin elk antwoord met "- [ ] " of, als het goed is, "- [x] ".'
    elif count == 1:
        line = options[0].line if options else question.line
        yield line, "deze vraag heeft maar één antwoord. Schrijf er nog een antwoord bij."
    if options and count == len(options) and all(option.mark in WRONG for option in options):
        yield 'geen enkel antwoord is goed. Zet "[x]" voor elk antwoord dat goed is.'


@rule_for(each_question, RULE, 'Een antwoord begint links op de regel met "- [ ] " of, als het goed is, met "- [x] ".')
def options(question: Question, page: Page, content: Content) -> Messages:
    for option in question.options:
        if option.mark not in (*RIGHT, *WRONG):
            message = f"""bij antwoord "{option.text}" staat "{option.mark}" tussen de haken. Typ "[x]" als het goed is
                en "[ ]" als het fout is."""
            yield option.line, message
        elif not option.text:
            message = "dit antwoord heeft geen tekst. Typ het antwoord achter de haken, of haal de regel weg."
            yield option.line, message
    yield from ((line, _not_an_option(typed)) for line, typed in question.slips_of("like"))


@rule_for(each_question, RULE, "Elk antwoord van een vraag is anders.")
def different(question: Question, page: Page, content: Content) -> Messages:
    count = Counter(_same(words_of(option.text)) for option in question.options if option.text)
    for option in question.options:
        words = words_of(option.text)
        if count.pop(_same(words), 1) > 1:
            twice = f'antwoord "{words}" staat twee keer in deze vraag.' if words else "twee antwoorden zijn leeg."
            pictures = " Een plaatje telt met zijn tekst." if "![" in option.text else ""
            yield option.line, f"{twice} Haal er een weg of maak het anders.{pictures}"


@rule_for(each_question, RULE, 'Onder elk antwoord staat meteen een uitleg, op een regel die begint met ">".')
def explained(question: Question, page: Page, content: Content) -> Messages:
    ends = [option.line for option in question.options[1:]] + [10**9]
    for option, end in zip(question.options, ends, strict=False):
        is_loose = any(option.line < line < end for line, _ in question.slips_of("loose"))
        if option.text and not is_loose and not option.explanation.strip():
            message = f'antwoord "{option.text}" heeft geen uitleg. Zet er een regel onder die begint met ">".'
            yield option.line, message
    for line, typed in question.slips_of("loose"):
        start = _short(typed)
        yield line, f'uitleg "{start}" staat los van het antwoord. Haal de lege regel erboven weg.'
    for line, typed in question.slips_of("left"):
        is_rest = typed[0].isspace() or typed[0].islower()
        cure = "Zet dit" if is_rest else 'Begin een antwoord met "- [ ] " en een uitleg met "> ", of zet dit'
        yield line, f'"{_short(typed)}" hoort nergens bij en valt weg. {cure} achter de regel erboven.'


@rule_for(each_question, RULE, "In de uitleg van elke vraag staat minstens één link naar een signaal of een regel.")
def linked(question: Question, page: Page, content: Content) -> Messages:
    explanations = [option for option in question.options if option.explanation.strip()]
    if explanations and not any(option.targets for option in explanations):
        yield """in geen uitleg van deze vraag staat een link. Zet er een in naar het signaal of de regel, bijvoorbeeld
            [paspoort](../signalen/criminele-uitbuiting.md#paspoort-bij-begeleider)."""


@content_rule(RULE, "Een vraag staat maar één keer in de gids.")
def once(content: Content) -> Places:
    seen: dict[str, str] = {}
    for page in content.pages.values():
        for question in filter(lambda question: question.text, content.questions_of(page)):
            before = seen.setdefault(_same(question.identity), here := f"{page.path}:{question.line}")
            if before != here:
                words = _short(words_of(question.text))
                message = f'vraag "{words}" staat ook in {before}. Haal er een weg of maak hem anders.'
                yield page.path, question.line, message


def _not_an_option(typed: str) -> str:
    match = LIKE_OPTION.match(typed)
    assert match
    indent, bullet, gap, mark, _, text = match.groups()
    right = f'"- [{"x" if mark.strip() else " "}] {text}"'
    if indent:
        return f'antwoord "{text}" springt in en valt weg. Haal de spaties aan het begin weg, zodat er {right} staat.'
    if bullet not in ("-", "*") or gap != " " or len(mark) > 1 or not re.match(r".\s?\[", typed):
        return f'antwoord "{text}" begint niet goed en valt weg. Schrijf {right}.'
    return f'antwoord "{text}" mist de spatie na "[{mark}]" en valt weg. Schrijf {right}.'


def _same(text: str) -> str:
    return " ".join(text.casefold().split())
