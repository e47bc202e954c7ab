"""The whole look: every colour of the guide, light and dark, each legible on what it stands on."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gids.facts.municipality import Huisstijl
from gids.facts.municipality_files import MunicipalityFolder
from gids.huisstijl.brand import Brand, read_brand
from gids.huisstijl.contrast import CONTROL, TEXT, blend, is_grey, pairs_of, ratio, repaired, room, tints_of
from gids.huisstijl.token_colors import IN_DUTCH
from gids.problems import FAULT, Problem

Origin = Literal["gemeente", "gids", "afgeleid"]
Palette = dict[str, "Swatch"]
_COMFORT = 7.0
"""What a colour that the guide itself makes for dark has on its background; it has no need to sit on the limit."""
_BRIGHT = 2.0
"""What a colour has less of on white is too bright to make words of: it would have to become another colour."""
CHANGES_FILE = "GIDS_HUISSTIJL"
"""Names the file in which a build leaves its changes of the look, as a list in JSON."""


@dataclass(frozen=True)
class Swatch:
    """A colour before and after it was made legible, hex, and who chose it: the municipality, the guide, or neither."""

    wanted: str
    color: str
    origin: Origin


@dataclass(frozen=True)
class Look:
    """Every colour by its name in tokens.css without the layer (`link-hover`), and the font families."""

    light: Palette
    dark: Palette
    fonts: tuple[str, ...] = ()

    @property
    def is_neutral(self) -> bool:
        """Whether the municipality brought nothing."""
        return not self.fonts and all(swatch.origin == "gids" for swatch in self.light.values())


def read_look(huisstijl: Huisstijl, folder: MunicipalityFolder, neutral: Brand) -> tuple[Look | None, list[Problem]]:
    """Return the look that gemeente.yml names, or None where its files are at fault; and everything that is wrong."""
    brand, problems = read_brand(huisstijl, folder.path, folder.shown_as, neutral)
    is_at_fault = any(problem.level == FAULT for problem in problems)
    return None if is_at_fault else make_look(brand, neutral), problems


def make_look(brand: Brand, neutral: Brand) -> Look:
    """Return the look of a municipality: what it brings, what follows from that, and the guide's own for the rest."""
    light = _legible(_completed(brand.light, neutral.light), dark=False)
    dark = _legible(_completed_dark(brand, neutral, light), dark=True)
    names = (name.strip().strip("\"'").strip() for name in brand.fonts.split(","))
    fonts = (name for name in names if name and all(sign.isalnum() or sign in " -_." for sign in name))
    return Look(light, dark, tuple(fonts))


def with_tints(palette: Palette) -> Palette:
    """Return a palette together with the tints that tokens.css mixes of it."""
    wanted = tints_of({name: swatch.wanted for name, swatch in palette.items()})
    made = tints_of({name: swatch.color for name, swatch in palette.items()})
    return palette | {name: Swatch(wanted[name], color, "afgeleid") for name, color in made.items()}


def kept_changes(look: Look, municipality: str) -> list[str]:
    """Return what was changed for a municipality, and leave it in the file that is asked for, if any."""
    changed = [f"Huisstijl van {municipality}, {change}" for change in changes(look)]
    if file := os.environ.get(CHANGES_FILE):
        Path(file).write_text(json.dumps(changed), encoding="utf-8")
    return changed


def changes(look: Look) -> list[str]:
    """Return a Dutch sentence for every colour that was moved to be legible: which, from what to what, and why."""
    sentences = []
    for scheme, own in (("licht", look.light), ("donker", look.dark)):
        palette = with_tints(own)
        for name, swatch in own.items():
            if swatch.wanted == swatch.color or swatch.origin == "afgeleid":
                continue
            pairs = [pair for pair in pairs_of(dark=scheme == "donker") if pair.front == name]
            had = [(ratio(swatch.wanted, palette[pair.back].color), pair) for pair in pairs]
            why = "er bleef te weinig ruimte voor leesbare tekst"
            if failed := [one for one in had if one[0] < one[1].minimum]:
                least, pair = min(failed, key=lambda one: one[0])
                back, needed = IN_DUTCH[pair.back], decimal(pair.minimum)
                why = f'het contrast met "{back}" was {decimal(least)}, nodig is {needed}'
            sentences.append(f'{scheme}: kleur "{IN_DUTCH[name]}" ging van {swatch.wanted} naar {swatch.color}; {why}.')
    return sentences


def decimal(contrast: float) -> str:
    """Return `4,5` for 4.5; never more than there is."""
    return f"{int(contrast * 10) / 10:.1f}".replace(".", ",")


def _completed(own: dict[str, str], neutral: dict[str, str]) -> dict[str, tuple[str, Origin]]:
    """Return every colour with its origin: the municipality's own, else what follows from those, else the guide's."""
    colors: dict[str, tuple[str, Origin]] = {name: (color, "gids") for name, color in neutral.items()}
    colors |= {name: (color, "gemeente") for name, color in own.items()}
    if not own:
        return colors
    text, background = colors["text"][0], colors["background"][0]

    def follow(name: str, color: str) -> None:
        if name not in own:
            colors[name] = (color, "afgeleid")

    if own.keys() & {"text", "background"}:
        follow("surface", blend(background, text, 0.05))
        follow("muted", blend(text, background, 0.25))
        follow("border", blend(text, background, 0.4))
    follow("primary", own.get("link", neutral["primary"]))
    follow("on-primary", _ink(neutral, colors["primary"][0]))
    follow("link", colors["primary"][0])
    follow("heading", text)
    follow("link-hover", blend(colors["link"][0], text, 0.4))
    follow("focus", colors["link"][0])
    return colors


def _completed_dark(brand: Brand, neutral: Brand, light: Palette) -> dict[str, tuple[str, Origin]]:
    """Return the colours for dark; what the municipality gave for light alone comes back lighter, in the same hue."""
    colors = _completed(brand.dark, neutral.dark)
    if not brand.light:
        return colors
    if not brand.dark.keys() & {"primary", "on-primary"}:
        background = room(colors["background"][0], dark=True)
        primary = repaired(light["primary"].color, [background], CONTROL)
        colors["primary"] = (primary, "afgeleid")
        colors["on-primary"] = (_ink(neutral.dark, primary, light["on-primary"].color), "afgeleid")
    backs = [room(colors[back][0], dark=True) for back in ("background", "surface")]
    for name in ("link", "heading", "link-hover", "focus"):
        if name not in brand.dark:
            own = light[name].wanted
            is_plain = is_grey(own) or (name == "heading" and ratio(own, light["background"].color) < _BRIGHT)
            colors[name] = (colors["text"][0] if is_plain else repaired(own, backs, _COMFORT), "afgeleid")
    return colors


def _ink(neutral: dict[str, str], back: str, *wanted: str) -> str:
    """Return the first of the inks that is legible on a colour, else the one that comes nearest."""
    inks = (*wanted, *(neutral[name] for name in ("on-primary", "text", "background")))
    legible = [ink for ink in inks if ratio(ink, back) >= TEXT]
    return legible[0] if legible else max(inks, key=lambda ink: ratio(ink, back))


def _legible(colors: dict[str, tuple[str, Origin]], *, dark: bool) -> Palette:
    final = {name: color for name, (color, _) in colors.items()}
    for back in ("background", "surface"):
        final[back] = room(final[back], dark=dark)
    for name in ("link", "heading", "link-hover"):  # a bright colour would become a dull one: it stays where it fills
        if not dark and ratio(final[name], final["background"]) < _BRIGHT:
            final[name] = final["text"]
    fronts: dict[str, dict[float, list[str]]] = {}
    for pair in pairs_of(dark=dark):
        fronts.setdefault(pair.front, {}).setdefault(pair.minimum, []).append(pair.back)
    before: dict[str, str] = {}
    while before != final:  # a tint follows the colour that it is mixed of
        before = dict(final)
        for name, backs in fronts.items():
            for minimum, names in backs.items():
                all_colors = final | tints_of(final)
                final[name] = repaired(final[name], [all_colors[back] for back in names], minimum)
    return {name: Swatch(color, final[name], origin) for name, (color, origin) in colors.items()}
