"""Rules for the other pages to learn with: the path, the try-out, practice and the refreshers."""

from gids.check.rules import Lines, page_rule
from gids.content.front_matter import line_of
from gids.content.model import Content
from gids.content.page import Page
from gids.problems import likely

RULE = "leerpad"


@page_rule(RULE, "Elke stap van het leerpad leidt naar een pagina, en een kop, die bestaan.")
def steps_exist(page: Page, content: Content) -> Lines:
    settings = content.settings.get(page.uri)
    for step in settings.leerpad if settings else ():
        uri, _, anchor = step.pagina.partition("#")
        if uri not in content.pages:
            cure = likely(uri, content.pages) or " Typ de pagina zoals in het menu."
            yield line_of(page, step.pagina), f'de pagina "{uri}" van het leerpad is er niet.{cure}'
        elif anchor and anchor not in content.anchors[uri]:
            cure = likely(anchor, content.anchors[uri]) or " Kijk welke koppen die pagina heeft."
            yield line_of(page, step.pagina), f'"#{anchor}" is geen kop van {content.pages[uri].path}.{cure}'


@page_rule(RULE, "Bij genoeg staan hoogstens zo veel scènes als er op de pagina staan.")
def enough_can_be_reached(page: Page, content: Content) -> Lines:
    settings = content.settings.get(page.uri)
    if settings and settings.voorproef:
        scenes = 2 * len(_pairs(page, content))
        if int(settings.voorproef.genoeg) > scenes:
            yield (
                line_of(page, "genoeg:"),
                f"bij genoeg staat {settings.voorproef.genoeg}, en op deze pagina staan {scenes} scènes. Maak het "
                "lager, of zet er een paar bij.",
            )


@page_rule(RULE, "Elk anker bij reserve is van een paar op de pagina.")
def reserve_exists(page: Page, content: Content) -> Lines:
    settings = content.settings.get(page.uri)
    for anchor in settings.reserve if settings else ():
        if anchor not in _pairs(page, content):
            cure = likely(anchor, _pairs(page, content)) or " Typ het anker dat achter de kop van het paar staat."
            yield line_of(page, anchor), f'"{anchor}" bij reserve is geen paar op deze pagina.{cure}'


@page_rule(RULE, "Op een pagina om op te frissen staat minstens één paar.")
def refreshes(page: Page, content: Content) -> Lines:
    settings = content.settings.get(page.uri)
    if settings and settings.opfrissen and not _pairs(page, content):
        yield line_of(page, "opfrissen"), "op deze pagina staat geen paar om mee op te frissen. Schrijf er een."


def _pairs(page: Page, content: Content) -> list[str]:
    return [pair.heading.anchor for pair in content.pairs_of(page)]
