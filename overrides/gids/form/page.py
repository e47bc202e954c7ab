"""Makes the form of the facts themselves: what a field is for, must look like and is told comes as data.

Run as a command (`make formulier`) it writes the form, to hand over by mail or on a share.
"""

import hashlib
import json
import sys
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, cast, get_args, get_type_hints

from markupsafe import Markup

from gids.facts.copied import LEAVE_EMPTY, NOTHING
from gids.facts.kinds import ANYTHING, FactKind
from gids.facts.municipality import Municipality
from gids.facts.municipality_files import NOBODY
from gids.facts.records import is_required
from gids.templates import render_template

NAME = "gemeente-invullen.html"
_HERE = Path(__file__).parent
_TOKENS = _HERE.parents[1] / "assets/stylesheets/tokens/tokens.css"
_FILE = _HERE.parents[2] / "docs/_gegevens/gemeente.yml"


@dataclass(frozen=True)
class FormField:
    """A field of gemeente.yml as the form asks for it."""

    path: str
    """`aandachtsfunctionaris.telefoon`."""
    of: str
    """The record that it is in, empty for the municipality itself."""
    required: bool
    optional: bool
    """Whether the record itself may be left out: then it asks for nothing before something is filled in."""
    name: str
    """The name in the file."""
    kind: FactKind
    """What the value must look like."""
    explanation: str
    """What to fill in."""


def form_fields(cls: type = Municipality, of: str = "", *, optional: bool = False) -> Iterator[FormField]:
    """Yield every field of gemeente.yml in its order."""
    hints = get_type_hints(cls)
    for item in fields(cast(Any, cls)):
        parts = [hints[item.name], *get_args(hints[item.name])]
        record = next((part for part in parts if is_dataclass(part)), None)
        if isinstance(record, type):
            yield from form_fields(record, item.name, optional=not is_required(item))
        else:
            path, kind = f"{of}.{item.name}" if of else item.name, item.metadata.get("kind", ANYTHING)
            yield FormField(path, of, is_required(item), optional, item.name, kind, item.metadata["explanation"])


def form_page() -> str:
    """Return the form: one HTML file that asks nothing of anybody, under a policy that knows its own parts by hash."""
    listed = list(form_fields())
    kinds = list(dict.fromkeys(field.kind for field in listed))
    data = {
        "kinds": [_kind(kind) for kind in kinds],
        "fields": {field.path: asdict(field) | {"kind": kinds.index(field.kind)} for field in listed},
        "nothing": NOTHING,
        "leaveEmpty": LEAVE_EMPTY,
        "nobody": NOBODY,
        "file": _FILE.read_text(encoding="utf-8"),
    }
    styles = _TOKENS.read_text(encoding="utf-8") + (_HERE / "form.css").read_text(encoding="utf-8")
    script = (_HERE / "form.js").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(styles)}; img-src blob:; "
        "form-action 'none'; base-uri 'none'"
    )
    return render_template(
        "gids/form/form.html",
        policy=policy,
        styles=Markup(styles),
        script=Markup(script),
        data=Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")),
        fields={field.path: field for field in listed},
    )


def _kind(kind: FactKind) -> dict[str, object]:
    return {
        "pattern": kind.pattern,
        "cure": kind.cure,
        "steps": [(pattern, instead and instead.replace("\\", "$")) for pattern, instead in kind.steps],
        "reasons": kind.reasons,
        "fits": kind.fits is not None,
    }


def _hash(text: str) -> str:
    """Return what a policy calls a script or style that stands in the page itself (CSP Level 3, 2.3.1)."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(form_page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"Het formulier staat in {out}. Open het in een browser, of geef het door.\n")
