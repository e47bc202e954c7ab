"""Reads design tokens from JSON: Style Dictionary (`value`), W3C DTCG (`$value`), or plain names and values.

Names may be nested, flat (`utrechtLinkColor`), or stand in a list of objects with a name and a value. A file of the
Figma plugin Tokens Studio holds sets, each with the names anew: `{"common": {"utrecht": …}}`. A name counts with and
without the name of its set; a set with the word dark in its name is for dark alone.
"""

import json

import yaml

from gids.huisstijl.tokens import RULE, Token, TokenSet, dashed, key, says_dark
from gids.problems import Problem

_NAMES = ("name", "path", "key", "token")
_VALUES = ("$value", "value")
_WHITE = {"lch": "lch(100% 0 none)", "hsl": "hsl(none none 100%)"}
_BLACK = {"lch": "lch(0% 0 none)", "hsl": "hsl(none none 0%)"}
_Entry = tuple[tuple[str, ...], str, int]
"""The names that lead to a token, its value as text, and its line."""


def read_json(text: str, path: str) -> TokenSet:
    """Return the tokens of a JSON file, each with its line."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        message = "dit is geen JSON die te lezen is. Ontbreekt er op deze regel of de regel erboven een komma of haak?"
        return TokenSet(problems=[Problem(path, error.lineno, message, RULE)])
    root = yaml.compose(text.replace("\t", " "), Loader=yaml.CBaseLoader)  # JSON is YAML, and YAML knows its lines
    tokens = TokenSet()
    for names, value, line in _entries((), root):
        into = tokens.dark if names[1:] and says_dark(names[0]) else tokens.light
        for parts in filter(None, (names, names[1:])):
            token = Token("-".join(map(dashed, parts)), value, path, line)
            into.pop(key(token.name), None)  # what comes last counts, in its own place
            into[key(token.name)] = token
            if parts[-1] == "default":  # the CSS of the same package leaves this word out
                into.setdefault(key(token.name).removesuffix("default"), token)
    if not isinstance(root, yaml.MappingNode) and not tokens.light:
        message = "hier horen design tokens te staan: namen met een waarde, tussen accolades."
        return TokenSet(problems=[Problem(path, 1, message, RULE)])
    return tokens


def _entries(names: tuple[str, ...], node: yaml.Node | None) -> list[_Entry]:
    if isinstance(node, yaml.SequenceNode) and any(isinstance(child, yaml.MappingNode) for child in node.value):
        return [entry for child in node.value for entry in _entries((*names, *_name_in_list(child)), child)]
    if not isinstance(node, yaml.MappingNode):
        return [(names, _text(node), node.start_mark.line + 1)] if names and node else []
    fields = _fields(node)
    value = next(filter(None, map(fields.get, _VALUES)), None)
    if value is not None and names:
        return [(names, _modified(_text(value), fields), value.start_mark.line + 1)]
    groups = [((*names, name) if name != "$root" else names, child) for name, child in fields.items()]
    return [entry for path, child in groups if not path[-1:] or path[-1][:1] != "$" for entry in _entries(path, child)]


def _name_in_list(node: yaml.Node) -> tuple[str, ...]:
    """Return the name that an object of a list gives itself; a list of whole sets has none."""
    fields = _fields(node)
    named = next((fields[name] for name in _NAMES if name in fields), None)
    return (_text(named, "."),) if named and fields.keys() & set(_VALUES) else ()


def _text(node: yaml.Node, between: str = ", ") -> str:
    if isinstance(node, yaml.SequenceNode):
        return between.join(map(_text, node.value))
    if isinstance(node, yaml.MappingNode):  # DTCG writes a colour as its space and components, Figma as its parts
        fields = _fields(node)
        space, parts, alpha = "srgb", [fields.get(part) for part in "rgb"], fields.get("a")
        if {"colorSpace", "components"} <= fields.keys():
            space, parts, alpha = _text(fields["colorSpace"]), fields["components"].value, fields.get("alpha")
        written = " ".join(_text(part) for part in parts if part)
        return f"color({space} {written}{f' / {_text(alpha)}' if alpha else ''})" if all(parts) else ""
    return str(node.value)


def _modified(value: str, token: dict[str, yaml.Node]) -> str:
    """Return the value of a token as CSS, with what Tokens Studio does to it when it hands it over (`modify`).

    Its documentation: docs.tokens.studio, "Color modifiers". Lighten and darken go towards white and black in the space
    that is named, with what is left of the colour kept; mix and alpha are what they are in CSS. A file that Style
    Dictionary wrote says beside `original` what the value was: there it is done already.
    """
    modify = _fields(_fields(_fields(token.get("$extensions")).get("studio.tokens")).get("modify"))
    if not modify or "original" in token:
        return value
    kind, amount, space, other = (
        str(node.value).strip() if isinstance(node := modify.get(name), yaml.ScalarNode) else ""
        for name in ("type", "value", "space", "color")
    )
    if kind == "alpha":
        return f"rgba({value}, {amount})"
    space = {"p3": "display-p3", "": "srgb"}.get(space, space)
    ends = {"lighten": _WHITE.get(space, "white"), "darken": _BLACK.get(space, "black")}
    return f"color-mix(in {space}, {value}, {ends.get(kind, other)} {amount})"


def _fields(node: yaml.Node | None) -> dict[str, yaml.Node]:
    return {name.value: value for name, value in node.value} if isinstance(node, yaml.MappingNode) else {}
