"""Rules for a story: a text, sentences of it to point out, a judgement, and what then."""

from collections.abc import Iterable

from gids.check.rules import Messages, each_item, rule_for
from gids.content.items import Item, tickable
from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import HELP, JUDGE, NO_SIGNAL, WHICH, Question

RULE = "verhalen"
THEN = "En nu?"
SENTENCES = 5
MOST_SIGNALS = 4
FOUR_ANSWERS = 4


def _stories(page: Page, content: Content) -> Iterable[tuple[int, Item]]:
    return ((line, item) for line, item in each_item(page, content) if item.is_meant_as_story)


def _about_signals(page: Page, content: Content) -> Iterable[tuple[int, Item, Question]]:
    for _, story in _stories(page, content):
        yield from ((question.line, story, question) for question in story.questions if question.is_about_signals)


@rule_for(
    _stories, RULE, f'Een verhaal heeft drie vragen: "{WHICH}", dan "{JUDGE}" en dan een vraag die begint met "{THEN}"'
)
def three_questions(story: Item, page: Page, content: Content) -> Messages:
    texts = [question.text for question in story.questions]
    if len(texts) != 3 or texts[:2] != [WHICH, JUDGE] or not texts[2].startswith(THEN):
        yield (
            f'verhaal "{story.heading.text}" heeft niet de drie vragen van een verhaal. Zet eronder, in deze volgorde: '
            f'"{WHICH}", "{JUDGE}" en een vraag die begint met "{THEN}"'
        )
    for question in story.questions:
        if question.text == WHICH and question.options and not question.is_about_signals:
            yield question.options[-1].line, f'onderaan ontbreekt het antwoord "{NO_SIGNAL}". Typ precies die woorden.'


@rule_for(
    _about_signals,
    RULE,
    f'Bij een verhaal hebben minstens {SENTENCES} zinnen een uitleg, en als laatste staat er "{NO_SIGNAL}".',
)
def five_sentences(story: Item, question: Question, page: Page, content: Content) -> Messages:
    count = len(tickable(question))
    if count < SENTENCES:
        yield f"""verhaal "{story.heading.text}" heeft {count} zinnen met een uitleg. Maak het er minstens {SENTENCES}:
            de lezer kan elke zin aanwijzen, en ziet bij deze waarom die wel of geen signaal is."""
    for option in question.options[:-1]:
        if option.text == NO_SIGNAL != question.options[-1].text:
            yield option.line, f'"{NO_SIGNAL}" is niet het laatste antwoord. Zet het met zijn uitleg onderaan.'


@rule_for(_about_signals, RULE, "Elke zin om aan te wijzen staat precies één keer letterlijk in het verhaal.")
def literal(story: Item, question: Question, page: Page, content: Content) -> Messages:
    for option in tickable(question):
        count = story.text.count(" ".join(option.text.split()))
        if not count:
            cure = "Neem de hele zin over, of pas het verhaal aan."
            yield option.line, f'antwoord "{option.text}" staat niet letterlijk in het verhaal. {cure}'
        elif count > 1:
            times, others = ("twee keer", "een van de twee") if count == 2 else (f"{count} keer", "ze op één na")
            yield option.line, f'zin "{option.text}" staat {times} in het verhaal. Maak {others} anders.'


@rule_for(
    _about_signals,
    RULE,
    f"Waar melden goed is, zijn 1 tot {MOST_SIGNALS} zinnen een signaal; waar helpen goed is, geen enkele.",
)
def agrees(story: Item, question: Question, page: Page, content: Content) -> Messages:
    signals = [option for option in question.right if option.text != NO_SIGNAL]
    if len(signals) < len(question.right) and signals:
        message = f'"{NO_SIGNAL}" is goed, en een ander antwoord ook. Haal bij een van de twee de x weg.'
        yield question.options[-1].line, message
    elif len(signals) > MOST_SIGNALS:
        yield f"""{len(signals)} zinnen zijn een signaal. Houd het bij {MOST_SIGNALS}: schrijf er gewone zinnen voor."""
    elif any(judged.kind and judged.is_innocent != question.is_innocent for judged in story.questions[1:2]):
        yield (
            f'verhaal "{story.heading.text}" spreekt zichzelf tegen. Is er een signaal, zet dan een x bij die zin '
            f'en bij melden. Is er geen, zet dan een x bij "{NO_SIGNAL}" en bij "{HELP}"'
        )


@rule_for(_stories, RULE, f'Onder "{THEN}" staan {FOUR_ANSWERS} antwoorden, waarvan er één goed is.')
def one_right(story: Item, page: Page, content: Content) -> Messages:
    for question in story.questions:
        if question.text.startswith(THEN) and (len(question.options), len(question.right)) != (FOUR_ANSWERS, 1):
            message = f"""hier staan {len(question.options)} antwoorden, en het aantal goede is {len(question.right)}.
                Maak het er {FOUR_ANSWERS}, waarvan er één goed is: anders verraadt het aantal het antwoord."""
            yield question.line, message
