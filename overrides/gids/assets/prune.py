"""Takes out of a style sheet what no page and no script of the site can need.

A rule stays when a page has every class in its selector, and every other word of it occurs anywhere in the pages or
scripts: as an id, an attribute or its value, an element, or by chance in a sentence. That keeps a little too much and
never too little.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

_NAME = re.compile(r"-?[A-Za-z_][\w-]*")
_NAME_OR_CLASS = re.compile(rf"\.?{_NAME.pattern}")
_CLASSES = re.compile(r'\sclass="([^"]*)"')
_ANIMATION = re.compile(r"animation(?:-name)?:([^;}]*)")
_KEYFRAMES = "@keyframes "
_FUNCTION = re.compile(r"\([^()]*\)")
_PSEUDO = re.compile(r"::?[\w-]+")
_PART_OF_A_VALUE = re.compile(r"[|^$*]=[^\]]*")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_HOLDS_RULES = {"media", "supports", "layer"}


@dataclass(frozen=True)
class _Rule:
    """A rule: its selectors, and its declarations as they are written."""

    selectors: tuple[str, ...]
    declarations: tuple[str, ...]

    def __str__(self) -> str:
        return f"{','.join(self.selectors)}{{{';'.join(self.declarations)}}}"


@dataclass(frozen=True)
class _Group:
    """Rules under a condition, such as `@media print`."""

    condition: str
    rules: tuple["_Part", ...]

    def __str__(self) -> str:
        return f"{self.condition}{{{''.join(map(str, self.rules))}}}"


_Part = _Rule | _Group | str


def names_in_use(pages: Iterable[str], scripts: Iterable[str]) -> set[str]:
    """Return every word of pages and scripts that a selector could name, a class as `.name`.

    Scripts give the guide's own classes alone, which are in no style sheet that is pruned.
    """
    lines = {line for text in pages for line in text.split("\n")}  # pages share most of theirs
    classes = {f".{name}" for line in lines for names in _CLASSES.findall(line) for name in names.split()}
    return classes.union(*map(_NAME.findall, lines | set(scripts)))


def prune(css: str, used: Set[str]) -> str:
    """Return the style sheet without the rules that no word in `used` asks for, and without unread properties."""
    parts = tuple(_needed(_rules_of(css), used))
    while True:
        text = "".join(map(str, parts))
        read = {*_VARIABLE.findall(text), *(name for names in _ANIMATION.findall(text) for name in names.split())}
        kept = tuple(_without_unread(parts, read))
        if kept == parts:
            return text
        parts = kept


@cache
def _rules_of(css: str) -> Sequence[Node]:
    """Keep what was taken apart, for the preview and for many municipalities."""
    return tuple(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _needed(rules: Iterable[Node], used: Set[str]) -> Iterator[_Part]:
    """Return the rules that something asks for, without the selectors that nothing asks for."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = tuple(selector for selector in _selectors(rule) if _is_needed(selector, used))
            if selectors:
                declared = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
                yield _Rule(selectors, tuple(part.serialize() for part in declared))
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _HOLDS_RULES and rule.content is not None:
            if inner := tuple(_needed(tinycss2.parse_rule_list(rule.content, True, True), used)):
                yield _Group(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}", inner)
        elif isinstance(rule, AtRule) and rule.lower_at_keyword != "charset":
            yield rule.serialize()


def _without_unread(parts: Sequence[_Part], read: Set[str]) -> Iterator[_Part]:
    """Return the parts without the custom properties and the animations that nothing reads."""
    for part in parts:
        if isinstance(part, _Rule):
            declarations = tuple(text for text in part.declarations if _is_read(text, read))
            if declarations:
                yield replace(part, declarations=declarations)
        elif isinstance(part, _Group):
            if inner := tuple(_without_unread(part.rules, read)):
                yield replace(part, rules=inner)
        elif not part.startswith(_KEYFRAMES) or part.removeprefix(_KEYFRAMES).partition("{")[0].strip() in read:
            yield part


def _is_read(declaration: str, read: Set[str]) -> bool:
    return not declaration.startswith("--") or declaration.partition(":")[0].strip() in read


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
    plain = _PSEUDO.sub("", _PART_OF_A_VALUE.sub("", plain))
    return all(word in used for word in _NAME_OR_CLASS.findall(plain))
