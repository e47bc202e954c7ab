"""What the guide takes from the theme: its style sheet, pruned, and icons by their names."""

from pathlib import Path

import material

THEME = Path(material.__file__).parent / "templates"
ICONS = THEME / ".icons"


def theme_styles() -> str:
    """Return the style sheet of the theme, whole and minified as it comes."""
    return next((THEME / "assets/stylesheets").glob("main.*.min.css")).read_text(encoding="utf-8")
