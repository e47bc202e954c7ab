"""Which share of the municipalities this machine builds, and what it found, for the overview of all shares."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from gids.many.building import Result


@dataclass(frozen=True)
class Part:
    """Share `number`, counted from 1, of `total`."""

    number: int
    total: int

    def of(self, folders: Sequence[Path]) -> list[Path]:
        """Return this share of the folders: each in one share, and large ones spread over them."""
        return list(folders[self.number - 1 :: self.total])

    @property
    def file(self) -> str:
        """The name of the file in which this share is kept."""
        return f"deel-{self.number}-van-{self.total}.json"


def read_part(environment: Mapping[str, str]) -> Part:
    """Return the share that DEEL names, or GitLab's parallel jobs do; the whole where neither does.

    Raises SystemExit with a sentence where that is no share.
    """
    typed = environment.get("DEEL", "").strip()
    if not typed and environment.get("CI_NODE_TOTAL"):
        typed = f"{environment.get('CI_NODE_INDEX') or 1}/{environment['CI_NODE_TOTAL']}"
    found = re.fullmatch(r"([0-9]{1,4})/([0-9]{1,4})", typed or "1/1")
    part = Part(*map(int, found.groups())) if found else Part(0, 0)
    if not 1 <= part.number <= part.total:
        raise SystemExit(f'"{typed}" is geen deel. Typ welk deel je maakt en hoeveel het er zijn: DEEL=2/8')
    return part


def keep(part: Part, results: Sequence[Result], version: str, out: Path) -> None:
    """Write what became of this share; what is left of another division goes."""
    for old in out.glob("deel-*.json"):
        if not old.stem.endswith(f"-van-{part.total}"):
            old.unlink()
    kept = {"versie": version, "gemeenten": [asdict(result) for result in results]}
    (out / part.file).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8", newline="\n")


def gather(out: Path) -> tuple[list[Result], list[str]]:
    """Return the results of all shares that stand in a folder, by name, and a sentence for each share that is missing.

    Shares of different versions of the guide are named as well: they do not belong to one overview.
    """
    kept = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(out.glob("deel-*.json"))}
    total = max((int(name.partition("-van-")[2].removesuffix(".json")) for name in kept), default=0)
    wanted = [Part(number + 1, total) for number in range(total)]
    missing = [f"Deel {part.number} van {total} ontbreekt." for part in wanted if part.file not in kept]
    versions = {str(part["versie"]) for part in kept.values()}
    if len(versions) > 1:
        missing.append(f"De delen zijn van verschillende versies van de gids: {', '.join(sorted(versions))}.")
    results = [
        Result(entry["name"], entry["state"], tuple(entry["notices"]), entry["seconds"])
        for part in wanted
        for entry in kept.get(part.file, {"gemeenten": []})["gemeenten"]
    ]
    return sorted(results, key=lambda result: result.name), missing
