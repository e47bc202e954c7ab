"""Rules for the lines at the top of a page, and for the day on which it has to be looked at again."""

from collections.abc import Iterator
from datetime import date, timedelta

from gids.check.rules import Places, Rule, content_rule
from gids.content.front_matter import RULE, read_settings
from gids.content.model import Content
from gids.facts.model import in_words
from gids.problems import INFORMATION, Problem

SOON = timedelta(days=30)
REVIEW = "nakijken"


def _settings(content: Content) -> list[Problem]:
    return [problem for page in content.pages.values() for problem in read_settings(page)[1]]


as_expected = Rule(
    RULE, "Bovenaan elke pagina staan een titel en een beschrijving, en geen velden die de gids niet kent.", _settings
)


@content_rule(RULE, "Elke titel en elke beschrijving is anders.")
def unique(content: Content) -> Places:
    for name, dutch in (("title", "titel"), ("description", "beschrijving")):
        seen: dict[str, str] = {}
        for uri, settings in content.settings.items():
            value = getattr(settings, name)
            if value.casefold() in seen:
                line = _line_of(content, uri, name)
                yield (
                    content.pages[uri].path,
                    line,
                    f'{dutch} "{value}" staat ook in {seen[value.casefold()]}. Maak er een anders.',
                )
            seen.setdefault(value.casefold(), content.pages[uri].path)


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
            line = _line_of(content, uri, "nakijken_voor")
            yield content.pages[uri].path, line, "deze pagina", date.fromisoformat(settings.nakijken_voor)
    path = f"{content.shown}/_gegevens/contacten.yml"
    for name, contact in content.facts.contacten.items():
        if contact.nakijken_voor:
            line = content.facts.lines.get(("contacten.yml", name), 1)
            yield path, line, f'contact "{name}"', date.fromisoformat(contact.nakijken_voor)


def _ways_out(what: str) -> str:
    return (
        "Klopt alles nog? Zet bij nakijken_voor een latere dag. Klopt iets niet? Verbeter het en zet een latere dag. "
        f"Niet meer nodig? Haal {what} weg."
    )


def _line_of(content: Content, uri: str, key: str) -> int:
    lines = content.pages[uri].text.split("\n")
    return next((index for index, line in enumerate(lines, 1) if line.strip("\"' ").startswith(key)), 1)
