"""Rules for facts in a page: they are filled in from docs/_gegevens/, never typed again."""

import re
from collections.abc import Iterator
from functools import cache

from gids.check.rules import Lines, page_rule, rule_on, text_rule
from gids.content.model import Content
from gids.content.page import COMMENT, FILL_IN, Page, blank_all
from gids.facts.copied import without_extension
from gids.facts.kinds import EMAIL, TELEPHONE
from gids.facts.model import Facts

RULE = "gegevens"
_LINK = r"(\{\{\s*(?:website|telefoon|bron|formulier)\(.*?\}\})"
_LINK_IN_A_LINK = re.compile(rf'(?:\]\(\s*<?|=["\']){_LINK}|\[[^\[\]\n]*{_LINK}[^\[\]\n]*\]\(')
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:(?:\+\d ?\d|\(?0)[\d() \u2010-\u2015./-]{4,22}\d|14[ -]?0[1-9]\d{1,2})(?: toestel \d+)?(?![\w-])"
)
_AS_ON_A_KEYBOARD = re.compile(r"[\d ()+-]+(?: toestel \d+)?")
_MAIL = re.compile(r"[\w.+-]*@[\w.-]*\w")
_FULL_NAME = re.compile(r"[A-ZÀ-Ý]\S+ (?:\S+ )*[A-ZÀ-Ý]\S+")
_DAY_OR_HOURS = re.compile(r"\d{1,2}-\d{1,2}-\d{2,4}|\d{1,2}\.\d{2} ?[\u2010-\u2015-] ?\d{1,2}\.\d{2}")
_SOURCE = "staat niet in contacten.yml. Zet het daar, met de bron, en typ hier"
_SHORT_NUMBER, _INTERNAL_NUMBER = 4, 5
"""Numbers of so few digits are other things in a text too."""


@page_rule(RULE, "Tussen {{ en }} staan alleen namen die bestaan.")
def filled_in(page: Page, content: Content) -> Lines:
    yield from content.filled[page.uri].mistakes
    for match in _LINK_IN_A_LINK.finditer(page.prose):
        yield page.line_at(match.start()), f"typ alleen {match[1] or match[2]}, dat is al een link."


@text_rule(RULE, "In code vult de gids niets in.")
def not_in_code(page: Page) -> Lines:
    lines: dict[int, str] = {}
    for match in re.finditer(r"\{\{|\{%", blank_all(page.body, COMMENT)):
        if page.prose[match.start()] == " ":
            lines[page.line_at(match.start())] = match[0]
    cure = "Haal de tekens voor code weg, of dit stuk."
    return ((line, f'"{typed}" staat in code, en daar wordt niets ingevuld. {cure}') for line, typed in lines.items())


@rule_on(
    lambda page, content: (page, tuple(_values(content.facts))),
    RULE,
    "Een telefoonnummer, e-mailadres, webadres of naam uit de gegevens typ je nooit zelf in een pagina.",
)
def retyped(page: Page, known: tuple[tuple[str, str], ...]) -> Lines:
    text = blank_all(page.prose, FILL_IN)
    values = [(value, name) for value, name in known if not _NUMBER.fullmatch(value)]
    numbers = {_digits(value): name for value, name in known}
    typed = [(match, numbers[_digits(match[0])]) for match in _NUMBER.finditer(text) if _digits(match[0]) in numbers]
    if re.search("|".join(_pattern(value) for value, _ in values), text):
        typed += [(match, name) for value, name in values for match in re.finditer(_pattern(value), text)]
    for match, name in typed:
        instead = "in plaats van de hele link" if name.startswith("website(") else "in plaats daarvan"
        yield page.line_at(match.start()), f'"{match[0]}" staat al in de gegevens. Typ {instead} {{{{ {name} }}}}.'


@rule_on(
    lambda page, content: (page, tuple(_values(content.facts)), page.uri in content.own),
    RULE,
    "Een telefoonnummer of e-mailadres in een pagina klopt en staat in contacten.yml of gemeente.yml.",
)
def telephone_and_mail(page: Page, values: tuple[tuple[str, str], ...], is_own: bool) -> Lines:
    text = blank_all(page.prose, FILL_IN)
    known = {_digits(value).casefold() for value, _ in values}
    for match in (*_NUMBER.finditer(text), *_MAIL.finditer(text)):
        typed, line = match[0].strip(), page.line_at(match.start())
        if _digits(typed).casefold() in known or _DAY_OR_HOURS.fullmatch(typed):
            continue
        if is_own and (EMAIL.accepts(typed) or TELEPHONE.accepts(TELEPHONE.read(typed))):
            continue  # contacten.yml is not the municipality's to change
        if EMAIL.accepts(typed):
            yield line, f'e-mailadres "{typed}" {_SOURCE} {{{{ contact("…") }}}}.'
        elif "@" in typed:
            yield line, f'"{typed}" is geen heel e-mailadres. {EMAIL.cure}'
        elif TELEPHONE.accepts(TELEPHONE.read(typed)):
            yield line, f'telefoonnummer "{typed}" {_SOURCE} {{{{ telefoon("…") }}}}.'
        elif _AS_ON_A_KEYBOARD.fullmatch(typed):
            yield line, f'"{typed}" is geen heel telefoonnummer. Kijk het na in de bron.'


def _values(facts: Facts) -> Iterator[tuple[str, str]]:
    """Return each value that is typed nowhere else, with what an editor types in its place."""
    gemeente = facts.gemeente
    yield gemeente.naam, "gemeente.naam"
    if gemeente.meldingsformulier.adres:
        yield gemeente.meldingsformulier.adres, "formulier()"
    for role in ("aandachtsfunctionaris", "zorgcoordinator", "vervanger"):
        person = getattr(gemeente, role)
        for name in ("naam", "telefoon", "telefoon_2", "email") if person else ():
            value = getattr(person, name)
            if _FULL_NAME.fullmatch(value) if name == "naam" else len(value) > _INTERNAL_NUMBER:
                yield value, f"gemeente.{role}.{name}"
    for person in gemeente.meer_aandachtsfunctionarissen:
        yield from ((value, "melden()") for value in (*person.telefoons, person.email) if len(value) > _INTERNAL_NUMBER)
    for name, contact in facts.contacten.items():
        if len(contact.telefoon) > _SHORT_NUMBER:
            yield contact.telefoon, f'telefoon("{name}")'
        if contact.email:
            yield contact.email, f'contact("{name}")'
        if contact.website:
            yield contact.website, f'website("{name}")'


def _pattern(value: str) -> str:
    """Return a pattern that finds a whole value; of a number that begins with no 0, also where it is divided."""
    if TELEPHONE.accepts(value):
        return rf"(?<!\w){r'[ ()-]*'.join(_digits(value))}(?!\w)"
    return rf"(?<!\w){re.escape(value.rstrip('/'))}{'/?' if value.startswith('https://') else ''}(?!\w)"


@cache
def _digits(value: str) -> str:
    """Return the digits of a number as they are dialled in the Netherlands; of anything else the text itself."""
    number = without_extension(TELEPHONE.read(value))
    if not TELEPHONE.accepts(number):
        return value
    return re.sub(r"\D", "", f"0{number[3:]}" if number.startswith("+31") else number)
