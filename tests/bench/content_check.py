"""How long the content check takes in a build of 300 leaflet pages with questions: less than a fifth."""

import re
import sys
import tempfile
import time
from pathlib import Path
from shutil import copytree

from support.building import ROOT, build_site, write_menu
from support.checking import problems_in

COUNT = 300
PAIR = re.compile(r"^### [^\n]*#paar-.*?(?=^#|\Z)", re.DOTALL | re.MULTILINE)
"""The scenes of a leaflet: in so many copies they would give each other away."""


def generate(folder: Path) -> Path:
    """Return a copy of the guide with as many leaflets, the questions of each in other words."""
    docs = copytree(ROOT / "docs", folder / "docs")
    leaflet = PAIR.sub("", (docs / "signalen" / "criminele-uitbuiting.md").read_text(encoding="utf-8"))
    for number in range(COUNT):
        text = leaflet.replace("<quiz>\n", f"<quiz>\n{number}. ")
        text = re.sub(r'^(title|description): "', rf'\1: "{number}. ', text, flags=re.MULTILINE)
        (docs / "signalen" / f"folder-{number}.md").write_text(text, encoding="utf-8")
    write_menu(docs)
    return docs


def check(folder: Path) -> tuple[float, list[str]]:
    """Return the seconds of processor time that the check of the folder takes, and the mistakes it finds."""
    begin = time.process_time()
    found = problems_in(folder)
    return time.process_time() - begin, [str(problem) for problem in found if problem.level == "fout"]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        docs = generate(Path(scratch))
        first, _ = check(Path(scratch))
        again, mistakes = check(Path(scratch))
        begin = time.process_time()
        build_site(Path(scratch) / "site", docs)
        build_again = time.process_time() - begin
    build_first = build_again - again + first
    sys.stdout.write(
        f"""
Content check of {COUNT} pages, in seconds of processor time
| | check | whole build | part |
| --- | --- | --- | --- |
| first, with the dictionary | {first:.1f} | {build_first:.1f} | {first / build_first:.0%} |
| again, as in the preview | {again:.1f} | {build_again:.1f} | {again / build_again:.0%} |
Mistakes found: {len(mistakes)}
"""
    )
    sys.exit("\n".join(mistakes) or 0)
