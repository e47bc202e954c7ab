"""Every kind of token file that a municipality has been handed is read, or its cure is named: tokens/kinds/."""

from pathlib import Path

import pytest
import yaml
from coloraide import Color

from gids.facts.municipality import Huisstijl
from gids.huisstijl.colors import read_color
from gids.huisstijl.contrast import as_hex
from support.looks import TOKENS, read

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
