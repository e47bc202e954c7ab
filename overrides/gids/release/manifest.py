"""The MANIFEST: which file is for whom, and how to see that it arrived whole."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from gids.release.guide import Guide
from gids.release.packages import Package


def manifest(guide: Guide, packages: Iterable[Package]) -> str:
    """Return the MANIFEST: a line for each package with name, purpose, size in bytes and SHA-256, tabs between."""
    lines = [f"{guide.name}, versie {guide.version.number} van {guide.version.date}, inhoud {guide.content_version}"]
    lines.append("\t".join(["bestand", "waarvoor", "bytes", "sha256"]))
    for package in packages:
        digest = hashlib.sha256(package.content).hexdigest()
        lines.append("\t".join([package.name, package.purpose, str(len(package.content)), digest]))
    return "".join(f"{line}\n" for line in lines)


def write_release(guide: Guide, packages: Iterable[Package], folder: Path) -> None:
    """Write the packages and their MANIFEST into `folder`, which is made where it is missing."""
    packages = list(packages)
    folder.mkdir(parents=True, exist_ok=True)
    for package in packages:
        (folder / package.name).write_bytes(package.content)
    (folder / "MANIFEST").write_text(manifest(guide, packages), encoding="utf-8", newline="\n")
