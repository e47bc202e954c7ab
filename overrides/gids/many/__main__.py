"""`make all`: the guide of every municipality in a folder, as many at once as the machine has cores."""

import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gids.many.building import Job, Result
from gids.many.fingerprint import fingerprint
from gids.many.pool import run_jobs
from gids.version import newest_version, read_changelog

SOURCES = [Path(name) for name in ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md", "requirements.txt")]
PARTIALS = Path(__file__).resolve().parents[2] / "partials"


def main(municipalities: Path, out: Path, module: str, arguments: list[str]) -> list[Result]:
    """Build every folder in `municipalities` and write `out/index.html`; return what became of each.

    `module` is the builder, run as a command with these arguments and `--site-dir`.
    """
    if not municipalities.is_dir():
        raise SystemExit(
            f'De map "{municipalities}" bestaat niet. Geef de map met een map per gemeente: GEMEENTEN=map/'
        )
    folders = sorted(path for path in municipalities.iterdir() if path.is_dir() and path.name[0] not in "._")
    if not folders:
        raise SystemExit(f'In "{municipalities}" staat geen enkele map. Maak per gemeente een map met gemeente.yml.')
    for name in (".gemaakt", ".nieuw"):
        (out / name).mkdir(parents=True, exist_ok=True)
    shared = fingerprint(SOURCES)
    changelog, unclear = read_changelog(Path("CHANGELOG.md"))
    if unclear:
        raise SystemExit("\n".join(map(str, unclear)))
    version = newest_version(changelog)
    jobs = [Job(folder, out, f"{shared}-{fingerprint([folder])}", version.date) for folder in folders]
    results = []
    for result in run_jobs(jobs, module, arguments):
        results.append(result)
        sys.stdout.write(f"{len(results):>4}/{len(folders)}  {result.state:<11}  {result.name}\n")
        sys.stdout.flush()
    results.sort(key=lambda result: result.name)
    environment = Environment(loader=FileSystemLoader(PARTIALS), undefined=StrictUndefined, autoescape=True)
    page = environment.get_template("municipalities.html").render(
        results=results, version=version, built=[path.name for path in out.iterdir() if path.is_dir()]
    )
    (out / "index.html").write_text(page, encoding="utf-8", newline="\n")
    return results


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
    outcome = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:])
    sys.stdout.write(told(outcome))
    sys.exit(any(result.state == "mislukt" for result in outcome))
