"""A municipality keeps its colours from one version of the guide to the next, dot by dot."""

import pytest

from gids.huisstijl.brand import Brand
from gids.huisstijl.contrast import is_grey, ratio, repaired
from gids.huisstijl.look import Palette, decimal, make_look
from support.looks import HARD, NEUTRAL, two

OF_THE_GUIDE = {"danger", "on-danger", "right", "wrong", "missed", "logo-background"}
YELLOW = two("#ffe600", "#004699")
PALETTES: dict[str, tuple[Brand, str, str]] = {
    "yellow": (
        YELLOW,
        "primary #ffe600 on-primary #1b2327 background #ffffff surface #f1f5f6 text #1b2327 muted #4c595f "
        "heading #1b2327 border #6b7980 link #004699 link-hover #0b386b focus #004699",
        "primary #ffe600 on-primary #1b2327 background #13181a surface #1e2629 text #e6ecee muted #b2bec3 "
        "heading #e6ecee border #86949a link #7bb1ff link-hover #83b2ee focus #7bb1ff",
    ),
    "grey": (
        HARD["grey page"],
        "primary #7f7f7f on-primary #161616 background #b3b3b3 surface #b3b3b3 text #3a3a3a muted #3e3e3e "
        "heading #3a3a3a border #5a5a5a link #3a3a3a link-hover #3a3a3a focus #545454",
        "primary #7f7f7f on-primary #161616 background #13181a surface #1e2629 text #e6ecee muted #b2bec3 "
        "heading #e6ecee border #86949a link #e6ecee link-hover #e6ecee focus #e6ecee",
    ),
    "a blue night": (
        HARD["dark with a white link on white"],
        "primary #123456 on-primary #ffffff background #ffffff surface #f1f5f6 text #1b2327 muted #4c595f "
        "heading #1b2327 border #6b7980 link #123456 link-hover #162d43 focus #123456",
        "primary #6b90b7 on-primary #13181a background #0028c3 surface #0a00df text #e6ecee muted #adb1f2 "
        "heading #e6ecee border #8a8ef5 link #a0c0ff link-hover #bedbf7 focus #badbff",
    ),
}


def own(palette: Palette) -> str:
    return " ".join(f"{name} {swatch.color}" for name, swatch in palette.items() if name not in OF_THE_GUIDE)


@pytest.mark.parametrize("name", PALETTES)
def test_the_whole_palette_of_a_municipality_stays_what_it_was(name: str) -> None:
    given, light, dark = PALETTES[name]
    look = make_look(given, NEUTRAL)
    assert own(look.light) == light
    assert own(look.dark) == dark


def test_who_chose_each_colour_is_known() -> None:
    origins = {name: swatch.origin for name, swatch in make_look(YELLOW, NEUTRAL).light.items()}
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
