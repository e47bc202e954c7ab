"""Rules for data, at the top of a page or in a file: each line can be used, what it names exists, and it is not old."""

from collections.abc import Iterator
from datetime import date, timedelta

from gids.check.rules import Places, Rule, content_rule
from gids.content.blocks import UnknownNameError
from gids.content.front_matter import RULE as SETTINGS
from gids.content.front_matter import line_of, read_settings
from gids.content.model import Content
from gids.content.page import DEEPEST, is_only_found_as_a_whole
from gids.facts.model import NEVER, NOWHERE, NUMBER, PEOPLE, in_words
from gids.problems import INFORMATION, likely

RULE = "gegevens"
REVIEW = "nakijken"
SOON = timedelta(days=30)


@content_rule(RULE, "Het pictogram van een signaal bestaat.")
def icons_exist(content: Content) -> Places:
    icon = content.names["icoon"]
    assert callable(icon)
    for name, signal in content.facts.signalen.items():
        try:
            icon(signal.icoon)
        except UnknownNameError as error:
            yield *content.place_of("signalen.yml", name), str(error)


@content_rule(RULE, "Elke folder die een signaal noemt, heeft een pagina in docs/signalen/.")
def leaflet_exists(content: Content) -> Places:
    pages = [uri.removeprefix("signalen/").removesuffix(".md") for uri in content.pages if uri.startswith("signalen/")]
    named = {leaflet: name for name, signal in [*content.facts.signalen.items()][::-1] for leaflet in signal.tekst}
    for leaflet, name in named.items():
        if leaflet not in pages:
            cure = likely(leaflet, pages) or " Maak de pagina of verbeter de naam."
            message = f"""signaal "{name}" noemt de folder "{leaflet}", maar de pagina docs/signalen/{leaflet}.md is er
                niet.{cure}"""
            yield *content.place_of("signalen.yml", name), message


@content_rule(RULE, "De pagina van een stap in stappen.yml, en de kop daarvan, bestaan.")
def deeds_lead_somewhere(content: Content) -> Places:
    for name, deed in content.facts.stappen.items():
        if message := leads_nowhere(deed.pagina, content):
            yield *content.place_of("stappen.yml", name), f'stap "{name}": {message}'


def leads_nowhere(target: str, content: Content) -> str:
    """Return that a page, or the heading of it that is named behind `#`, is not there, with the cure; or nothing."""
    uri, _, anchor = target.partition("#")
    if uri not in content.pages:
        return f'de pagina "{uri}" is er niet.{likely(uri, content.pages) or " Typ de pagina zoals in het menu."}'
    places = content.filled[uri].places
    cure = likely(anchor, places) or " Kijk welke koppen die pagina heeft."
    return f'"#{anchor}" is geen kop van {content.pages[uri].path}.{cure}' if anchor and anchor not in places else ""


@content_rule(RULE, "Een signaal van een folder staat niet ook bij de signalen van anderen.")
def in_a_leaflet(content: Content) -> Places:
    for page in filter(None, [content.pages.get("signalen/index.md")]):
        for heading in page.headings:
            if heading.place in content.facts.signalen:
                message = f'"{heading.text}" staat nu als signaal "{heading.place}" in een folder. Haal het hier weg.'
                yield page.path, heading.line, message


@content_rule(RULE, 'Zoekwoorden horen bij een signaal, pagina of kop die te vinden is, en niet ook onder "niet".')
def search_words(content: Content) -> Places:
    known, numbers = list(_places(content)), {*content.facts.contacten, *PEOPLE}
    listed = content.facts.zoekwoorden
    never = {(words.target, word): words.line for words in listed if words.kind == NEVER for word in words.words}
    gone: set[str] = set()
    path, _ = content.place_of("zoekwoorden.yml")
    for words in listed:
        page = words.target.partition("#")[0]
        if page.endswith(".md") and page not in content.pages:  # one page that is gone takes many lines with it
            if page not in gone:
                cure = likely(page, content.pages) or " Verbeter de naam of haal de regel weg."
                yield path, words.line, f'zoekwoorden bij "{words.target}": die pagina is er niet.{cure}'
            gone.add(page)
        elif (
            words.target not in known
            and page not in content.own
            and (words.kind, words.target) != (NEVER, NOWHERE)
            and (page not in content.pages or content.filled[page].headings)  # an empty one is named itself
        ):
            cure = likely(words.target, known) or " Verbeter de naam of haal de regel weg."
            if (anchor := words.target.rpartition("#")[2]) in content.facts.signalen:
                cure = f' Typ "{anchor}".'
            yield path, words.line, f'zoekwoorden bij "{words.target}": dat is geen signaal, pagina of kop.{cure}'
        for name in {*words.words} - numbers if words.kind == NUMBER else ():
            cure = likely(name, sorted(numbers))
            yield path, words.line, f'nummer van "{name}": dat staat niet in contacten.yml.{cure}'
        for word in words.words if words.kind != NEVER else ():
            if line := never.get((words.target, word)) or never.get((NOWHERE, word)):
                cure = "Haal het op een van de twee weg."
                yield path, words.line, f'zoekwoord "{word}" staat ook onder "niet", op regel {line}. {cure}'


def _places(content: Content) -> Iterator[str]:
    yield from content.facts.signalen
    for uri in content.pages:
        yield uri
        if not is_only_found_as_a_whole(uri):
            headings = [one.place for one in content.filled[uri].headings if one.level <= DEEPEST]
            yield from (f"{uri}#{place}" for place in headings if place not in content.facts.signalen)


as_expected = Rule(
    SETTINGS,
    "Bovenaan elke pagina staan een titel en een beschrijving, en geen velden die de gids niet kent.",
    lambda content: [problem for page in content.pages.values() for problem in read_settings(page)[1]],
)


@content_rule(SETTINGS, "Elke titel en elke beschrijving is anders.")
def unique(content: Content) -> Places:
    for name, dutch in (("title", "titel"), ("description", "beschrijving")):
        seen: dict[str, str] = {}
        for uri, settings in content.settings.items():
            value, page = getattr(settings, name), content.pages[uri]
            first = seen.setdefault(value.casefold(), page.path)
            if first != page.path:
                message = f'{dutch} "{value}" staat ook in {first}. Maak er een anders.'
                yield page.path, line_of(page, f"{name}:"), message


@content_rule(
    REVIEW, "Een maand voor de dag bij nakijken_voor zegt de controle dat het tijd is om na te kijken.", INFORMATION
)
def review_soon(content: Content) -> Places:
    for path, line, what, day in _dates(content):
        if content.today <= day <= content.today + SOON:
            yield path, line, f"kijk {what} na voor {in_words(day.isoformat())}. {_ways_out(what)}"


@content_rule(REVIEW, "Na die dag moet de pagina of het contact zijn nagekeken.")
def review_late(content: Content) -> Places:
    for path, line, what, day in _dates(content):
        if day < content.today:
            yield path, line, f"{what} moest voor {in_words(day.isoformat())} zijn nagekeken. {_ways_out(what)}"


def _dates(content: Content) -> Iterator[tuple[str, int, str, date]]:
    for uri, settings in content.settings.items():
        if settings.nakijken_voor:
            page = content.pages[uri]
            line = line_of(page, "nakijken_voor")
            yield page.path, line, "deze pagina", date.fromisoformat(settings.nakijken_voor)
    for name, contact in content.facts.contacten.items():
        if contact.nakijken_voor:
            day = date.fromisoformat(contact.nakijken_voor)
            yield *content.place_of("contacten.yml", name), f'contact "{name}"', day


def _ways_out(what: str) -> str:
    return f"""Klopt alles nog? Zet bij nakijken_voor een latere dag. Klopt iets niet? Verbeter het en zet een latere
        dag. Niet meer nodig? Haal {what} weg."""
