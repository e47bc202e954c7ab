"""`make all`: the guide of every municipality in a folder, as many at once as the machine has cores."""

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import get_args

from gids.build import fingerprint
from gids.facts.docs_files import is_litter
from gids.many.building import Job, Result, State
from gids.templates import render_template
from gids.version import read_changelog

DEPENDS_ON = [Path(name) for name in ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md", "requirements.txt")]


def main(municipalities: Path, out: Path, module: str, arguments: list[str]) -> list[Result]:
    """Build the folders of `municipalities`, write `out/index.html`, and return what became of each.

    `module` is the builder, run as a command with these arguments and `--site-dir`.
    """
    if not municipalities.is_dir():
        what = "is een bestand, geen map" if municipalities.exists() else "bestaat niet"
        cure = "Maak een map, met voor elke gemeente een map met gemeente.yml erin, en typ GEMEENTEN=map/"
        raise SystemExit(f'"{municipalities}" {what}. {cure}')
    there = sorted(path for path in municipalities.iterdir() if path.is_dir())
    folders = [path for path in there if not path.name.startswith("_") and not is_litter(path.name)]
    if not folders:
        raise SystemExit(f'In "{municipalities}" staat geen enkele map. Maak per gemeente een map met gemeente.yml.')
    changelog, unclear = read_changelog(Path("CHANGELOG.md"))
    if changelog is None:
        raise SystemExit("\n".join(map(str, unclear)))
    for name in (".gemaakt", ".nieuw"):
        (out / name).mkdir(parents=True, exist_ok=True)
    shared, version, results = fingerprint(DEPENDS_ON), changelog.newest, []
    with ProcessPoolExecutor() as pool:
        jobs = [
            Job(folder, out, (module, *arguments), f"{shared}-{fingerprint([folder])}", version.date)
            for folder in folders
        ]
        for done in as_completed([pool.submit(job.run) for job in jobs]):
            results.append(result := done.result())
            sys.stdout.write(f"{len(results):>4}/{len(folders)}  {result.state:<11}  {result.name}\n")
            sys.stdout.flush()
    results.sort(key=lambda result: result.name)
    page = render_template(
        "partials/municipalities.html",
        results=results,
        version=version,
        built=[path.name for path in out.iterdir() if path.is_dir()],
        zipped=[path.stem for path in out.glob("*.zip")],
    )
    (out / "index.html").write_text(page, encoding="utf-8", newline="\n")
    return results


def summary(results: list[Result]) -> str:
    """Return the last lines of the run: how many, and every guide that failed with the reason."""
    states = Counter(result.state for result in results)
    lines = [", ".join(f"{states[state]} {state}" for state in get_args(State))]
    for result in results:
        if result.state == "mislukt":
            lines += [f"Mislukt: {result.name}", *(f"  {notice}" for notice in result.notices)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if not sys.argv[1]:
        sys.exit("Zeg in welke map de gemeenten staan: make all GEMEENTEN=map/")
    outcome = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:])
    sys.stdout.write(summary(outcome))
    sys.exit(any(result.state == "mislukt" for result in outcome))
