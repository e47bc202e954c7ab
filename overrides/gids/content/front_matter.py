"""The lines between `---` at the top of a page: one table is schema, check and explanation of what may stand there."""

import json
import re
from dataclasses import dataclass
from functools import cache

from gids.content.page import Page
from gids.facts.kinds import DATE, MOMENT, POSITIVE, YES_OR_NO
from gids.facts.records import Place, fact, optional, read_record
from gids.facts.yaml_text import Mapping, Node, Scalar, Sequence, read_yaml
from gids.problems import Problem

RULE = "bovenaan-de-pagina"


@dataclass(frozen=True)
class StepSettings:
    """`leerpad:` one step of the path."""

    pagina: str = fact("de pagina van de stap, bijvoorbeeld leren/voorproef.md of leren/oefenen.md#paar-map")
    doe: str = fact("wat je daar doet, in een korte zin")


@dataclass(frozen=True)
class Tryout:
    """`voorproef:` scenes before anything was read."""

    genoeg: str = fact("hoeveel scènes goed genoeg zijn om meteen de eindtoets te doen", POSITIVE)


@dataclass(frozen=True)
class FinalTest:
    """`eindtoets:` what the test on this page asks."""

    scenes: str = fact("hoeveel scènes er komen: één van elk paar op de pagina", POSITIVE)
    moet_goed: tuple[str, ...] = optional(
        "de ankers van de koppen op de pagina waarvan de lezer een vraag goed moet hebben", default=()
    )


@dataclass(frozen=True)
class PageSettings:
    """What an editor can say about a page."""

    title: str = fact("de titel van de pagina, zoals die in het menu staat")
    description: str = fact("in een zin wat de lezer op de pagina vindt, voor de zoekresultaten")
    nakijken_voor: str = optional("voor welke dag iemand de pagina opnieuw nakijkt", DATE)
    schudden: str = optional("ja als de antwoorden bij elk bezoek in een andere volgorde staan", YES_OR_NO)
    leerpad: tuple[StepSettings, ...] = optional(
        "de stappen van het leerpad, in hun volgorde, elk met pagina en doe", default=()
    )
    voorproef: Tryout | None = optional("op de pagina met scènes die je doet voordat je iets leest", default=None)
    naast_elkaar: str = optional("ja als de twee scènes van een paar naast elkaar staan", YES_OR_NO)
    reserve: tuple[str, ...] = optional("de ankers van de paren die alleen komen als iets fout ging", default=())
    eindtoets: FinalTest | None = optional("hoe de eindtoets op deze pagina is", default=None)
    opfrissen: str = optional("wanneer de lezer de pagina doet, bijvoorbeeld 1 week", MOMENT)
    bewijs: str = optional("ja op de pagina met het bewijs van de eindtoets", YES_OR_NO)
    gesprek: str = optional("ja op de pagina van een gesprek aan de balie", YES_OR_NO)
    werkoverleg: str = optional("ja op de pagina waarmee een team samen scènes beoordeelt", YES_OR_NO)
    oordelen: str = optional("ja op de pagina die zegt hoeveel mensen de scènes beoordeelden", YES_OR_NO)


NO_SETTINGS = PageSettings("", "")
"""What a page asks for whose front matter has a mistake."""


@cache
def read_settings(page: Page) -> tuple[PageSettings | None, list[Problem]]:
    """Return what stands at the top of a page, or None with what is wrong there."""
    if page.front_matter is None:
        return None, [Problem(page.path, 1, _missing(page), RULE)]
    node, problems = read_yaml(page.front_matter, page.path, RULE, first_line=2)
    if not problems and not isinstance(node, Mapping):
        problems = [Problem(page.path, 2, 'hier horen regels te staan als: title: "Melden".', RULE)]
    if problems or node is None:
        return None, problems
    return read_record(PageSettings, node, Place(page.path, RULE))


def _missing(page: Page) -> str:
    lines = page.text.split("\n")
    if lines[0].rstrip() == "---":
        return 'de regels tussen "---" worden niet afgesloten. Zet een regel met alleen "---" onder de beschrijving.'
    opening = next((number for number, line in enumerate(lines, 1) if line.rstrip() == "---"), len(lines))
    if re.match(r"\w+:", "".join(lines[opening : opening + 1])):
        return f'boven "---" op regel {opening} mag niets staan, ook geen lege regel. Haal weg wat erboven staat.'
    return """bovenaan ontbreken titel en beschrijving. Begin de pagina met een regel "---", dan title: "…", dan
        description: "…", en weer een regel "---"."""


def front_matter_as_text(page: Page) -> str:
    """Return the top of a page in JSON, for MkDocs: `112` stays a text. Of what is wrong only the title is kept."""
    values = front_matter_values(page)
    if not read_settings(page)[0]:
        values = {key: values[key] for key in ("title", "description") if isinstance(values.get(key), str)}
    return json.dumps(values)


def front_matter_values(page: Page) -> dict[str, object]:
    """Return what an editor can fill in from the front matter by its name: `eindtoets.vragen`."""
    node, _ = read_yaml(page.front_matter or "", page.path, RULE)
    values = _plain(node) if node else None
    return values if isinstance(values, dict) else {}


def line_of(page: Page, typed: str) -> int:
    """Return the line of the page on which this first stands, or 1."""
    return next((number for number, line in enumerate(page.text.split("\n"), 1) if typed in line), 1)


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(item) for key, item in node.entries.items()}
