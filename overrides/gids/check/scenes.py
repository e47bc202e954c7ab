"""Rules for every judgement, in a scene or after a story, and for a pair: two scenes that differ in one thing."""

from collections import Counter
from collections.abc import Iterable

from gids.check.rules import Lines, Messages, Places, content_rule, each_item, each_question, page_rule, rule_for
from gids.content.items import Item, is_meant_as_judgement, is_meant_as_scene, nearest_fixed
from gids.content.judging import scenes_of, votes_on
from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import FIXED, GREY, HELP, JUDGE, REPORT, Option, Question, scene_key
from gids.content.words import words_in
from gids.problems import INFORMATION

RULE = "scènes"
JUDGED = "beoordelen"
FEWEST_JUDGES = 5
"""With fewer people one who thinks otherwise would be more than one of five."""
_SHORTEST, _LONGEST = 30, 55
"""Words of a scene."""
LONGEST_EXPLANATION = 30
"""Words."""
LEAST_SHARED = 60
"""Percent of the words of a pair."""
MOST_LONGER = 6
"""Words."""
ALWAYS = "Melden bij twijfel mag altijd."
ENOUGH = 80
"""Percent of the judges: four of five. What people do not see without its key, they cannot learn."""


@rule_for(
    each_question, RULE, f'Een scène eindigt met "{JUDGE}" en heeft twee antwoorden, overal met dezelfde woorden.'
)
def fixed_words(question: Question, page: Page, content: Content) -> Messages:
    if not is_meant_as_judgement(question):
        return
    missing = [answer for answer in FIXED if answer not in [option.text for option in question.options]]
    for option in question.options:
        near = nearest_fixed(option.text)
        if near in missing:
            missing.remove(near)
            yield option.line, f'dit antwoord is anders dan in andere scènes. Typ precies "{near}"'
        elif option.text not in FIXED:
            twice = f'Een scène heeft er twee: "{HELP}" en "{REPORT}"'
            yield option.line, f'"{option.text}" is geen antwoord van een scène. {twice}'
    yield from (f'bij deze scène ontbreekt een antwoord. Zet erbij: "{answer}"' for answer in missing)
    if question.is_judgement and question.text != JUDGE:
        yield f"""boven de antwoorden van deze scène staat geen "{JUDGE}". Zet dat er precies zo, met een lege regel
            erboven."""


@page_rule(RULE, f'Die twee antwoorden zijn "{HELP}" en "{REPORT}"', INFORMATION)
def words_of_before(page: Page, content: Content) -> Lines:
    typed = [slip for question in content.questions_of(page) for slip in question.slips_of("earlier")]
    for line, answer in typed[:1]:
        yield (
            line,
            f'"{answer}" heet nu anders. De gids leest hier en verder op deze pagina de nieuwe woorden. Typ ook zelf '
            f'overal "{HELP}" en "{REPORT}"',
        )


@rule_for(each_question, RULE, f"Een scène heeft {_SHORTEST} tot {_LONGEST} woorden.")
def length(question: Question, page: Page, content: Content) -> Messages:
    count = len(words_in(question.scene))
    if question.is_scene and not _SHORTEST <= count <= _LONGEST:
        yield f"deze scène heeft {count} woorden. Houd het bij {_SHORTEST} tot {_LONGEST}."


def _options(page: Page, content: Content) -> Iterable[tuple[int, Question, Option]]:
    questions = content.questions_of(page)
    return ((option.line, question, option) for question in questions for option in question.options)


@rule_for(_options, RULE, f"Een uitleg bij een scène heeft hoogstens {LONGEST_EXPLANATION} woorden.")
def short_explanations(question: Question, option: Option, page: Page, content: Content) -> Messages:
    count = len(words_in(option.explanation))
    if count > LONGEST_EXPLANATION and is_meant_as_scene(question):
        yield f"deze uitleg heeft {count} woorden. Houd het bij {LONGEST_EXPLANATION}."


@rule_for(_options, RULE, f'Waar gewoon helpen goed is, begint de uitleg bij melden met "{ALWAYS}"')
def reporting_is_never_wrong(question: Question, option: Option, page: Page, content: Content) -> Messages:
    if question.kind == "innocent" and option.text == REPORT and not option.explanation.strip().startswith(ALWAYS):
        yield f'melden is hier niet nodig, maar ook niet fout. Begin de uitleg met "{ALWAYS}"'


@rule_for(_options, RULE, "Waar melden goed is, staat in de uitleg een link naar het signaal.")
def signal_named(question: Question, option: Option, page: Page, content: Content) -> Messages:
    if option.right and question.kind in ("signal", "grey") and not question.signals_of_right(content.signals):
        yield """in deze uitleg staat geen link naar een signaal. Zet er een in naar het signaal dat je hier ziet of
            vermoedt."""


@rule_for(
    _options, RULE, f'Een link naar "#{GREY}" staat in een scène alleen bij "{REPORT}", en alleen als dat goed is.'
)
def grey_link(question: Question, option: Option, page: Page, content: Content) -> Messages:
    if question.is_judgement and GREY in option.anchors and not (option.right and option.text == REPORT):
        yield f"""de link naar "#{GREY}" zegt dat je hier meldt omdat je twijfelt. Haal hem weg, of zet hem bij
            "{REPORT}" als dat goed is."""


def _pairs(page: Page, content: Content) -> Iterable[tuple[int, Item]]:
    for line, item in each_item(page, content):
        if len(item.questions) == 2 and all(question.is_scene for question in item.questions):
            yield line, item


@rule_for(each_item, RULE, "Onder de kop van een paar staan precies twee scènes, en geen andere vraag.")
def two_scenes(item: Item, page: Page, content: Content) -> Messages:
    is_meant = item.heading.anchor.startswith("paar-") or any(map(is_meant_as_scene, item.questions))
    if is_meant and not item.is_meant_as_story and len(item.questions) != 2:
        yield f"""onder "{item.heading.text}" is het aantal vragen {len(item.questions)}. Zet onder een paar precies
            twee scènes, en een andere vraag onder een eigen kop."""


@rule_for(_pairs, RULE, "Bij de ene scène van een paar help je gewoon, bij de andere meld je.")
def one_of_each(pair: Item, page: Page, content: Content) -> Messages:
    one, other = ({option.text for option in question.right} for question in pair.questions)
    if len(one) == 1 and one == other:
        yield f"""paar "{pair.heading.text}" heeft twee keer hetzelfde goede antwoord. Bij de ene scène help je gewoon,
            bij de andere meld je."""


@rule_for(each_question, RULE, "Van de twee antwoorden van een scène is er één goed.")
def one_answer(question: Question, page: Page, content: Content) -> Messages:
    if question.is_judgement and len(question.right) == 2:
        yield f'beide antwoorden zijn goed. Haal de x weg bij "{HELP}" of bij het andere antwoord.'


@rule_for(_pairs, RULE, f"De twee scènes van een paar hebben minstens {LEAST_SHARED} procent dezelfde woorden.")
def alike(pair: Item, page: Page, content: Content) -> Messages:
    one, other = (Counter(words_in(question.scene)) for question in pair.questions)
    shared = round(100 * 2 * (one & other).total() / max(1, one.total() + other.total()))
    if shared < LEAST_SHARED:
        yield f"""de twee scènes van "{pair.heading.text}" lijken te weinig op elkaar ({shared} % dezelfde woorden).
            Verander alleen wat er gebeurt."""


@rule_for(_pairs, RULE, f"De ene scène van een paar is hoogstens {MOST_LONGER} woorden langer dan de andere.")
def equally_long(pair: Item, page: Page, content: Content) -> Messages:
    longer = abs(len(words_in(pair.questions[0].scene)) - len(words_in(pair.questions[1].scene)))
    if longer > MOST_LONGER:
        yield f"""de ene scène van "{pair.heading.text}" is {longer} woorden langer dan de andere. Houd het verschil bij
            {MOST_LONGER} woorden, anders verraadt de lengte het antwoord."""


@content_rule(
    JUDGED,
    f"Minstens {ENOUGH} procent van wie een scène beoordeelt, kiest wat goed is, behalve bij twijfel. Dit telt vanaf "
    f"{FEWEST_JUDGES} mensen.",
)
def clear(content: Content) -> Places:
    votes = votes_on(content)
    for page, scene in scenes_of(content):
        judged = votes[scene_key(scene)]
        agreed, what = (judged.help, "gewoon helpen") if scene.is_innocent else (judged.report, "melden")
        if judged.people >= FEWEST_JUDGES and scene.kind != "grey" and agreed * 100 < ENOUGH * judged.people:
            message = f"""{agreed} van de {judged.people} mensen zouden hier {what}. Maak er een scène van waar je
                twijfelt, of schrijf hem anders."""
            yield page.path, scene.line, message


@content_rule(JUDGED, "Elk oordeel gaat over een scène van de gids, zoals die er nu staat.", INFORMATION)
def judged_as_it_is(content: Content) -> Places:
    known = votes_on(content)
    for line in content.facts.oordelen:
        if line.scene not in known:
            message = f"""de gids heeft geen scène "{line.scene}" meer: die is weg of anders geschreven. Deze regel telt
                niet mee. Haal hem weg, en laat de scène opnieuw beoordelen."""
            yield line.path, line.line, message
