"""Rules for headings, which are the contents of a page and the way through it for a screen reader."""

import re

from gids.check.rules import Lines, page_rule
from gids.content.model import Content
from gids.content.page import Page

RULE = "koppen"
_UNDERLINED = re.compile(r"(?:\A|\n[ ]*\n)([^\s#>|=-].*)\n(?:=+|-+)[ ]*(?=\n|\Z)")


@page_rule(RULE, 'Elke pagina heeft precies één hoofdkop: een regel die begint met "# ".')
def one_title(page: Page, content: Content) -> Lines:
    titles = [heading for heading in page.headings if heading.level == 1]
    if not titles:
        yield 1, 'deze pagina heeft geen hoofdkop. Zet boven de tekst een regel die begint met "# ".'
    for heading in titles[1:]:
        yield heading.line, f'"{heading.text}" is een tweede hoofdkop. Begin deze kop met "## ".'


@page_rule(RULE, 'Een kop begint met "#" en heeft geen streep eronder.')
def underlined(page: Page, content: Content) -> Lines:
    for match in _UNDERLINED.finditer(page.markdown):
        yield (
            page.line_at(match.start(1)),
            f'"{match[1].strip()}" wordt een kop door de streep eronder. Is het een kop, begin dan met "## " en haal '
            "de streep weg. Is het geen kop, zet dan een lege regel boven de streep.",
        )


@page_rule(RULE, 'Een kop slaat geen niveau over: onder "## " komt "### ".')
def levels(page: Page, content: Content) -> Lines:
    previous = 0
    for heading in page.headings:
        if previous and heading.level > previous + 1:
            yield (
                heading.line,
                (f'kop "{heading.text}" slaat een niveau over. Begin de kop met "{"#" * (previous + 1)} ".'),
            )
        previous = heading.level


@page_rule(RULE, "Twee koppen op een pagina hebben niet hetzelfde anker.")
def anchors(page: Page, content: Content) -> Lines:
    filled_in = content.filled[page.uri].headings
    seen = {heading.place for heading in filled_in} - {heading.place for heading in page.headings}
    for heading in page.headings:
        anchor = heading.place
        if anchor in seen:
            yield (
                heading.line,
                (
                    f'kop "{heading.text}" heeft hetzelfde anker als een andere kop: "#{anchor}". '
                    "Zet achter een van de twee een eigen anker, zoals { #" + anchor + "-2 }."
                ),
            )
        seen.add(anchor)
