"""Every kind of token file that a municipality has been handed is read, or its cure is named: tokens/kinds/."""

from pathlib import Path

import pytest
from coloraide import Color

from gids.facts.municipality import Huisstijl
from gids.huisstijl.colors import read_color
from gids.huisstijl.contrast import as_hex
from support.looks import TOKENS, read

KINDS = TOKENS / "kinds"
BLUE, TEAL, WHITE = "#154273", "#00698f", "#ffffff"
SEE = "Zie CONTRIBUTING.md#huisstijl"

Look = dict[str, str]
LIGHT: dict[str, Look] = {
    "list.json": {"primary": BLUE, "link": BLUE},
    "list-of-style-dictionary.json": {"primary": BLUE, "link": TEAL},
    "list-with-paths.json": {"primary": BLUE, "link": TEAL},
    "list-of-figma.json": {"primary": BLUE, "link": TEAL},
    "flat.json": {"primary": BLUE, "heading": "#1b1b1b", "link": TEAL},
    "flat-of-another-family.json": {"primary": BLUE, "heading": "#1b1b1b", "link": TEAL},
    "flat-with-underscores.json": {"primary": BLUE, "link": TEAL},
    "flat-with-objects.json": {"primary": BLUE, "link": TEAL},
    "index.css": {"primary": BLUE, "link": TEAL},
    "import-by-url.css": {"primary": BLUE, "link": TEAL},
    "import-from-elsewhere.css": {"primary": BLUE, "link": "#6b248f"},
    "import-in-a-circle.css": {"primary": BLUE, "link": TEAL},
    "import-that-is-not-needed.css": {"link": BLUE},
    "root.json": {"primary": BLUE, "link": TEAL},
    "root-that-is-meant.json": {"primary": BLUE},
    "root-of-a-group.json": {"primary": BLUE},
    "root-of-a-set.json": {"link": BLUE},
    "function.json": {"primary": BLUE, "link": "#2c5581"},
    "function-mix.css": {"primary": "#0b213a", "link": "#8aa1b9"},
    "function-from.css": {"primary": "#150073", "link": "#157315"},
    "function-in-function.css": {"primary": "#45505d"},
    "modify-darken.json": {"primary": "#80001a"},
    "modify-lighten.json": {"primary": "#ff7f74"},
    "modify-mix.json": {"primary": BLUE},
    "modify-alpha.json": {"primary": "#ff8099"},
    "modify-done.json": {"primary": "#ff0033"},
    "CAPITALS.JSON": {"link": BLUE},
    "Capitals.Css": {"link": BLUE},
    "huisstijl (1).Json": {"link": BLUE},
    "KLEUREN.CSS": {"link": BLUE},
    "plain-button.css": {"primary": BLUE, "on-primary": WHITE},
    "plain-button-in-outline.css": {"primary": BLUE},
    "page-header.css": {"primary": BLUE, "on-primary": WHITE},
    "page-footer.css": {"primary": BLUE, "on-primary": WHITE},
    "navigation.css": {"primary": BLUE, "on-primary": WHITE},
    "newer-family.css": {"primary": BLUE, "on-primary": WHITE, "link": TEAL},
    "basis-header.css": {"primary": BLUE, "on-primary": WHITE},
    "amsterdam-header.css": {"primary": BLUE, "link": TEAL},
    "menu-links.css": {"link": BLUE},
    "calc.css": {"link": "#1259a1"},
    "calc-in-parts.css": {"link": "#004c8b", "primary": "#1f5394"},
}
WITH_DARK: dict[str, tuple[Look, Look]] = {
    "import-for-dark.css": ({"primary": BLUE, "link": TEAL}, {"background": "#111111", "text": "#eeeeee"}),
    "dark-blue.css": ({"link": BLUE}, {"link": "#99ccff"}),
    "dark-green-in-dutch.css": ({"link": BLUE}, {"link": "#99ccff"}),
    "dark-that-is-not.css": ({"link": BLUE}, {"link": "#99ccff"}),
    "dark-blue-set.json": ({"link": BLUE}, {"link": "#99ccff"}),
    "light-dark.css": ({"link": "#0b5394", "primary": BLUE}, {"link": "#9fc5e8"}),
    "light-dark-in-a-name.css": ({"link": "#0b5394"}, {"link": "#8db8e2"}),
    "nesting.css": ({"link": BLUE}, {"link": "#99ccff"}),
    "nesting-of-a-part.css": ({"link": BLUE}, {"link": "#99ccff"}),
    "dark-and-light-at-once.css": ({"primary": BLUE}, {"primary": BLUE, "link": "#99ccff"}),
}


@pytest.mark.parametrize("name", LIGHT)
def test_a_kind_of_token_file_gives_its_colours(name: str) -> None:
    given, messages = read(Huisstijl(tokens=name), KINDS)
    assert messages == []
    assert given.light == LIGHT[name]
    assert given.dark == {}


@pytest.mark.parametrize("name", WITH_DARK)
def test_what_is_for_dark_and_what_only_looks_like_it_are_told_apart(name: str) -> None:
    given, messages = read(Huisstijl(tokens=name), KINDS)
    assert messages == []
    assert (given.light, given.dark) == WITH_DARK[name]


CANNOT = 'en dat is geen kleur die te lezen is. Schrijf een kleur als "#154273" of "rgb(21 66 115)".'
SKIPPED = "De gids slaat deze kleur over."
NO_MAIN = (
    "dit bestand noemt geen hoofdkleur, dus knoppen en balken krijgen de kleur van de gids. Zet in dit bestand "
    f'een kleur bij de naam "utrecht-button-primary-action-background-color". {SEE}'
)
FAMILIES = f"een bestand met namen als utrecht-*, nl-*, basis-* en ams-*. {SEE}"
KNOWS_NONE = "de gids kent geen naam in dit bestand, maar ziet wel kleuren:"
CHOOSE = 'Kies je kleuren zelf: zet in gemeente.yml onder "huisstijl:" in de plaats van "tokens" deze'
ADVICE: dict[str, tuple[Look, str]] = {
    "unreadable-link.css": (
        {"primary": BLUE},
        f'stad/unreadable-link.css:3: "utrecht-link-color" heeft de waarde "#12345", {CANNOT} {SKIPPED} {SEE}',
    ),
    "unreadable-reference.json": (
        {"primary": BLUE},
        'stad/unreadable-reference.json:4: "utrecht-focus-outline-color" verwijst naar "merk.geel", maar die naam '
        f"bestaat niet. Lever ook het bestand aan waarin die naam staat, of zet hier een kleur. {SKIPPED} {SEE}",
    ),
    "unreadable-arithmetic.css": (
        {"primary": BLUE},
        'stad/unreadable-arithmetic.css:2: "utrecht-button-primary-action-background-color" heeft de waarde '
        f'"oklch(from #154273 calc(l * 0.8px / 0) c h)", {CANNOT} {SKIPPED} {SEE}',
    ),
    "unreadable-modify.json": (
        {"link": BLUE},
        'stad/unreadable-modify.json:6: "utrecht-heading-1-color" heeft de waarde "color-mix(in lch, #154273, 0.5)", '
        f"{CANNOT} {SKIPPED} {SEE}",
    ),
    "no-main-color.css": ({"heading": BLUE, "text": "#111111"}, f"stad/no-main-color.css:1: {NO_MAIN}"),
    "no-main-color-white-header.css": ({"text": "#222222"}, f"stad/no-main-color-white-header.css:1: {NO_MAIN}"),
    "no-main-color-but-a-menu.json": ({"text": "#111111"}, f"stad/no-main-color-but-a-menu.json:1: {NO_MAIN}"),
    "no-main-color-transparent.css": ({"text": "#111111"}, f"stad/no-main-color-transparent.css:1: {NO_MAIN}"),
}
FAULTS = {
    "unreadable-main.css": (
        'stad/unreadable-main.css:2: "utrecht-button-primary-action-background-color" heeft de waarde "merkblauw", '
        f"{CANNOT} {SEE}"
    ),
    "palette.css": (
        f"stad/palette.css:1: {KNOWS_NONE} stad-grijs (#767676), stad-blauw (#154273) en stad-oranje (#e17000). "
        f'{CHOOSE} twee regels: primair: "#154273" en accent: "#e17000". Of gebruik {FAMILIES}'
    ),
    "palette-of-one.json": (
        f"stad/palette-of-one.json:1: {KNOWS_NONE} merk-kleur-rood (#cc0000). "
        f'{CHOOSE} regel: primair: "#cc0000". Of gebruik {FAMILIES}'
    ),
    "palette-of-grey.css": (
        f"stad/palette-of-grey.css:1: {KNOWS_NONE} zwart (#000000) en wit (#ffffff). "
        f'{CHOOSE} regel: primair: "#000000". Of gebruik {FAMILIES}'
    ),
    "palette-of-many.json": (
        f"stad/palette-of-many.json:1: {KNOWS_NONE} blauw-100 (#d6e4f0), blauw-200 (#adc9e1), blauw-300 (#85aed2), "
        "blauw-400 (#5c93c3), blauw-500 (#154273), geel-100 (#fff7d6), geel-200 (#ffefad), geel-300 (#ffe785) en "
        f'nog 2. {CHOOSE} twee regels: primair: "#5c93c3" en accent: "#154273". Of gebruik {FAMILIES}'
    ),
    "palette-without-color.json": (
        f"stad/palette-without-color.json:1: de gids kent geen enkele kleurnaam in dit bestand. Gebruik {FAMILIES}"
    ),
    "import-that-is-gone.css": (
        'stad/import-that-is-gone.css:2: dit bestand haalt kleuren uit "./design-tokens.css", en dat bestand is er '
        'niet. Zet het naast "import-that-is-gone.css", of zet achter "tokens" de naam van het bestand met de '
        f"kleuren. {SEE}"
    ),
    "import-from-outside.css": (
        'stad/import-from-outside.css:1: dit bestand haalt kleuren uit "../ams.css", en dat bestand is er niet. Zet '
        f'het naast "import-from-outside.css", of zet achter "tokens" de naam van het bestand met de kleuren. {SEE}'
    ),
}


@pytest.mark.parametrize("name", ADVICE)
def test_what_the_guide_can_do_without_is_named_and_the_build_goes_on(name: str) -> None:
    given, messages = read(Huisstijl(tokens=name), KINDS)
    light, message = ADVICE[name]
    assert messages == [f"info: {message}"]
    assert given.light == light


@pytest.mark.parametrize("name", FAULTS)
def test_a_file_without_a_main_colour_is_answered_with_what_to_do(name: str) -> None:
    _, messages = read(Huisstijl(tokens=name), KINDS)
    assert messages == [FAULTS[name]]


def test_every_file_of_a_kind_is_under_test() -> None:
    tested = LIGHT.keys() | WITH_DARK.keys() | ADVICE.keys() | FAULTS.keys()
    helped = {"brand.css", "night.css"}  # what others import
    assert {path.name for path in KINDS.iterdir()} == tested | helped


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


@pytest.mark.parametrize(
    "text",
    [
        *("rgba(#154273)", "rgba(#154273, half)", "rgba(#154273, 1 2)", "color-mix(#154273, white)"),
        *("color-mix(in srgb, #154273)", "color-mix(in maan, #154273, white)"),
        "color-mix(in srgb, #154273 0%, white 0%)",
        "hsl(210 calc(40% / 0) 50%)",
        *("rgb(from #154273 r g)", "rgb(from #154273 r g h)", "rgb(from blauw r g b)", "rgb()", "#", ""),
    ],
)
def test_half_a_function_over_a_colour_is_no_colour(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_color(text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("color-mix(in srgb, black 25%, white)", "rgb(191.25 191.25 191.25)"),
        ("color-mix(in srgb, black, white 25%)", "rgb(63.75 63.75 63.75)"),
        ("color-mix(in srgb, black 20%, white 20%)", "rgb(127.5 127.5 127.5 / 0.4)"),
        ("color-mix(in srgb, black 80%, white 80%)", "rgb(127.5 127.5 127.5)"),
        ("rgb(from #154273 r g b / 0.5)", "rgb(21 66 115 / 0.5)"),
        ("rgb(from #154273 r g b / 50%)", "rgb(21 66 115 / 0.5)"),
        ("hsl(from hsl(120 100% 25%) h 50% l)", "hsl(120 50% 25%)"),
        ("hsl(from hsl(120 100% 25%) 240 s l)", "hsl(240 100% 25%)"),
        ("rgb(from #154273 r g b / 40%)", "rgb(21 66 115 / 0.4)"),
        ("rgb(from rgb(21 66 115 / 0.5) b g r / alpha)", "rgb(115 66 21 / 0.5)"),
        ("rgb(from #154273 100% g b)", "rgb(255 66 115)"),
        ("hsl(from #154273 h 0% l)", "rgb(68 68 68)"),
        ("oklch(from #154273 0.5 c h)", "oklch(0.5 0.0979 252.6)"),
        ("hsla(#154273, 50%)", "rgb(21 66 115 / 0.5)"),
        ("hsl(210 calc(40% / 2 + 0) 50%)", "hsl(210 20% 50%)"),
        ("lch(from #154273 50% c h)", "lch(50 31.47 264.2)"),
    ],
)
def test_a_function_over_a_colour_gives_what_css_says(text: str, same: str) -> None:
    assert read_color(text).delta_e(same, method="ok") < 0.002
    assert read_color(text).alpha() == pytest.approx(Color(same).alpha())
