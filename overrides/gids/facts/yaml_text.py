"""YAML as an editor means it: every value stays the text that was typed, and keeps its line.

YAML itself reads `0123` as 83, `17:00` as 1020 and `nee` or `no` as a boolean. Facts of this guide are
telephone numbers, dates and names, so nothing is converted (`yaml.BaseLoader`). Where YAML would drop part of what was
typed without a word, as behind ` #`, that is a mistake.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from gids.facts.text_file import without_invisible
from gids.problems import Problem


@dataclass(frozen=True)
class Scalar:
    """A value with the line it stands on."""

    value: str
    line: int
    is_quoted: bool = False


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
_IN_SINGLE_QUOTES = re.compile(r"'(?:[^']|'')*'")
_SPECIAL = "&*!%@`|>?[{"
"""Signs with which a text cannot begin, unless it stands between quotes."""
_ONE_QUOTE = "op deze regel ontbreekt een aanhalingsteken: {}. Zet er een voor en een na de tekst."
_SINGLE_QUOTE = (
    "{0} begint met een enkel aanhalingsteken, en dat is hier geen gewoon teken. "
    'Zet dubbele aanhalingstekens om de hele tekst: "{0}".'
)
_SIGN = 'een tekst kan niet beginnen met "{0[0]}". Zet dubbele aanhalingstekens om de tekst: "{0}".'
_LIKE_A_KEY = re.compile(r"\n\s*[\w-]+:(?:\s|$)")


@cache
def read_yaml(text: str, path: str, rule: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Read YAML text into nodes that know their line.

    `first_line` is the line of the file on which `text` begins (front matter begins on line 2).
    Returns the root node, or None with a problem where the text is empty or is no YAML.
    """
    text = without_invisible(text).expandtabs(2)
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        index, message = _unreadable(text, mark.line if mark else 0)
        return None, [Problem(path, index + first_line, message, rule)]
    except (yaml.YAMLError, RecursionError):
        return None, [Problem(path, first_line, "hier staat een teken dat niet mag. Typ de tekst opnieuw.", rule)]
    if root is None:
        return None, []
    reader = _Reader(text, path, rule, first_line)
    return reader.convert(root), reader.problems


def _unreadable(text: str, index: int) -> tuple[int, str]:
    """Return the index of the line to mend, and what is wrong there; YAML finds too late that a quote is not closed."""
    lines = [line.strip() for line in text.split("\n")[: index + 1]]
    filled = [(number, typed) for number, typed in enumerate(lines) if typed and not typed.startswith("#")]
    for number, typed in reversed(filled):
        value = _value(typed)
        if value.startswith("'") and not _IN_SINGLE_QUOTES.fullmatch(value):
            return number, _SINGLE_QUOTE.format(value)
        if typed.count('"') % 2:
            return number, _ONE_QUOTE.format(typed)
    index, typed = filled[-1] if filled else (0, lines[0])
    if _value(typed).startswith(tuple(_SPECIAL)):
        return index, _SIGN.format(_value(typed))
    cure = "Kijk hier en erboven: kloppen streepje, dubbele punt, aanhalingstekens en de spaties aan het begin?"
    if '"' in typed and "\\" in typed:
        cure = 'Haal de "\\" weg, of typ een "/".'
    elif typed.count(":") > 1:
        cure = 'Zet de tekst na de eerste dubbele punt tussen aanhalingstekens: naam: "tekst: nog meer tekst".'
    return index, f'"{typed}" is niet te lezen. {cure}'


def _value(line: str) -> str:
    """Return what stands behind the dashes and the name on a line."""
    return re.sub(r"^(?:-\s+)*(?:[\w-]+:\s+)?", "", line)


def scalars_of(node: Node, *keys: str) -> Iterator[tuple[tuple[str, ...], Scalar]]:
    """Yield the values in a node in their order, each behind the keys that lead to it, of which `keys` come first."""
    if isinstance(node, Scalar):
        yield keys, node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars_of(item, *keys)
    else:
        for key, item in node.entries.items():
            yield from scalars_of(item, *keys, key)


@dataclass
class _Reader:
    """Turns the nodes of PyYAML into ours, and notes what YAML would drop."""

    text: str
    path: str
    rule: str
    first_line: int

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []
        self._lines = self.text.split("\n")

    def convert(self, node: yaml.Node) -> Node:
        """Return a node of ours."""
        line = min(node.start_mark.line, len(self._lines) - 1) + self.first_line  # a value may be missing at the end
        if self._typed(node).startswith(("&", "!")):  # a name or a type to YAML, a text to an editor
            rest = self._lines[node.start_mark.line][node.start_mark.column :].strip()
            self._problem(line, _SIGN.format(rest))
            return Scalar("", line)
        if isinstance(node, yaml.SequenceNode):
            return Sequence([self.convert(item) for item in node.value], line)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, line)
        value = str(node.value)
        style = getattr(node, "style", None) or None  # libyaml says "" of a plain value
        self._look_at(value, style, node, line)
        return Scalar(value, line, is_quoted=style in ("'", '"'))

    def _mapping(self, node: yaml.MappingNode, line: int) -> Mapping:
        entries: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else self._typed(key_node)
            key_line = key_node.start_mark.line + self.first_line
            if key in entries:
                self._problem(key_line, f'"{key}" staat hier voor de tweede keer. Haal een van de twee weg.')
                continue
            entries[key] = self.convert(value_node)
            key_lines[key] = key_line
        return Mapping(entries, key_lines, line)

    def _look_at(self, value: str, style: str | None, node: yaml.Node, line: int) -> None:
        """Note where a value is not what was typed."""
        rest = "".join(self._lines[node.end_mark.line : node.end_mark.line + 1])[node.end_mark.column :].strip()
        typed = self._typed(node)
        if style is None and _CURLY.match(value):
            self._problem(line, f'{value} heeft gekrulde aanhalingstekens. Typ rechte aanhalingstekens: ".')
        elif style is None and rest.startswith("#"):
            whole = f"{value} {rest}".strip()
            self._problem(
                line,
                f'wat achter "#" staat valt weg: {rest} Hoort het bij de tekst, zet dan dubbele aanhalingstekens om '
                f'het geheel: "{whole}". Is het een opmerking, zet die dan op een eigen regel.',
            )
        elif style == "'" and re.match(r"'\w{1,2}[ -]", typed):
            self._problem(line, _SINGLE_QUOTE.format(typed))
        elif style in ("'", '"') and _LIKE_A_KEY.search(typed):
            self._problem(line, _ONE_QUOTE.format(self._lines[node.start_mark.line].strip()))
        elif style == '"' and re.search(r'(?<!\\)(?:\\\\)*\\[^"\\]', typed):
            self._problem(line, f'in {typed} is "\\" geen gewoon teken. Haal het weg, of typ een "/".')

    def _typed(self, node: yaml.Node) -> str:
        return self.text[node.start_mark.index : node.end_mark.index]

    def _problem(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message, self.rule))
