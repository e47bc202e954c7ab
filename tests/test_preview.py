"""A mistake made while the preview runs is said in Dutch, and the preview goes on when it is mended."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from socket import socket
from urllib.request import urlopen

from support.building import ROOT
from support.checking import copy_of_basis

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "GEMEENTE"}
INDEX, NOWHERE = "- index.md\n", "- index.md\n- weg.md\n- Weg: ook-weg.md\n"
SOURCES = "over/bronnen.html"
ELSEWHERE = 'Op 1 andere pagina moet je iets verbeteren: <a href="../index.html">'


def test_the_preview_outlives_a_mistake_in_the_facts_the_menu_and_the_changes(tmp_path: Path) -> None:
    copy_of_basis(tmp_path)
    settings = Path(shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml"))
    good = settings.read_text(encoding="utf-8")
    menu = tmp_path / "docs" / "_gegevens" / "menu.yml"
    listed = menu.read_text(encoding="utf-8")
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    changes = Path(shutil.copy(ROOT / "CHANGELOG.md", tmp_path / "CHANGELOG.md"))
    facts = tmp_path / "docs" / "_gegevens" / "gemeente.yml"
    mistake = (typed := facts.read_text(encoding="utf-8")).replace("0123-456 789", "83")
    facts.write_text(mistake, encoding="utf-8")
    address = f"127.0.0.1:{_free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with subprocess.Popen(
        command, cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as preview:
        assert preview.stdout

        def until(sign: str, change: Callable[[], object] = lambda: None) -> str:
            change()
            said = []
            for line in preview.stdout or ():
                said.append(line)
                if sign in line:
                    return "".join(said)
            raise AssertionError("".join(said))

        def start(path: str = "index.html") -> str:
            with urlopen(f"http://{address}/{path}", timeout=60) as page:
                return str(page.read().decode())

        try:
            assert 'docs/_gegevens/gemeente.yml:8: "83" past niet bij "telefoon"' in until("Serving on")
            until("Reloading", lambda: facts.write_text(typed, encoding="utf-8"))
            said = until("Reloading", lambda: facts.write_text(mistake, encoding="utf-8"))
            assert 'docs/_gegevens/gemeente.yml:8: "83" past niet bij "telefoon"' in said
            for path, words in (("index.html", "&#34;83&#34; past niet bij"), (SOURCES, ELSEWHERE)):
                assert words in start(path)
            until("Reloading", lambda: facts.write_text(typed, encoding="utf-8"))
            said = until("Reloading", lambda: menu.write_text(listed.replace(INDEX, NOWHERE, 1), encoding="utf-8"))
            assert [line for line in said.splitlines() if "weg.md" in line or "Error" in line] == [
                f'WARNING -  docs/_gegevens/menu.yml:{line}: "{path}" staat in het menu, maar die pagina is er niet. '
                "Haal de regel weg, of maak de pagina. Zie CONTRIBUTING.md#menu"
                for line, path in ((2, "weg.md"), (3, "ook-weg.md"))
            ]
            assert "&#34;weg.md&#34; staat in het menu" in start()
            for text, words in ((f"nav:\n\t- index.md\n{good}", "staat een tab"), (f"{good}plugins: weg\n", "plugins")):
                said = until("Reloading", partial(settings.write_text, text, encoding="utf-8"))
                assert "Traceback" not in said
                for path, shown in (("index.html", words), ("index.html", "&#34;weg.md"), (SOURCES, ELSEWHERE)):
                    assert shown in start(path), "above the last good preview"
            until("Reloading", partial(settings.write_text, good, encoding="utf-8"))
            assert "mkdocs.yml" not in start()
            until("Reloading", lambda: menu.write_text(f"{listed}\t- x: y: z\n", encoding="utf-8"))
            assert 'href="signalen/kaasroof.html"' in start(), "the menu stays as it was"
            until("Reloading", lambda: menu.write_text(listed, encoding="utf-8"))
            assert "weg.md" not in start()
            until(
                "Reloading", lambda: (tmp_path / "docs/over/bronnen.md").write_text("# Nog een kaas", encoding="utf-8")
            )
            assert "Nog een kaas" in start(SOURCES), "what is kept of a page goes when it changes"
            said = until("Reloading", lambda: changes.write_text("<<<<<<< HEAD\n", encoding="utf-8"))
            assert "CHANGELOG.md:1: hier staan twee versies van dezelfde regels." in said
            assert "Abort" not in said
        finally:
            preview.terminate()


def _free_port() -> int:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
