"""What a municipality brings of its look: two colours, or what its token files say under names that the guide knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from coloraide import Color

from gids.facts.municipality import Huisstijl
from gids.huisstijl.contrast import CONTROL, as_hex, is_grey, is_lighter, ratio
from gids.huisstijl.token_colors import all_colors, guide_colors, guide_font
from gids.huisstijl.tokens import RULE, Tokens
from gids.huisstijl.tokens_css import read_css, read_token_file
from gids.problems import INFORMATION, Problem, enumerate_names, on_one_line

_FAMILIES = "utrecht-*, nl-*, basis-* en ams-*"
_SHOWN = 8
_DARK_FOR_LIGHT = (
    "dit zijn kleuren voor donker: de achtergrond is donkerder dan de tekst. "
    'Zet dit bestand achter "tokens_donker", en het bestand met de lichte kleuren achter "tokens".'
)
_LIGHT_FOR_DARK = (
    "dit zijn kleuren voor licht: de achtergrond is lichter dan de tekst. "
    'Zet achter "tokens_donker" een bestand met donkere kleuren, of laat die regel weg.'
)
_TOKENS = Path(__file__).parents[2] / "assets/stylesheets/tokens/tokens.css"
_PREFIX = "gids-"


@dataclass(frozen=True)
class Brand:
    """Colours, hex by name (`link`), for light and for dark apart, and the names of fonts: a municipality's own."""

    light: dict[str, str] = field(default_factory=dict)
    dark: dict[str, str] = field(default_factory=dict)
    fonts: str = ""


def read_neutral() -> Brand:
    """Return the guide's own look from tokens.css: its colours in six digits, and the fonts of a computer itself."""
    tokens = read_css(_TOKENS.read_text(encoding="utf-8"), "tokens.css")
    light, dark = (
        {token.name.removeprefix(_PREFIX): token.value for token in scheme.values() if token.value.startswith("#")}
        for scheme in (tokens.light, tokens.dark)
    )
    return Brand(light, dark, next(token.value for token in tokens.light.values() if token.name == f"{_PREFIX}font"))


def read_brand(huisstijl: Huisstijl, folder: Path, shown_as: str, neutral: Brand) -> tuple[Brand, list[Problem]]:
    """Return what gemeente.yml names, and what is wrong with it; what the guide can do without is advice.

    `folder` holds the municipality's files; an editor knows it as `shown_as`.
    """
    if huisstijl.primair:
        primary = as_hex(Color(huisstijl.primair))
        accent = as_hex(Color(huisstijl.accent)) if huisstijl.accent else primary
        return Brand({"primary": primary, "heading": primary, "link": accent}, {}, huisstijl.lettertype), []
    if not huisstijl.tokens:
        return Brand(fonts=huisstijl.lettertype), []
    brand, problems = _read_tokens(huisstijl, folder, shown_as, neutral)
    return brand, [on_one_line(problem) for problem in problems]


def _read_tokens(huisstijl: Huisstijl, folder: Path, shown_as: str, neutral: Brand) -> tuple[Brand, list[Problem]]:
    shown = f"{shown_as}/{huisstijl.tokens}"
    tokens = read_token_file(folder / huisstijl.tokens, shown)
    dark, problems = tokens.dark, tokens.problems
    if huisstijl.tokens_donker:
        other = read_token_file(folder / huisstijl.tokens_donker, f"{shown_as}/{huisstijl.tokens_donker}")
        dark = dark | other.light | other.dark
        problems = [*problems, *other.problems, *([] if other.light or other.dark else other.missing)]
    if tokens.dark and not tokens.light:
        problems = problems or [next(iter(tokens.dark.values())).problem(_DARK_FOR_LIGHT)]
    if problems:
        return Brand(), problems
    day = guide_colors(tokens.light)
    night = guide_colors(tokens.light | dark, set(dark.values()))
    unread = day.unread + night.unread
    if day.colors.keys() & {"primary", "link"}:
        skip = "De gids slaat deze kleur over."
        problems = [replace(one, level=INFORMATION, message=f"{one.message} {skip}") for one in unread]
    else:
        problems = unread or tokens.missing or [_no_main_color(shown, tokens.light, day.colors, neutral)]
    if not is_lighter(*_page(day.colors, neutral.light)):
        problems.append((day.sources.get("background") or day.sources["text"]).problem(_DARK_FOR_LIGHT))
    if "background" in night.colors and is_lighter(*_page(night.colors, neutral.dark)):
        problems.append(night.sources["background"].problem(_LIGHT_FOR_DARK))
    brand = Brand(day.colors, night.colors, huisstijl.lettertype or guide_font(tokens.light))
    return brand, sorted(set(problems))


def _page(colors: Mapping[str, str], neutral: Mapping[str, str]) -> tuple[str, str]:
    """Return the background and the text of a page in these colours."""
    return colors.get("background", neutral["background"]), colors.get("text", neutral["text"])


def _no_main_color(path: str, tokens: Tokens, colors: Mapping[str, str], neutral: Brand) -> Problem:
    """Return advice where the guide fills in its own main colour, and a fault where it knows no colour at all."""
    if colors:
        message = (
            "dit bestand noemt geen hoofdkleur, dus knoppen en balken krijgen de kleur van de gids. Zet in dit "
            'bestand een kleur bij de naam "utrecht-button-primary-action-background-color".'
        )
        return Problem(path, 1, message, RULE, INFORMATION)
    known: dict[str, str] = {}
    for token, color in all_colors(tokens):
        known[color] = max(known.get(color, ""), token.name, key=len)  # a name with that of its set says more
    if not known:
        message = f"de gids kent geen enkele kleurnaam in dit bestand. Gebruik een bestand met namen als {_FAMILIES}."
        return Problem(path, 1, message, RULE)
    shown = [f"{name} ({color})" for color, name in known.items()]
    more = [f"nog {len(shown) - _SHOWN}"] if len(shown) > _SHOWN else []
    colored = [color for color in known if not is_grey(color)] or [*known]
    brand = [color for color in colored if ratio(color, neutral.light["background"]) >= CONTROL][:2] or colored[:1]
    lines = " en ".join(f'{key}: "{color}"' for key, color in zip(("primair", "accent"), brand, strict=False))
    many = f"deze {'twee regels' if len(brand) > 1 else 'regel'}"
    message = (
        f"de gids kent geen naam in dit bestand, maar ziet wel kleuren: {enumerate_names([*shown[:_SHOWN], *more])}. "
        f'Kies je kleuren zelf: zet in gemeente.yml onder "huisstijl:" in de plaats van "tokens" {many}: {lines}. '
        f"Of gebruik een bestand met namen als {_FAMILIES}."
    )
    return Problem(path, 1, message, RULE)
