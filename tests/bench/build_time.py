"""How long a site of many leaflet pages takes to build, beside stock Material and mkdocs-quiz of the same words."""

import sys
import tempfile
import time
from pathlib import Path

from support.building import TESTSTAD, build_site, build_stock, expanded_pages
from support.checking import copy_of_teststad

COUNTS = (75, 150, 300)
LEAFLET = (TESTSTAD / "signalen" / "kaasroof.md").read_text(encoding="utf-8")


def generate(docs: Path, count: int) -> None:
    """Write leaflet pages, each with its own title, its signals and its questions."""
    for number in range(count):
        text = (
            LEAFLET.replace("aasroof is", f"aasroof {number} is")
            .replace("Kaasroof", f"Kaasroof {number}")
            .replace("<quiz>\n", f"<quiz>\nNummer {number}. ")
        )
        (docs / "signalen" / f"kaasroof-{number}.md").write_text(text, encoding="utf-8")


def measure(scratch: Path, count: int) -> tuple[float, float]:
    """Return the seconds of processor time of a build of the guide and of a stock build."""
    docs = copy_of_teststad(scratch / "teststad") / "docs"
    generate(docs, count)
    expanded_pages(scratch / "docs", scratch / "expanded", docs)
    begin = time.process_time()
    build_site(scratch / "site", docs)
    between = time.process_time()
    build_stock(scratch / "stock", scratch / "docs")
    return between - begin, time.process_time() - between


if __name__ == "__main__":
    sys.stdout.write(f"{'leaflet pages':>13} {'Baliegids':>10} {'a page':>8} {'stock':>10} {'a page':>8}\n")
    for count in COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            own, stock = measure(Path(folder), count)
            cells = f"{own:9.1f}s {1000 * own / count:6.0f}ms {stock:9.1f}s {1000 * stock / count:6.0f}ms"
            sys.stdout.write(f"{count:>13} {cells}\n")
            sys.stdout.flush()
