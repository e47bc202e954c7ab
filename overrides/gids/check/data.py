"""Rules for the data files: what a line there names exists, and no word for the search says two things."""

from collections.abc import Iterator

from gids.check.rules import Places, content_rule
from gids.content.model import Content
from gids.content.page import DEEPEST, is_only_found_as_a_whole
from gids.facts.model import NEVER, NOWHERE, NUMBER, PEOPLE
from gids.problems import likely

RULE = "gegevens"


@content_rule(RULE, "Het pictogram van een signaal bestaat.")
def icons_exist(content: Content) -> Places:
    return ((*content.place_of("signalen.yml", name), message) for name, message in content.unknown_icons.items())


@content_rule(RULE, "Elke folder die een signaal noemt, heeft een pagina in docs/signalen/.")
def leaflet_exists(content: Content) -> Places:
    pages = [uri.removeprefix("signalen/").removesuffix(".md") for uri in content.pages if uri.startswith("signalen/")]
    for name, signal in content.facts.signalen.items():
        for leaflet in signal.tekst.keys() - set(pages):
            cure = likely(leaflet, pages) or " Maak de pagina of verbeter de naam."
            message = f"""signaal "{name}" noemt de folder "{leaflet}", maar de pagina docs/signalen/{leaflet}.md is er
                niet.{cure}"""
            yield *content.place_of("signalen.yml", name), message


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
        elif words.target not in known and page not in content.own and (words.kind, words.target) != (NEVER, NOWHERE):
            cure = likely(words.target, known) or " Verbeter de naam of haal de regel weg."
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
            headings = content.filled[uri].headings
            yield from (f"{uri}#{heading.place}" for heading in headings if heading.level <= DEEPEST)
