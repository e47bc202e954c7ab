"""How long, how much memory and how much disk the guides of all 342 municipalities take, each in a look of its own."""

import colorsys
import os
import resource
import shutil
import sys
import tempfile
from pathlib import Path

from gids.many.__main__ import main
from support.building import ROOT

COUNT = 342


def generate(folder: Path) -> None:
    """Write the folders: the example's facts under another name, two colours from all round the wheel."""
    facts = (ROOT / "docs" / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8")
    for number in range(COUNT):
        own = folder / f"gemeente-{number:03}"
        own.mkdir(parents=True)
        primary, accent = (_color((number * step) % COUNT / COUNT) for step in (1, 7))
        look = f'huisstijl:\n  primair: "{primary}"\n  accent: "{accent}"'
        text = facts.replace("Voorbeeldstad", f"Stad {number}").replace("huisstijl: {}", look)
        (own / "gemeente.yml").write_text(text, encoding="utf-8")


def _color(hue: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, 0.2 + hue * 0.6, 0.9))


def run(folder: Path, out: Path) -> tuple[float, float, int]:
    """Return the seconds of a run by the clock and of the processor, and how many guides it built."""
    before = os.times()
    results = main(folder, out, "mkdocs", ["build", "--strict"])
    failed = [result for result in results if result.state == "mislukt"]
    if failed:
        sys.exit("\n".join([failed[0].name, *failed[0].notices]))
    built = sum(result.state == "gemaakt" for result in results)
    *busy, seconds = (now - then for then, now in zip(before, os.times(), strict=True))
    return seconds, sum(busy), built


def megabytes(path: Path, pattern: str) -> float:
    """Return the size of the files of a pattern."""
    return sum(file.stat().st_size for file in path.glob(pattern) if file.is_file()) / 1e6


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        folder, out = Path(scratch) / "gemeenten", Path(scratch) / "uit"
        generate(folder)
        rows = [("every guide", *run(folder, out)), ("nothing changed", *run(folder, out))]
        facts = folder / "gemeente-007" / "gemeente.yml"
        facts.write_text(facts.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
        rows.append(("one municipality changed", *run(folder, out)))
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        sites, zips = megabytes(out, "*/**/*"), megabytes(out, "*.zip")
        shutil.rmtree(out)
    lines = [
        "",
        f"{COUNT} municipalities",
        "| run | guides built | seconds | of the processor |",
        "| --- | --- | --- | --- |",
    ]
    lines += [f"| {name} | {built} | {seconds:.1f} | {busy:.1f} |" for name, seconds, busy, built in rows]
    lines += [f"Largest build: {memory:.0f} MB of memory. On disk: sites {sites:.0f} MB, zips {zips:.0f} MB.", ""]
    sys.stdout.write("\n".join(lines))
