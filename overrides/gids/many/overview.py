"""The page that lists all guides: made after each run, and of the parts of many machines once they are together.

`python -m gids.many.overview dist/gemeenten` makes it of the parts that stand in that folder.
"""

import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gids.many.part import gather
from gids.version import Version, read_changelog

PARTIALS = Path(__file__).resolve().parents[2] / "partials"


def version_of_guide() -> Version:
    """Return the version in the CHANGELOG.md of this folder; raises SystemExit with what is wrong in it."""
    changelog, unclear = read_changelog(Path("CHANGELOG.md"))
    if changelog is None:
        raise SystemExit("\n".join(map(str, unclear)))
    return changelog.newest


def write_overview(out: Path, version: Version) -> list[str]:
    """Write `out/index.html` of all parts in `out`, and return what is missing of them."""
    results, missing = gather(out)
    environment = Environment(loader=FileSystemLoader(PARTIALS), undefined=StrictUndefined, autoescape=True)
    page = environment.get_template("municipalities.html").render(
        results=results,
        missing=missing,
        version=version,
        built=[path.name for path in out.iterdir() if path.is_dir()],
        zipped=[path.stem for path in out.glob("*.zip")],
    )
    (out / "index.html").write_text(page, encoding="utf-8", newline="\n")
    return missing


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    if not list(folder.glob("deel-*.json")):
        sys.exit(f'In "{folder.as_posix()}" staat geen enkel deel. Zet daar neer wat "make all DEEL=…" maakte.')
    sys.exit("\n".join(write_overview(folder, version_of_guide())) or 0)
