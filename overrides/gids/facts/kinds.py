"""The kinds of value that a fact can have: each a pattern, and the sentence that mends a value that does not fit.

A value is first read as it was meant: a telephone number as Word and websites write it, an address as a browser and a
mail program give it. What is left has to fit the pattern, which HTML and JavaScript read too.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from coloraide import Color

from gids.facts.copied import ASTRAY, NUMBERS, Reason, Step, kind_of


@dataclass(frozen=True)
class FactKind:
    """A kind of value: what it looks like, and what an editor is told who typed something else."""

    pattern: str
    """The whole value, as a regular expression that Python and browsers read in the same way."""
    cure: str
    """What to type instead, for a file and for a form."""
    in_file: str
    """What is to be said about quotes, where the value stood in a file without them."""
    steps: tuple[Step, ...]
    """Make of what was typed the value that was meant."""
    reasons: tuple[Reason, ...]
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


def _kind(name: str, pattern: str, fits: Callable[[str], object] | None = None) -> FactKind:
    """Return the kind of value that copied.yml knows by this name."""
    return FactKind(pattern, *kind_of(name), fits)


_LABEL = r"[^\s\/?#@:.\[\]\"'<>\\`{|}]+"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*(?::[0-9]{{1,5}})?"
_PATH = r"(?:[\/?#][^\s\"<>\\`{|}]*)?"
_NOWHERE = "|".join(pattern.removeprefix("^") for pattern, _ in ASTRAY)
"""An address that a mail program put in the place of the right one, or of one computer."""

ANYTHING = _kind("anything", r"(?![\s\S]*\{[{%])[\s\S]*")
TELEPHONE = _kind("telephone", f"(?:{'|'.join(NUMBERS)})(?: toestel [0-9]{{1,6}})?")
OFFICE_TELEPHONE = _kind("office_telephone", f"{TELEPHONE.pattern}|[0-9]{{3,5}}")
"""Who reads the guide may have a telephone of the office at hand, which knows numbers of its own."""
EMAIL = _kind("email", rf"[^\s@\"<>()\[\],;:\\]+@(?:{_LABEL}\.)+[A-Za-z]{{2,}}")
WEB_ADDRESS = _kind("web", rf"(?!{_NOWHERE})https:\/\/(?:{_LABEL}\.)+{_LABEL}(?::[0-9]{{1,5}})?{_PATH}")
INTRANET_ADDRESS = _kind("intranet", rf"(?!{_NOWHERE})https?:\/\/{_HOST}{_PATH}")
"""On an intranet a host may be one word, and have no encryption: http://intranet/."""
FOLDER_ADDRESS = _kind("folder", rf"(?!{_NOWHERE})https?:\/\/{_HOST}(?:\/[^\s\"<>\\`{{|}}?#]*)?")
"""The address of a folder on a server: it ends with a slash, and nothing comes behind it."""
EDIT_ADDRESS = _kind("edit", rf"(?:{FOLDER_ADDRESS.pattern})docs\/")
SHARE = r"(?:[A-Za-z]:|[\\\/]{2}[^\\\/:<>\"|?*]+)(?:[\\\/][^\\\/:<>\"|?*]+)+"
"""A file on a drive or on a share of the network: `H:\\Formulieren\\Melding.docx`."""
FORM_ADDRESS = _kind("form", f"{INTRANET_ADDRESS.pattern}|{EMAIL.pattern}|{SHARE}")
DATE = _kind("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}", date.fromisoformat)
YES_OR_NO = _kind("yes_or_no", "ja|nee")
FUNCTION = _kind("function", "aandachtsfunctionaris|medewerker")
PERCENTAGE = _kind("percentage", "0*(?:[1-9][0-9]?|100)")
COLOR = _kind(
    "color", r"#[0-9A-Fa-f]{3,8}|[A-Za-z]+|[a-z\-]+\([^()]+\)", lambda color: Color(color).alpha(nans=False) == 1
)
MOMENT = _kind("moment", "[1-9][0-9]* (?:dag|dagen|week|weken|maand|maanden)")
POSITIVE = _kind("positive", "0*[1-9][0-9]*")
COUNT = _kind("count", "[0-9]+")
IDENTIFIER = _kind("identifier", "[a-z0-9]+(?:-[a-z0-9]+)*")
