"""What a municipality gives of its look: two colours, or what its token files say under names that the guide knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coloraide import Color

from gids.facts.model import Huisstijl
from gids.huisstijl.contrast import as_hex, is_lighter
from gids.huisstijl.names import FONT_NAMES, TOKEN_NAMES
from gids.huisstijl.neutral import Neutral
from gids.huisstijl.tokens import RULE, Resolved, Token, TokenError, TokenSet, resolve
from gids.huisstijl.tokens_css import read_css
from gids.huisstijl.tokens_json import read_json
from gids.problems import Problem

_NO_COLOR = {"", "transparent", "currentcolor", "inherit", "initial", "unset", "none"}
_FAMILIES = "utrecht-*, nl-*, basis-* en ams-*"


@dataclass
class Given:
    """Colours of a municipality, hex by name, for light and for dark apart; and the names of its fonts."""

    light: dict[str, str] = field(default_factory=dict)
    dark: dict[str, str] = field(default_factory=dict)
    fonts: str = ""


def read_given(huisstijl: Huisstijl, folder: Path, shown_as: str, neutral: Neutral) -> tuple[Given, list[Problem]]:
    """Read the look that gemeente.yml names. `folder` holds its files; an editor knows it as `shown_as`."""
    if huisstijl.primair:
        primary = as_hex(Color(huisstijl.primair))
        accent = as_hex(Color(huisstijl.accent)) if huisstijl.accent else primary
        return Given({"primary": primary, "heading": primary, "link": accent}, {}, huisstijl.lettertype), []
    if not huisstijl.tokens:
        return Given(fonts=huisstijl.lettertype), []
    tokens, problems = _read(folder / huisstijl.tokens, f"{shown_as}/{huisstijl.tokens}")
    dark = tokens.dark
    if huisstijl.tokens_donker:
        other, found = _read(folder / huisstijl.tokens_donker, f"{shown_as}/{huisstijl.tokens_donker}")
        problems += found
        dark = dark | other.light | other.dark
    if problems:
        return Given(), problems
    if tokens.dark and not tokens.light:
        return Given(), [_dark_for_light(next(iter(tokens.dark.values())))]
    given = Given(fonts=huisstijl.lettertype or _fonts(tokens.light))
    sources: dict[str, Token] = {}
    given.light = _colors(tokens.light, None, sources, problems)
    if not given.light and not problems:
        message = f"de gids kent geen enkele kleurnaam in dit bestand. Gebruik een bestand met namen als {_FAMILIES}."
        problems.append(Problem(f"{shown_as}/{huisstijl.tokens}", 1, message, RULE))
    background = given.light.get("background", neutral.light["background"])
    if is_lighter(background, given.light.get("text", neutral.light["text"])) is False:
        problems.append(_dark_for_light(sources.get("background") or sources["text"]))
    given.dark = _colors(tokens.light | dark, set(dark.values()), sources, problems)
    if "background" in given.dark and is_lighter(
        given.dark["background"], given.dark.get("text", neutral.dark["text"])
    ):
        problems.append(_light_for_dark(sources["background"]))
    return given, sorted(set(problems))


def _read(path: Path, shown_as: str) -> tuple[TokenSet, list[Problem]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return TokenSet(), [
            Problem(shown_as, 1, "dit bestand is niet opgeslagen als UTF-8. Sla het opnieuw op als UTF-8.", RULE)
        ]
    return (read_json if path.suffix == ".json" else read_css)(text, shown_as)


def _colors(
    tokens: Mapping[str, Token], only: set[Token] | None, sources: dict[str, Token], problems: list[Problem]
) -> dict[str, str]:
    """Return the colours under known names; with `only`, those that one of these tokens has a part in."""
    colors: dict[str, str] = {}
    for name in sorted(TOKEN_NAMES, key=lambda name: name != "background"):  # what can be seen through lies over it
        for token in filter(None, map(tokens.get, TOKEN_NAMES[name])):
            try:
                resolved = resolve(token.name, tokens)
                color = _color(resolved, token)
            except TokenError as error:
                problems.append(error.problem)
                break
            if color is not None and (only is None or only.intersection(resolved.chain)):
                colors[name] = as_hex(color, colors.get("background", "#ffffff"))
                sources[name] = resolved.chain[-1]
                break
    return colors


def _color(resolved: Resolved, token: Token) -> Color | None:
    if resolved.value.lower() in _NO_COLOR:
        return None
    try:
        color = Color(resolved.value)
    except ValueError:
        message = f'"{token.name}" heeft de waarde "{resolved.value}", en dat is geen kleur die te lezen is. '
        raise TokenError(resolved.chain[-1], message + 'Schrijf een kleur als "#154273" of "rgb(21 66 115)".') from None
    return color if color.alpha(nans=False) else None


def _fonts(tokens: Mapping[str, Token]) -> str:
    for name in FONT_NAMES:
        if name in tokens:
            try:
                return resolve(name, tokens).value
            except TokenError:
                continue  # a font that cannot be found is no reason to stop: the computer's own takes its place
    return ""


def _dark_for_light(token: Token) -> Problem:
    message = (
        "dit zijn kleuren voor donker: de achtergrond is donkerder dan de tekst. "
        'Zet dit bestand achter "tokens_donker", en het bestand met de lichte kleuren achter "tokens".'
    )
    return Problem(token.path, token.line, message, RULE)


def _light_for_dark(token: Token) -> Problem:
    message = (
        "dit zijn kleuren voor licht: de achtergrond is lichter dan de tekst. "
        'Zet achter "tokens_donker" een bestand met donkere kleuren, of laat die regel weg.'
    )
    return Problem(token.path, token.line, message, RULE)
