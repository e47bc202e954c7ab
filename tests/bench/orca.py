"""What somebody hears who uses the guide with Orca and Firefox: presses keys, and keeps each word beside this file."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gids.version import read_changelog
from support.building import ROOT, build_site
from support.engines.installed import path_of
from support.screen_reader.reader import ScreenReader
from support.watched import watched

TRANSCRIPT = Path(__file__).with_suffix(".txt")
MAIN = "belangrijkste inhoud "
WIDE = 1280


@dataclass(frozen=True)
class Part:
    """A page, and what is pressed there: keys by their names in X, or after a colon a text that is typed."""

    title: str
    path: str
    keys: str
    width: int = WIDE
    whole: bool = False
    """Whether what is read of the page is kept from its top; else from its main part on."""


PARTS = (
    Part("Startpagina", "index.html", "Tab Tab Tab Tab Tab Tab Tab Tab", whole=True),
    Part("Zoeken op de startpagina", "index.html", "e shift+Tab Tab :paspoort Return Tab"),
    Part("Een scène", "leren/voorproef.html", "r space Tab Return Tab b Return"),
    Part("Twee scènes naast elkaar", "leren/oefenen.html", "r space Tab r space Tab Return Down Down b Return"),
    Part("Een verhaal", "leren/casussen.html", "x space x x b Return Down Down Down Down Down Down b Return"),
    Part("Zoeken", "over/privacy.html", "ctrl+Home b Return :paspoort Return Down Escape"),
    Part("Verbergen", "over/privacy.html", "Shift_L Shift_L Shift_L"),
    Part("Menu op een smal scherm", "over/privacy.html", "ctrl+Home b Return Tab Tab Escape", width=700),
    Part("Notitie", "handelen/notitie.html", "ctrl+Home x space e shift+Tab Tab :verdacht Tab Tab"),
    Part("Eindtoets", "leren/eindtoets.html", "ctrl+Home h b Return r space b Return b b b Return"),
    Part("Wissen", "leren/voorproef.html", "shift+b shift+b Return Tab Return"),
)


def lines_of(part: Part, person: ScreenReader, address: str) -> Iterator[str]:
    """Give what is done and heard on a page, a line each; what is done begins the line, what is heard is indented."""
    yield f"\n## {part.title}\n"
    person.resize(part.width, 900)
    heard = person.open(f"{address}/{part.path}")
    begin = next((at for at, line in enumerate(heard) if MAIN in line), 0)
    yield f"[opent {part.path}]"
    yield from (f"    {line}" for line in (heard if part.whole else heard[begin:]))
    for key in part.keys.split():
        yield f"[typt {key[1:]}]" if key.startswith(":") else f"[{key}]"
        yield from (f"    {line}" for line in (person.type(key[1:]) if key.startswith(":") else person.press(key)))


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
        with watched(Path(folder) / "site", Path(folder) / "copy") as site:
            person = ScreenReader()
            try:
                for part in PARTS:
                    said += lines_of(part, person, site.address)
                    sys.stdout.write(f"orca {part.title}\n")
                    sys.stdout.flush()
            finally:
                person.close()
        TRANSCRIPT.write_text("\n".join(said) + "\n", encoding="utf-8")
