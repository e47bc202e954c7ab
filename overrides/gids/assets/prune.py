"""Takes out of a style sheet what no page and no script of the site can need.

A rule stays when every word in its selector occurs anywhere in the pages or scripts: as a class, an id, an attribute,
an element, or by chance in a sentence. That keeps a little too much and never too little.
"""

import re
from collections.abc import Iterable, Set

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

_NAME = re.compile(r"-?[A-Za-z_][\w-]*")
_FUNCTION = re.compile(r"\([^()]*\)")
_PSEUDO = re.compile(r"::?[\w-]+")
_ATTRIBUTE_VALUE = re.compile(r"[~|^$*]?=[^\]]*")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_HOLDS_RULES = {"media", "supports", "layer"}


def words_of(texts: Iterable[str]) -> set[str]:
    """Return every word of pages and scripts that a selector could name."""
    return {word for text in texts for word in _NAME.findall(text)}


def prune(css: str, used: Set[str]) -> str:
    """Return the style sheet without the rules that no word in `used` asks for, and without unread properties."""
    read: set[str] | None = None
    while True:
        css = "".join(_kept_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), used, read))
        now_read = set(_VARIABLE.findall(css))
        if now_read == read:
            return css
        read = now_read


def _kept_rules(rules: Iterable[Node], used: Set[str], read: Set[str] | None) -> Iterable[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [selector for selector in _selectors(rule) if _is_needed(selector, used)]
            content = _declarations(rule, read)
            if selectors and content:
                yield f"{','.join(selectors)}{{{content}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _HOLDS_RULES and rule.content is not None:
            inner = "".join(_kept_rules(tinycss2.parse_rule_list(rule.content, True, True), used, read))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword != "charset":
            yield rule.serialize()


def _declarations(rule: QualifiedRule, read: Set[str] | None) -> str:
    """Return the rule's content without the custom properties that nothing reads; all stay where `read` is None."""
    parts = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return ";".join(
        part.serialize()
        for part in parts
        if not (
            isinstance(part, Declaration) and part.name.startswith("--") and read is not None and part.name not in read
        )
    )


def _selectors(rule: QualifiedRule) -> list[str]:
    parts: list[list[Node]] = [[]]
    for token in rule.prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part).strip() for part in parts]


def _is_needed(selector: str, used: Set[str]) -> bool:
    plain = selector
    while (outer := _FUNCTION.sub("", plain)) != plain:
        plain = outer
    plain = _PSEUDO.sub("", _ATTRIBUTE_VALUE.sub("", plain))
    return all(word in used for word in _NAME.findall(plain))
