"""Builds a site as the commands do: the real guide, or a fixture with the same templates and hooks, also for the folder
of a municipality as a communications officer makes it.

`python -m support.building --site-dir …` builds Teststad for the municipality in GEMEENTE, as `mkdocs build --strict`.
"""

import logging
import os
import subprocess
import sys
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError

ROOT = Path(__file__).resolve().parents[2]
TESTSTAD = ROOT / "tests" / "sites" / "teststad" / "docs"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><rect width="4" height="40"/>'
    '<circle cx="20" cy="20" r="18"/></svg>\n'
)
"""Without a size of its own, and with a shape that has one."""


def run_python(*arguments: str, folder: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with the packages of the guide and of its tests to import; return what came of it."""
    search = os.pathsep.join([str(ROOT / "overrides"), str(ROOT / "tests")])
    environment = {**os.environ, "PYTHONPATH": search, **variables}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def build_site(site: Path, docs: Path | None = None, **options: Any) -> list[str]:
    """Build into `site` and return the warnings. Without `docs` it is the real guide, with its own menu."""
    if docs:
        options["docs_dir"] = str(docs)
        if ROOT not in docs.parents:  # a copy, to which a test may have added pages
            write_menu(docs)
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), **options)
    warnings = BufferingHandler(capacity=1_000_000)
    warnings.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        return [record.getMessage() for record in warnings.buffer]
    finally:
        logger.removeHandler(warnings)


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


def change(path: Path, old: str, new: str) -> Path:
    """Put `new` in the place of `old` where it stands first in a file, as it must; return the path."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def write_menu(docs: Path) -> None:
    """Write a menu with every page of a copy of a fixture, a folder under its own name."""
    pages = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md")) if "/_" not in path.as_posix()]
    top: list[object] = [page for page in pages if "/" not in page]
    for folder in sorted({page.partition("/")[0] for page in pages if "/" in page}):
        inside = [page for page in pages if page.startswith(f"{folder}/")]
        top.append({folder.capitalize(): sorted(inside, key=lambda page: (not page.endswith("index.md"), page))})
    (docs / "_gegevens" / "menu.yml").write_text(yaml.safe_dump(top, allow_unicode=True), encoding="utf-8")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s -  %(message)s", force=True)
    try:
        sys.exit("\n".join(build_site(Path(sys.argv[sys.argv.index("--site-dir") + 1]), TESTSTAD)) or 0)
    except (Abort, BuildError) as error:
        sys.exit(str(error))
