"""Which tokens of a municipality become which colour of the guide: names.yml, as tables."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

_TABLES: Any = yaml.load((Path(__file__).parent / "names.yml").read_text(encoding="utf-8"), yaml.CBaseLoader)

MAIN_NAMES: Sequence[tuple[str, str]] = _TABLES["main"]
"""The main colour, and the text on it."""
MAIN_NAMES_IF_COLORED: Sequence[tuple[str, str]] = _TABLES["main_if_colored"]
"""The same, where nothing better is there."""
TOKEN_NAMES: Mapping[str, Sequence[str]] = _TABLES["colors"]
"""By the name of a colour in tokens.css."""
NAMES_IF_COLORED: Mapping[str, Sequence[str]] = _TABLES["colors_if_colored"]
FONT_NAMES: Sequence[str] = _TABLES["fonts"]
IN_DUTCH: Mapping[str, str] = _TABLES["in_dutch"]
"""The colours, tints included, in the words of an editor."""
