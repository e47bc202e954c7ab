"""A picture keeps its room on the page: its size is read from its file, in whatever unit it was drawn."""

from pathlib import Path

import pytest
from PIL import Image

from gids.facts.pictures import picture_size
from gids.huisstijl.files import logo_size

INCH = (96, 192)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="30px" height=" 2e1px "', (30, 20)),
        ('width="1in" height="2IN"', INCH),
        ('width="72pt" height="144pt"', INCH),
        ('width="6pc" height="12pc"', INCH),
        ('width="2.54cm" height="5.08cm"', INCH),
        ('width="25.4mm" height="50.8mm"', INCH),
        ('width="101.6q" height="203.2Q"', INCH),
        ('viewBox="0 0 40 10"', (40, 10)),
        ('viewBox="5,5, 40,10" width="80"', (80, 20)),
        ('viewBox="0 0 40 10" height="80"', (320, 80)),
        ('viewBox="0 0 40 10" width="100%" height="100%"', (40, 10)),
        ('viewBox="0 0 40 10" width="7" height="9"', (7, 9)),
        ('viewBox="0 0 40 0"', None),
        ('viewBox="0 0 0 40"', None),
        ('viewBox="40 10"', None),
        ('width="30"', None),
        ('height="30"', None),
        ('width="2em" height="3em"', None),
        ('width="1.2.3" height="3"', None),
        ("", None),
    ],
)
def test_a_drawing_has_the_size_of_its_root(tmp_path: Path, attributes: str, size: tuple[float, float] | None) -> None:
    file = tmp_path / "logo.SVG"
    file.write_text(f'<svg {attributes}><rect width="7" height="9"/></svg>', encoding="utf-8")
    assert picture_size(file) == (pytest.approx(size) if size else None)


@pytest.mark.parametrize("kind", ["png", "jpg", "gif", "webp"])
def test_a_photograph_has_the_size_of_its_dots_however_small(tmp_path: Path, kind: str) -> None:
    for size in ((1, 1), (30, 20)):
        file = tmp_path / f"foto.{kind}"
        Image.new("RGB", size).save(file)
        assert picture_size(file) == size


def test_what_is_no_picture_has_no_size(tmp_path: Path) -> None:
    for name, content in (("leeg.svg", ""), ("kapot.svg", "<svg"), ("tekst.png", "geen plaatje")):
        (tmp_path / name).write_text(content, encoding="utf-8")
        assert picture_size(tmp_path / name) is None, name


def test_a_logo_is_as_high_as_the_header_and_never_without_width(tmp_path: Path) -> None:
    for box, width in (("80 20", 160), ("20 80", 10), ("1 900", 1)):
        (tmp_path / "logo.svg").write_text(f'<svg viewBox="0 0 {box}"/>', encoding="utf-8")
        assert logo_size(tmp_path / "logo.svg") == (width, 40)
