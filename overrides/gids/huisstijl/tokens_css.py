"""Reads a token file of a municipality, of whatever kind, with the style sheets that it imports: from CSS the custom
properties of a package."""

import re
from collections.abc import Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Declaration, FunctionBlock, Node, ParseError, QualifiedRule

from gids.facts.text_file import read_text
from gids.huisstijl.tokens import RULE, Token, Tokens, TokenSet, dashed, key, says_dark
from gids.huisstijl.tokens_json import read_json
from gids.problems import Problem

_INSIDE = re.compile(r"[^\s>+~][\s>+~]+[^\s>+~]")
"""One part of a page within another: what holds there is not what holds for the page."""
_LIGHT_SCHEME = re.compile(r"prefers-color-scheme\s*:\s*light")


def read_token_file(path: Path, shown_as: str) -> TokenSet:
    """Return the tokens of a file and of what it imports.

    `shown_as` is the file as an editor knows it. An import is looked for where it says, else beside the file: a
    package is often handed over as loose files. It never leads out of the folder.
    """
    folder, shown_folder = path.parent.resolve(), shown_as.removesuffix(path.name)

    def read(path: Path, above: tuple[Path, ...]) -> TokenSet:
        shown_as = f"{shown_folder}{path.resolve().relative_to(folder).as_posix()}"
        file = read_text(path)
        if file.mistakes:
            return TokenSet(problems=[Problem(shown_as, line, message, RULE) for line, message in file.mistakes])
        if path.suffix.lower() == ".json":
            return read_json(file.text, shown_as)
        tokens = TokenSet()
        for address, line, is_dark in imports_of(file.text):
            places = ((path.parent / name).resolve() for name in (address, Path(address).name))
            source = next((one for one in places if one.is_file() and one.is_relative_to(folder)), None)
            if source is None:
                message = (
                    f'dit bestand haalt kleuren uit "{address}", en dat bestand is er niet. '
                    f'Zet het naast "{path.name}", of zet achter "tokens" de naam van het bestand met de kleuren.'
                )
                tokens.missing.append(Problem(shown_as, line, message, RULE))
            elif source not in above:
                tokens.add(read(source, (*above, path.resolve())), is_dark=is_dark)
        tokens.add(read_css(file.text, shown_as))
        return tokens

    return read(path, ())


def read_css(text: str, path: str) -> TokenSet:
    """Return the custom properties in a style sheet, those for dark apart.

    Dark is what stands under `@media (prefers-color-scheme: dark)` or under a selector with the word dark in it.
    Other media, such as print or a width, say nothing about the look and are passed over.
    """
    tokens = TokenSet()
    _read(_rules(text), path, False, tokens)
    return tokens


def imports_of(text: str) -> Iterator[tuple[str, int, bool]]:
    """Yield each style sheet that one imports, its line, and whether for dark alone; not what comes from the web."""
    for rule in _rules(text):
        if isinstance(rule, AtRule) and rule.lower_at_keyword == "import":
            condition = tinycss2.serialize(rule.prelude)
            address = re.search(r"""^\s*(?:url\(\s*)?["']?([^"')]+)""", condition)
            if address and not re.match(r"[a-z]+:|//", address[1]):
                yield address[1].strip(), rule.source_line, _is_dark_scheme(condition)


def _rules(text: str) -> list[Node]:
    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def _is_dark_scheme(condition: str) -> bool:
    return "prefers-color-scheme" in condition and not _LIGHT_SCHEME.search(condition)


def _read(rules: list[Node], path: str, dark: bool, tokens: TokenSet, *, nested: bool = False) -> None:
    for rule in rules:
        if isinstance(rule, ParseError):
            message = "dit is geen CSS die te lezen is. Kijk of alle haken en puntkomma's er staan."
            tokens.problems.append(Problem(path, rule.source_line, message, RULE))
        elif isinstance(rule, QualifiedRule | AtRule) and rule.content is not None:
            nodes = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            inner = [node for node in nodes if not isinstance(node, Declaration)]
            prelude = tinycss2.serialize(rule.prelude)
            if isinstance(rule, QualifiedRule):
                for selector in prelude.split(","):
                    is_dark = dark or says_dark(selector)
                    whole = f"& {selector}" if nested and "&" not in selector else selector
                    _take(nodes, whole, path, is_dark, tokens)
                    _read(inner, path, is_dark, tokens, nested=True)
            elif rule.lower_at_keyword in ("layer", "supports") or "prefers-color-scheme" in prelude:
                is_dark = dark or _is_dark_scheme(prelude)
                _take(nodes, "&", path, is_dark, tokens)  # within a rule: `a { @media … { --b: c } }`
                _read(inner, path, is_dark, tokens, nested=nested)


def _take(nodes: list[Node], selector: str, path: str, dark: bool, tokens: TokenSet) -> None:
    """Keep the custom properties of a rule, those that `light-dark()` gives another value in dark for both."""
    light, night = (_declarations(nodes, path, scheme) for scheme in (0, 1))
    other = {name: token for name, token in night.items() if dark or token != light[name]}
    for own, into in (({} if dark else light, tokens.light), (other, tokens.dark)):
        # what holds for a part of a page does not stand in for what holds for the page
        into.update({name: own[name] for name in own if not (_INSIDE.search(selector) and name in into)})


def _declarations(nodes: list[Node], path: str, scheme: int) -> Tokens:
    tokens: Tokens = {}
    for node in nodes:
        if isinstance(node, Declaration) and node.name.startswith("--"):
            name = dashed(node.name)
            tokens[key(name)] = Token(name, _of_scheme(node.value, scheme).strip(), path, node.source_line)
    return tokens


def _of_scheme(nodes: list[Node], scheme: int) -> str:
    """Return a value with that of one scheme in the place of each `light-dark(…, …)` (CSS Color 5, section 8)."""
    parts = []
    for node in nodes:
        if isinstance(node, FunctionBlock) and node.lower_name == "light-dark":
            comma = node.arguments.index(",") if "," in node.arguments else len(node.arguments)
            halves = (node.arguments[:comma], node.arguments[comma + 1 :])
            parts.append(_of_scheme(halves[scheme], scheme).strip())
        elif isinstance(node, FunctionBlock):
            parts.append(f"{node.name}({_of_scheme(node.arguments, scheme)})")
        elif node.type != "comment":
            parts.append(tinycss2.serialize([node]))
    return "".join(parts)
