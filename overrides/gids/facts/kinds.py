"""The kinds of value that a fact can have: each a pattern, and the sentence that mends a value that does not fit.

A value is first read as it was meant: a telephone number as Word and websites write it, an address as a browser and a
mail program give it. What is left has to fit the pattern, which HTML and JavaScript read too.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from coloraide import Color

from gids.facts.copied import Reason, Step, reasons_of, steps_of


@dataclass(frozen=True)
class FactKind:
    """A kind of value: what it looks like, and what an editor is told who typed something else."""

    pattern: str
    """The whole value, as a regular expression that Python and browsers read in the same way."""
    cure: str
    """What to type instead, for a file and for a form."""
    in_file: str = ""
    """What is to be said about quotes, where the value stood in a file without them."""
    steps: tuple[Step, ...] = steps_of("stripped")
    """Make of what was typed the value that was meant."""
    reasons: tuple[Reason, ...] = ()
    """Which part of a value does not fit, and the cure of that; the first that is there is said."""
    fits: Callable[[str], object] | None = None
    """What a pattern cannot say: whether the day exists. It returns nothing or raises ValueError where it does not."""

    def read(self, typed: str) -> str:
        """Return the value that was meant."""
        for pattern, instead in self.steps:
            in_place = (lambda part: part[0].lower()) if instead is None else instead
            typed = re.sub(pattern, in_place, typed, flags=re.IGNORECASE)
        return typed

    def accepts(self, value: str) -> bool:
        """Return whether a value, once read, is one of this kind."""
        try:
            return re.fullmatch(self.pattern, value) is not None and (not self.fits or bool(self.fits(value)))
        except ValueError:
            return False

    def advice(self, value: str) -> str:
        """Return what to do about a value that is not of this kind."""
        for pattern, sentences in self.reasons:
            if match := re.search(pattern, value, re.IGNORECASE):
                return sentences.format(match[0], *match.groups())
        return self.cure


def _digits(least: int, most: int) -> str:
    return rf"(?:[ \-]?[0-9]){{{least},{most}}}"


_LABEL = r"[^\s\/?#@:.\[\]\"'<>\\`{|}]+"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*(?::[0-9]{{1,5}})?"
_PATH = r"(?:[\/?#][^\s\"<>\\`{|}]*)?"
_NOWHERE = "|".join(pattern.removeprefix("^") for pattern, _ in reasons_of("address"))
"""An address that a mail program put in the place of the right one, or of one computer."""
_IN_QUOTES = "Zet er dubbele aanhalingstekens omheen."
_WHOLE_ADDRESS = "Typ het hele adres, met https:// ervoor, zoals het in de browser staat."

ANYTHING = FactKind(r"[\s\S]*", "")
TELEPHONE = FactKind(
    "(?:"
    + "|".join(
        [
            "1(?:12|13|44)|116[ ]?[0-9]{3}",
            f"0[1-9]{_digits(8, 8)}",
            f"0800{_digits(4, 4)}|0800{_digits(7, 7)}",
            f"09{_digits(6, 6)}",
            r"14[ \-]?0[1-9][0-9]{1,2}",
            rf"\+{_digits(10, 13)}",
        ]
    )
    + ")(?: toestel [0-9]{1,6})?",
    "Typ het nummer helemaal, met netnummer, bijvoorbeeld 033-448 11 86.",
    _IN_QUOTES,
    steps=steps_of("telephone"),
    reasons=reasons_of("telephone"),
)
OFFICE_TELEPHONE = replace(
    TELEPHONE,
    pattern=f"{TELEPHONE.pattern}|[0-9]{{3,5}}",
    cure="Typ het nummer helemaal, met netnummer, bijvoorbeeld 033-448 11 86. Een intern nummer heeft 3 tot 5 cijfers.",
)
"""Who reads the guide may have a telephone of the office at hand, which knows numbers of its own."""
EMAIL = FactKind(
    rf"[^\s@\"<>()\[\],;:\\]+@(?:{_LABEL}\.)+[A-Za-z]{{2,}}",
    "Typ een heel e-mailadres, bijvoorbeeld naam@gemeente.nl.",
    steps=steps_of("email"),
    reasons=reasons_of("email"),
)
WEB_ADDRESS = FactKind(
    rf"(?!{_NOWHERE})https:\/\/(?:{_LABEL}\.)+{_LABEL}(?::[0-9]{{1,5}})?{_PATH}",
    _WHOLE_ADDRESS,
    steps=steps_of("web"),
    reasons=reasons_of("web"),
)
INTRANET_ADDRESS = replace(
    WEB_ADDRESS,
    pattern=rf"(?!{_NOWHERE})https?:\/\/{_HOST}{_PATH}",
    reasons=reasons_of("address"),
)
"""On an intranet a host may be one word, and have no encryption: http://intranet/."""
FOLDER_ADDRESS = replace(
    INTRANET_ADDRESS,
    pattern=rf"(?!{_NOWHERE})https?:\/\/{_HOST}(?:\/[^\s\"<>\\`{{|}}?#]*)?",
    cure=f"{_WHOLE_ADDRESS} Typ het tot en met de laatste schuine streep.",
    steps=steps_of("folder"),
    reasons=reasons_of("folder"),
)
"""The address of a folder on a server: it ends with a slash, and nothing comes behind it."""
EDIT_ADDRESS = replace(
    FOLDER_ADDRESS,
    pattern=rf"(?:{FOLDER_ADDRESS.pattern})docs\/",
    steps=steps_of("edit"),
    reasons=reasons_of("edit"),
)
SHARE = r"(?:[A-Za-z]:|[\\\/]{2}[^\\\/:<>\"|?*]+)(?:[\\\/][^\\\/:<>\"|?*]+)+"
"""A file on a drive or on a share of the network: `H:\\Formulieren\\Melding.docx`."""
FORM_ADDRESS = FactKind(
    f"{INTRANET_ADDRESS.pattern}|{EMAIL.pattern}|{SHARE}",
    "Typ een webadres met http:// of https://, een e-mailadres, of de plek op een schijf. Ligt het formulier op "
    "papier, laat dit dan leeg.",
    steps=(*steps_of("stripped"), (r"^<|>$", ""), (r"^https?://[^/?#]*", None), (r"^mailto:", "")),
    reasons=reasons_of("address"),
)
DATE = FactKind(
    "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "Typ jaar, maand en dag, bijvoorbeeld 2027-05-23.",
    _IN_QUOTES,
    steps=steps_of("hyphens"),
    fits=date.fromisoformat,
)
YES_OR_NO = FactKind("ja|nee", "Typ ja of nee.", steps=(*steps_of("stripped"), (r"^.*$", None)))
FUNCTION = replace(
    YES_OR_NO, pattern="aandachtsfunctionaris|medewerker", cure="Typ aandachtsfunctionaris of medewerker."
)
PERCENTAGE = FactKind(
    "0*(?:[1-9][0-9]?|100)",
    "Typ een heel getal van 1 tot en met 100, zonder procentteken.",
    steps=(*steps_of("stripped"), (r"\s*%$", "")),
)
COLOR = FactKind(
    r"#[0-9A-Fa-f]{3,8}|[A-Za-z]+|[a-z\-]+\([^()]+\)",
    "Typ een kleur, bijvoorbeeld #154273 of rgb(21 66 115).",
    _IN_QUOTES,
    fits=lambda color: float(Color(color).alpha(nans=False)) == 1,
)
MOMENT = FactKind(
    "[1-9][0-9]* (?:dag|dagen|week|weken|maand|maanden)",
    "Typ een getal en dag, week of maand, bijvoorbeeld 3 maanden.",
    steps=(*steps_of("stripped"), (r"\s+", " ")),
)
POSITIVE = FactKind("0*[1-9][0-9]*", "Typ een heel getal, bijvoorbeeld 10.")
COUNT = FactKind("[0-9]+", "Typ een heel getal, of 0.")
IDENTIFIER = FactKind(
    "[a-z0-9]+(?:-[a-z0-9]+)*",
    "Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld veilig-thuis.",
)
