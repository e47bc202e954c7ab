"""Rules for the lines at the top of a page, and for the day on which it has to be looked at again."""

from collections.abc import Iterator
from datetime import date, timedelta

from gids.check.rules import Places, Rule, content_rule
from gids.content.front_matter import RULE, line_of, read_settings
from gids.content.model import Content
from gids.facts.model import in_words
from gids.problems import INFORMATION

SOON = timedelta(days=30)
REVIEW = "nakijken"

as_expected = Rule(
    RULE,
    "Bovenaan elke pagina staan een titel en een beschrijving, en geen velden die de gids niet kent.",
    lambda content: [problem for page in content.pages.values() for problem in read_settings(page)[1]],
)


@content_rule(RULE, "Elke titel en elke beschrijving is anders.")
def unique(content: Content) -> Places:
    for name, dutch in (("title", "titel"), ("description", "beschrijving")):
        seen: dict[str, str] = {}
        for uri, settings in content.settings.items():
            value, page = getattr(settings, name), content.pages[uri]
            first = seen.setdefault(value.casefold(), page.path)
            if first != page.path:
                message = f'{dutch} "{value}" staat ook in {first}. Maak er een anders.'
                yield page.path, line_of(page, f"{name}:"), message


@content_rule(
    REVIEW, "Een maand voor de dag bij nakijken_voor zegt de controle dat het tijd is om na te kijken.", INFORMATION
)
def review_soon(content: Content) -> Places:
    for path, line, what, day in _dates(content):
        if content.today <= day <= content.today + SOON:
            yield path, line, f"kijk {what} na voor {in_words(day.isoformat())}. {_ways_out(what)}"


@content_rule(REVIEW, "Na die dag moet de pagina of het contact zijn nagekeken.")
def review_late(content: Content) -> Places:
    for path, line, what, day in _dates(content):
        if day < content.today:
            yield path, line, f"{what} moest voor {in_words(day.isoformat())} zijn nagekeken. {_ways_out(what)}"


def _dates(content: Content) -> Iterator[tuple[str, int, str, date]]:
    for uri, settings in content.settings.items():
        if settings.nakijken_voor:
            page = content.pages[uri]
            line = line_of(page, "nakijken_voor")
            yield page.path, line, "deze pagina", date.fromisoformat(settings.nakijken_voor)
    for name, contact in content.facts.contacten.items():
        if contact.nakijken_voor:
            day = date.fromisoformat(contact.nakijken_voor)
            yield *content.place_of("contacten.yml", name), f'contact "{name}"', day


def _ways_out(what: str) -> str:
    return f"""Klopt alles nog? Zet bij nakijken_voor een latere dag. Klopt iets niet? Verbeter het en zet een latere
        dag. Niet meer nodig? Haal {what} weg."""
