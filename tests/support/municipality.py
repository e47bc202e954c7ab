"""Makes municipality folders as a communications officer would: facts, a logo, a token file."""

from pathlib import Path

import pytest

from support.building import TESTSTAD, build_site

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><rect width="4" height="40"/>'
    '<circle cx="20" cy="20" r="18"/></svg>\n'
)
"""Without a size of its own, and with a shape that has one."""


def make_municipality(folder: Path, name: str, extra: str = "", files: dict[str, str] | None = None) -> Path:
    """Write gemeente.yml with Teststad's facts under another name, `extra` lines, and files beside it."""
    folder.mkdir(parents=True)
    facts = (TESTSTAD / "_gegevens" / "gemeente.yml").read_text(encoding="utf-8").replace("Teststad", name)
    (folder / "gemeente.yml").write_text(facts + extra, encoding="utf-8")
    for file, content in (files or {}).items():
        (folder / file).write_text(content, encoding="utf-8")
    return folder


def build_own(folder: Path, site: Path) -> Path:
    """Build Teststad for the municipality in a folder, of which nothing is to be said; return the site."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("GEMEENTE", str(folder))
        assert build_site(site, TESTSTAD) == []
    return site
