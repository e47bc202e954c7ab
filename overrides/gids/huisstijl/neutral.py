"""The guide's own look, read from the one file that holds its colours: overrides/assets/stylesheets/tokens.css."""

from dataclasses import dataclass

from gids.huisstijl.tokens_css import read_css

_PREFIX = "gids-"


@dataclass(frozen=True)
class Neutral:
    """The neutral palettes, hex by name (`link`), and the fonts of a computer itself."""

    light: dict[str, str]
    dark: dict[str, str]
    font: str


def read_neutral(tokens_css: str) -> Neutral:
    """Return the neutral look from the text of tokens.css: its font, and its colours in six digits, light and dark."""
    tokens = read_css(tokens_css, "tokens.css")
    light, dark = (
        {token.name.removeprefix(_PREFIX): token.value for token in scheme.values() if token.value.startswith("#")}
        for scheme in (tokens.light, tokens.dark)
    )
    return Neutral(light, dark, next(token.value for token in tokens.light.values() if token.name == f"{_PREFIX}font"))
