"""Does what Tokens Studio does to a colour when it hands it over: `modify`, beside the value of a token.

Its documentation: docs.tokens.studio, "Color modifiers". Lighten and darken go towards white and black in the space
that is named, with what is left of the colour kept; mix and alpha are what they are in CSS.
"""

import yaml

_WHITE = {"lch": "lch(100% 0 none)", "hsl": "hsl(none none 100%)"}
_BLACK = {"lch": "lch(0% 0 none)", "hsl": "hsl(none none 0%)"}
_SPACES = {"p3": "display-p3"}


def modified(value: str, node: yaml.MappingNode) -> str:
    """Return the value of a token as CSS with its modification in it; `node` is the token, with what stands beside.

    A file that Style Dictionary wrote says beside `original` what the value was: there it is done already.
    """
    token = _entries(node)
    modify = _entries(_entries(_entries(token.get("$extensions")).get("studio.tokens")).get("modify"))
    if not modify or "original" in token:
        return value
    kind, amount, space = (_scalar(modify.get(name)) for name in ("type", "value", "space"))
    if kind == "alpha":
        return f"rgba({value}, {amount})"
    space = _SPACES.get(space, space) or "srgb"
    ends = {"lighten": _WHITE.get(space, "white"), "darken": _BLACK.get(space, "black")}
    other = ends.get(kind) or _scalar(modify.get("color"))
    return f"color-mix(in {space}, {value}, {other} {amount})"


def _entries(node: yaml.Node | None) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def _scalar(node: yaml.Node | None) -> str:
    return str(node.value).strip() if isinstance(node, yaml.ScalarNode) else ""
