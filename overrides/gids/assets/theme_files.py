"""What the guide takes from the theme: icons by their names, and of its style sheet what some page can need.

Icons are masks in the style sheet: a page names them, and every page after the first has them already. A rule of the
theme stays when a page has every class in its selector, and every other word of it occurs anywhere in the pages or
scripts: as an id, an attribute or its value, an element, or by chance in a sentence. That keeps a little too much and
never too little.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from pathlib import Path
from urllib.parse import quote

import material
import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

THEME = Path(material.__file__).parent / "templates"
ICONS = THEME / ".icons"
CLASSES = re.compile(r'\sclass="([^"]*)"')
_ICON = re.compile(r"\bgids-icon--([\w-]+)")
_NAME = re.compile(r"-?[A-Za-z_][\w-]*")
_NAME_OR_CLASS = re.compile(rf"\.?{_NAME.pattern}")
_FUNCTION = re.compile(r"\([^()]*\)")
_NOT_A_NAME = re.compile(r"[|^$*]=[^\]]*|::?[\w-]+")
"""Of a selector a part of a value and a pseudo-class."""
_HOLDS_RULES = {"media", "supports", "layer"}
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_ANIMATION = re.compile(r"animation(?:-name)?:([^;}]*)")
_VALUE = r"""(?:url\((?:'[^']*'|"[^"]*"|[^)'"]*)\)|"[^"]*"|'[^']*'|[^;{}"'])*"""
_PROPERTY = re.compile(r"(?<=[{;])(--[\w-]+)\s*:" + _VALUE + ";?")
_KEYFRAMES = re.compile(r"@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}")
_EMPTY = re.compile(r"(?<=[{}])[^{};]*\{\}|;(?=\})")


def theme_styles() -> str:
    """Return the style sheet of the theme, whole and minified as it comes."""
    return next((THEME / "assets/stylesheets").glob("main.*.min.css")).read_text(encoding="utf-8")


def icon_styles(texts: Iterable[str]) -> str:
    """Return a rule for each icon that pages or scripts show, in the order of their names.

    Each is a file of the theme with one shape; `gids.content.blocks.icon_class` names their classes.
    """
    shown = {name for text in texts for name in _ICON.findall(text)}
    return "".join(_mask(name) for name in sorted(shown, key=_path))


def names_in_use(pages: Iterable[str], scripts: Iterable[str]) -> set[str]:
    """Return every word of pages and scripts that a selector could name, a class as `.name`.

    Scripts give the guide's own classes alone, which are in no style sheet that is pruned.
    """
    lines = {line for text in pages for line in text.split("\n")}  # pages share most of theirs
    classes = {f".{name}" for line in lines for names in CLASSES.findall(line) for name in names.split()}
    return classes.union(*map(_NAME.findall, lines | set(scripts)))


def prune(css: str, used: Set[str]) -> str:
    """Return the style sheet without the rules that no word in `used` asks for, and without unread properties."""
    text, kept = "", "".join(_needed(_rules_of(css), used))
    while kept != text:
        text = kept
        read = {*_READ.findall(text), *(name for names in _ANIMATION.findall(text) for name in names.split())}
        for unread in (_PROPERTY, _KEYFRAMES):
            kept = unread.sub(lambda part: part[0] if part[1] in read else "", kept)  # noqa: B023
        kept = _EMPTY.sub("", kept)
    return text


@cache
def _rules_of(css: str) -> Sequence[Node]:
    """Keep what was taken apart, for the preview and for many municipalities."""
    return tuple(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _needed(rules: Iterable[Node], used: Set[str]) -> Iterator[str]:
    """Return the rules that something asks for, without the selectors that nothing asks for."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            if selectors := [selector for selector in _selectors(rule) if _is_needed(selector, used)]:
                declared = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
                yield f"{','.join(selectors)}{{{';'.join(part.serialize() for part in declared)}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _HOLDS_RULES and rule.content is not None:
            if inner := "".join(_needed(tinycss2.parse_rule_list(rule.content, True, True), used)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword != "charset":
            yield rule.serialize()


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
    return all(word in used for word in _NAME_OR_CLASS.findall(_NOT_A_NAME.sub("", plain)))


def _path(name: str) -> str:
    return name.replace("__", "/") if "__" in name else f"material/{name}"


@cache
def _mask(name: str) -> str:
    """Return the rule of an icon: its SVG as the data of a URL (RFC 3986), as readable as CSS and a URL allow."""
    svg = re.sub(r"<!--.*?-->", "", (ICONS / f"{_path(name)}.svg").read_text(encoding="utf-8"))
    shape = quote(svg.strip().replace('"', "'"), safe=" ='/:,;()-.!*~@&+$?")
    return f'.gids-icon--{name}{{--gids-shape:url("data:image/svg+xml,{shape}")}}'
