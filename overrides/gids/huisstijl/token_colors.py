"""Which of a municipality's tokens are colours and the font of the guide, and which cannot be read."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from coloraide import Color

from gids.facts.tables import read_table
from gids.huisstijl.colors import read_color
from gids.huisstijl.contrast import as_hex, is_grey
from gids.huisstijl.tokens import Token, TokenError, Tokens, key, resolve, shown
from gids.problems import Problem

_NAMES = read_table(__file__, "names")
IN_DUTCH: Mapping[str, str] = _NAMES["in_dutch"]
"""The colours, tints included, in the words of an editor."""
_NO_COLOR = {"", "transparent", "currentcolor", "inherit", "initial", "unset", "none"}


@dataclass
class TokenColors:
    """Colours of the guide, hex by name, the token that each came from in the end, and what could not be read."""

    colors: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Token] = field(default_factory=dict)
    unread: list[Problem] = field(default_factory=list)


def guide_colors(tokens: Tokens, only: Collection[Token] | None = None) -> TokenColors:
    """Return the colours under known names; with `only`, those that one of these tokens has a part in."""
    result = TokenColors()

    def take(name: str, known: str, *, if_colored: bool) -> bool:
        """Keep the colour of a token under the guide's name for it, and tell whether that was done."""
        token = tokens.get(key(known))
        try:
            value = token and read_token(token, tokens)
        except TokenError as error:
            result.unread.append(error.problem)
            return False
        if not value or (if_colored and is_grey(as_hex(value[0]))) or name in result.colors:
            return False
        color, chain = value
        if only is not None and not any(token in only for token in chain):
            return False
        result.colors[name] = as_hex(color, result.colors.get("background", "#ffffff"))
        result.sources[name] = chain[-1]
        return True

    for name, names in _NAMES["colors"].items():  # the background first: what can be seen through lies over it
        if not any(take(name, known, if_colored=False) for known in names):
            any(take(name, known, if_colored=True) for known in _NAMES["colors_if_colored"].get(name, ()))
    for pairs, if_colored in ((_NAMES["main"], False), (_NAMES["main_if_colored"], True)):
        for back, front in pairs:
            if "primary" not in result.colors and take("primary", back, if_colored=if_colored):
                take("on-primary", front, if_colored=False)
    return result


def guide_font(tokens: Tokens) -> str:
    """Return the families of the guide's text as CSS names them, or nothing."""
    for token in filter(None, (tokens.get(key(name)) for name in _NAMES["fonts"])):
        try:
            return resolve(token, tokens)[0]
        except TokenError:
            continue  # a font that cannot be found is no reason to stop: the computer's own takes its place
    return ""


def all_colors(tokens: Tokens) -> Iterator[tuple[Token, str]]:
    """Give every token that holds a colour, with that colour in hex."""
    for token in dict.fromkeys(tokens.values()):
        try:
            value = read_token(token, tokens)
        except TokenError:
            continue
        if value:
            yield token, as_hex(value[0])


def read_token(token: Token, tokens: Tokens) -> tuple[Color, list[Token]] | None:
    """Return the colour of a token and what it came through, or None where it says that there is none.

    Raises TokenError where it should be a colour and cannot be read as one.
    """
    text, chain = resolve(token, tokens)
    if text.lower() in _NO_COLOR:
        return None
    try:
        color = read_color(text)
    except ValueError:
        message = f'"{token.name}" heeft de waarde "{shown(text)}", en dat is geen kleur die te lezen is. '
        raise TokenError(chain[-1], message + 'Schrijf een kleur als "#154273" of "rgb(21 66 115)".') from None
    return (color, chain) if color.alpha(nans=False) else None
