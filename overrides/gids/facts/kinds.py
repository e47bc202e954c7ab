"""The kinds of value that a fact can have: each a pattern, and the sentence that mends a value that does not fit."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from coloraide import Color


@dataclass(frozen=True)
class Kind:
    """A kind of value: `accepts` says whether a text is one, `cure` tells an editor what to type instead."""

    accepts: Callable[[str], bool]
    cure: str


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_telephone(value: str) -> bool:
    digits = re.sub(r"[ -]", "", value)
    return bool(re.fullmatch(r"112|0[1-9]\d{8}|0800\d{4}|0800\d{7}|09\d{6}|09\d{8}|14\d{2,4}|\+\d{10,13}", digits))


def _is_color(value: str) -> bool:
    try:
        return float(Color(value).alpha(nans=False)) == 1
    except ValueError:
        return False


def _matches(pattern: str) -> Callable[[str], bool]:
    return lambda value: re.fullmatch(pattern, value) is not None


ANYTHING = Kind(lambda value: True, "")
TELEPHONE = Kind(
    _is_telephone,
    'Typ het nummer helemaal, met netnummer en tussen aanhalingstekens, bijvoorbeeld "033-448 11 86".',
)
EMAIL = Kind(_matches(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}"), "Typ een heel e-mailadres, bijvoorbeeld naam@gemeente.nl.")
WEB_ADDRESS = Kind(
    _matches(r"https://[^\s/]+\.[^\s]+"), "Typ het hele adres, met https:// ervoor, zoals het in de browser staat."
)
DATE = Kind(_is_date, 'Typ jaar, maand en dag tussen aanhalingstekens, bijvoorbeeld "2027-05-23".')
YES_OR_NO = Kind(_matches("ja|nee"), "Typ ja of nee.")
PERCENTAGE = Kind(
    lambda value: value.isascii() and value.isdigit() and 1 <= int(value) <= 100,
    "Typ een heel getal van 1 tot en met 100, zonder procentteken.",
)
COLOR = Kind(_is_color, 'Typ een kleur tussen aanhalingstekens, bijvoorbeeld "#154273" of "rgb(21 66 115)".')
NUMBER = Kind(
    lambda value: value.isascii() and value.isdigit() and int(value) > 0,
    "Typ een heel getal, bijvoorbeeld 10.",
)
MOMENT = Kind(
    _matches(r"[1-9]\d* (?:dag|dagen|week|weken|maand|maanden)"),
    'Typ een getal en dag, week of maand, bijvoorbeeld "3 maanden".',
)
COUNT = Kind(lambda value: value.isascii() and value.isdigit(), "Typ een heel getal, of 0.")
IDENTIFIER = Kind(
    _matches(r"[a-z0-9]+(-[a-z0-9]+)*"),
    "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld veilig-thuis.",
)
