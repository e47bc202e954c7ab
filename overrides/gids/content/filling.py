"""Fills in what stands between `{{` and `}}`, as the build will do, and says in Dutch what cannot be filled in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError

from gids.content.blocks import UnknownNameError
from gids.content.front_matter import front_matter_values
from gids.content.pages import TypedPage
from gids.problems import likely

_EXPRESSION = re.compile(r"\{\{(.*?)\}\}|\{\{|\{%", re.DOTALL)


@dataclass(frozen=True)
class Expansion:
    """A page with its blocks filled in."""

    markdown: str
    mistakes: list[tuple[int, str]]
    """Lines with what is wrong there."""
    broken: list[tuple[int, int]]
    """Parts of the page's text that cannot be filled in."""


class Expander:
    """Fills in pages with the blocks and facts of a build."""

    def __init__(
        self, macros: Mapping[str, Callable[..., str]], variables: Mapping[str, object], enter: Callable[[str], None]
    ) -> None:
        """`enter` is told which page is being filled in, as links in a block are relative to it."""
        self._environment = Environment(undefined=StrictUndefined, comment_start_string="{##", comment_end_string="##}")
        self._environment.globals = {**macros, **variables}
        self._macros = macros
        self._enter = enter
        self._templates: dict[str, Template] = {}
        self._done: dict[TypedPage, Expansion] = {}

    @property
    def names(self) -> set[str]:
        """What an editor can put between `{{` and `}}`."""
        return set(self._environment.globals)

    def expand(self, page: TypedPage) -> Expansion:
        """Return the page with its blocks filled in; what cannot be is left out."""
        if page not in self._done:
            self._done[page] = self._expand(page)
        return self._done[page]

    def _expand(self, page: TypedPage) -> Expansion:
        self._enter(page.uri)
        mistakes: list[tuple[int, str]] = []
        broken: list[tuple[int, int]] = []
        own = front_matter_values(page)

        def fill(found: re.Match[str]) -> str:
            try:
                if found[1] is None:
                    raise UnknownNameError(_unclosed(found[0]))
                return self._template(found[0]).render(own)
            except UnknownNameError as error:
                message = str(error)
            except UndefinedError as error:
                message = self._unknown(found[0], str(error))
            except TypeError:
                message = f'"{found[0]}" heeft te veel of te weinig namen tussen de haakjes.{_example(found[0])}'
            except (TemplateSyntaxError, TemplateError, ArithmeticError, ValueError, LookupError, AttributeError):
                message = _unreadable(found[0])
            line = page.line_at(found.start())
            mistakes.append((line, message[0].upper() + message[1:] if message[0].isalpha() else message))
            broken.append(found.span())
            return ""

        return Expansion(_EXPRESSION.sub(fill, page.markdown), mistakes, broken)

    def _template(self, typed: str) -> Template:
        """Return what was typed as a template; most stand on many pages."""
        if typed not in self._templates:
            self._templates[typed] = self._environment.from_string(typed)
        return self._templates[typed]

    def _unknown(self, typed: str, error: str) -> str:
        """Return the message about a name that Jinja does not know: a whole name, or a part after a dot."""
        bare = re.search(r"'([^']+)' is undefined", error)
        quoted = re.sub(rf"\(\s*([\w-]*{bare[1]}[\w-]*)\s*\)", r'("\1")', typed) if bare else typed
        if quoted != typed:
            return f'in "{typed}" ontbreken de aanhalingstekens. Typ {quoted}.'
        part = re.search(r"has no attribute '([^']+)'", error)
        name = part[1] if part else bare[1] if bare else typed
        known = _names(self._environment.globals) if part else self._environment.globals
        return f'"{name}" bestaat niet.{likely(name, known)} Kijk in CONTRIBUTING.md welke namen je kunt gebruiken.'


def _names(values: Mapping[str, object]) -> set[str]:
    """Return the names of all fields of these values, and of theirs."""
    found: set[str] = set()
    for value in values.values():
        if is_dataclass(value):
            parts = {item.name: getattr(value, item.name) for item in fields(value)}
            found |= {*parts, *_names(parts)}
    return found


def _unreadable(typed: str) -> str:
    straight = re.sub("[“”„]", '"', typed)
    if straight != typed:
        return f'"{typed}" heeft gekrulde aanhalingstekens. Typ {straight}.'
    return f'"{typed}" is niet te lezen. Schrijf het zoals dit: {{{{ telefoon("comensha") }}}}.'


def _unclosed(opened: str) -> str:
    if opened == "{%":
        return '"{%" kan niet in een pagina. Gebruik alleen {{ … }}.'
    return '"{{" wordt niet afgesloten. Zet "}}" achter de naam.'


def _example(typed: str) -> str:
    name = re.match(r"\{\{\s*(\w+)", typed)
    return f" Kijk hoe {name[1]} op een andere pagina staat." if name else ""
