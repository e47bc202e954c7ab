"""The sheet on which people judge the scenes without their key, and what they made of them.

`python -m gids.judging dist` writes the sheet to print and a form to fill in with a spreadsheet;
`python -m gids.judging dist FORM` keeps what was filled in, in docs/_gegevens/oordelen.yml. The scenes stand in an
order that says nothing, and each is known by its words: who changes one changes what was judged.
"""

import csv
import io
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path

from gids.check.scene_form import Told, scenes_of
from gids.content.asked import HELP, REPORT
from gids.facts.reading import JUDGEMENTS
from gids.problems import Problem
from gids.report import as_page, read_guide_content

SHEET, FORM = "oordeelblad.html", "oordelen.csv"
COLUMNS = ("nummer", "code", "scène", "melden", "helpen")
RULE = "beoordelen"
_EXPLANATION = (
    "Lees elke scène en kies wat jij zou doen. Overleg niet, en zoek niets op. Twijfel je? Kies dan melden. "
    "Er staat nergens wat goed is: het gaat erom of de scène duidelijk is."
)
_HEAD = "# Wat mensen van de scènes vonden. `make oordeelblad` schrijft dit bestand: verander het niet met de hand.\n"


def in_order(scenes: Sequence[Told]) -> list[Told]:
    """Return the scenes in an order that says nothing: one of each pair, then the others."""
    ordered = sorted(scenes, key=lambda scene: scene.key)
    first = {scene.pair: scene for scene in reversed(ordered)}
    return [*first.values(), *(scene for scene in ordered if scene is not first[scene.pair])]


def sheet(scenes: Sequence[Told]) -> str:
    """Return the page to print, with two boxes to tick for each scene."""
    items = "".join(
        f'<li style="break-inside: avoid; margin-block: 1em"><p>{escape(" ".join(scene.text.split()))}</p>'
        f"<p>☐ {HELP}<br>☐ {REPORT}</p></li>\n"
        for scene in scenes
    )
    return as_page("Oordeelblad", f"<p>{_EXPLANATION}</p>\n<ol>\n{items}</ol>\n")


def form(scenes: Sequence[Told]) -> str:
    """Return the form, as a spreadsheet reads it (RFC 4180 with a semicolon, as Dutch spreadsheets write it)."""
    text = io.StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\r\n")
    table.writerow(COLUMNS)
    for number, scene in enumerate(scenes, 1):
        table.writerow([number, scene.key, " ".join(scene.text.split()), "", ""])
    return text.getvalue()


def read_form(content: bytes, path: str, scenes: Sequence[Told]) -> tuple[dict[str, tuple[int, int]], list[Problem]]:
    """Return how many would report and how many would help, by the scene's key; and what is wrong in the form."""
    text = _decoded(content)
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    lines = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    if not lines or [name.strip().casefold() for name in lines[0]] != list(COLUMNS):
        return {}, [Problem(path, 1, f"de eerste regel is anders. Zet er weer: {';'.join(COLUMNS)}.", RULE)]
    known = {scene.key for scene in scenes}
    counts: dict[str, tuple[int, int]] = {}
    problems = []
    for line, row in enumerate(lines[1:], 2):
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if len(cells) != len(COLUMNS) or not all(cell.isascii() and cell.isdigit() for cell in cells[3:]):
            problems.append(Problem(path, line, "vul bij melden en bij helpen een heel getal in, of 0.", RULE))
        elif cells[1] not in known:
            cure = "Die is veranderd nadat het blad was gemaakt: maak een nieuw blad."
            problems.append(Problem(path, line, f'de gids heeft geen scène "{cells[1]}". {cure}', RULE))
        elif not int(cells[3]) + int(cells[4]):
            problems.append(Problem(path, line, "niemand heeft deze scène beoordeeld. Vul de aantallen in.", RULE))
        else:
            counts[cells[1]] = int(cells[3]), int(cells[4])
    return counts, problems


def as_yaml(counts: dict[str, tuple[int, int]]) -> str:
    """Return what is kept of the counts, in an order that never changes."""
    records = (f'{key}:\n  melden: "{report}"\n  helpen: "{help}"\n' for key, (report, help) in sorted(counts.items()))
    return _HEAD + "".join(records)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")  # as spreadsheets on Windows save it


def main(settings: Path, folder: Path, filled_in: Path | None) -> None:
    """Write the sheet and its form to `folder`, or keep what was filled in.

    Raises SystemExit with what is wrong in the form or in the data files.
    """
    guide = read_guide_content(settings)
    scenes = in_order(scenes_of(guide.pages.values()))
    if filled_in is None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / SHEET).write_text(sheet(scenes), encoding="utf-8")
        (folder / FORM).write_text(form(scenes), encoding="utf-8-sig", newline="")
        sys.stdout.write(
            f"Print {(folder / SHEET).as_posix()} voor iedereen die oordeelt. Vul in {(folder / FORM).as_posix()} in "
            "hoeveel mensen melden of helpen kozen.\n"
            f"Typ daarna: make oordeelblad OORDELEN={(folder / FORM).as_posix()}\n"
        )
        return
    if not filled_in.is_file():
        raise SystemExit(f"{filled_in.as_posix()} is er niet. Kijk waar je het formulier hebt opgeslagen.")
    counts, problems = read_form(filled_in.read_bytes(), filled_in.as_posix(), scenes)
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    target = settings.parent / "docs" / "_gegevens" / JUDGEMENTS
    target.write_text(as_yaml(counts), encoding="utf-8", newline="\n")
    sys.stdout.write(
        f"{len(counts)} van de {len(scenes)} scènes zijn beoordeeld. Dat staat nu in docs/_gegevens/{JUDGEMENTS}.\n"
        "`make build` zegt welke scènes niet duidelijk genoeg zijn. Is alles goed, zet dan de dag bij "
        "scenes_beoordeeld in gemeente.yml.\n"
    )


if __name__ == "__main__":
    main(Path("mkdocs.yml"), Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
