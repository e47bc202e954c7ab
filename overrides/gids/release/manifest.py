"""What is handed over: the packages, and the MANIFEST that says whom each is for and how to see that it is whole."""

import hashlib
import logging
from collections.abc import Iterable
from pathlib import Path

from gids.facts.municipality_files import neutral_page_warning
from gids.release.guide import Guide
from gids.release.packages import Package, all_packages


def manifest(guide: Guide, packages: Iterable[Package]) -> str:
    """Return the MANIFEST: a line for each package with name, purpose, size in bytes and SHA-256, tabs between."""
    version = f"versie {guide.version.number} van {guide.version.date}, inhoud {guide.content_version}"
    lines = [f"{guide.name}, {version}, kenmerk {guide.mark}", "\t".join(["bestand", "waarvoor", "bytes", "sha256"])]
    for package in packages:
        digest = hashlib.sha256(package.content).hexdigest()
        lines.append("\t".join([package.name, package.purpose, str(len(package.content)), digest]))
    return "".join(f"{line}\n" for line in lines)


def write_release(guide: Guide, folder: Path) -> None:
    """Write every package and their MANIFEST into `folder`, which is made where it is missing."""
    if warning := neutral_page_warning(guide.facts.gemeente.verberg_naar):
        logging.getLogger("gids").warning(warning)  # none of MkDocs': --strict would not release the example
    packages = all_packages(guide)
    folder.mkdir(parents=True, exist_ok=True)
    for package in packages:
        (folder / package.name).write_bytes(package.content)
    (folder / "MANIFEST").write_text(manifest(guide, packages), encoding="utf-8", newline="\n")
