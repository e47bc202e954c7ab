"""Rules for the page of the final test: it draws from its own pairs, and asks its own questions that must be right."""

from collections import Counter
from collections.abc import Iterator
from math import ceil, comb

from gids.check.rules import Lines, Places, content_rule, page_rule
from gids.content.front_matter import FinalTest, line_of
from gids.content.model import Content
from gids.content.page import Page
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
"""Who judges this part of the scenes rightly should pass."""
HIGHEST_MINIMUM = 80
"""Percent."""


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


@page_rule(RULE, f"De slaaggrens is hoogstens {HIGHEST_MINIMUM} procent.", INFORMATION)
def can_be_passed(page: Page, content: Content) -> Lines:
    minimum = int(content.facts.gemeente.slaaggrens)
    for line, test in _test(page, content):
        if minimum > HIGHEST_MINIMUM:
            chance = chance_to_pass(int(test.scenes), minimum, CAREFUL)
            yield (
                line,
                f"de slaaggrens is {minimum} procent. Wie negen van de tien scènes goed beoordeelt, haalt dat maar in "
                f"{chance:.0%} van de toetsen. Zet slaaggrens in gemeente.yml op {HIGHEST_MINIMUM}.".replace(
                    "%", " procent"
                ),
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


def chance_to_pass(scenes: int, minimum: int, skill: float) -> float:
    """Return how often somebody who judges each scene rightly with chance `skill` has `minimum` percent right."""
    needed = ceil(scenes * minimum / 100)
    return sum(
        comb(scenes, right) * skill**right * (1 - skill) ** (scenes - right) for right in range(needed, scenes + 1)
    )


def _test(page: Page, content: Content) -> Iterator[tuple[int, FinalTest]]:
    settings = content.settings.get(page.uri)
    if settings and settings.eindtoets:
        yield line_of(page, "scenes:"), settings.eindtoets
