"""What somebody hears who uses the guide with Orca and Firefox: presses keys, and keeps each word beside this file."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from gids.version import read_changelog
from support.building import ROOT, build_site
from support.engines.installed import path_of
from support.screen_reader.reader import ScreenReader
from support.watched import watched

TRANSCRIPT = Path(__file__).with_suffix(".txt")
MAIN = "belangrijkste inhoud "


@dataclass(frozen=True)
class Part:
    """A page, and what is done there: keys by their names in X, `:` and what is typed, `+` and minutes of nothing."""

    title: str
    path: str
    keys: str
    width: int = 1280
    kept: Literal["all", "main", "nothing"] = "nothing"
    """What is kept of what is read when the page opens."""


PARTS = (
    Part("Startpagina", "index.html", "Tab Tab Tab", kept="all"),
    Part("Zoeken", "over/privacy.html", "ctrl+Home b Return :paspoort Return Down Escape Tab"),
    Part("Menu op een smal scherm", "over/privacy.html", "ctrl+Home b Return Tab Tab Escape", width=700),
    Part("Verbergen", "over/privacy.html", "Shift_L Shift_L Shift_L"),
    Part("Een paar", "leren/oefenen.html", "r space r r space b Return Tab Return Down Down", kept="main"),
    Part("Een verhaal", "leren/casussen.html", "r space b Return x space x x b Return Down Down Down Down b Return"),
    Part("Een gesprek", "leren/gesprek-daan.html", "h h Down k k k Return k Return k k k Return"),
    Part("Eindtoets", "leren/eindtoets.html#trekking=7", "h b Return r space b Return Down Down b b b Return"),
    Part("Notitie", "handelen/notitie.html", "ctrl+Home x space e shift+Tab Tab :verdacht Tab", kept="main"),
    Part("Pauze", "leren/voorproef.html", "r space b b b Return"),
    Part("Niets doen", "leren/voorproef.html", "r space +13 +2"),
    Part("Wissen", "leren/voorproef.html", "r space b b Return Tab Return"),
)


def lines_of(part: Part, person: ScreenReader, address: str) -> Iterator[str]:
    """Give what is done and heard on a page, a line each; what is done begins the line, what is heard is indented."""
    yield f"\n## {part.title}\n"
    person.resize(part.width, 900)
    heard = person.open(f"{address}/{part.path}")
    main = [at for at, line in enumerate(heard) if MAIN in line] or [0]
    yield f"[opent {part.path}]"
    yield from (f"    {line}" for line in {"all": heard, "main": heard[main[0] : main[-1]], "nothing": []}[part.kept])
    for key in part.keys.split():
        if key.startswith(":"):
            done, heard = f"typt {key[1:]}", person.type(key[1:])
        elif key.startswith("+"):
            done, heard = f"doet {key[1:]} minuten niets", person.wait(int(key[1:]))
        else:
            done, heard = key, person.press(key)
        yield f"[{done}]"
        yield from (f"    {line}" for line in heard)


def version_of(program: str) -> str:
    """Return what a program says of itself."""
    return subprocess.run([path_of(program), "--version"], check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        build_site(Path(folder) / "site")
        changelog, _ = read_changelog(ROOT / "CHANGELOG.md")
        assert changelog
        said = [
            f"# Wat Orca zei op {date.today().isoformat()}",
            f"\nVersie {changelog.newest.number} van de gids, Orca {version_of('Orca')}, {version_of('Firefox')}. "
            "`make bench` schrijft dit bestand: verander het niet met de hand.",
        ]
        with watched(Path(folder) / "site", Path(folder) / "copy") as site, closing(ScreenReader()) as person:
            for part in PARTS:
                said += lines_of(part, person, site.address)
                sys.stdout.write(f"orca {part.title}\n")
        TRANSCRIPT.write_text("\n".join(said) + "\n", encoding="utf-8")
