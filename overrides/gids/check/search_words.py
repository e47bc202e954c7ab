"""The rule for zoekwoorden.yml: each line leads to a place that the search can show."""

from collections.abc import Iterator

from gids.check.links import heading_anchor
from gids.check.rules import FoundInSite, site_rule
from gids.check.site import Site
from gids.check.source import find_headings
from gids.problems import likely
from gids.search import DEEPEST, is_found_as_a_whole


@site_rule("gegevens", "Zoekwoorden horen bij een signaal, een pagina of een kop die het zoeken kan laten zien.")
def lead_somewhere(site: Site) -> FoundInSite:
    known = list(_places(site))
    for target, words in site.facts.zoekwoorden.items():
        if target not in known:
            cure = likely(target, known) or " Verbeter de naam of haal de regel weg."
            message = f'zoekwoorden bij "{target}": dat is geen signaal, pagina of kop.{cure}'
            yield f"{site.shown}/_gegevens/zoekwoorden.yml", words.line, message


def _places(site: Site) -> Iterator[str]:
    yield from site.facts.signalen
    for uri, page in site.pages.items():
        yield uri
        if not is_found_as_a_whole(uri):
            for heading in find_headings(site.expander.expand(page).markdown):
                if heading.level <= DEEPEST:
                    yield f"{uri}#{heading.anchor or heading_anchor(heading.text)}"
