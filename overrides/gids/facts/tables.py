"""What is no code but a table stands in a YAML file beside the module that reads it."""

from pathlib import Path
from typing import Any

import yaml


def read_table(module: str, name: str = "") -> Any:
    """Return the table of a module (`__file__`), each value a text: in the file of its own name, or in another."""
    place = Path(module).with_suffix(".yml")
    return yaml.load((place.with_stem(name) if name else place).read_text(encoding="utf-8"), yaml.CBaseLoader)
