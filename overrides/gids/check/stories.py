"""Rules for a story: a text, sentences of it to point out, a judgement, and what then."""

from collections.abc import Iterator

from gids.check.rules import Lines, page_rule
from gids.content.items import Passage, tickable
from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import HELP, JUDGE, NO_SIGNAL, Question

RULE = "verhalen"
WHICH = "Welke zinnen zijn een signaal?"
THEN = "En nu?"
SENTENCES = 5
MOST_SIGNALS = 4
FOUR_ANSWERS = 4


@page_rule(RULE, f'Een verhaal heeft drie vragen: "{WHICH}", dan "{JUDGE}" en dan een vraag die begint met "{THEN}"')
def three_questions(page: Page, content: Content) -> Lines:
    for passage in _stories(page, content):
        texts = [question.text for question in passage.questions]
        if len(texts) != 3 or texts[:2] != [WHICH, JUDGE] or not texts[2].startswith(THEN):
            yield (
                passage.heading.line,
                f'verhaal "{passage.heading.text}" heeft niet de drie vragen van een verhaal. Zet eronder, in deze '
                f'volgorde: "{WHICH}", "{JUDGE}" en een vraag die begint met "{THEN}"',
            )


@page_rule(
    RULE, f'Bij een verhaal hebben minstens {SENTENCES} zinnen een uitleg, en als laatste staat er "{NO_SIGNAL}".'
)
def five_sentences(page: Page, content: Content) -> Lines:
    for passage, question in _about_signals(page, content):
        count = len(tickable(question))
        if count < SENTENCES:
            yield (
                question.line,
                f'verhaal "{passage.heading.text}" heeft {count} zinnen met een uitleg. Maak het er minstens '
                f"{SENTENCES}: de lezer kan elke zin aanwijzen, en ziet bij deze waarom die wel of geen signaal is.",
            )
        if question.options[-1].text != NO_SIGNAL:
            line = next(option.line for option in question.options if option.text == NO_SIGNAL)
            yield line, f'"{NO_SIGNAL}" is niet het laatste antwoord. Zet het met zijn uitleg onderaan.'


@page_rule(RULE, "Elke zin om aan te wijzen staat precies één keer letterlijk in het verhaal.")
def literal(page: Page, content: Content) -> Lines:
    for passage, question in _about_signals(page, content):
        for option in tickable(question):
            count = passage.text.count(" ".join(option.text.split()))
            if not count:
                yield (
                    option.line,
                    f'antwoord "{option.text}" staat niet letterlijk in het verhaal. Neem de hele zin over, of pas het '
                    "verhaal aan.",
                )
            elif count > 1:
                yield (
                    option.line,
                    f'zin "{option.text}" staat {_times(count)} in het verhaal. Maak {_others(count)} anders.',
                )


@page_rule(
    RULE, f"Waar melden goed is, zijn 1 tot {MOST_SIGNALS} zinnen een signaal; waar helpen goed is, geen enkele."
)
def agrees(page: Page, content: Content) -> Lines:
    for passage, question in _about_signals(page, content):
        signals = [option for option in question.right if option.text != NO_SIGNAL]
        if len(signals) < len(question.right) and signals:
            yield (
                question.options[-1].line,
                f'"{NO_SIGNAL}" is goed, en een ander antwoord ook. Haal bij een van de twee de x weg.',
            )
        elif len(signals) > MOST_SIGNALS:
            yield (
                question.line,
                f"{len(signals)} zinnen zijn een signaal. Houd het bij {MOST_SIGNALS}: schrijf er gewone zinnen voor.",
            )
        elif any(judged.kind and judged.is_innocent != question.is_innocent for judged in passage.questions[1:2]):
            yield (
                question.line,
                f'verhaal "{passage.heading.text}" spreekt zichzelf tegen. Is er een signaal, zet dan een x bij die '
                f'zin en bij melden. Is er geen, zet dan een x bij "{NO_SIGNAL}" en bij "{HELP}"',
            )


@page_rule(RULE, f'Onder "{THEN}" staan {FOUR_ANSWERS} antwoorden, waarvan er één goed is.')
def one_right(page: Page, content: Content) -> Lines:
    for passage in _stories(page, content):
        for question in passage.questions:
            if question.text.startswith(THEN) and (len(question.options), len(question.right)) != (FOUR_ANSWERS, 1):
                yield (
                    question.line,
                    f"hier staan {len(question.options)} antwoorden, waarvan er {len(question.right)} goed zijn. "
                    f"Maak het er {FOUR_ANSWERS}, waarvan er één goed is: anders verraadt het aantal het antwoord.",
                )


def _stories(page: Page, content: Content) -> Iterator[Passage]:
    for passage in content.items[page.uri]:
        if passage.is_meant_as_story:
            yield passage


def _about_signals(page: Page, content: Content) -> Iterator[tuple[Passage, Question]]:
    for passage in _stories(page, content):
        yield passage, next(question for question in passage.questions if question.is_about_signals)


def _times(count: int) -> str:
    return "twee keer" if count == 2 else f"{count} keer"


def _others(count: int) -> str:
    return "een van de twee" if count == 2 else "ze op één na"
