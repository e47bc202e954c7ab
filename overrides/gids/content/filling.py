"""Fills in what stands between `{{` and `}}`, and says in Dutch what cannot be filled in.

What the check looks at and what a page is made of is one and the same filling. Comments and code are left alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, cached_property
from inspect import signature
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Undefined, UndefinedError
from jinja2.exceptions import TemplateError

from gids.content.blocks import UnknownNameError
from gids.content.front_matter import front_matter_values
from gids.content.page import Heading, Page, headings_of
from gids.problems import likely, nearest

_EXPRESSION = re.compile(r"\{\{(.*?)\}\}|\{\{|\{%", re.DOTALL)
_ID = re.compile(r"""\bid=["']([^"']+)["']""")
_FIELD = re.compile(r"\s*gemeente(?:\.\w+)*\s*")
_WORD = re.compile(r"[\w-]+")
_EMPTY = '"{}" is leeg, want dit is niet ingevuld in gemeente.yml. Vul het daar in, of haal het hier weg.'
_NAMES = "Kijk in CONTRIBUTING.md welke namen je kunt gebruiken."
_BLOCK = re.compile("<(?!a |span|svg|strong)")
_UNCLOSED = {
    "{%": '"{%" kan niet in een pagina. Gebruik alleen {{ … }}.',
    "{{": '"{{" wordt niet afgesloten. Zet "}}" achter de naam.',
}


def _filled_in(value: object) -> object:
    """Return what stands in the place of a name; a block without its brackets and a record without a field are none."""
    if isinstance(value, str | int | Undefined):
        return value
    raise ValueError


_TEMPLATES = Environment(
    undefined=StrictUndefined, finalize=_filled_in, comment_start_string="{##", comment_end_string="##}"
)
_template = cache(_TEMPLATES.from_string)
"""Makes a template of what was typed; most stand on many pages."""


class Edit(NamedTuple):
    """What comes in the place of a part of a page's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Filled:
    """A page with its blocks and facts filled in; what cannot be filled in is left out."""

    markdown: str
    """Without comments and code, as rules look at it."""
    edits: tuple[Edit, ...]
    """What was filled in, in the order of the page's text."""
    mistakes: tuple[tuple[int, str], ...]
    """Lines with what is wrong there."""
    broken: tuple[tuple[int, int], ...]
    """Parts of the page's text that cannot be filled in."""
    headings: tuple[Heading, ...]
    """As typed, and after them those of filled-in blocks, each with its line in the block."""

    @cached_property
    def places(self) -> frozenset[str]:
        """The anchors of its headings and elements."""
        return frozenset({heading.place for heading in self.headings} | set(_ID.findall(self.markdown)))

    def within(self, text: str, start: int, end: int) -> str:
        """Return a part of the page's text filled in; each line stays where it was typed."""
        edits = [
            Edit(edit.start - start, edit.end - start, " ".join(edit.text.split()) + "\n" * text.count("\n", *edit[:2]))
            for edit in self.edits
            if start <= edit.start < end
        ]
        return edited(text[start:end], edits)


def fill(page: Page, names: Mapping[str, object]) -> Filled:
    """Return a page filled in with `names`, the blocks and facts of a build, and with its own front matter."""
    edits: list[Edit] = []
    mistakes: list[tuple[int, str]] = []
    broken: list[tuple[int, int]] = []
    values = {**names, **front_matter_values(page)}
    for match in _EXPRESSION.finditer(page.prose):
        try:
            if match[1] is None:
                raise UnknownNameError(_UNCLOSED[match[0]])
            text = _template(match[0]).render(values)
            if not text and _FIELD.fullmatch(match[1]):
                raise UnknownNameError(_EMPTY.format(match[0]))
            if _BLOCK.match(text):
                _stands_alone(page, match, text, edits)
            edits.append(Edit(*match.span(), text))
            continue
        except UnknownNameError as error:
            message = str(error)
        except UndefinedError as error:
            message = _unknown(match[0], str(error), names)
        except (TemplateError, ArithmeticError, ValueError, LookupError, AttributeError, TypeError):
            message = _unreadable(match[0], names)
        mistakes.append((page.line_at(match.start()), message[:1].upper() + message[1:]))
        broken.append(match.span())
        edits.append(Edit(*match.span(), ""))
    headings = (*page.headings, *(one for edit in edits if "#" in edit.text for one in headings_of(edit.text)))
    return Filled(edited(page.markdown, edits), tuple(edits), tuple(mistakes), tuple(broken), headings)


def _stands_alone(page: Page, match: re.Match[str], text: str, before: list[Edit]) -> None:
    """Raise UnknownNameError for a block that would be shown in pieces, or whose anchors stand on the page twice."""
    first, last = page.line_at(match.start()), page.line_at(match.end())
    if page.prose[page.start_of(first) : page.start_of(last + 1)].rstrip() != match[0]:
        cure = "Zet het links op een eigen regel, met een lege regel erboven en eronder."
        if 'href="tel:' in text and "contact(" in match[0]:
            cure += f" Wil je alleen het nummer, typ dan {match[0].replace('contact', 'telefoon')}."
        raise UnknownNameError(f'"{match[0]}" is een heel blok. {cure}')
    lines = [page.line_at(edit.start) for edit in before if edit.text == text]
    if lines and re.search(r'\bid="|\{ #', text):
        raise UnknownNameError(f'"{match[0]}" staat al op regel {lines[0]}. Haal een van de twee weg.')


def edited(text: str, edits: list[Edit]) -> str:
    """Return the text with each edit made; edits stand in the order of their places and do not overlap."""
    parts = []
    done = 0
    for edit in edits:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])


def _unknown(typed: str, error: str, names: Mapping[str, object]) -> str:
    """Return the message about a name that Jinja does not know: a whole name, or a part after a dot."""
    if "'None' has" in error:
        return _EMPTY.format(typed)
    if callable(names.get(_WORD.findall(typed)[0])):
        return _unreadable(typed, names)
    if bare := re.search(r"'([^']+)' is undefined", error):
        return f'"{bare[1]}" bestaat niet.{likely(bare[1], names)} {_NAMES}'
    return f'"{typed}" bestaat niet. {_near_field(typed, names)}'


def _near_field(typed: str, names: Mapping[str, object]) -> str:
    """Return which field of gemeente.yml was meant: one below what was typed, or of that name elsewhere."""
    path, known = typed.strip("{} "), [*_fields_of("", names)]
    below = [one for one in known if one.startswith(f"{path}.")]
    same = [one for one in known if one.endswith(f".{path.rpartition('.')[2]}")]
    alike = nearest(path.replace(".", "/"), [one.replace(".", "/") for one in known]).replace("/", ".")
    of_person = {f"{path}.telefoon"} & {*below}
    near = [*of_person, *below, *(same if path.count(".") == 1 else []), alike, *same]
    return f"Bedoel je {{{{ {near[0]} }}}}?" if near[0] else _NAMES


def _fields_of(before: str, values: Mapping[str, object]) -> Iterator[str]:
    """Yield what an editor can type for each field with a text, and of their parts: `gemeente.vervanger.naam`."""
    for name, value in values.items():
        if is_dataclass(value):
            yield from _fields_of(f"{before}{name}.", {item.name: getattr(value, item.name) for item in fields(value)})
        elif before and value and isinstance(value, str):
            yield before + name


def _unreadable(typed: str, names: Mapping[str, object]) -> str:
    """Return the message about what is no name with its brackets; it never shows that of an organisation not typed."""
    if _FIELD.fullmatch(typed.strip("{}")):
        return f'"{typed}" is meer dan één gegeven. {_near_field(typed, names)}'
    name, *of = _WORD.findall(typed) or [""]
    if not callable(block := names.get(name)):
        return f'"{typed}" is niet te lezen. {_NAMES}'
    count = sum(one.kind is one.POSITIONAL_OR_KEYWORD for one in signature(block).parameters.values())
    in_quotes = ", ".join(f'"{one}"' for one in [*of, "…", "…"][:count])
    why = "heeft gekrulde aanhalingstekens" if re.search("[“”„]", typed) else "is niet te lezen"
    return f'"{typed}" {why}. Schrijf het zoals dit: {{{{ {name}({in_quotes}) }}}}.'
