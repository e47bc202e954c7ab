"""What the tests of the look share: the neutral look, and palettes that are hard to read."""

from pathlib import Path

from gids.facts.municipality import Huisstijl
from gids.huisstijl.brand import Brand, read_brand, read_neutral
from gids.problems import INFORMATION

STYLES = Path(__file__).resolve().parents[2] / "overrides" / "assets" / "stylesheets"
TOKENS = Path(__file__).resolve().parents[1] / "huisstijl" / "tokens"
NEUTRAL = read_neutral()


def read(huisstijl: Huisstijl, folder: Path = TOKENS) -> tuple[Brand, list[str]]:
    """Return what the municipality gives and the messages about it, advice marked; its folder is shown as `stad`."""
    given, problems = read_brand(huisstijl, folder, "stad", NEUTRAL)
    return given, [f"info: {problem}" if problem.level == INFORMATION else str(problem) for problem in problems]


def two(primary: str, accent: str = "") -> Brand:
    """Return the look of two colours."""
    given, messages = read(Huisstijl(primair=primary, accent=accent))
    assert messages == []
    return given


HARD: dict[str, Brand] = {
    "yellow": two("#ffe600"),
    "yellow with blue": two("#ffe600", "#004699"),
    "pale yellow": two("#fffbe0", "#fff27a"),
    "nearly white": two("#fffffe", "#fdfdfd"),
    "middle grey": two("#767676", "#808080"),
    "light grey": two("#c8c8c8"),
    "neon pink": two("#ff10f0", "#39ff14"),
    "pure blue": two("#0000ff", "#ffff00"),
    "orange": two("#ff9100"),
    "lime": two("#bed200"),
    "pastel": two("#ffd1dc", "#c1e1c1"),
    "brown on brown": two("#8b4513", "#a0522d"),
    "nearly the danger colour": two("#a11d1d", "#9b1c1c"),
    "grey page": Brand({"background": "#808080", "text": "#777777", "primary": "#7f7f7f", "link": "#888888"}),
    "yellow page": Brand({"background": "#ffe600", "text": "#ffffff", "primary": "#ffef5c", "link": "#fff59d"}),
    "red page": Brand({"background": "#d00000", "text": "#b00000", "primary": "#ff0000", "focus": "#d00000"}),
    "text in the colour of the page": Brand({"background": "#ffffff", "text": "#ffffff", "link": "#ffffff"}),
    "light that is dark, in dark": Brand({"primary": "#ffff00"}, {"background": "#777777", "text": "#777777"}),
    "dark with a white link on white": Brand({"primary": "#123456"}, {"background": "#0000ff", "link": "#0000ee"}),
}
