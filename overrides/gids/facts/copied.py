"""Reads numbers and addresses as people copy them: from Word, from a website, from a browser, from a mail program.

All of it is data, in copied.yml, which the form for gemeente.yml reads too. The library phonenumbers reads letters as
digits, as on the keys of a telephone (`O20-…` becomes a number), and does not know 112.
"""

from pathlib import Path
from typing import Any

import yaml

Step = tuple[str, str | None]
"""What is looked for, and what comes in its place; None for the same in small letters."""
Reason = tuple[str, str]
"""What makes a value wrong, and the sentences that say so with their cure; `{0}` is what was there, `{1}` a part."""
_COPIED: Any = yaml.load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
NUMBERS: list[str] = _COPIED["numbers"]
"""The telephone numbers of the Netherlands, each a pattern."""
NOTHING: str = _COPIED["nothing"]
"""What people type where there is nothing."""
LEAVE_EMPTY: str = _COPIED["leave_empty"]


def kind_of(kind: str) -> tuple[str, str, tuple[Step, ...], tuple[Reason, ...]]:
    """Return what to type for a value of this kind, what of it in a file, and its steps and reasons."""
    words = _COPIED["kinds"][kind]
    steps = _COPIED["steps"][words.get("steps", "stripped")]
    reasons = _COPIED["reasons"][words.get("reasons", "none")]
    return words["cure"], words.get("in_file", ""), tuple(map(tuple, steps)), tuple(map(tuple, reasons))


ASTRAY: tuple[Reason, ...] = kind_of("intranet")[-1]
"""Why an address leads nobody anywhere, and which one to type."""


def without_extension(number: str) -> str:
    """Return the part of a telephone number that is dialled; the extension is asked for, or keyed in later."""
    return number.partition(" toestel ")[0]
