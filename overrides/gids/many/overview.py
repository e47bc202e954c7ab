"""The page that lists all guides: made after each run, and of the shares of many machines once they are together.

`python -m gids.many.overview dist/gemeenten` makes it of the shares that stand in that folder.
"""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from gids.many.building import Result
from gids.templates import render_template
from gids.version import Version, read_changelog


@dataclass(frozen=True)
class Share:
    """Which municipalities a machine builds: share `number`, counted from 1, of `total`."""

    number: int
    total: int

    def of(self, folders: Sequence[Path]) -> list[Path]:
        """Return this share of the folders: each in one share, and large ones spread over them."""
        return list(folders[self.number - 1 :: self.total])

    @property
    def file(self) -> str:
        """The name of the file in which this share is kept."""
        return f"deel-{self.number}-van-{self.total}.json"


def read_share(environment: Mapping[str, str]) -> Share:
    """Return the share that DEEL names, or GitLab's parallel jobs do; the whole where neither does.

    Raises SystemExit with a sentence where that is no share.
    """
    typed = environment.get("DEEL", "").strip()
    if not typed and environment.get("CI_NODE_TOTAL"):
        typed = f"{environment.get('CI_NODE_INDEX') or 1}/{environment['CI_NODE_TOTAL']}"
    numbers = re.fullmatch(r"([0-9]{1,4})/([0-9]{1,4})", typed or "1/1")
    share = Share(*map(int, numbers.groups())) if numbers else Share(0, 0)
    if not 1 <= share.number <= share.total:
        raise SystemExit(f'"{typed}" is geen deel. Typ welk deel je maakt en hoeveel het er zijn: DEEL=2/8')
    return share


def keep(share: Share, results: Sequence[Result], version: str, out: Path) -> None:
    """Write what became of this share; what is left of another division goes."""
    for old in out.glob("deel-*.json"):
        if not old.stem.endswith(f"-van-{share.total}"):
            old.unlink()
    content = {"versie": version, "gemeenten": [asdict(result) for result in results]}
    (out / share.file).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8", newline="\n")


def gather(out: Path) -> tuple[list[Result], list[str]]:
    """Return the results of all shares that stand in a folder, by name, and a sentence for each share that is missing.

    Shares of different versions of the guide are named as well: they do not belong to one overview.
    """
    shares = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in out.glob("deel-*.json")}
    total = max((int(name.partition("-van-")[2].removesuffix(".json")) for name in shares), default=0)
    all_of_them = [Share(number + 1, total) for number in range(total)]
    missing = [f"Deel {one.number} van {total} ontbreekt." for one in all_of_them if one.file not in shares]
    versions = sorted({str(share["versie"]) for share in shares.values()})
    if len(versions) > 1:
        missing.append(f"De delen zijn van verschillende versies van de gids: {', '.join(versions)}.")
    entries = [entry for one in all_of_them if one.file in shares for entry in shares[one.file]["gemeenten"]]
    return sorted((Result(**entry) for entry in entries), key=lambda result: result.name), missing


def version_of_guide() -> Version:
    """Return the version in the CHANGELOG.md of this folder; raises SystemExit with what is wrong in it."""
    changelog, unclear = read_changelog(Path("CHANGELOG.md"))
    if changelog is None:
        raise SystemExit("\n".join(map(str, unclear)))
    return changelog.newest


def write_overview(out: Path, version: Version) -> list[str]:
    """Write `out/index.html` of all shares in `out`, and return what is missing of them."""
    results, missing = gather(out)
    page = render_template(
        "partials/municipalities.html",
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
