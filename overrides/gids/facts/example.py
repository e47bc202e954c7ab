"""Finds what is still the example in gemeente.yml, so that an invented telephone number never goes live."""

import re
from collections.abc import Iterator

from gids.facts.copied import telephone
from gids.facts.yaml_text import Mapping, Node, Scalar, Sequence
from gids.problems import Problem

_NAMES = ("naam", "korte_naam")
_TELEPHONES = ("012-345 67 89", "012-345 67 80")
_NEVER_ANSWERS = re.compile(r"[./@](?:example|invalid|test)(?=$|[:/?#])|[@/.]example\.(?:com|net|org)(?=$|[:/?#])")
"""Hosts that are kept free for examples and answer to nobody (RFC 2606)."""


def check_example(node: Mapping, path: str, rule: str) -> list[Problem]:
    """Return a problem for each name, number and address of the example in a guide that is not marked as one."""
    told = node.entries.get("voorbeeld")
    if isinstance(told, Scalar) and told.value.strip().lower() == "ja":
        return []
    return [
        Problem(
            path,
            value.line,
            f'"{key}" is nog het voorbeeld: "{value.value}". Vul in wat bij jullie geldt, of zet bij "voorbeeld" weer '
            '"ja" zolang dat er niet is.',
            rule,
        )
        for key, value in _scalars(node)
        if _is_example(key, value.value.strip(), is_of_municipality=node.entries.get(key) is value)
    ]


def _is_example(key: str, value: str, *, is_of_municipality: bool) -> bool:
    if is_of_municipality and key in _NAMES:
        return "voorbeeldstad" in value.casefold()
    if key.startswith("telefoon"):
        return telephone(value) in _TELEPHONES
    is_address = "://" in value or "@" in value
    return is_address and _NEVER_ANSWERS.search(value.casefold().rstrip(".")) is not None


def _scalars(node: Node, key: str = "") -> Iterator[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        yield key, node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item, key)
    else:
        for name, item in node.entries.items():
            yield from _scalars(item, name)
