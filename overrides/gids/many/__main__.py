"""`make all`: the guide of every municipality in a folder, as many at once as the machine has cores."""

import os
import sys
from collections import Counter
from pathlib import Path
from typing import get_args

from gids.content.files import is_litter
from gids.fingerprint import fingerprint
from gids.many.building import Job, Result, State
from gids.many.overview import Share, keep, read_share, version_of_guide, write_overview
from gids.many.pool import run_jobs

DEPENDS_ON = [Path(name) for name in ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md", "requirements.txt")]
WHOLE = Share(1, 1)


def main(municipalities: Path, out: Path, module: str, arguments: list[str], share: Share = WHOLE) -> list[Result]:
    """Build the folders of one share of `municipalities`, write `out/index.html`, and return what became of each.

    `module` is the builder, run as a command with these arguments and `--site-dir`.
    """
    if not municipalities.is_dir():
        what = "is een bestand, geen map" if municipalities.exists() else "bestaat niet"
        cure = "Maak een map, met voor elke gemeente een map met gemeente.yml erin, en typ GEMEENTEN=map/"
        raise SystemExit(f'"{municipalities}" {what}. {cure}')
    everyone = sorted(path for path in municipalities.iterdir() if path.is_dir() and _is_of_a_municipality(path.name))
    if not everyone:
        raise SystemExit(f'In "{municipalities}" staat geen enkele map. Maak per gemeente een map met gemeente.yml.')
    for name in (".gemaakt", ".nieuw"):
        (out / name).mkdir(parents=True, exist_ok=True)
    shared, version, folders = fingerprint(DEPENDS_ON), version_of_guide(), share.of(everyone)
    jobs = [Job(folder, out, f"{shared}-{fingerprint([folder])}", version.date) for folder in folders]
    results = []
    for result in run_jobs(jobs, module, arguments):
        results.append(result)
        sys.stdout.write(f"{len(results):>4}/{len(folders)}  {result.state:<11}  {result.name}\n")
        sys.stdout.flush()
    results.sort(key=lambda result: result.name)
    keep(share, results, version.number, out)
    write_overview(out, version)
    return results


def summary(results: list[Result]) -> str:
    """Return the last lines of the run: how many, and every guide that failed with the reason."""
    states = Counter(result.state for result in results)
    lines = [", ".join(f"{states[state]} {state}" for state in get_args(State))]
    for result in results:
        if result.state == "mislukt":
            lines += [f"Mislukt: {result.name}", *(f"  {notice}" for notice in result.notices)]
    return "\n".join(lines) + "\n"


def _is_of_a_municipality(name: str) -> bool:
    return not name.startswith(("_", ".")) and not is_litter(name)


if __name__ == "__main__":
    if not sys.argv[1]:
        sys.exit("Zeg in welke map de gemeenten staan: make all GEMEENTEN=map/")
    outcome = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:], read_share(os.environ))
    sys.stdout.write(summary(outcome))
    sys.exit(any(result.state == "mislukt" for result in outcome))
