"""Contrast as WCAG 2.2 counts it, and the nearest colour of the same hue that has enough of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from coloraide import Color

from gids.facts.tables import read_table

TEXT = 4.5
"""WCAG 2.2, 1.4.3: text."""
CONTROL = 3.0
"""WCAG 2.2, 1.4.11: borders of controls, the focus ring, icons; 1.4.3: large text."""
ROOM = 10.0
"""What pure black (in the dark palette pure white) has on a background, so that every hue still fits on it."""
_GREY = 0.03
_STEPS = 512


@dataclass(frozen=True)
class ColorPair:
    """Two colours that meet in the guide, by their names in tokens.css."""

    front: str
    back: str
    minimum: float


_MEETING = read_table(__file__, "pairs")
TINTS: dict[str, tuple[str, float]] = {name: (of, int(share) / 100) for name, (of, share) in _MEETING["tints"].items()}
"""The tints that tokens.css mixes: a colour, and its share in the background."""
PAIRS = tuple(
    ColorPair(front, back, TEXT if minimum == "text" else CONTROL)
    for fronts, backs, minimum in _MEETING["pairs"]
    for front in fronts
    for back in backs
)


def pairs_of(*, dark: bool) -> tuple[ColorPair, ...]:
    """Return the pairs that have to be legible in light, or in dark: there a button has to be seen by its colour."""
    return (ColorPair("primary", "background", CONTROL), *PAIRS) if dark else PAIRS


def tints_of(colors: Mapping[str, str]) -> dict[str, str]:
    """Return the tints by name, as a browser mixes them: unrounded, or a contrast seems more than it is."""
    return {
        name: str(Color(colors["background"]).mix(colors[of], share, space="srgb").to_string(precision=8))
        for name, (of, share) in TINTS.items()
    }


@cache
def ratio(front: str, back: str) -> float:
    """Return the contrast of two hex colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    return float(Color(front).contrast(Color(back), method="wcag21"))


def is_lighter(one: str, other: str) -> bool:
    """Tell whether the first of two hex colours is the lighter one."""
    return float(Color(one).luminance()) > float(Color(other).luminance())


def is_grey(color: str) -> bool:
    """Tell whether a hex colour has hardly any hue: its chroma in OKLCH is near nothing."""
    return float(Color(color).convert("oklch")["chroma"]) < _GREY


def repaired(color: str, backs: Iterable[str], minimum: float) -> str:
    """Return `color`, or the nearest of the same hue that has `minimum` contrast on every back.

    Colours are hex. Nearest is the smaller of the two differences as people see it, towards black and towards white.
    Raises ValueError where no colour passes, which cannot happen on backs that `room` made.
    """
    backs = tuple(backs)

    def passes(candidate: str) -> bool:
        return all(ratio(candidate, back) >= minimum for back in backs)

    if passes(color):
        return color
    lightness, chroma, hue = Color(color).convert("oklch").coords(nans=False)
    nearest = []
    for end in (0, _STEPS):
        near, far = round(lightness * _STEPS), end  # halve the way between what fails and what passes
        if not passes(_at(chroma, hue, far)):
            continue
        while abs(far - near) > 1:
            middle = (near + far) // 2
            near, far = (near, middle) if passes(_at(chroma, hue, middle)) else (middle, far)
        nearest.append(_at(chroma, hue, far))
    if not nearest:
        raise ValueError(f"no colour has {minimum} on {backs}")
    return min(nearest, key=lambda candidate: float(Color(color).delta_e(candidate, method="ok")))


def room(back: str, *, dark: bool) -> str:
    """Return `back`, or the nearest of its hue on which colours can still differ: light enough, in dark dark enough."""
    return repaired(back, ["#ffffff" if dark else "#000000"], ROOM)


def blend(one: str, other: str, share: float) -> str:
    """Return `one` with a share (0 to 1) of `other` in it."""
    return as_hex(Color(one).mix(other, share, space="srgb"))


def as_hex(color: Color, over: str = "#ffffff") -> str:
    """Return a colour as `#rrggbb`; one that can be seen through as it looks over another."""
    solid = Color.layer([color, over], space="srgb") if color.alpha(nans=False) < 1 else color
    return str(solid.convert("srgb").fit().to_string(hex=True, alpha=False))


def _at(chroma: float, hue: float, step: int) -> str:
    """Return the colour of a lightness, with no more chroma than a screen can show."""
    return as_hex(Color("oklch", [step / _STEPS, chroma, hue]).fit("srgb", method="oklch-chroma", jnd=0))
