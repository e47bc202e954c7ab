"""A clerk can read every word, whatever colours the municipality has."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from coloraide import Color

from gids.huisstijl.brand import Brand
from gids.huisstijl.contrast import PAIRS, TINTS, is_grey, pairs_of, ratio, repaired
from gids.huisstijl.look import Palette, changes, decimal, make_look, with_tints
from gids.huisstijl.token_colors import IN_DUTCH
from support.looks import HARD, NEUTRAL, STYLES, two

NOT_TEXT = {"logo-background"}
"""A picture lies on it."""
DECORATION = {
    *(("border-top", "primary"), ("border-left", "primary")),
    *(("border-color", "background"), ("border-color", "tint-2")),
    ("background", "link"),  # the segments of progress
    *(("border", "danger"), ("color", "danger")),  # of the sheet of a meeting: on white paper
}
"""A line beside something that is told apart by its text and its surface too."""


def failing(own: Palette, *, dark: bool) -> list[str]:
    """Return the pairs without enough contrast."""
    palette = with_tints(own)
    return [
        f"{pair.front} on {pair.back}: {ratio(palette[pair.front].color, palette[pair.back].color):.2f}"
        for pair in pairs_of(dark=dark)
        if ratio(palette[pair.front].color, palette[pair.back].color) < pair.minimum
    ]


def test_the_neutral_look_is_legible_as_it_stands() -> None:
    look = make_look(Brand(), NEUTRAL)
    assert look.is_neutral
    assert changes(look) == []
    assert failing(look.light, dark=False) == failing(look.dark, dark=True) == []
    assert {name: swatch.color for name, swatch in look.dark.items()} == NEUTRAL.dark


@pytest.mark.parametrize("name", HARD)
def test_a_hard_palette_becomes_legible(name: str) -> None:
    look = make_look(HARD[name], NEUTRAL)
    assert failing(look.light, dark=False) == failing(look.dark, dark=True) == []


def test_any_two_colours_become_legible() -> None:
    steps = ("00", "80", "ff")
    for red, green, blue in itertools.product(steps, repeat=3):
        look = make_look(two(f"#{red}{green}{blue}", f"#{blue}{red}{green}"), NEUTRAL)
        assert failing(look.light, dark=False) == failing(look.dark, dark=True) == [], (red, green, blue)


@pytest.mark.parametrize("color", ["#ffe600", "#39ff14", "#ff10f0", "#00ffff", "#004699", "#ff9100"])
@pytest.mark.parametrize("back", ["#ffffff", "#13181a", "#ffe600"])
def test_a_colour_that_moves_keeps_its_hue_and_goes_no_further_than_needed(color: str, back: str) -> None:
    moved = repaired(color, [back], 4.5)
    assert ratio(moved, back) >= 4.5
    if moved == color or is_grey(moved):
        return
    before, after = (float(Color(value).convert("oklch")["hue"]) for value in (color, moved))
    assert abs((before - after + 180) % 360 - 180) < 3
    assert ratio(moved, back) < 4.7


def test_the_build_says_which_colour_moved_from_what_to_what_and_why() -> None:
    look = make_look(two("#ffe600", "#004699"), NEUTRAL)
    assert changes(look) == [
        'licht: kleur "kop" ging van #ffe600 naar #1b2327; het contrast met "tint" was 1,0, nodig is 4,5.'
    ]


def test_every_colour_of_the_guide_is_in_a_pair() -> None:
    in_pairs = {name for pair in PAIRS for name in (pair.front, pair.back)}
    assert set(NEUTRAL.light) - NOT_TEXT | set(TINTS) == in_pairs
    assert set(NEUTRAL.light) | set(TINTS) == set(IN_DUTCH)


def test_the_tints_are_checked_as_the_style_sheet_mixes_them() -> None:
    tokens = (STYLES / "tokens/tokens.css").read_text(encoding="utf-8")
    mixes = re.findall(
        r"--gids-([\w-]+): color-mix\(in srgb, var\(--gids-(\w+)\) (\d+)%, var\(--gids-background\)\);", tokens
    )
    assert {
        name: (of, int(share) / 100) for name, of, share in mixes if name not in {"hair", "changed", "draw-warm"}
    } == TINTS


def uses(style_sheet: Path) -> Iterator[tuple[str, str, str]]:
    """Yield selector, property and colour for every use of a colour in a style sheet."""
    text = re.sub(r"/\*.*?\*/", "", style_sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    for selector, declarations in re.findall(r"([^{};]*)\{([^{}]*)\}", text):
        for name, value in re.findall(r"(?:^|;)\s*([a-z][a-z-]*):([^;]*)", declarations):
            for color in re.findall(r"var\(--gids-([\w-]+)", value):
                if color in {*NEUTRAL.light, *TINTS}:
                    yield selector.strip(), name, color


def test_the_style_sheets_put_colours_on_each_other_only_as_the_pairs_say() -> None:
    text = {pair.front for pair in PAIRS if pair.minimum >= 4.5}
    lines = {pair.front for pair in PAIRS if pair.back == "background"}
    on_colors = {pair.front for pair in PAIRS if pair.back in ("primary", "danger")}
    backs = {pair.back for pair in PAIRS} | NOT_TEXT
    found = 0
    for path in sorted(STYLES.rglob("*.css")):
        for selector, name, color in uses(path):
            found += 1
            if "::backdrop" in selector or (name, color) in DECORATION:
                continue
            allowed = text if name == "color" else backs if name.startswith("background") else lines
            if name in ("fill", "stroke", "box-shadow"):
                allowed = lines | backs  # a drawing has lines and tones, and the shadow of a word widens its tint
            if name == "outline-color":
                allowed = lines | on_colors  # a ring in a bar or a red link has the colour of the text there
            assert color in allowed, f"{path.name}: {selector} {{ {name}: --gids-{color} }} is in no pair"
    assert found > 30


def test_there_is_no_colour_outside_the_file_of_tokens() -> None:
    overrides = STYLES.parents[1]
    files = [path for ending in ("css", "html") for path in overrides.rglob(f"*.{ending}") if path.name != "tokens.css"]
    assert len(files) > 20
    for path in files:
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        literal = r"(?:[:\s,(]|(?:fill|stroke|color)=\")#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch)\("
        assert re.findall(literal, text) == [], path.name


OF_THE_GUIDE = {"danger", "on-danger", "right", "wrong", "missed", "logo-background"}
PALETTES = yaml.safe_load(Path(__file__).with_name("palettes.yml").read_text(encoding="utf-8"))


def own(palette: Palette) -> str:
    return " ".join(f"{name} {swatch.color}" for name, swatch in palette.items() if name not in OF_THE_GUIDE)


@pytest.mark.parametrize("name", PALETTES)
def test_the_whole_palette_of_a_municipality_stays_what_it_was(name: str) -> None:
    look = make_look(HARD[name], NEUTRAL)
    assert {"light": own(look.light), "dark": own(look.dark)} == PALETTES[name]


def test_who_chose_each_colour_is_known() -> None:
    origins = {name: swatch.origin for name, swatch in make_look(HARD["yellow with blue"], NEUTRAL).light.items()}
    assert {name for name in origins if origins[name] == "gemeente"} == {"primary", "heading", "link"}
    assert {name for name in origins if origins[name] == "afgeleid"} == {"on-primary", "link-hover", "focus"}


def test_where_no_colour_passes_that_is_an_error_of_the_code() -> None:
    with pytest.raises(ValueError, match=r"no colour has 4\.6 on \('#ffffff', '#000000'\)"):
        repaired("#808080", ["#ffffff", "#000000"], 4.6)


def test_contrast_is_what_wcag_counts_and_never_shown_as_more() -> None:
    assert ratio("#767676", "#ffffff") == ratio("#ffffff", "#767676") == pytest.approx(4.54, abs=0.005)
    assert repaired("#767676", ["#ffffff"], ratio("#767676", "#ffffff")) == "#767676", "what just passes stays"
    assert is_grey("#857575") and not is_grey("#8a7070"), "it has hardly any hue"
    assert [decimal(4.5), decimal(4.4999), decimal(21.0)] == ["4,5", "4,4", "21,0"]
