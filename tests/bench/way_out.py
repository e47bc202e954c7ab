"""What becomes of the guide on the continuation of its tools: ProperDocs and MaterialX beside MkDocs and Material.

Both build the guide, each in an environment of its own; their sites are compared file by file and page by page, dot by
dot. The numbers are zero as long as the way out is open.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from PIL import Image, ImageChops
from playwright.sync_api import Browser, sync_playwright

from support.building import ROOT
from support.engines.installed import find_chromium

LEFT_BEHIND = ("mkdocs", "mkdocs-material")
NEXT = ("properdocs==1.6.7", "mkdocs-materialx==10.2.2")
GOES_ALONG = ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md")
VIEWS: tuple[tuple[int, Literal["dark", "light"]], ...] = ((360, "light"), (1280, "light"), (1280, "dark"))
MARKS = re.compile(r"(?<=gids\.)[0-9a-f]{8}(?=\.css)|(?<=kenmerk )[0-9a-f]{8}")  # follow from the one word


def build_with_next(scratch: Path) -> Path:
    """Build a copy of the guide, with the one word in mkdocs.yml that changes, in an environment of its own."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    stay = [package for package in groups["site"] if package.partition("==")[0] not in LEFT_BEHIND]
    python = scratch / "environment" / "bin" / "python"
    uv = [sys.executable, "-m", "uv"]
    subprocess.run([*uv, "venv", "--quiet", str(scratch / "environment")], check=True)
    subprocess.run([*uv, "pip", "install", "--quiet", "--python", str(python), *NEXT, *stay], check=True)
    guide = scratch / "guide"
    guide.mkdir()
    for name in GOES_ALONG:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, guide / name)
    settings = guide / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("name: material\n", "name: materialx\n", 1), encoding="utf-8")
    return build(python, "properdocs", settings, scratch / "next")


def build(python: Path, module: str, settings: Path, site: Path) -> Path:
    """Build strictly with a command, and return the site."""
    arguments = ["build", "--quiet", "--strict", "--config-file", str(settings), "--site-dir", str(site)]
    subprocess.run([str(python), "-m", module, *arguments], cwd=settings.parent, check=True)
    return site


def different_files(today: Path, later: Path) -> list[str]:
    """Return what differs but for the theme's own rules and the hash that follows from them, or stands in one alone."""
    one, other = (
        {
            MARKS.sub("", path.relative_to(site).as_posix()): MARKS.sub("", path.read_text("utf-8"))
            for path in site.rglob("*.*")
            if path.suffix in (".html", ".css", ".js", ".svg") and not path.match("gids.*.css")
        }
        for site in (today, later)
    )
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def different_pictures(today: Path, later: Path, browser: Browser) -> Iterator[str]:
    """Yield each view in which a page looks different, with the part of its dots that do."""
    for width, scheme in VIEWS:
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
        page.clock.set_fixed_time("2026-11-30T09:00:00")  # the note begins with the time
        for path in sorted(today.rglob("*.html")):
            pictures = []
            for site in (today, later):
                page.goto((site / path.relative_to(today)).as_uri())
                shot = site.parent / f"{site.name}.png"
                page.screenshot(path=shot, full_page=True, mask=[page.get_by_text("kenmerk", exact=False)])
                pictures.append(Image.open(shot).convert("RGB"))
            one, other = pictures
            name = f"{path.relative_to(today).as_posix()} at {width}, {scheme}"
            if one.size != other.size:
                yield f"{name}: {one.size} becomes {other.size}"
            elif box := ImageChops.difference(one, other).getbbox():
                yield f"{name}: within {box}"
        page.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        scratch = Path(folder)
        later = build_with_next(scratch)
        today = build(Path(sys.executable), "mkdocs", ROOT / "mkdocs.yml", scratch / "today")
        pages = len(list(today.rglob("*.html")))
        files = different_files(today, later)
        looks = list(different_pictures(today, later, playwright.chromium.launch(executable_path=find_chromium())))
    lines = [
        f"{' and '.join(LEFT_BEHIND)} beside {' and '.join(NEXT)}: {pages} pages",
        f"Files that differ, but for the theme's own rules: {len(files)}",
        *(f"  {name}" for name in files),
        f"Pictures that differ, of {pages * len(VIEWS)}: {len(looks)}",
        *(f"  {look}" for look in looks),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
