"""A municipality's token file is read in every form in which municipalities publish it, and each mistake is named."""

from pathlib import Path

import pytest
import yaml
from coloraide import Color

from gids.facts.municipality import Huisstijl
from gids.huisstijl.brand import Brand
from gids.huisstijl.colors import read_color
from gids.huisstijl.contrast import as_hex
from gids.huisstijl.files import style_sheet
from gids.huisstijl.look import make_look
from gids.huisstijl.tokens import says_dark
from support.looks import NEUTRAL, TOKENS, read

LIGHT = {
    "primary": "#6b248f",
    "on-primary": "#ffffff",
    "background": "#ffffff",
    "text": "#14141e",
    "heading": "#4b0082",
    "link": "#6b248f",
    "link-hover": "#333333",
    "focus": "#000000",
}
DARK = {"primary": "#daa3f5", "background": "#111111", "text": "#eeeeee", "link": "#daa3f5"}
NO_FOCUS = {name: color for name, color in LIGHT.items() if name != "focus"}


@pytest.mark.parametrize(
    ("tokens", "dark_tokens", "light", "dark"),
    [
        ("utrecht.css", "", LIGHT, DARK),
        ("utrecht.style-dictionary.json", "", LIGHT, {}),
        ("basis.tokens.json", "", LIGHT, DARK),
        ("ams.css", "", NO_FOCUS, DARK),
        ("ams.json", "", NO_FOCUS, {}),
        ("ams.json", "donker.css", NO_FOCUS, DARK),
    ],
)
def test_the_same_look_comes_out_of_every_format_and_family(
    tokens: str, dark_tokens: str, light: dict[str, str], dark: dict[str, str]
) -> None:
    given, messages = read(Huisstijl(tokens=tokens, tokens_donker=dark_tokens))
    assert messages == []
    assert given.light == light
    assert given.dark == dark
    assert make_look(given, NEUTRAL).fonts == ("Teststad Sans", "Arial", "sans-serif")


def test_a_font_is_used_when_a_computer_has_it_or_when_its_file_is_given() -> None:
    look = make_look(Brand(light={"primary": "#123456"}, fonts='"Teststad Sans", sans-serif'), NEUTRAL)
    css = style_sheet(look, NEUTRAL, {})
    assert f'--gids-font:"Teststad Sans", {NEUTRAL.fonts};' in css
    assert "@font-face" not in css
    css = style_sheet(look, NEUTRAL, {400: "../fonts/lettertype-400.abcd.woff2"})
    assert css.startswith(
        '@font-face{font-family:"Teststad Sans";src:url("../fonts/lettertype-400.abcd.woff2") format("woff2");'
    )


def test_a_font_name_cannot_end_the_rule_it_stands_in() -> None:
    look = make_look(Brand(fonts='Goed, Slecht";}body{display:none'), NEUTRAL)
    assert look.fonts == ("Goed",)


def test_a_light_set_in_the_place_of_the_dark_one_is_named() -> None:
    _, messages = read(Huisstijl(tokens="ams.css", tokens_donker="ams.json"))
    assert messages == [
        "stad/ams.json:6: dit zijn kleuren voor licht: de achtergrond is lichter dan de tekst. Zet achter "
        '"tokens_donker" een bestand met donkere kleuren, of laat die regel weg. Zie CONTRIBUTING.md#huisstijl'
    ]


KINDS = TOKENS / "kinds"
EXPECTED = yaml.safe_load((TOKENS / "kinds.yml").read_text(encoding="utf-8"))
COLORS = yaml.safe_load((TOKENS / "colors.yml").read_text(encoding="utf-8"))
IMPORTED = {"brand.css", "night.css"}


@pytest.mark.parametrize("name", sorted({path.name for path in KINDS.iterdir()} - IMPORTED))
def test_a_kind_of_token_file_gives_its_colours_or_the_cure_of_what_is_wrong(name: str) -> None:
    given, messages = read(Huisstijl(tokens=name), KINDS)
    expected = EXPECTED[name]
    assert messages == ([expected["said"]] if "said" in expected else [])
    if "light" in expected:  # of a file at fault no look is made
        assert (given.light, given.dark) == (expected["light"], expected.get("dark", {}))


@pytest.mark.parametrize(
    ("space", "lighter"),
    [("lch", "lch(68.2 66.9 31.7)"), ("srgb", "rgb(255 76.5 112.2)"), ("hsl", "hsl(348 100% 65%)")],
)
def test_a_modified_colour_is_what_tokens_studio_makes_of_it(space: str, lighter: str, tmp_path: Path) -> None:
    """The expected values are those of the plugin's own tests, for #ff0033 made 0.3 lighter."""
    text = (KINDS / "modify-lighten.json").read_text(encoding="utf-8").replace('"lch"', f'"{space}"')
    (tmp_path / "kleuren.json").write_text(text, encoding="utf-8")
    given, messages = read(Huisstijl(tokens="kleuren.json"), tmp_path)
    assert messages == []
    assert Color(given.light["primary"]).delta_e(as_hex(Color(lighter)), method="ok") < 0.01


@pytest.mark.parametrize("text", COLORS["none"])
def test_half_a_function_over_a_colour_is_no_colour(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_color(text)


@pytest.mark.parametrize(("text", "same"), COLORS["same"].items())
def test_a_function_over_a_colour_gives_what_css_says(text: str, same: str) -> None:
    assert read_color(text).delta_e(same, method="ok") < 0.002
    assert read_color(text).alpha() == pytest.approx(Color(same).alpha())


@pytest.mark.parametrize(("words", "is_dark"), COLORS["dark"].items())
def test_which_words_say_dark(words: str, is_dark: bool) -> None:
    assert says_dark(words) is is_dark
