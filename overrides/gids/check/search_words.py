"""The rules for zoekwoorden.yml: each line leads to a place that the search can show, and no word says two things."""

from collections.abc import Iterator

from gids.check.rules import Places, content_rule
from gids.content.model import Content
from gids.content.page import DEEPEST, is_only_found_as_a_whole
from gids.facts.model import NEVER, NOWHERE, NUMBER, PEOPLE
from gids.problems import likely


@content_rule("gegevens", "Zoekwoorden horen bij een signaal, een pagina of een kop die het zoeken kan laten zien.")
def lead_somewhere(content: Content) -> Places:
    known, numbers = list(_places(content)), {*content.facts.contacten, *PEOPLE}
    gone: set[str] = set()
    for words in content.facts.zoekwoorden:
        page = words.target.partition("#")[0]
        if page.endswith(".md") and page not in content.pages:  # one page that is gone takes many lines with it
            if page not in gone:
                cure = likely(page, content.pages) or " Verbeter de naam of haal de regel weg."
                yield _file(content), words.line, f'zoekwoorden bij "{words.target}": die pagina is er niet.{cure}'
            gone.add(page)
        elif words.target not in known and (words.kind, words.target) != (NEVER, NOWHERE):
            cure = likely(words.target, known) or " Verbeter de naam of haal de regel weg."
            message = f'zoekwoorden bij "{words.target}": dat is geen signaal, pagina of kop.{cure}'
            yield _file(content), words.line, message
        for name in {*words.words} - numbers if words.kind == NUMBER else ():
            cure = likely(name, sorted(numbers))
            yield _file(content), words.line, f'nummer van "{name}": dat staat niet in contacten.yml.{cure}'


@content_rule("gegevens", 'Een zoekwoord staat niet ook onder "niet".')
def say_one_thing(content: Content) -> Places:
    listed = content.facts.zoekwoorden
    never = {(words.target, word): words.line for words in listed if words.kind == NEVER for word in words.words}
    for words in listed:
        for word in words.words if words.kind != NEVER else ():
            if line := never.get((words.target, word)) or never.get((NOWHERE, word)):
                message = (
                    f'zoekwoord "{word}" staat ook onder "niet", op regel {line}. Haal het op een van de twee weg.'
                )
                yield _file(content), words.line, message


def _file(content: Content) -> str:
    return f"{content.shown}/_gegevens/zoekwoorden.yml"


def _places(content: Content) -> Iterator[str]:
    yield from content.facts.signalen
    for uri in content.pages:
        yield uri
        if not is_only_found_as_a_whole(uri):
            for heading in content.filled[uri].headings:
                if heading.level <= DEEPEST:
                    yield f"{uri}#{heading.place}"
