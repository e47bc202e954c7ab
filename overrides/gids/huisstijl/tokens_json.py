"""Reads design tokens from JSON: Style Dictionary (`value`), W3C DTCG (`$value`), or plain names and values.

Names may be nested, flat (`utrechtLinkColor`), or stand in a list of objects with a name and a value. A file of the
Figma plugin Tokens Studio holds sets, each with the names anew: `{"common": {"utrecht": …}}`. A name counts with and
without the name of its set; a set with the word dark in its name is for dark alone.
"""

import json

import yaml

from gids.huisstijl.tokens import RULE, Token, Tokens, TokenSet, dashed, key
from gids.huisstijl.tokens_css import says_dark
from gids.huisstijl.tokens_studio import modified
from gids.problems import Problem

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # a token file can be a megabyte
_NAMES = ("name", "path", "key", "token")
_VALUES = ("$value", "value")


def read_json(text: str, path: str) -> tuple[TokenSet, list[Problem]]:
    """Return the tokens of a JSON file, each with its line."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        message = "dit is geen JSON die te lezen is. Ontbreekt er op deze regel of de regel erboven een komma of haak?"
        return TokenSet(), [Problem(path, error.lineno, message, RULE)]
    root = yaml.compose(text.replace("\t", " "), Loader=_LOADER)  # JSON is YAML, and YAML knows its lines
    tokens = TokenSet()
    for names, value, line in _found((), root):
        into = tokens.dark if names[1:] and says_dark(names[0]) else tokens.light
        for parts in (names, names[1:]):
            _add(parts, Token("-".join(map(dashed, parts)), value, path, line), into)
    if not isinstance(root, yaml.MappingNode) and not tokens.light:
        message = "hier horen design tokens te staan: namen met een waarde, tussen accolades."
        return TokenSet(), [Problem(path, 1, message, RULE)]
    return tokens, []


Found = tuple[tuple[str, ...], str, int]
"""The names that lead to a token, its value as text, and its line."""


def _found(names: tuple[str, ...], node: yaml.Node | None) -> list[Found]:
    if isinstance(node, yaml.SequenceNode) and any(isinstance(child, yaml.MappingNode) for child in node.value):
        return [token for child in node.value for token in _found((*names, *_name_in_list(child)), child)]
    if not isinstance(node, yaml.MappingNode):
        return [(names, _text(node), node.start_mark.line + 1)] if names and node else []
    entries = {entry.value: value for entry, value in node.value}
    value = next(filter(None, map(entries.get, _VALUES)), None)
    if value is not None and names:
        return [(names, modified(_text(value), node), value.start_mark.line + 1)]
    groups = [((*names, name) if name != "$root" else names, child) for name, child in entries.items()]
    return [token for path, child in groups if not path[-1:] or path[-1][:1] != "$" for token in _found(path, child)]


def _name_in_list(node: yaml.Node) -> tuple[str, ...]:
    """Return the name that an object of a list gives itself; a list of whole sets has none."""
    entries = {entry.value: value for entry, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    named = next((entries[name] for name in _NAMES if name in entries), None)
    return (_text(named, "."),) if named and entries.keys() & set(_VALUES) else ()


def _text(node: yaml.Node, between: str = ", ") -> str:
    if isinstance(node, yaml.SequenceNode):
        return between.join(map(_text, node.value))
    if isinstance(node, yaml.MappingNode):  # DTCG writes a colour as its space and components, Figma as its parts
        entries = {entry.value: value for entry, value in node.value}
        space, parts, alpha = "srgb", [entries.get(part) for part in "rgb"], entries.get("a")
        if {"colorSpace", "components"} <= entries.keys():
            space, parts, alpha = _text(entries["colorSpace"]), entries["components"].value, entries.get("alpha")
        written = " ".join(_text(part) for part in parts if part)
        return f"color({space} {written}{f' / {_text(alpha)}' if alpha else ''})" if all(parts) else ""
    return str(node.value)


def _add(parts: tuple[str, ...], token: Token, tokens: Tokens) -> None:
    if parts:
        tokens.pop(key(token.name), None)  # what comes last counts, in its own place
        tokens[key(token.name)] = token
    if parts and parts[-1] == "default":  # the CSS of the same package leaves this word out
        tokens.setdefault(key(token.name).removesuffix("default"), token)
