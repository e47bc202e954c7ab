"""Reads a colour as design tokens write it: a plain CSS colour, or a function over other colours.

Over colours work `color-mix(in lch, #00f, white 20%)` (CSS Color 5, section 3), `rgb(from #00f r g b / 50%)` (CSS
Color 5, section 4), and `rgba(#00f, 0.9)`, which Sass and Tokens Studio know and browsers do not.
"""

import re
from collections.abc import Mapping

import tinycss2
from coloraide import Color
from tinycss2.ast import FunctionBlock, Node

_SPACES = {
    "rgb": ("srgb", "rgb", (255, 255, 255)),
    "hsl": ("hsl", "hsl", (1, 100, 100)),
    **{name: (name, name[-3:], (1, 1, 1)) for name in ("lch", "oklch", "lab", "oklab")},
}
"""For each function over one colour: the space, the letters of its parts, and what CSS writes for 1 of each."""
_NUMBERS = ("number", "percentage", "dimension")


def read_color(text: str) -> Color:
    """Return the colour that `text` writes. Raises ValueError where it writes none."""
    call = tinycss2.parse_one_component_value(text)
    if isinstance(call, FunctionBlock):
        parts = _split(call.arguments)
        if call.lower_name == "color-mix":
            return _mixed(parts)
        kind = call.lower_name.removesuffix("a")
        first = parts[0][:1]
        if kind in _SPACES and len(parts) == 2:
            return read_color(tinycss2.serialize(parts[0])).set("alpha", _share(parts[1]))
        if kind in _SPACES and first and first[0].type == "ident" and first[0].lower_value == "from":
            origin = read_color(tinycss2.serialize(parts[0][1:2]))
            text = f"{kind}({_written(parts[0][2:], _parts_of(origin, kind))})"
        else:
            text = f"{call.name}({_written(call.arguments, {})})"
    return Color(text.strip())


def _parts_of(color: Color, kind: str) -> Mapping[str, float]:
    """Return the parts of a colour by their letters, as the function `kind` writes them."""
    space, letters, whole = _SPACES[kind]
    coords = color.convert(space).coords(nans=False)
    parts = {letter: coord * full for letter, coord, full in zip(letters, coords, whole, strict=True)}
    return parts | {"alpha": color.alpha(nans=False)}


def _written(nodes: list[Node], known: Mapping[str, float]) -> str:
    """Return what a function is given, with `known` parts of a colour and the outcome of each `calc()` filled in."""
    words = []
    for node in nodes:
        if _is_sum(node):  # the outcome is in the unit of what it counts
            units = re.findall(r"\d(%|[a-z]+)", tinycss2.serialize(node.arguments))
            words.append(f"{_counted(node.arguments, known):.6f}{next(iter(units), '')}")
        else:
            is_part = node.type == "ident" and node.lower_value in known
            words.append(f"{known[node.lower_value]:.12f}" if is_part else tinycss2.serialize([node]))
    return " ".join(words)


def _is_sum(node: Node) -> bool:
    return isinstance(node, FunctionBlock) and node.lower_name == "calc"


def _counted(nodes: list[Node], known: Mapping[str, float]) -> float:
    """Return what a sum comes to: `40% - 5%`, `(l + 0.1) * 2` (CSS Values 4, section 10)."""
    total, product, sign, divides = 0.0, 0.0, 1, False
    is_first = True
    for node in (node for node in nodes if node.type not in ("whitespace", "comment")):
        if node.type == "literal" and node.value in "+-":
            total, sign, is_first = total + sign * product, 1 if node == "+" else -1, True
        elif node.type == "literal":
            divides = node == "/"
        else:
            inner = node.content if node.type == "() block" else node.arguments if _is_sum(node) else None
            number = _value(node, known) if inner is None else _counted(inner, known)
            if divides and not (is_first or number):
                raise ValueError("divided by nothing")
            product = number if is_first else product / number if divides else product * number
            is_first = False
    return total + sign * product


def _mixed(parts: list[list[Node]]) -> Color:
    """Return the mix of `in lch`, `#00f 80%` and `white`, with the shares that CSS gives where they are left out."""
    how, *mixed = parts
    if len(mixed) != 2 or len(how) != 2:
        raise ValueError("not a mix of two colours")
    # 20%, or 0.2 as Tokens Studio writes it
    shares = [next((_share([node]) for node in part if node.type in _NUMBERS), None) for part in mixed]
    colors = [read_color(tinycss2.serialize([node for node in part if node.type not in _NUMBERS])) for part in mixed]
    first, second = shares
    if first is None:
        first = 0.5 if second is None else 1 - second
    if second is None:
        second = 1 - first
    if first + second <= 0:
        raise ValueError("a mix of nothing")
    try:
        color = colors[0].mix(colors[1], second / (first + second), space=str(how[1].lower_value), out_space="srgb")
    except KeyError as error:
        raise ValueError("not a space of colours") from error
    return color.set("alpha", color.alpha(nans=False) * min(1, first + second))


def _split(nodes: list[Node]) -> list[list[Node]]:
    """Return the arguments of a function, each without the spaces around its words."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node == ",":
            parts.append([])
        elif node.type not in ("whitespace", "comment"):
            parts[-1].append(node)
    return parts


def _share(nodes: list[Node]) -> float:
    if len(nodes) != 1:
        raise ValueError("not a share")
    return _value(nodes[0], {}) / (100 if nodes[0].type == "percentage" else 1)


def _value(node: Node, known: Mapping[str, float]) -> float:
    if node.type == "ident" and node.lower_value in known:
        return known[node.lower_value]
    if node.type not in _NUMBERS:
        raise ValueError("not a number")
    return float(node.value)
