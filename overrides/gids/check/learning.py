"""Rules for the pages to learn with: the final test with its pairs and questions, the path, try-out and refreshers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from math import comb

from gids.check.data import leads_nowhere
from gids.check.rules import Lines, Messages, Places, content_rule, page_rule, rule_for
from gids.content.front_matter import FinalTest, line_of
from gids.content.model import Content
from gids.content.page import Page
from gids.facts.municipality import PassRule
from gids.problems import INFORMATION, likely

RULE = "toets"
PATH = "leerpad"
QUESTIONS = 3
"""Under each heading that must be right: whoever has one wrong gets the next."""
ANSWERS = 4
FEWEST = 2
"""Questions about a signal."""
MOST_GREY = 4
"""Grey pairs: half of them may be drawn to report."""
CAREFUL = 0.9
"""Who judges this part of the scenes rightly should pass this part of the tests."""


def _tests(page: Page, content: Content) -> Iterable[tuple[int, FinalTest]]:
    test = content.settings_of(page).eindtoets
    return [(line_of(page, "scenes:"), test)] if test else []


@rule_for(
    _tests,
    RULE,
    "Op de pagina met de eindtoets staan precies zo veel paren als bij scenes staat, en dat aantal is even.",
)
def as_many_pairs(test: FinalTest, page: Page, content: Content) -> Messages:
    pairs = len(content.pairs_of(page))
    if pairs != int(test.scenes):
        yield f"""bij scenes staat {test.scenes}, en op deze pagina staan {pairs} goede paren. Maak het evenveel: de
            toets heeft één scène van elk paar."""
    elif pairs % 2:
        yield f"""het aantal paren ({pairs}) is oneven, en bij de helft moet je melden. Zet er een paar bij, of haal er
            een weg."""


@rule_for(_tests, RULE, f"Hoogstens {MOST_GREY} paren van de eindtoets gaan over twijfel.")
def few_grey(test: FinalTest, page: Page, content: Content) -> Messages:
    grey = sum(pair.report.kind == "grey" for pair in content.pairs_of(page))
    if grey > MOST_GREY:
        yield f"""bij {grey} paren meld je omdat je twijfelt. Houd het bij {MOST_GREY}, zodat de toets vooral vraagt wat
            je kunt zien."""


@page_rule(
    RULE, f"Onder elke kop bij moet_goed staan minstens {QUESTIONS} vragen met {ANSWERS} antwoorden, één ervan goed."
)
def must_be_right(page: Page, content: Content) -> Lines:
    items = {item.heading.anchor: item for item in content.items[page.uri]}
    for anchor in (anchor for _, test in _tests(page, content) for anchor in test.moet_goed):
        if not (item := items.get(anchor)):
            cure = likely(anchor, filter(None, items)) or f" Zet achter een kop {{ #{anchor} }}."
            yield line_of(page, anchor), f'"{anchor}" bij moet_goed is geen kop op deze pagina.{cure}'
            continue
        if (count := len(item.questions)) < QUESTIONS:
            message = f"""onder "{item.heading.text}" is het aantal vragen {count}. Maak het er {QUESTIONS}: wie er een
                fout heeft, krijgt de volgende."""
            yield item.heading.line, message
        for question in item.questions:
            if (len(question.options), len(question.right)) != (ANSWERS, 1):
                message = f"""hier staan {len(question.options)} antwoorden, en het aantal goede is
                    {len(question.right)}. Maak het er {ANSWERS}, waarvan er één goed is."""
                yield question.line, message


@rule_for(_tests, RULE, "Bij herkend_minstens en goed_minstens staan niet meer scènes dan de toets heeft.")
def can_be_met(test: FinalTest, page: Page, content: Content) -> Messages:
    rule = content.facts.gemeente.pass_rule(int(test.scenes))
    if not rule.can_be_met:
        yield f"""niemand kan slagen: je moet {rule.recognised} van de {rule.to_report} signalen herkennen en
            {rule.right} van de {rule.scenes} scènes goed hebben. Verlaag herkend_minstens of goed_minstens in
            gemeente.yml."""


@rule_for(_tests, RULE, "Wie negen van de tien scènes goed beoordeelt, slaagt bijna altijd.", INFORMATION)
def can_be_passed(test: FinalTest, page: Page, content: Content) -> Messages:
    rule = content.facts.gemeente.pass_rule(int(test.scenes))
    left_alone = replace(content.facts.gemeente, herkend_minstens="", goed_minstens="", slaaggrens="")
    usual = left_alone.pass_rule(rule.scenes)
    chance = chance_to_pass(rule, CAREFUL)
    is_stricter = rule.recognised > usual.recognised or rule.right > usual.right
    if rule.can_be_met and is_stricter and chance < CAREFUL:
        yield f"""je slaagt met {rule.recognised} van de {rule.to_report} signalen herkend en {rule.right} van de
            {rule.scenes} scènes goed. Wie negen van de tien scènes goed beoordeelt, haalt dat in {100 * chance:.0f}
            procent van de toetsen. Zet in gemeente.yml herkend_minstens op {usual.recognised} en goed_minstens op
            {usual.right}."""


@content_rule(RULE, "Is er een eindtoets, dan verwijzen naar elk signaal minstens twee vragen.")
def every_signal_asked(content: Content) -> Places:
    questions = [question for page in content.pages.values() for question in content.questions_of(page)]
    counts = Counter(name for one in questions for name in {name for option in one.options for name in option.anchors})
    has_test = any(settings.eindtoets for settings in content.settings.values())
    for name in content.facts.signalen if has_test else ():
        if counts[name] < FEWEST:
            count = "maar één vraag" if counts[name] else "geen enkele vraag"
            message = f"""naar signaal "{name}" verwijst {count}. Zet in de uitleg van nog een vraag een link die
                eindigt op #{name}."""
            yield *content.place_of("signalen.yml", name), message


def chance_to_pass(rule: PassRule, skill: float) -> float:
    """Return how often somebody passes who judges each scene rightly with chance `skill`."""
    to_help = rule.scenes - rule.to_report
    return sum(
        _chance(seen, rule.to_report, skill) * _chance(left, to_help, skill)
        for seen in range(rule.recognised, rule.to_report + 1)
        for left in range(max(0, rule.right - seen), to_help + 1)
    )


def _chance(right: int, of: int, skill: float) -> float:
    return comb(of, right) * skill**right * (1 - skill) ** (of - right)


@page_rule(PATH, "Elke stap van het leerpad leidt naar een pagina, en een kop, die bestaan.")
def steps_exist(page: Page, content: Content) -> Lines:
    for step in content.settings_of(page).leerpad:
        if message := leads_nowhere(step.pagina, content):
            yield line_of(page, step.pagina), message


@page_rule(PATH, "Bij genoeg, reserve en opfrissen staat wat past bij de paren op de pagina.")
def pairs_for_settings(page: Page, content: Content) -> Lines:
    pairs = [pair.heading.anchor for pair in content.pairs_of(page)]
    settings = content.settings_of(page)
    if settings.voorproef and int(settings.voorproef.genoeg) > 2 * len(pairs):
        message = f"""bij genoeg staat {settings.voorproef.genoeg}, en op deze pagina staan {2 * len(pairs)} scènes.
            Maak het lager, of zet er een paar bij."""
        yield line_of(page, "genoeg:"), message
    for anchor in settings.reserve:
        if anchor not in pairs:
            cure = likely(anchor, pairs) or " Typ het anker dat achter de kop van het paar staat."
            yield line_of(page, anchor), f'"{anchor}" bij reserve is geen paar op deze pagina.{cure}'
    if settings.opfrissen and not pairs:
        yield line_of(page, "opfrissen"), "op deze pagina staat geen paar om mee op te frissen. Schrijf er een."
