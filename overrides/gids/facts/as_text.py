"""Facts as a page shows them: text, never markup, whatever signs are in it."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

Value = TypeVar("Value")
_SIGNS = re.compile(r'[&<>"*_`\\{}|]|\[|\]')
"""What HTML or Markdown takes for markup within a line."""


def as_text(value: Value) -> Value:
    """Return a value, or a record with all its values, of which each sign stands for itself in HTML and in Markdown."""
    if isinstance(value, str):
        return cast(Value, _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", value))
    if isinstance(value, tuple):
        return cast(Value, tuple(map(as_text, value)))
    if isinstance(value, dict):
        return cast(Value, {key: as_text(item) for key, item in value.items()})
    if is_dataclass(value) and not isinstance(value, type):
        return cast(Value, replace(value, **{item.name: as_text(getattr(value, item.name)) for item in fields(value)}))
    return value
