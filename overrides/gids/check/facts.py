"""Rules for facts in a page: they are filled in from docs/_gegevens/, never typed again."""

import re
from collections.abc import Iterator

from gids.check.rules import Found, FoundInContent, content_rule, page_rule
from gids.content.links import find_links
from gids.content.model import Content
from gids.content.pages import TypedPage, blank_all
from gids.facts.kinds import EMAIL, TELEPHONE
from gids.facts.model import Facts
from gids.problems import likely

RULE = "gegevens"
_FILLED_IN = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_ONE_BRACE = re.compile(r"(?<!\{)\{\s*(\w+)\s*[(.][^{}\n]*\}")
_NUMBER = re.compile(r"(?<![\w.,-])(?:\+31|0)[\d()][\d ()-]{3,14}\d(?![\w-])")
_MAIL = re.compile(r"[\w.+-]*@[\w.-]*\w")
_FULL_NAME = re.compile(r"[A-ZÀ-Ý]\S+ (?:\S+ )*[A-ZÀ-Ý]\S+")
_DAY = re.compile(r"\d{1,2}-\d{1,2}-\d{2,4}")
_SHORT_NUMBER = 4


@page_rule(RULE, "Tussen {{ en }} staan alleen namen die bestaan.")
def filled_in(page: TypedPage, content: Content) -> Found:
    yield from content.filled[page.uri].mistakes
    for found in _ONE_BRACE.finditer(page.prose):
        if found[1] in content.names:
            yield (
                page.line_at(found.start()),
                f'"{found[0]}" wordt niet ingevuld. Typ twee accolades voor en twee achter de naam: {{{found[0]}}}.',
            )


@content_rule(RULE, "Elke folder die een signaal noemt, heeft een pagina in docs/signalen/.")
def leaflet_exists(content: Content) -> FoundInContent:
    leaflets = [
        uri.removeprefix("signalen/").removesuffix(".md") for uri in content.pages if uri.startswith("signalen/")
    ]
    for name, signal in content.facts.signalen.items():
        for leaflet in signal.tekst:
            if leaflet not in leaflets:
                yield (
                    f"{content.shown}/_gegevens/signalen.yml",
                    content.facts.lines.get(("signalen.yml", name), 1),
                    (
                        f'signaal "{name}" noemt de folder "{leaflet}", maar de pagina docs/signalen/{leaflet}.md '
                        f"is er niet.{likely(leaflet, leaflets) or ' Maak de pagina of verbeter de naam.'}"
                    ),
                )


@page_rule(RULE, "Een telefoonnummer, e-mailadres, webadres of naam uit de gegevens typ je nooit zelf in een pagina.")
def retyped(page: TypedPage, content: Content) -> Found:
    text = blank_all(page.prose, _FILLED_IN)
    values = list(_values(content.facts))
    if not re.search("|".join(_pattern(value) for value, _ in values), text):
        return
    for value, name in values:
        for found in re.finditer(rf"(?<!\w){_pattern(value)}(?!\w)", text):
            instead = "in plaats van de hele link" if name.startswith("website(") else "in plaats daarvan"
            yield page.line_at(found.start()), f'"{found[0]}" staat al in de gegevens. Typ {instead} {{{{ {name} }}}}.'


@page_rule(RULE, "Een telefoonnummer of e-mailadres in een pagina klopt en staat in contacten.yml of gemeente.yml.")
def telephone_and_mail(page: TypedPage, content: Content) -> Found:
    text = blank_all(page.prose, _FILLED_IN)
    known = {_digits(value) for value, _ in _values(content.facts)}
    for found in _NUMBER.finditer(text):
        number = found[0].strip()
        if _digits(number) in known or _DAY.fullmatch(number):
            continue
        if TELEPHONE.accepts(number):
            yield (
                page.line_at(found.start()),
                (
                    f'telefoonnummer "{number}" staat niet in contacten.yml. Zet het daar, met de bron, en typ hier '
                    '{{ telefoon("…") }}.'
                ),
            )
        else:
            yield page.line_at(found.start()), f'"{number}" is geen heel telefoonnummer. Kijk het na in de bron.'
    for found in _MAIL.finditer(text):
        if not EMAIL.accepts(found[0]):
            yield page.line_at(found.start()), f'"{found[0]}" is geen heel e-mailadres. {EMAIL.cure}'


@page_rule(RULE, "Een adres buiten de gids begint met https://.")
def no_plain_http(page: TypedPage, content: Content) -> Found:
    links = {link.target for link in find_links(page)}
    for found in re.finditer(r"http://[^\s)>\"']+", page.prose):
        if found[0] not in links:
            yield (
                page.line_at(found.start()),
                (f'"{found[0]}" begint met http://. Maak er https:// van en kijk of de pagina dan opent.'),
            )


def _values(facts: Facts) -> Iterator[tuple[str, str]]:
    """Return each value that is typed nowhere else, with what an editor types in its place."""
    gemeente = facts.gemeente
    yield gemeente.naam, "gemeente.naam"
    yield gemeente.meldingsformulier.adres, "gemeente.meldingsformulier.adres"
    for role in ("aandachtsfunctionaris", "zorgcoordinator"):
        person = getattr(gemeente, role)
        if _FULL_NAME.fullmatch(person.naam):
            yield person.naam, f"gemeente.{role}.naam"
        yield person.telefoon, f"gemeente.{role}.telefoon"
        yield person.email, f"gemeente.{role}.email"
    for name, contact in facts.contacten.items():
        if len(contact.telefoon) > _SHORT_NUMBER:
            yield contact.telefoon, f'telefoon("{name}")'
        if contact.email:
            yield contact.email, f'contact("{name}")'
        if contact.website:
            yield contact.website, f'website("{name}")'


def _pattern(value: str) -> str:
    """Return a pattern that finds a value also where a number is divided in another way."""
    if TELEPHONE.accepts(value):
        return r"[ ()-]*".join(_digits(value))
    return re.escape(value.rstrip("/")) + ("/?" if value.startswith("https://") else "")


def _digits(value: str) -> str:
    return re.sub(r"\D", "", value) if TELEPHONE.accepts(value) else value
