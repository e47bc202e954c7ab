"""`make all`: the guide of every municipality in a folder, as many at once as the machine has cores."""

import os
import sys
from pathlib import Path

from gids.content.files import is_litter
from gids.fingerprint import fingerprint
from gids.many.building import Job, Result
from gids.many.overview import version_of_guide, write_overview
from gids.many.part import Part, keep, read_part
from gids.many.pool import run_jobs

SOURCES = [Path(name) for name in ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md", "requirements.txt")]
WHOLE = Part(1, 1)


def main(municipalities: Path, out: Path, module: str, arguments: list[str], part: Part = WHOLE) -> list[Result]:
    """Build the folders of one part of `municipalities`, write `out/index.html`, and return what became of each.

    `module` is the builder, run as a command with these arguments and `--site-dir`.
    """
    if not municipalities.is_dir():
        raise SystemExit(
            f'De map "{municipalities}" bestaat niet. Geef de map met een map per gemeente: GEMEENTEN=map/'
        )
    found = sorted(path for path in municipalities.iterdir() if path.is_dir() and _is_of_a_municipality(path.name))
    if not found:
        raise SystemExit(f'In "{municipalities}" staat geen enkele map. Maak per gemeente een map met gemeente.yml.')
    for name in (".gemaakt", ".nieuw"):
        (out / name).mkdir(parents=True, exist_ok=True)
    shared, version, folders = fingerprint(SOURCES), version_of_guide(), part.of(found)
    jobs = [Job(folder, out, f"{shared}-{fingerprint([folder])}", version.date) for folder in folders]
    results = []
    for result in run_jobs(jobs, module, arguments):
        results.append(result)
        sys.stdout.write(f"{len(results):>4}/{len(folders)}  {result.state:<11}  {result.name}\n")
        sys.stdout.flush()
    results.sort(key=lambda result: result.name)
    keep(part, results, version.number, out)
    write_overview(out, version)
    return results


def _is_of_a_municipality(name: str) -> bool:
    return not name.startswith(("_", ".")) and not is_litter(name)


def told(results: list[Result]) -> str:
    """Return the last lines of the run: how many, and every guide that failed with the reason."""
    count = {state: sum(result.state == state for result in results) for state in ("gemaakt", "ongewijzigd", "mislukt")}
    lines = [", ".join(f"{number} {state}" for state, number in count.items())]
    for result in results:
        if result.state == "mislukt":
            lines += [f"Mislukt: {result.name}", *(f"  {notice}" for notice in result.notices)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if not sys.argv[1]:
        sys.exit("Zeg in welke map de gemeenten staan: make all GEMEENTEN=map/")
    outcome = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:], read_part(os.environ))
    sys.stdout.write(told(outcome))
    sys.exit(any(result.state == "mislukt" for result in outcome))
