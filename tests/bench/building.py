"""How long a guide of many leaflets takes to build, and how much of that is the check: less than a fifth."""

import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

from support.building import ROOT, build_site, write_menu
from support.checking import problems_in

COUNTS = (75, 150, 300)
PAIR = re.compile(r"^### [^\n]*#paar-.*?(?=^#|\Z)", re.DOTALL | re.MULTILINE)
"""The scenes of a leaflet: in so many copies they would give each other away."""


def generate(folder: Path, count: int) -> Path:
    """Return a copy of the guide with as many leaflets, the questions of each in other words."""
    docs = copytree(ROOT / "docs", folder / "docs")
    leaflet = PAIR.sub("", (docs / "signalen" / "criminele-uitbuiting.md").read_text(encoding="utf-8"))
    for number in range(count):
        text = leaflet.replace("<quiz>\n", f"<quiz>\n{number}. ")
        text = re.sub(r'^(title|description): "', rf'\1: "{number}. ', text, flags=re.MULTILINE)
        (docs / "signalen" / f"folder-{number}.md").write_text(text, encoding="utf-8")
    write_menu(docs)
    return docs


def seconds(do: Callable[[], object]) -> float:
    """Return the seconds of processor time that something takes."""
    begin = time.process_time()
    do()
    return time.process_time() - begin


def measure(scratch: Path, count: int) -> tuple[float, float]:
    """Return the seconds of a check and of a whole build; fails where there is a mistake."""
    docs = generate(scratch, count)
    mistakes = [str(problem) for problem in problems_in(scratch) if problem.level == "fout"]  # reads the dictionary
    if mistakes:
        sys.exit("\n".join(mistakes))
    return seconds(lambda: problems_in(scratch)), seconds(lambda: build_site(scratch / "site", docs))


if __name__ == "__main__":
    sys.stdout.write("\n| leaflets | check | whole build | part | a leaflet |\n| --- | --- | --- | --- | --- |\n")
    for count in COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            check, build = measure(Path(folder), count)
        cells = f"{check:.1f} s | {build:.1f} s | {check / build:.0%} | {1000 * build / count:.0f} ms"
        sys.stdout.write(f"| {count} | {cells} |\n")
        sys.stdout.flush()
