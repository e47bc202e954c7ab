"""What is no page is looked into: a file is what its name says, and neither tells nor does anything unseen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from support.checking import copy_of_basis, problems_in

SVG = 'xmlns="http://www.w3.org/2000/svg"'
OUTSIDE = "dit plaatje haalt iets van buiten het bestand"
SCRIPT = "in dit plaatje zit een script"
FILES: Mapping[str, tuple[str | bytes, str]] = {
    "leeg.png": ("", "dit bestand is leeg."),
    "leeg.pdf": (" \n", "dit bestand is leeg."),
    "balie.png": ("<!doctype html><title>404</title>", "dit bestand eindigt op .png, maar het is een webpagina."),
    "tekening.png": (f"<svg {SVG}/>", 'dit bestand eindigt op .png, maar het is een SVG. Noem het "tekening.svg"'),
    "foto.png": (b"\xff\xd8\xff\xe0", 'dit bestand eindigt op .png, maar het is een JPG. Noem het "foto.jpg"'),
    "telefoon.jpg": (b"\0\0\0\x18ftypheic", "dit bestand eindigt op .jpg, maar het is iets anders, of het is stuk."),
    "brief.pdf": (b"PK\x03\x04", "dit bestand eindigt op .pdf, maar het is iets anders, of het is stuk."),
    "van-de-site.svg": ('<svg viewBox="0 0 9 9"/>', f"in dit plaatje ontbreekt {SVG}"),
    "stuk.svg": (f"<svg {SVG}><g></svg>", "dit plaatje is stuk."),
    "script.svg": (f"<svg {SVG}><script>alert(1)</script></svg>", SCRIPT),
    "klik.svg": (f'<svg {SVG} onload="x()"/>', SCRIPT),
    "letter.svg": (f"<svg {SVG}><style>@import url('x.css')</style></svg>", OUTSIDE),
    "plaatje.svg": (f'<svg {SVG}><image href="https://kaas.example/x.png"/></svg>', OUTSIDE),
    "schijf.svg": (f'<svg {SVG} xmlns:x="http://www.w3.org/1999/xlink"><image x:href="C:/kaas.png"/></svg>', OUTSIDE),
    "vulling.svg": (f'<svg {SVG}><g style="fill:url(//kaas.example/x)"/></svg>', OUTSIDE),
    "groot.png": (b"\x89PNG\r\n".ljust(300_001), "dit plaatje is 301 kB en mag hoogstens 300 kB zijn. Verklein het,"),
    "goed.png": (b"\x89PNG\r\n".ljust(300_000), ""),
    "groot.pdf": (b"%PDF-1.7".ljust(5_000_001), "dit pdf-bestand is 5001 kB en mag hoogstens 5000 kB zijn."),
    "naam.pdf": (b"%PDF-1.7 /Author (Jan de Vries)", 'deze pdf noemt als maker "Jan de Vries".'),
    "zoe.pdf": (b"%PDF-1.7 /Author (" + "Zoë".encode("utf-16") + b")", 'deze pdf noemt als maker "Zoë".'),
    "piet.pdf": (b"%PDF-1.7 <dc:creator><rdf:li>Piet</rdf:li></dc:creator>", 'deze pdf noemt als maker "Piet".'),
    "goed.svg": (f'<?xml version="1.0"?><svg {SVG}><a href="https://kaas.example"><use href="#b"/></a></svg>', ""),
    "goed.ics": ("BEGIN:VCALENDAR\n", ""),
    "goed.pdf": (b"%PDF-1.7 /Author ()".ljust(5_000_000), ""),
}


def said_of(folder: Path) -> list[str]:
    return [problem.message for problem in problems_in(folder) if problem.path.startswith("docs/signalen/")]


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_what_its_name_says_and_does_and_tells_nothing_unseen(tmp_path: Path, name: str) -> None:
    content, wanted = FILES[name]
    place = copy_of_basis(tmp_path) / "docs" / "signalen" / name
    place.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert [message[: len(wanted)] for message in said_of(tmp_path)] == [wanted][: bool(wanted)]


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "avif"])
def test_a_photograph_that_tells_where_it_was_taken_is_named_and_no_other(tmp_path: Path, kind: str) -> None:
    folder = copy_of_basis(tmp_path) / "docs" / "signalen"
    ending = kind.replace("jpeg", "jpg")
    place: dict[int, Any] = {1: "N", 2: (52.0, 5.0, 3.0)}
    for name, tags in (("met", place), ("zonder", {}), ("kompas", {16: "T"})):
        picture = Image.new("RGB", (8, 8))
        exif = picture.getexif()
        exif[0x010F] = "Kaasfototoestel"
        exif.get_ifd(0x8825).update(tags)
        picture.save(folder / f"{name}.{ending}", kind, exif=exif.tobytes())
    assert [problem.path for problem in problems_in(tmp_path)] == [f"docs/signalen/met.{ending}"]
    assert said_of(tmp_path)[0].startswith("deze foto vertelt waar hij is gemaakt. Klik er in Verkenner met rechts op")
