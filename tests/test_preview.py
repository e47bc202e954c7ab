"""A mistake made while the preview runs is said in Dutch, and the preview goes on when it is mended."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from urllib.request import urlopen

import pytest

from support.building import ROOT, change
from support.checking import copy_of_basis, problems_in
from support.server import free_port

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "GEMEENTE"}
INDEX, NOWHERE = "- index.md\n", "- index.md\n- weg.md\n- Weg: ook-weg.md\n"
WRONG_NUMBER = 'docs/_gegevens/gemeente.yml:8: "83" past niet bij "telefoon"'
CONFLICT = "CHANGELOG.md:1: hier staan twee versies van dezelfde regels."
ELSEWHERE = 'Op 1 andere pagina moet je iets verbeteren: <a href="../index.html">'

SAVES = {
    "signalen.yml": ("paarse-pet", "groene-pet", '"#paarse-pet" is er niet'),
    "woordenlijst.txt": ("kaasbende", "bende", '"kaasbende" staat niet in het woordenboek'),
    "woorden.yml": ("kaasje", "koffer", 'schrijf niet "koffer"'),
    "menu.yml": ("- index.md", "- weg.md", '"weg.md" staat in het menu'),
    "../handelen/melden.md": ("title: Kaas melden", "title: Kaasroof", 'titel "Kaasroof" staat ook in'),
}
"""A file, what changes in it, and what is said then, mostly of another."""


class Preview:
    """A preview that runs, what it says and what its pages show."""

    def __init__(self, folder: Path) -> None:
        self.address = f"127.0.0.1:{free_port()}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address]
        self.process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )

    def until(self, sign: str, path: Path | None = None, text: str = "") -> str:
        """Save, and return what was said up to the end of the build that says so.

        A save may be seen as two changes: of a file that is empty, and of one that is whole.
        """
        if path:
            path.write_text(text, encoding="utf-8")
        said = ""
        for line in self.process.stdout or ():
            said += line
            if sign in said and ("Reloading" in line or "Serving" in line):
                return said
        raise AssertionError(said)

    def shows(self, words: str, path: str = "index.html", *, still: bool = True) -> None:
        """Wait until a page has these words, or has them no more."""
        for _ in range(300):
            with urlopen(f"http://{self.address}/{path}", timeout=60) as page:
                text = page.read().decode()
            if (words in text) is still:
                return
            sleep(0.2)
        raise AssertionError(f"{path}: {words}")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    copy_of_basis(tmp_path)
    for name in ("mkdocs.yml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    facts = tmp_path / "docs" / "_gegevens" / "gemeente.yml"
    change(facts, "0123-456 789", "83")
    preview = Preview(tmp_path)
    with preview.process:
        yield preview
        preview.process.terminate()


def test_the_preview_outlives_a_mistake_in_the_facts_the_menu_and_the_changes(tmp_path: Path, preview: Preview) -> None:
    settings, menu = tmp_path / "mkdocs.yml", tmp_path / "docs" / "_gegevens" / "menu.yml"
    facts = menu.with_name("gemeente.yml")
    good, listed, mistake = (path.read_text(encoding="utf-8") for path in (settings, menu, facts))
    typed = mistake.replace('"83"', '"0123-456 789"')
    preview.until(WRONG_NUMBER)
    preview.until("Reloading", facts, typed)
    preview.until(WRONG_NUMBER, facts, mistake)
    preview.shows("&#34;83&#34; past niet bij")
    preview.shows(ELSEWHERE, "over/bronnen.html")
    preview.until("Reloading", facts, typed)
    said = preview.until("ook-weg.md", menu, listed.replace(INDEX, NOWHERE, 1))
    assert [line for line in said.splitlines() if "weg.md" in line or "Error" in line] == [
        f'WARNING -  docs/_gegevens/menu.yml:{line}: "{path}" staat in het menu, maar die pagina is er niet. '
        "Haal de regel weg, of maak de pagina. Zie CONTRIBUTING.md#menu"
        for line, path in ((2, "weg.md"), (3, "ook-weg.md"))
    ]
    preview.shows("&#34;weg.md&#34; staat in het menu")
    for text, words in ((f"nav:\n\t- index.md\n{good}", "staat een tab"), (f"{good}plugins: weg\n", "plugins")):
        assert "Traceback" not in preview.until("Reloading", settings, text)
        preview.shows(words)  # above the last good preview, as is what was wrong with it
        preview.shows("&#34;weg.md&#34;")
        preview.shows(ELSEWHERE, "over/bronnen.html")
    preview.until("Reloading", settings, good)
    preview.shows("mkdocs.yml", still=False)
    preview.until("Reloading", menu, f"{listed}\t- x: y: z\n")
    preview.shows('href="signalen/kaasroof.html"')  # the menu stays as it was
    preview.until("Reloading", menu, listed)
    preview.shows("weg.md", still=False)
    preview.until("Reloading", tmp_path / "docs/over/bronnen.md", "# Nog een kaas\n")
    preview.shows("Nog een kaas", "over/bronnen.html")  # what is kept of a page goes when it changes
    assert "Abort" not in preview.until(CONFLICT, tmp_path / "CHANGELOG.md", "<<<<<<< HEAD\n")


@pytest.mark.parametrize(("name", "save"), SAVES.items())
def test_only_what_is_wrong_after_the_last_save_is_said(tmp_path: Path, name: str, save: tuple[str, str, str]) -> None:
    path = copy_of_basis(tmp_path) / "docs" / "_gegevens" / name
    good, (old, new, message) = path.read_text(encoding="utf-8"), save
    for text, is_said in ((good, False), (good.replace(old, new), True), (good, False)):
        path.write_text(text, encoding="utf-8")
        assert any(message in problem.message for problem in problems_in(tmp_path)) is is_said
