"""Reads a colour as design tokens write it: a plain CSS colour, or a function over other colours.

Over colours work `color-mix(in lch, #00f, white 20%)` (CSS Color 5, section 3), `rgb(from #00f r g b / 50%)` (CSS
Color 5, section 4), and `rgba(#00f, 0.9)`, which Sass and Tokens Studio know and browsers do not.
"""

import re
from collections.abc import Callable

import tinycss2
from coloraide import Color
from tinycss2.ast import FunctionBlock, Node

_SPACES = {
    "rgb": ("srgb", "rgb", (255, 255, 255)),
    "hsl": ("hsl", "hsl", (1, 100, 100)),
    **{name: (name, name[-3:], (1, 1, 1)) for name in ("lch", "oklch", "lab", "oklab")},
}
"""For each function over one colour: the space, the letters of its parts, and the number that is the whole of each."""


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
            return _from(kind, parts[0][1:])
        text = tinycss2.serialize([call]) if _has_counted(call.arguments) else text
    return Color(text.strip())


def _has_counted(nodes: list[Node]) -> bool:
    """Put the outcome in the place of each `calc()`, in the unit of what it counts; tell whether there was one."""
    sums = [(at, node) for at, node in enumerate(nodes) if _is_sum(node)]
    for at, node in sums:
        units = re.findall(r"\d(%|[a-z]+)", tinycss2.serialize(node.arguments))
        outcome = f"{_counted(node.arguments, lambda part: _number(part, 1) * 100 ** (part.type == 'percentage')):.6f}"
        nodes[at] = tinycss2.parse_one_component_value(outcome + next(iter(units), ""))
    return bool(sums)


def _is_sum(node: Node) -> bool:
    return isinstance(node, FunctionBlock) and node.lower_name == "calc"


def _counted(nodes: list[Node], value: Callable[[Node], float]) -> float:
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
            number = value(node) if inner is None else _counted(inner, value)
            product = number if is_first else product / number if divides else product * number
            is_first = False
    return total + sign * product


def _mixed(parts: list[list[Node]]) -> Color:
    """Return the mix of `in lch`, `#00f 80%` and `white`, with the shares that CSS gives where they are left out."""
    how, *mixed = parts
    if len(mixed) != 2 or len(how) != 2:
        raise ValueError("not a mix of two colours")
    numbers = ("percentage", "number")  # 20%, or 0.2 as Tokens Studio writes it
    shares = [next((_share([node]) for node in part if node.type in numbers), None) for part in mixed]
    colors = [read_color(tinycss2.serialize([node for node in part if node.type not in numbers])) for part in mixed]
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


def _from(kind: str, parts: list[Node]) -> Color:
    """Return the colour of `#00f r g b / 50%`: parts of a colour taken over, or given anew."""
    space, letters, whole = _SPACES[kind]
    origin = read_color(tinycss2.serialize(parts[:1])).convert(space)
    known = dict(zip(letters, origin.coords(nans=False), strict=True)) | {"alpha": origin.alpha(nans=False)}
    values = [node for node in parts[1:] if node != "/"]
    if len(values) not in (3, 4):
        raise ValueError("not the parts of a colour")

    def value(node: Node, full: float) -> float:
        if _is_sum(node):
            return _counted(node.arguments, lambda part: value(part, full) * full) / full
        return known[node.lower_value] if node.type == "ident" else _number(node, full)

    try:
        coords = [value(node, full) for node, full in zip(values, whole, strict=False)]
        return Color(space, coords, value(values[3], 1) if len(values) == 4 else known["alpha"])
    except (KeyError, ZeroDivisionError) as error:
        raise ValueError("not a part of this colour") from error


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
    return _number(nodes[0], 1)


def _number(node: Node, full: float) -> float:
    """Return a number of a part, from 0 to 1 where the part is not an angle or a number of its own."""
    if node.type == "percentage":
        return float(node.value) / 100
    if node.type in ("number", "dimension"):
        return float(node.value) / full
    raise ValueError("not a number")
