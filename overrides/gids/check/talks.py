"""Rules for a talk: every way through it comes to an end, soon, and no end leaves open what is to be done."""

import re
from collections.abc import Iterable

from gids.check.rules import Lines, Messages, page_rule, rule_for
from gids.content.items import Reply, Turn
from gids.content.model import Content
from gids.content.page import Page
from gids.content.talk import MOST_TURNS
from gids.content.words import words_of
from gids.facts.tables import read_table
from gids.problems import enumerate_names, likely

RULE = "gesprekken"
NO_REPORT = "niets te melden"
WAY_OUT = "handelen/melden.md"
_KNOWN = read_table(__file__)
_BETWEEN = re.compile(r"\s+(?=[.#]|[\w-]+\s*=)|(?<=[^=\s]\")\s+")
"""What stands between two things in braces; a value has spaces too."""


def _turns(page: Page, content: Content) -> Iterable[tuple[int, Turn]]:
    return ((turn.heading.line, turn) for turn in content.talks[page.uri].turns)


def _replies(page: Page, content: Content) -> Iterable[tuple[int, Reply, Turn]]:
    return ((reply.line, reply, turn) for turn in content.talks[page.uri].turns for reply in turn.replies)


@rule_for(_replies, RULE, "Elk antwoord in een gesprek leidt naar een beurt, en heeft een regel uitleg.")
def leads_to_a_turn(reply: Reply, _: Turn, page: Page, content: Content) -> Messages:
    turns = content.talks[page.uri].by_id
    if reply.to not in turns and reply.to in content.filled[page.uri].places:  # what is nowhere is said by `links`
        cure = likely(reply.to, turns) or " Typ het anker dat achter de kop van een beurt staat."
        yield f'"{_words(reply)}" leidt naar "#{reply.to}", en dat is geen beurt.{cure}'
    if not reply.explanation:
        yield f'antwoord "{_words(reply)}" heeft geen uitleg. Zet er een regel onder die begint met "  > ".'


@page_rule(RULE, "Tussen { en } staat in een gesprek alleen wat de gids kent, precies zo getypt.")
def between_braces(page: Page, content: Content) -> Lines:
    turns = content.talks[page.uri].turns
    typed = [("kop", one.line, part) for one in page.headings if turns for part in _BETWEEN.split(one.typed.strip())]
    typed += [("antwoord", line, f".{act}") for line, reply, _ in _replies(page, content) for act in reply.acts]
    for where, line, part in typed:
        number = re.search(r"\d+", part)
        known = [one.replace("‹getal›", number[0]) if number else one for one in _KNOWN[where]]
        if part and part not in known and not part.startswith("#"):
            name = part.partition("=")[0].strip()
            right = [one for one in known if _plain(one) == _plain(part)]
            right = right or [one for one in known if one.startswith(f"{name}=")]
            names = [one.partition("=")[0] for one in known]
            cure = f" Typ {enumerate_names(right, 'of')}." if right else likely(name, names) or " Haal het weg."
            yield line, f'"{{ {part} }}" kent de gids niet.{cure}'


def _plain(typed: str) -> str:
    return re.sub(r"\W", "", typed).casefold()


@rule_for(_turns, RULE, 'Elke beurt wordt bereikt vanaf de eerste, en leidt naar een einde: een kop met einde="…".')
def reached(turn: Turn, page: Page, content: Content) -> Messages:
    talk = content.talks[page.uri]
    is_whole = all(len(one.replies) == len(talk.after(one)) for one in talk.turns)
    if turn.id not in talk.reached and is_whole:
        yield f"""geen antwoord leidt naar beurt "{turn.title}". Laat er een antwoord heen gaan, met "(#{turn.id})", of
            haal de beurt weg."""
    if turn.id not in talk.with_a_way_out:
        yield f"""wie bij beurt "{turn.title}" komt, komt nooit bij een einde. Laat een antwoord naar een einde gaan, of
            zet in de kop einde="gemeld"."""


@page_rule(RULE, f"Een weg door een gesprek heeft hoogstens {MOST_TURNS} beurten, het einde niet meegeteld.")
def short(page: Page, content: Content) -> Lines:
    ways = content.talks[page.uri].ways
    ninth = {way[-1].id: way[-1] for way in ways if len(way) > MOST_TURNS and not way[-1].is_end}
    for turn in ninth.values():
        message = f"""beurt "{turn.title}" is op één weg de {MOST_TURNS + 1}e. Een gesprek heeft er hoogstens
            {MOST_TURNS}: laat een eerder antwoord verder vooruit gaan."""
        yield turn.heading.line, message


@rule_for(_turns, RULE, f'Elk einde zegt hoe je meldt, met een link. Bij einde="niets" staat er dat er {NO_REPORT} is.')
def says_to_report(turn: Turn, page: Page, content: Content) -> Messages:
    if turn.heading.value("einde") == "niets":
        if NO_REPORT not in words_of(turn.stage):
            yield f'einde "{turn.title}" zegt niet dat er {NO_REPORT} is. Zet dat in de tekst.'
    elif turn.is_end and WAY_OUT not in turn.stage:
        yield f"""einde "{turn.title}" zegt niet hoe je meldt. Zet er een link bij naar ../{WAY_OUT}, of zet in de kop
            einde="niets" als er {NO_REPORT} is."""


@rule_for(_replies, RULE, "Wie jonger is dan 18, spreek je niet apart: na .apart hoor je diegene niet.")
def minors_are_not_taken_apart(reply: Reply, _: Turn, page: Page, content: Content) -> Messages:
    talk = content.talks[page.uri]
    turn = talk.by_id.get(reply.to)
    ages = [turn.heading.value("leeftijd") for turn in talk.turns]
    if any(age.isdigit() and int(age) < 18 for age in ages) and "apart" in reply.acts and turn and turn.has_voice:
        yield f"""na dit antwoord spreek je een kind apart: beurt "{turn.title}" heeft hoort="ja". Laat het antwoord
            ergens anders heen gaan."""


@rule_for(
    _replies, RULE, "Geen antwoord in een gesprek is meer dan twee keer zo lang als een ander antwoord van die beurt."
)
def replies_alike(reply: Reply, turn: Turn, page: Page, content: Content) -> Messages:
    if len(reply.text) > 2 * min(len(other.text) for other in turn.replies):
        yield f"""antwoord "{_words(reply)}" is meer dan twee keer zo lang als een ander antwoord, en dat verraadt iets.
            Maak ze ongeveer even lang."""


def _words(reply: Reply) -> str:
    return words_of(reply.text).strip("“”")
