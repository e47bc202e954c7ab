"""The kinds of value that a fact can have: each a pattern, and the sentence that mends a value that does not fit.

A value is first read as it was meant: a telephone number as Word and websites write it, an address as a browser and a
mail program give it. What is left has to fit the pattern, which HTML and JavaScript read too.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from coloraide import Color

from gids.facts import copied


@dataclass(frozen=True)
class FactKind:
    """A kind of value: what it looks like, and what an editor is told who typed something else."""

    pattern: str
    """The whole value, as a regular expression that Python and browsers read in the same way."""
    cure: str
    """What to type instead, for a file and for a form."""
    in_file: str = ""
    """What is to be said about quotes, where the value stood in a file without them."""
    read: Callable[[str], str] = str.strip
    """Makes of what was typed the value that was meant."""
    fits: Callable[[str], bool] = lambda value: True
    """What a pattern cannot say: whether the day exists."""
    reason: Callable[[str], str] = lambda value: ""
    """Which part of a value does not fit, where that can be said; with a space before it."""

    def accepts(self, value: str) -> bool:
        """Return whether a value, once read, is one of this kind."""
        return re.fullmatch(self.pattern, value) is not None and self.fits(value)


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_color(value: str) -> bool:
    try:
        return float(Color(value).alpha(nans=False)) == 1
    except ValueError:
        return False


def _digits(least: int, most: int) -> str:
    return rf"(?:[ \-]?[0-9]){{{least},{most}}}"


_LABEL = r"[^\s\/?#@:.\[\]\"'<>\\`{|}]+"
_AFTER_HOST = r"(?::[0-9]{1,5})?(?:[\/?#][^\s\"<>\\`{|}]*)?"
_IN_QUOTES = "Zet er dubbele aanhalingstekens omheen."
_WHOLE_ADDRESS = "Typ het hele adres, met https:// ervoor, zoals het in de browser staat."

ANYTHING = FactKind(r"[\s\S]*", "")
TELEPHONE = FactKind(
    "|".join(
        [
            "1(?:12|13|44)|116[ ]?[0-9]{3}",
            f"0[1-9]{_digits(8, 8)}",
            f"0800{_digits(4, 4)}|0800{_digits(7, 7)}",
            f"09{_digits(6, 6)}",
            f"14{_digits(2, 4)}",
            rf"\+{_digits(10, 13)}",
        ]
    ),
    "Typ het nummer helemaal, met netnummer, bijvoorbeeld 033-448 11 86.",
    _IN_QUOTES,
    read=copied.telephone,
    reason=copied.not_in_a_telephone_number,
)
EMAIL = FactKind(
    rf"[^\s@\"<>()\[\],;:\\]+@(?:{_LABEL}\.)+[A-Za-z]{{2,}}",
    "Typ een heel e-mailadres, bijvoorbeeld naam@gemeente.nl.",
    read=copied.email,
    reason=copied.more_than_one_email,
)
WEB_ADDRESS = FactKind(
    rf"https:\/\/(?:{_LABEL}\.)+{_LABEL}{_AFTER_HOST}",
    _WHOLE_ADDRESS,
    read=copied.web_address,
    fits=lambda value: not copied.rewritten(value),
    reason=copied.rewritten,
)
INTRANET_ADDRESS = replace(WEB_ADDRESS, pattern=rf"https:\/\/{_LABEL}(?:\.{_LABEL})*{_AFTER_HOST}")
"""On an intranet a host may be one word: https://intranet/."""
FOLDER_ADDRESS = replace(
    WEB_ADDRESS,
    pattern=rf"https:\/\/{_LABEL}(?:\.{_LABEL})*(?::[0-9]{{1,5}})?(?:\/[^\s\"<>\\`{{|}}?#]*)?",
    cure=f"{_WHOLE_ADDRESS} Typ het tot en met de laatste schuine streep.",
    read=copied.folder_address,
    reason=copied.behind_a_folder,
)
"""The address of a folder on a server: it ends with a slash, and nothing comes behind it."""
DATE = FactKind(
    "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "Typ jaar, maand en dag, bijvoorbeeld 2027-05-23.",
    _IN_QUOTES,
    read=copied.with_hyphens,
    fits=_is_date,
)
YES_OR_NO = FactKind("ja|nee", "Typ ja of nee.", read=lambda value: value.strip().lower())
PERCENTAGE = FactKind(
    "0*(?:[1-9][0-9]?|100)",
    "Typ een heel getal van 1 tot en met 100, zonder procentteken.",
    read=lambda value: value.strip().removesuffix("%").rstrip(),
)
COLOR = FactKind(
    r"#[0-9A-Fa-f]{3,8}|[A-Za-z]+|[a-z\-]+\([^()]+\)",
    "Typ een kleur, bijvoorbeeld #154273 of rgb(21 66 115).",
    _IN_QUOTES,
    fits=_is_color,
)
MOMENT = FactKind(
    "[1-9][0-9]* (?:dag|dagen|week|weken|maand|maanden)",
    "Typ een getal en dag, week of maand, bijvoorbeeld 3 maanden.",
    read=lambda value: " ".join(value.split()),
)
NUMBER = FactKind("0*[1-9][0-9]*", "Typ een heel getal, bijvoorbeeld 10.")
COUNT = FactKind("[0-9]+", "Typ een heel getal, of 0.")
IDENTIFIER = FactKind(
    "[a-z0-9]+(?:-[a-z0-9]+)*",
    "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld veilig-thuis.",
)
