"""A reader sees things of the counter drawn in the municipality's colours; an editor chooses a drawing by its name."""

import re
from pathlib import Path

from gids.content.blocks import ICON_FOLDER, read_drawings
from gids.content.html import with_additions_apart
from support.building import ROOT
from support.pages import pages_of

DRAWINGS = ROOT / "overrides/assets/drawings"
STYLE_SHEET = ROOT / "overrides/assets/stylesheets/drawing.css"


def test_every_drawing_is_small_and_has_the_colours_of_the_style_sheet_alone() -> None:
    styles = re.findall(r"\.(gids-[\w-]+)", STYLE_SHEET.read_text(encoding="utf-8"))
    drawings = sorted(DRAWINGS.glob("*.svg"))
    icons = sorted((DRAWINGS / ICON_FOLDER).glob("*.svg"))
    assert len(drawings) >= 10
    assert len(icons) >= 10
    for path in (*drawings, *icons):
        text = path.read_text(encoding="utf-8")
        assert len(text.encode()) <= (800 if path in icons else 2300), path.name
        assert set(re.findall(r'class="([^"]*)"', text)) <= {*styles}, path.name
        assert not re.search(r"fill=|stroke=|style=|<style|#[0-9a-f]{3}|<text|<image", text), path.name


def test_every_scene_says_what_is_to_be_seen_and_an_editor_can_read_its_name() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name, drawing in read_drawings(DRAWINGS).items():
        assert drawing.title, name
        assert f"`{name}`" in contributing, name


def test_a_drawing_is_read_aloud_where_it_tells_something_and_passed_over_where_it_pleases(teststad: Path) -> None:
    told, silent = pages_of(teststad)["index.html"].select("article li > svg")
    assert (told.get("role"), told.get("aria-label")) == ("img", "Een tas en een paspoort op de balie")
    assert (silent.get("aria-hidden"), silent.get("role")) == ("true", None)


ADDITION = '<div class="admonition aanvulling">\n<p class="admonition-title">{}</p>\n<div><p>Tekst.</p></div>\n</div>\n'


def test_what_is_added_to_a_section_stands_together_behind_its_own_text() -> None:
    first, second = ADDITION.format("Een"), ADDITION.format("Twee")
    page = f"<h1>Folder</h1>\n<h2>A</h2>\n<p>a</p>\n{first}<p>b</p>\n{second}<h2>B</h2>\n<p>c</p>\n"
    assert with_additions_apart(page) == (
        "<h1>Folder</h1>\n"
        '<section class="gids-section">\n<h2>A</h2>\n<p>a</p>\n<p>b</p>\n'
        f'<div class="gids-beside">\n{first}{second}</div>\n</section>\n'
        "<h2>B</h2>\n<p>c</p>\n"
    )
    assert with_additions_apart("<h2>A</h2>\n<div><p>a</p></div>\n") == "<h2>A</h2>\n<div><p>a</p></div>\n"
