"""The rule for zoekwoorden.yml: each line leads to a place that the search can show."""

from collections.abc import Iterator

from gids.check.rules import FoundInContent, content_rule
from gids.content.findable import DEEPEST, is_found_as_a_whole
from gids.content.links import heading_anchor
from gids.content.model import Content
from gids.content.pages import find_headings
from gids.problems import likely


@content_rule("gegevens", "Zoekwoorden horen bij een signaal, een pagina of een kop die het zoeken kan laten zien.")
def lead_somewhere(content: Content) -> FoundInContent:
    known = list(_places(content))
    for target, words in content.facts.zoekwoorden.items():
        if target not in known:
            cure = likely(target, known) or " Verbeter de naam of haal de regel weg."
            message = f'zoekwoorden bij "{target}": dat is geen signaal, pagina of kop.{cure}'
            yield f"{content.shown}/_gegevens/zoekwoorden.yml", words.line, message


def _places(content: Content) -> Iterator[str]:
    yield from content.facts.signalen
    for uri, page in content.pages.items():
        yield uri
        if not is_found_as_a_whole(uri):
            for heading in find_headings(content.filled[page.uri].markdown):
                if heading.level <= DEEPEST:
                    yield f"{uri}#{heading.anchor or heading_anchor(heading.text)}"
