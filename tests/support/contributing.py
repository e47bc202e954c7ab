"""Fills the lists of CONTRIBUTING.md from the code that checks, so that they are always true.

`python -m support.contributing CONTRIBUTING.md` rewrites the lists in that file.
"""

import re
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from gids.check.run import RULES
from gids.content.front_matter import FinalTest, PageSettings, StepSettings, Tryout
from gids.facts.entries import Contact, Signal, Source
from gids.facts.records import is_required

_LIST = re.compile(r"(<!-- lijst: (\w+) ([\w-]+) -->\n).*?(<!-- einde lijst -->)", re.DOTALL)
_MUST = {True: "ja", False: "mag"}
_RECORDS: dict[str, Any] = {
    "pagina": PageSettings,
    "eindtoets": FinalTest,
    "voorproef": Tryout,
    "leerpad": StepSettings,
    "contact": Contact,
    "bron": Source,
    "signaal": Signal,
}


def with_lists(text: str) -> str:
    """Return the text of CONTRIBUTING.md with each list made anew; raises KeyError for a list that is not known."""
    return _LIST.sub(lambda match: match[1] + _LISTS[match[2]](match[3]) + match[4], text)


def _rules(heading: str) -> str:
    sentences = [rule.explanation for rule in RULES if rule.heading == heading]
    if not sentences:
        raise KeyError(heading)
    return "De controle kijkt hiernaar:\n\n" + "".join(f"- {sentence}\n" for sentence in sentences)


def _fields(record: str) -> str:
    rows = [item for item in fields(_RECORDS[record]) if item.name != "id"]
    return "| veld | wat vul je in | moet |\n| --- | --- | --- |\n" + "".join(
        f"| `{item.name}` | {item.metadata['explanation']} | {_MUST[is_required(item)]} |\n" for item in rows
    )


_LISTS = {"regels": _rules, "velden": _fields}


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_text(with_lists(file.read_text(encoding="utf-8")), encoding="utf-8")
