"""Design tokens: names with a value, and the references between them.

A token has one name in every format, the name of its CSS custom property without the two dashes: `utrecht-link-color`
is `{utrecht.link.color}` in JSON, `utrechtLinkColor` in a flat list and `var(--utrecht-link-color)` in CSS.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from gids.problems import Problem, likely

RULE = "huisstijl"
_LONGEST = 80
"""Signs of a file's own text in a message."""
_COLORS = (
    "blue|green|red|orange|yellow|purple|pink|brown|gr[ae]y|teal|cyan|magenta|gold|navy|turquoise|"
    "blauw|groen|rood|oranje|geel|paars|roze|bruin|grijs|goud|turkoois"
)
_DARK = re.compile(
    rf"(?<![a-z])(?<!not[-_])(?<!niet[-_])(?:dark|donker|night|nacht)(?:[-_ ]?(?:mode|modus|theme|thema))?"
    rf"(?![a-z])(?![-_ ](?:{_COLORS})(?![a-z]))",
    re.IGNORECASE,
)
_NOT = re.compile(r":not\([^)]*\)")
_REFERENCE = re.compile(r"\{([^{}]+)\}")
_VAR = re.compile(r"var\(\s*--([\w-]+)\s*(?:,((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*))?\)")


@dataclass(frozen=True)
class Token:
    """A token as it stands in a file; its value may name other tokens."""

    name: str
    value: str
    path: str
    line: int

    def problem(self, message: str) -> Problem:
        """Return what is wrong with it, for an editor."""
        return Problem(self.path, self.line, message, RULE)


Tokens = dict[str, Token]
"""Tokens by `key` of their name."""


@dataclass
class TokenSet:
    """The tokens of a file, those for dark apart: a dark set is never taken for the light one."""

    light: Tokens = field(default_factory=dict)
    dark: Tokens = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    """Why the file cannot be read."""
    missing: list[Problem] = field(default_factory=list)
    """What the file imports and is not there: no harm where there are colours without it."""

    def add(self, other: "TokenSet", *, is_dark: bool = False) -> None:
        """Take over what stands in another set; what it has for light counts for dark where that asked for it."""
        (self.dark if is_dark else self.light).update(other.light)
        self.dark.update(other.dark)
        self.problems += other.problems
        self.missing += other.missing


class TokenError(Exception):
    """A token cannot be used; `problem` says why, for an editor."""

    def __init__(self, token: Token, message: str) -> None:
        """Make the problem out of the token's place and a message of whole Dutch sentences."""
        self.problem = token.problem(message)
        super().__init__(str(self.problem))


def resolve(token: Token, tokens: Mapping[str, Token]) -> tuple[str, list[Token]]:
    """Return the value of a token with every `{reference}` and `var(--name, fallback)` filled in.

    With it come the tokens that it came through, the token itself first. Raises TokenError where a reference leads
    nowhere or back to itself.
    """
    used: list[Token] = []
    return _fill(token, tokens, (), used).strip(), used


def _fill(token: Token, tokens: Mapping[str, Token], above: tuple[Token, ...], used: list[Token]) -> str:
    if token in above:
        circle = " → ".join(step.name for step in (*above[above.index(token) :], token))
        raise TokenError(
            token, f'"{token.name}" verwijst via een omweg naar zichzelf: {circle}. Geef een van deze een eigen waarde.'
        )
    used.append(token)

    def follow(reference: re.Match[str]) -> str:
        name = key(reference[1])
        # Style Dictionary may point at the value instead of at the token, and DTCG at the value of a group.
        names = (name, name.removesuffix("value"), name.removesuffix("root"))
        if target := next(filter(None, map(tokens.get, names)), None):
            return _fill(target, tokens, (*above, token), used)
        fallback = reference[2] if reference.re is _VAR else None
        if fallback is not None and fallback.strip():
            return _VAR.sub(follow, fallback).strip()
        known = [known.name for known in tokens.values()]
        cure = likely(dashed(reference[1]), known) or (
            " Lever ook het bestand aan waarin die naam staat, of zet hier een kleur."
        )
        raise TokenError(
            token, f'"{token.name}" verwijst naar "{shown(reference[1])}", maar die naam bestaat niet.{cure}'
        )

    return _VAR.sub(follow, _REFERENCE.sub(follow, token.value))


def shown(text: str) -> str:
    """Return what a file says as a message can hold it: on one line, and not without end."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def key(name: str) -> str:
    """Return what a name has in common in every format: its letters and digits, none of them a capital."""
    return "".join(filter(str.isalnum, name.casefold()))


def dashed(name: str) -> str:
    """Return `utrecht-link-color` for `utrecht.link.color` or `utrecht/link/color`."""
    return re.sub(r"[.\s/]+", "-", name.strip("{} \t-"))


def says_dark(words: str) -> bool:
    """Tell whether a selector, a file's name or the name of a set is about dark; `dark-blue` is a colour."""
    return bool(_DARK.search(_NOT.sub("", words)))
