"""A data class is schema, check and explanation of a fact at once: one table, written once.

The attributes carry the Dutch names that an editor types in the data files, so that a fact has one name everywhere.
"""

import re
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass, replace
from difflib import get_close_matches
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from gids.facts.copied import LEAVE_EMPTY, NOTHING
from gids.facts.kinds import ANYTHING, FactKind
from gids.facts.yaml_text import Mapping, Node, Scalar, Sequence
from gids.problems import Problem, enumerate_names, likely

FactRecord = TypeVar("FactRecord")
Value = TypeVar("Value")
_NOTHING = {"~", "null", "none"}
_SIGNS = re.compile(r'[&<>"*_`\\{}|]|\[|\]')
"""What HTML or Markdown takes for markup within a line."""


@dataclass(frozen=True)
class Place:
    """Where a record stands, for its messages."""

    path: str
    rule: str
    name: str = ""
    """The record's name in a message, such as `contact "fairwork"`; empty for the file itself."""

    @property
    def of_record(self) -> str:
        """` bij contact "fairwork"`, or nothing for the file itself."""
        return f" bij {self.name}" if self.name else ""

    def problem(self, line: int, message: str) -> Problem:
        """Return what is wrong in it."""
        return Problem(self.path, line, message, self.rule)


def fact(explanation: str, kind: FactKind = ANYTHING) -> Any:
    """Declare a field. `explanation` tells an editor what to fill in, `kind` what each of its texts must look like."""
    return field(metadata={"explanation": explanation, "kind": kind})


def optional(explanation: str, kind: FactKind = ANYTHING, default: object = "") -> Any:
    """Declare a field that may be left out."""
    return field(default=default, metadata={"explanation": explanation, "kind": kind})


def read_record(
    cls: type[FactRecord], node: Node, place: Place, **known: object
) -> tuple[FactRecord | None, list[Problem]]:
    """Read `node` into the data class `cls`, all problems at once.

    `known` are attributes that do not stand in the node, such as the record's own key. Types that are understood:
    `str`, `dict[str, str]`, another data class, and a tuple of texts or of data classes.
    Returns None where a record cannot be made.
    """
    if not isinstance(node, Mapping):
        return None, [place.problem(node.line, f"hier horen gegevens te staan{place.of_record}: naam: waarde.")]
    table = {item.name: item for item in fields(cast(Any, cls)) if item.name not in known}
    types = get_type_hints(cls)
    problems = [_unknown(key, node.key_lines[key], list(table), place) for key in node.entries if key not in table]
    values = dict(known)
    misspelt = {name for key in node.entries if key not in table for name in get_close_matches(key, table, n=1)}
    for name, item in table.items():
        entry = node.entries.get(name)
        if entry is None and name in misspelt:
            continue
        is_record = is_dataclass(types[name]) and isinstance(entry, Mapping)  # its own fields say what they need
        if entry is None or (_is_empty(entry) and not (is_record and is_required(item))):
            if is_required(item):
                line = node.key_lines.get(name, node.line)
                problems.append(place.problem(line, _not_filled_in(item, place)))
            continue
        values[name], mistakes = _read_value(item, types[name], entry, place)
        problems += mistakes
    return (None if problems else cls(**values)), problems


def is_required(item: Field[Any]) -> bool:
    """Return whether a record cannot be without this field."""
    return item.default is MISSING and item.default_factory is MISSING


def _unknown(key: str, line: int, fields_of: list[str], place: Place) -> Problem:
    cure = likely(key, fields_of) or f" De velden zijn: {enumerate_names(fields_of)}."
    return place.problem(line, f'"{key}" is geen veld{place.of_record}.{cure}')


def _read_value(item: Field[Any], wanted: Any, entry: Node, place: Place) -> tuple[object, list[Problem]]:
    wanted = next((part for part in get_args(wanted) if is_dataclass(part)), wanted) if item.default is None else wanted
    if is_dataclass(wanted):
        assert isinstance(wanted, type)
        return read_record(wanted, entry, Place(place.path, place.rule, f'"{item.name}"{place.of_record}'))
    if wanted is str and isinstance(entry, Scalar):
        return _read_text(item, entry, place)
    if wanted == dict[str, str] and isinstance(entry, Mapping):
        texts = {key: node for key, node in entry.entries.items() if isinstance(node, Scalar)}
        if len(texts) == len(entry.entries):
            return {key: node.value.strip() for key, node in texts.items()}, []
    if get_origin(wanted) is tuple and isinstance(entry, Sequence):
        read = [_read_value(item, get_args(wanted)[0], node, place) for node in entry.items]
        return tuple(value for value, _ in read), [problem for _, mistakes in read for problem in mistakes]
    return None, [place.problem(entry.line, f'"{item.name}"{place.of_record} heeft een andere vorm. {_explain(item)}')]


def _read_text(item: Field[Any], entry: Scalar, place: Place) -> tuple[str, list[Problem]]:
    kind: FactKind = item.metadata.get("kind", ANYTHING)
    value = kind.read(entry.value)
    if kind.accepts(value):
        return value, []
    is_nothing = re.fullmatch(NOTHING, value, re.IGNORECASE)
    if is_nothing and is_required(item):
        return value, [place.problem(entry.line, _not_filled_in(item, place))]
    advice, in_file = (LEAVE_EMPTY, 'Typ "".') if is_nothing else (kind.advice(value), kind.in_file)
    message = f'"{entry.value}" past niet bij "{item.name}"{place.of_record}. {advice}'
    shows_file = is_nothing or not entry.is_quoted
    return value, [place.problem(entry.line, f"{message} {in_file}".rstrip() if shows_file else message)]


def _is_empty(entry: Node) -> bool:
    """Whether nothing was filled in: no value, `""`, `{}`, `[]`, fields without a value, or a word for nothing."""
    if isinstance(entry, Scalar):
        return not entry.value.strip() or (not entry.is_quoted and entry.value.casefold() in _NOTHING)
    return all(map(_is_empty, entry.items if isinstance(entry, Sequence) else entry.entries.values()))


def _not_filled_in(item: Field[Any], place: Place) -> str:
    return f'"{item.name}" is niet ingevuld{place.of_record}. {_explain(item)}'


def _explain(item: Field[Any]) -> str:
    return f"Vul in: {item.metadata.get('explanation', item.name)}."


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
