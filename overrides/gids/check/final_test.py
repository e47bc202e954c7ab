"""Rules for the page of the final test: it draws from its own pairs, and asks its own questions that must be right."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from math import comb

from gids.check.rules import Lines, Places, content_rule, page_rule
from gids.content.front_matter import FinalTest, line_of
from gids.content.model import Content
from gids.content.page import Page
from gids.facts.municipality import PassRule
from gids.problems import INFORMATION, likely

RULE = "toets"
QUESTIONS = 3
"""Under each heading that must be right: whoever has one wrong gets the next."""
ANSWERS = 4
FEWEST = 2
"""Questions about a signal."""
MOST_GREY = 4
"""Grey pairs: half of them may be drawn to report."""
CAREFUL = 0.9
"""Who judges this part of the scenes rightly should pass this part of the tests."""


@page_rule(
    RULE, "Op de pagina met de eindtoets staan precies zo veel paren als bij scenes staat, en dat aantal is even."
)
def as_many_pairs(page: Page, content: Content) -> Lines:
    for line, test in _test(page, content):
        pairs = len(content.pairs_of(page))
        if pairs != int(test.scenes):
            yield (
                line,
                f"bij scenes staat {test.scenes}, en op deze pagina staan {pairs} goede paren. Maak het evenveel: de "
                "toets heeft één scène van elk paar.",
            )
        elif pairs % 2:
            yield (
                line,
                f"het aantal paren ({pairs}) is oneven, en bij de helft moet je melden. Zet er een paar bij, of haal "
                "er een weg.",
            )


@page_rule(RULE, f"Hoogstens {MOST_GREY} paren van de eindtoets gaan over twijfel.")
def few_grey(page: Page, content: Content) -> Lines:
    for line, _ in _test(page, content):
        grey = [pair for pair in content.pairs_of(page) if pair.kind == "grey"]
        if len(grey) > MOST_GREY:
            yield (
                line,
                f"bij {len(grey)} paren meld je omdat je twijfelt. Houd het bij {MOST_GREY}, zodat de toets vooral "
                "vraagt wat je kunt zien.",
            )


@page_rule(
    RULE, f"Onder elke kop bij moet_goed staan minstens {QUESTIONS} vragen met {ANSWERS} antwoorden, één ervan goed."
)
def must_be_right(page: Page, content: Content) -> Lines:
    passages = {item.heading.anchor: item for item in content.items[page.uri]}
    for _, test in _test(page, content):
        for anchor in test.moet_goed:
            passage = passages.get(anchor)
            if not passage:
                cure = likely(anchor, filter(None, passages)) or f" Zet achter een kop {{ #{anchor} }}."
                yield line_of(page, anchor), f'"{anchor}" bij moet_goed is geen kop op deze pagina.{cure}'
                continue
            if len(passage.questions) < QUESTIONS:
                yield (
                    passage.heading.line,
                    f'onder "{passage.heading.text}" staan {len(passage.questions)} vragen. Maak het er {QUESTIONS}: '
                    "wie er een fout heeft, krijgt de volgende.",
                )
            for question in passage.questions:
                if (len(question.options), len(question.right)) != (ANSWERS, 1):
                    yield (
                        question.line,
                        f"hier staan {len(question.options)} antwoorden, waarvan er {len(question.right)} goed zijn. "
                        f"Maak het er {ANSWERS}, waarvan er één goed is.",
                    )


@page_rule(RULE, "Bij herkend_minstens en goed_minstens staan niet meer scènes dan de toets heeft.")
def can_be_met(page: Page, content: Content) -> Lines:
    for line, test in _test(page, content):
        rule = content.facts.gemeente.pass_rule(int(test.scenes))
        if not rule.can_be_met:
            yield (
                line,
                f"niemand kan slagen: je moet {rule.recognised} van de {rule.to_report} signalen herkennen en "
                f"{rule.right} van de {rule.scenes} scènes goed hebben. Verlaag herkend_minstens of goed_minstens in "
                "gemeente.yml.",
            )


@page_rule(RULE, "Wie negen van de tien scènes goed beoordeelt, slaagt bijna altijd.", INFORMATION)
def can_be_passed(page: Page, content: Content) -> Lines:
    for line, test in _test(page, content):
        rule = content.facts.gemeente.pass_rule(int(test.scenes))
        left_alone = replace(content.facts.gemeente, herkend_minstens="", goed_minstens="", slaaggrens="")
        usual = left_alone.pass_rule(rule.scenes)
        chance = chance_to_pass(rule, CAREFUL)
        is_stricter = rule.recognised > usual.recognised or rule.right > usual.right
        if rule.can_be_met and is_stricter and chance < CAREFUL:
            yield (
                line,
                f"je slaagt met {rule.recognised} van de {rule.to_report} signalen herkend en {rule.right} van de "
                f"{rule.scenes} scènes goed. Wie negen van de tien scènes goed beoordeelt, haalt dat in "
                f"{100 * chance:.0f} procent van de toetsen. Zet in gemeente.yml herkend_minstens op "
                f"{usual.recognised} en goed_minstens op {usual.right}.",
            )


@content_rule(RULE, "Is er een eindtoets, dan verwijzen naar elk signaal minstens twee vragen.")
def every_signal_asked(content: Content) -> Places:
    pages = content.pages.values()
    counts = Counter(
        name
        for page in pages
        for question in content.questions_of(page)
        for name in {anchor for option in question.options for anchor in option.anchors}
    )
    has_test = any(settings.eindtoets for settings in content.settings.values())
    for name in content.facts.signalen if has_test else ():
        if counts[name] < FEWEST:
            count = "maar één vraag" if counts[name] else "geen enkele vraag"
            yield (
                f"{content.shown}/_gegevens/signalen.yml",
                content.facts.lines.get(("signalen.yml", name), 1),
                f'naar signaal "{name}" verwijst {count}. Zet in de uitleg van nog een vraag een link die eindigt op '
                f"#{name}.",
            )


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


def _test(page: Page, content: Content) -> Iterator[tuple[int, FinalTest]]:
    settings = content.settings.get(page.uri)
    if settings and settings.eindtoets:
        yield line_of(page, "scenes:"), settings.eindtoets
