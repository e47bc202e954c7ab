"""Reads design tokens from JSON: Style Dictionary (`value`), W3C DTCG (`$value`), or plain nested names and values.

A file of the Figma plugin Tokens Studio holds sets, each with the names anew: `{"common": {"utrecht": …}}`. A name
counts with and without the name of its set; a set with the word dark in its name is for dark alone.
"""

import json

import yaml

from gids.huisstijl.tokens import RULE, Token, TokenSet, dashed
from gids.huisstijl.tokens_css import says_dark
from gids.problems import Problem

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # a token file can be a megabyte


def read_json(text: str, path: str) -> tuple[TokenSet, list[Problem]]:
    """Return the tokens of a JSON file, each with its line."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        message = "dit is geen JSON die te lezen is. Ontbreekt er op deze regel of de regel erboven een komma of haak?"
        return TokenSet(), [Problem(path, error.lineno, message, RULE)]
    root = yaml.compose(text.replace("\t", " "), Loader=_LOADER)  # JSON is YAML, and YAML knows its lines
    if not isinstance(root, yaml.MappingNode):
        message = "hier horen design tokens te staan: namen met een waarde, tussen accolades."
        return TokenSet(), [Problem(path, 1, message, RULE)]
    tokens = TokenSet()
    for key, node in root.value:
        into = tokens.dark if says_dark(key.value) else tokens.light
        found: list[tuple[tuple[str, ...], str, int]] = []
        _walk((key.value,), node, found)
        for names, value, line in found:
            for parts in (names, names[1:]):
                _add(parts, Token("-".join(map(dashed, parts)), value, path, line), into)
    return tokens, []


def _walk(names: tuple[str, ...], node: yaml.Node, found: list[tuple[tuple[str, ...], str, int]]) -> None:
    if names[-1].startswith("$"):
        return
    if not isinstance(node, yaml.MappingNode):
        found.append((names, _text(node), node.start_mark.line + 1))
        return
    entries = {key.value: value for key, value in node.value}
    value = entries.get("$value", entries.get("value"))
    if value is not None:
        found.append((names, _text(value), value.start_mark.line + 1))
    else:
        for key, child in entries.items():
            _walk((*names, key), child, found)


def _text(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return ", ".join(map(_text, node.value))
    if isinstance(node, yaml.MappingNode):  # DTCG writes a colour as its space and components
        entries = {key.value: value for key, value in node.value}
        if {"colorSpace", "components"} <= entries.keys():
            parts = " ".join(map(_text, entries["components"].value))
            alpha = f" / {_text(entries['alpha'])}" if "alpha" in entries else ""
            return f"color({_text(entries['colorSpace'])} {parts}{alpha})"
        return ""
    return str(node.value)


def _add(parts: tuple[str, ...], token: Token, tokens: dict[str, Token]) -> None:
    if parts:
        tokens[token.name] = token
    if parts and parts[-1] == "default":  # the CSS of the same package leaves this word out
        tokens.setdefault(token.name.removesuffix("-default"), token)
