"""The rule for zoekwoorden.yml: each line leads to a place that the search can show."""

from collections.abc import Iterator

from gids.check.rules import Places, content_rule
from gids.content.model import Content
from gids.content.page import DEEPEST, is_only_found_as_a_whole
from gids.problems import likely


@content_rule("gegevens", "Zoekwoorden horen bij een signaal, een pagina of een kop die het zoeken kan laten zien.")
def lead_somewhere(content: Content) -> Places:
    known = list(_places(content))
    for target, words in content.facts.zoekwoorden.items():
        if target not in known:
            cure = likely(target, known) or " Verbeter de naam of haal de regel weg."
            message = f'zoekwoorden bij "{target}": dat is geen signaal, pagina of kop.{cure}'
            yield f"{content.shown}/_gegevens/zoekwoorden.yml", words.line, message


def _places(content: Content) -> Iterator[str]:
    yield from content.facts.signalen
    for uri in content.pages:
        yield uri
        if not is_only_found_as_a_whole(uri):
            for heading in content.filled[uri].headings:
                if heading.level <= DEEPEST:
                    yield f"{uri}#{heading.place}"
