"""Reads design tokens from the CSS custom properties of a package."""

import re

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, ParseError, QualifiedRule

from gids.huisstijl.tokens import RULE, Token, TokenSet
from gids.problems import Problem

_DARK = re.compile(r"(?<![a-z])(dark|donker|night|nacht)(?![a-z])", re.IGNORECASE)
_NOT = re.compile(r":not\([^)]*\)")
_LIGHT_SCHEME = re.compile(r"prefers-color-scheme\s*:\s*light")


def read_css(text: str, path: str) -> tuple[TokenSet, list[Problem]]:
    """Return the custom properties in a style sheet, those for dark apart.

    Dark is what stands under `@media (prefers-color-scheme: dark)` or under a selector with the word dark in it.
    Other media, such as print or a width, say nothing about the look and are passed over.
    """
    tokens = TokenSet()
    problems: list[Problem] = []
    _read(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), path, False, tokens, problems)
    return tokens, problems


def says_dark(words: str) -> bool:
    """Tell whether a selector, a file's name or the name of a set is about dark."""
    return bool(_DARK.search(_NOT.sub("", words)))


def _read(rules: list[Node], path: str, dark: bool, tokens: TokenSet, problems: list[Problem]) -> None:
    for rule in rules:
        if isinstance(rule, ParseError):
            message = "dit is geen CSS die te lezen is. Kijk of alle haken en puntkomma's er staan."
            problems.append(Problem(path, rule.source_line, message, RULE))
        elif isinstance(rule, QualifiedRule):
            is_dark = dark or says_dark(tinycss2.serialize(rule.prelude))
            _declarations(rule.content, path, tokens.dark if is_dark else tokens.light)
        elif isinstance(rule, AtRule) and rule.content is not None:
            condition = tinycss2.serialize(rule.prelude)
            is_scheme = rule.lower_at_keyword == "media" and "prefers-color-scheme" in condition
            if rule.lower_at_keyword in ("layer", "supports") or is_scheme:
                inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                _read(inner, path, dark or (is_scheme and not _LIGHT_SCHEME.search(condition)), tokens, problems)


def _declarations(content: list[Node], path: str, tokens: dict[str, Token]) -> None:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if isinstance(node, Declaration) and node.name.startswith("--"):
            name = node.name[2:]
            value = re.sub(r"/\*.*?\*/", "", tinycss2.serialize(node.value), flags=re.DOTALL).strip()
            tokens[name] = Token(name, value, path, node.source_line)
