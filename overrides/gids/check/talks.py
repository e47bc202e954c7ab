"""Rules for a talk: every way through it comes to an end, soon, and no end leaves open what is to be done."""

from collections.abc import Iterator

from gids.check.rules import Lines, page_rule
from gids.content.items import Reply, Turn
from gids.content.model import Content
from gids.content.page import Page
from gids.content.words import words_of
from gids.problems import likely

RULE = "gesprekken"
MOST_TURNS = 8
NO_REPORT = "niets te melden"
WAY_OUT = "handelen/melden.md"


@page_rule(RULE, "Elk antwoord in een gesprek leidt naar een beurt, en heeft een regel uitleg.")
def leads_to_a_turn(page: Page, content: Content) -> Lines:
    turns = content.talk_of(page).by_id
    for turn in turns.values():
        for reply in turn.replies:
            if reply.to not in turns and reply.to in content.anchors[page.uri]:  # what is nowhere is said by `links`
                cure = likely(reply.to, turns) or " Typ het anker dat achter de kop van een beurt staat."
                yield reply.line, f'"{_words(reply)}" leidt naar "#{reply.to}", en dat is geen beurt.{cure}'
            if not reply.explanation:
                yield (
                    reply.line,
                    f'antwoord "{_words(reply)}" heeft geen uitleg. Zet er een regel onder die begint met "  > ".',
                )


@page_rule(RULE, "Elke beurt wordt bereikt vanaf de eerste beurt.")
def reached(page: Page, content: Content) -> Lines:
    talk = content.talk_of(page)
    for turn in talk.turns:
        if turn.id not in talk.reached:
            yield (
                turn.heading.line,
                f'geen antwoord leidt naar beurt "{turn.title}". Laat er een antwoord heen gaan, met "(#{turn.id})", '
                "of haal de beurt weg.",
            )


@page_rule(RULE, 'Vanuit elke beurt is er een weg naar een einde: een kop met einde="…".')
def ends(page: Page, content: Content) -> Lines:
    talk = content.talk_of(page)
    for turn in talk.turns:
        if turn.id not in talk.with_a_way_out:
            yield (
                turn.heading.line,
                f'wie bij beurt "{turn.title}" komt, komt nooit bij een einde. Laat een antwoord naar een einde gaan, '
                'of zet in de kop einde="gemeld".',
            )


@page_rule(RULE, f"Een weg door een gesprek heeft hoogstens {MOST_TURNS} beurten, het einde niet meegeteld.")
def short(page: Page, content: Content) -> Lines:
    talk = content.talk_of(page)
    ninth = {way[-1].id for way in talk.ways(MOST_TURNS + 1) if len(way) > MOST_TURNS and not way[-1].is_end}
    for turn in map(talk.by_id.__getitem__, ninth):
        yield (
            turn.heading.line,
            f'beurt "{turn.title}" is op één weg de {MOST_TURNS + 1}e. Een gesprek heeft er hoogstens {MOST_TURNS}: '
            "laat een eerder antwoord verder vooruit gaan.",
        )


@page_rule(RULE, f'Elk einde zegt hoe je meldt, met een link. Bij einde="niets" staat er dat er {NO_REPORT} is.')
def says_to_report(page: Page, content: Content) -> Lines:
    for turn in _ends(page, content):
        if turn.heading.value("einde") == "niets":
            if NO_REPORT not in words_of(turn.stage):
                yield (
                    turn.heading.line,
                    f'einde "{turn.title}" zegt niet dat er {NO_REPORT} is. Zet dat in de tekst.',
                )
        elif WAY_OUT not in turn.stage:
            yield (
                turn.heading.line,
                f'einde "{turn.title}" zegt niet hoe je meldt. Zet er een link bij naar ../{WAY_OUT}, of zet in de kop '
                f'einde="niets" als er {NO_REPORT} is.',
            )


@page_rule(RULE, "Wie jonger is dan 18, spreek je niet apart: na .apart hoor je diegene niet.")
def minors_are_not_taken_apart(page: Page, content: Content) -> Lines:
    talk = content.talk_of(page)
    for turn in talk.turns if talk.is_with_a_minor else ():
        for reply in turn.replies:
            if "apart" in reply.acts and reply.to in talk.by_id and talk.by_id[reply.to].has_voice:
                yield (
                    reply.line,
                    f'na dit antwoord spreek je een kind apart: beurt "{talk.by_id[reply.to].title}" heeft hoort="ja". '
                    "Laat het antwoord ergens anders heen gaan.",
                )


@page_rule(RULE, "Geen antwoord in een gesprek is meer dan twee keer zo lang als een ander antwoord van die beurt.")
def replies_alike(page: Page, content: Content) -> Lines:
    for turn in content.talk_of(page).turns:
        shortest = min((len(reply.text) for reply in turn.replies), default=0)
        for reply in turn.replies:
            if len(reply.text) > 2 * shortest:
                yield (
                    reply.line,
                    f'antwoord "{_words(reply)}" is meer dan twee keer zo lang als een ander antwoord, en dat verraadt '
                    "iets. Maak ze ongeveer even lang.",
                )


def _ends(page: Page, content: Content) -> Iterator[Turn]:
    return (turn for turn in content.talk_of(page).turns if turn.is_end)


def _words(reply: Reply) -> str:
    return words_of(reply.text).strip("“”")
