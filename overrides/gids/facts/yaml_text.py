"""YAML as an editor means it: every value stays the text that was typed, and keeps its line.

YAML itself reads `0123` as 83, `17:00` as 1020 and `nee` or `no` as a boolean. Facts of this guide are
telephone numbers, dates and names, so nothing is converted (`yaml.BaseLoader`).
"""

import re
from dataclasses import dataclass

import yaml

from gids.problems import Problem


@dataclass(frozen=True)
class Scalar:
    """A value with the line it stands on."""

    value: str
    line: int


@dataclass(frozen=True)
class Sequence:
    """A list with the line it begins on."""

    items: list["Node"]
    line: int


@dataclass(frozen=True)
class Mapping:
    """Keys in the order of the file; each key keeps its own line."""

    entries: dict[str, "Node"]
    key_lines: dict[str, int]
    line: int


Node = Scalar | Sequence | Mapping

_CURLY = re.compile("[“”„«]")
_STRAIGHT = 'Typ rechte aanhalingstekens: ".'


def read_yaml(text: str, path: str, rule: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Read YAML text into nodes that know their line.

    `first_line` is the line of the file on which `text` begins (front matter begins on line 2).
    Returns the root node, or None with a problem where the text is empty or is no YAML.
    """
    problems: list[Problem] = []
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        index, message = _unreadable(text, mark.line if mark else 0)
        return None, [Problem(path, index + first_line, message, rule)]
    except (yaml.YAMLError, RecursionError):
        return None, [Problem(path, first_line, "hier staat een teken dat niet mag. Typ de tekst opnieuw.", rule)]
    if root is None:
        return None, []
    return _convert(root, path, rule, first_line, problems), problems


def _unreadable(text: str, index: int) -> tuple[int, str]:
    """Return the index of the line to mend, and what is wrong there; a quote that is not closed is found too late."""
    lines = text.split("\n")
    for number in range(min(index, len(lines) - 1), -1, -1):
        typed = lines[number].strip()
        if not typed.startswith("#") and typed.count('"') % 2:
            return number, f"op deze regel ontbreekt een aanhalingsteken: {typed}. Zet er een voor en een na de tekst."
    typed = lines[index].strip() if index < len(lines) else ""
    if "\t" in typed or (index < len(lines) and lines[index].startswith("\t")):
        cure = "Gebruik spaties in plaats van een tab."
    elif _CURLY.search(typed):
        cure = _STRAIGHT
    elif typed.count(":") > 1:
        cure = 'Zet de tekst na de eerste dubbele punt tussen aanhalingstekens: naam: "tekst: nog meer tekst".'
    else:
        cure = "Kijk op deze regel en de regel erboven: staat er een dubbele punt, en kloppen de aanhalingstekens?"
    return index, f'"{typed}" is niet te lezen. {cure}'


def _convert(node: yaml.Node, path: str, rule: str, first_line: int, problems: list[Problem]) -> Node:
    line = node.start_mark.line + first_line
    if isinstance(node, yaml.SequenceNode):
        return Sequence([_convert(item, path, rule, first_line, problems) for item in node.value], line)
    if isinstance(node, yaml.MappingNode):
        entries: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            key_line = key_node.start_mark.line + first_line
            if key in entries:
                message = f'"{key}" staat hier voor de tweede keer. Haal een van de twee weg.'
                problems.append(Problem(path, key_line, message, rule))
                continue
            entries[key] = _convert(value_node, path, rule, first_line, problems)
            key_lines[key] = key_line
        return Mapping(entries, key_lines, line)
    value = str(node.value)
    if getattr(node, "style", None) is None and _CURLY.match(value):
        problems.append(Problem(path, line, f"{value} heeft gekrulde aanhalingstekens. {_STRAIGHT}", rule))
    return Scalar(value, line)
