"""Rules for every judgement, in a scene or after a story: fixed words, and explanations that fit them."""

from collections.abc import Iterator

from gids.check.rules import Lines, page_rule
from gids.content.items import is_meant_as_judgement, is_meant_as_scene, nearest_fixed
from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import FIXED, GREY, HELP, JUDGE, REPORT, Option, Question
from gids.content.words import count_words
from gids.problems import INFORMATION

RULE = "scènes"
SHORTEST, LONGEST = 30, 55
"""Words of a scene."""
LONGEST_EXPLANATION = 30
"""Words."""
ALWAYS = "Melden bij twijfel mag altijd."


@page_rule(RULE, f'Een scène eindigt met "{JUDGE}" en heeft twee antwoorden, overal met dezelfde woorden.')
def fixed_words(page: Page, content: Content) -> Lines:
    for question in content.questions_of(page):
        if is_meant_as_judgement(question):
            yield from _other_words(question)


def _other_words(question: Question) -> Iterator[tuple[int, str]]:
    missing = [answer for answer in FIXED if answer not in [option.text for option in question.options]]
    for option in question.options:
        near = nearest_fixed(option)
        if near in missing:
            missing.remove(near)
            yield option.line, f'dit antwoord is anders dan in andere scènes. Typ precies "{near}"'
        elif option.text not in FIXED:
            yield (
                option.line,
                f'"{option.text}" is geen antwoord van een scène. Een scène heeft er twee: "{HELP}" en "{REPORT}"',
            )
    for answer in missing:
        yield question.line, f'bij deze scène ontbreekt een antwoord. Zet erbij: "{answer}"'
    if question.is_judgement and question.text != JUDGE:
        yield (
            question.line,
            f'boven de antwoorden van deze scène staat geen "{JUDGE}". Zet dat er precies zo, met een lege regel '
            "erboven.",
        )


@page_rule(RULE, f'Die twee antwoorden zijn "{HELP}" en "{REPORT}"', INFORMATION)
def words_of_before(page: Page, content: Content) -> Lines:
    typed = [slip for question in content.questions_of(page) for slip in question.earlier]
    for line, answer in typed[:1]:
        yield (
            line,
            f'"{answer}" heet nu anders. De gids leest hier en verder op deze pagina de nieuwe woorden. Typ ook zelf '
            f'overal "{HELP}" en "{REPORT}"',
        )


@page_rule(RULE, f"Een scène heeft {SHORTEST} tot {LONGEST} woorden.")
def length(page: Page, content: Content) -> Lines:
    for question in content.questions_of(page):
        count = count_words(question.scene)
        if question.is_scene and not SHORTEST <= count <= LONGEST:
            yield question.line, f"deze scène heeft {count} woorden. Houd het bij {SHORTEST} tot {LONGEST}."


@page_rule(RULE, f"Een uitleg bij een scène heeft hoogstens {LONGEST_EXPLANATION} woorden.")
def short_explanations(page: Page, content: Content) -> Lines:
    for option in _options(page, content):
        count = count_words(option.explanation)
        if count > LONGEST_EXPLANATION:
            yield option.line, f"deze uitleg heeft {count} woorden. Houd het bij {LONGEST_EXPLANATION}."


@page_rule(RULE, f'Waar gewoon helpen goed is, begint de uitleg bij melden met "{ALWAYS}"')
def reporting_is_never_wrong(page: Page, content: Content) -> Lines:
    for question in content.questions_of(page):
        for option in question.options if question.kind == "innocent" else ():
            if option.text == REPORT and not option.explanation.strip().startswith(ALWAYS):
                yield option.line, f'melden is hier niet nodig, maar ook niet fout. Begin de uitleg met "{ALWAYS}"'


@page_rule(RULE, "Waar melden goed is, staat in de uitleg een link naar het signaal.")
def signal_named(page: Page, content: Content) -> Lines:
    for question in content.questions_of(page):
        if question.kind in ("signal", "grey") and not question.signals_of_right(content.signals):
            yield (
                question.right[0].line,
                "in deze uitleg staat geen link naar een signaal. Zet er een in naar het signaal dat je hier ziet of "
                "vermoedt.",
            )


@page_rule(RULE, f'Een link naar "#{GREY}" staat in een scène alleen bij "{REPORT}", en alleen als dat goed is.')
def grey_link(page: Page, content: Content) -> Lines:
    for question in content.questions_of(page):
        for option in question.options if question.is_judgement else ():
            if GREY in option.anchors and not (option.right and option.text == REPORT):
                yield (
                    option.line,
                    f'de link naar "#{GREY}" zegt dat je hier meldt omdat je twijfelt. Haal hem weg, of zet hem bij '
                    f'"{REPORT}" als dat goed is.',
                )


def _options(page: Page, content: Content) -> Iterator[Option]:
    for question in content.questions_of(page):
        if is_meant_as_scene(question):
            yield from question.options
