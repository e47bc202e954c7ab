"""How long the content check takes in a build of 300 leaflet pages with questions: less than a fifth."""

import re
import sys
import tempfile
import time
from pathlib import Path
from shutil import copytree

from building import ROOT, build_site, menu_of
from checking import problems_in

COUNT = 300


def generate(folder: Path) -> Path:
    """Return a copy of the guide with as many leaflets, the questions of each in other words."""
    docs = copytree(ROOT / "docs", folder / "docs")
    leaflet = (docs / "signalen" / "criminele-uitbuiting.md").read_text(encoding="utf-8")
    for number in range(COUNT):
        text = leaflet.replace("<quiz>\n", f"<quiz>\n{number}. ")
        text = re.sub(r'^(title|description): "', rf'\1: "{number}. ', text, flags=re.MULTILINE)
        (docs / "signalen" / f"folder-{number}.md").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"nav: {menu_of(docs)}\n", encoding="utf-8")
    return docs


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        docs = generate(Path(scratch))
        rows = []
        for name in ("first check, with the dictionary", "check again, as in the preview"):
            begin = time.process_time()
            found = problems_in(Path(scratch))
            rows.append((name, time.process_time() - begin))
        faults = [str(problem) for problem in found if problem.level == "fout"]
        begin = time.process_time()
        build_site(Path(scratch) / "site", docs)
        rows.append(("whole build, that check included", time.process_time() - begin))
    lines = ["", f"Content check of {COUNT} pages", "| what | seconds of processor time |", "| --- | --- |"]
    lines += [f"| {name} | {seconds:.1f} |" for name, seconds in rows]
    lines += [
        f"The check takes {rows[1][1] / rows[2][1]:.0%} of the build; it found {len(faults)} mistakes.",
        *faults[:3],
        "",
    ]
    sys.stdout.write("\n".join(lines))
