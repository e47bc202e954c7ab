"""Who sets the guide up on a computer of their own hears in one sentence why it stops."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from gids.preview import mistake_in
from support.building import ROOT, run_python

AN_OLDER_PYTHON = f"""#!/bin/sh
exec {sys.executable} -c 'import sys; sys.version_info = (3, 10, 13); exec(sys.argv[1])' "$2"
"""
WITHOUT_PANGO = """
import cffi

def missing(self, name, flags=0):
    raise OSError(f"cannot load library {name!r}")

cffi.FFI.dlopen = missing
from gids.release.papers import has_pango
print("Pango is", "here" if has_pango() else "missing")
"""

WITH_THE_FIRST_LIST = """
import re, sys
from importlib.metadata import packages_distributions

listed = {line.partition("==")[0] for line in open("requirements.txt") if "==" in line}

class Others:
    names = {
        name for name, whose in packages_distributions().items()
        if not listed & {re.sub("[-_.]+", "-", one).lower() for one in whose}
    }

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"{name} is in another list")

sys.meta_path.insert(0, Others())
from mkdocs.config import load_config
load_config("mkdocs.yml")
print("a preview begins without", *sorted({"pytest", "weasyprint"} & Others.names))
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with what `make` reads before it makes anything."""
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make there, with nothing of the make that runs the tests."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


WRONG_PYTHONS = {
    "./older": "De gids heeft Python 3.11 of nieuwer nodig, en dit is 3.10. Installeer een nieuwere, of wijs die aan: ",
    "python3.99": 'Er is hier geen programma "python3.99". Installeer Python 3.11 of nieuwer, of wijs een Python aan '
    "die er wel is: ",
}


@pytest.mark.parametrize(("python", "message"), WRONG_PYTHONS.items())
def test_python_that_will_not_do_is_named_before_anything_is_installed(clone: Path, python: str, message: str) -> None:
    program(clone / "older", AN_OLDER_PYTHON)
    done = make(clone, "build", f"PYTHON={python}")
    assert done.returncode
    assert done.stderr.splitlines()[0] == f"{message}make build PYTHON=python3.11"
    assert not (clone / ".venv").exists()


def test_above_what_npm_says_stands_what_to_do(clone: Path) -> None:
    program(clone / ".venv" / "bin" / "python", "#!/bin/sh\n")
    program(clone / ".venv" / "bin" / "npm", "#!/bin/sh\necho npm error code EAI_AGAIN >&2\nexit 1\n")
    (clone / "tests" / "bench").mkdir(parents=True)
    (clone / "tests" / "bench" / "package-lock.json").touch()
    done = make(clone, "tests/bench/node_modules")
    assert done.returncode
    assert done.stdout + done.stderr.partition("make:")[0] == (
        "Wat de tests nodig hebben is niet op te halen. Kijk of er internet is, en probeer het nog eens. npm zegt:\n"
        "npm error code EAI_AGAIN\n"
    )


@pytest.mark.parametrize("python", [AN_OLDER_PYTHON, "#!/nergens/python3.9\n", "#!/bin/sh\nexit 1\n"])
def test_a_set_up_of_another_python_is_made_anew(clone: Path, python: str) -> None:
    program(clone / ".venv" / "bin" / "python", python)
    (clone / ".venv" / "ready-site").touch()
    done = make(clone, "--dry-run", "build")
    assert "-m venv .venv" in done.stdout
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize(
    ("typed", "command"),
    [(["build"], "mkdocs build --strict"), (["serve", "PORT=8123"], "mkdocs serve --dev-addr 127.0.0.1:8123")],
)
def test_a_good_set_up_is_left_alone_and_does_what_was_asked_for(clone: Path, typed: list[str], command: str) -> None:
    (clone / ".venv").symlink_to(ROOT / ".venv")
    done = make(clone, "--dry-run", "--assume-old=requirements.txt", *typed)
    assert done.stdout.splitlines()[-1] == f".venv/bin/{command}"
    assert "venv .venv" not in done.stdout


def test_the_preview_says_that_its_port_is_taken_and_what_to_type() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert mistake_in(str(port)) == (
            f"Poort {port} is bezet: er staat al een voorbeeld open, of een ander programma gebruikt hem. "
            f"Sluit dat, of kies een andere: make serve PORT={port % 65_535 + 1}"
        )
    assert mistake_in(str(port)) == ""


@pytest.mark.parametrize("port", ["", "achtduizend", "0", "65536", "-1"])
def test_what_is_no_port_is_said(port: str) -> None:
    assert mistake_in(port) == f'"{port}" is geen poort. Kies een getal, bijvoorbeeld: make serve PORT=8001'


def test_without_pango_nothing_is_printed_before_the_sentence_of_the_guide() -> None:
    done = run_python("-c", WITHOUT_PANGO)
    assert (done.stdout, done.stderr) == ("Pango is missing\n", "")


def test_who_only_previews_needs_no_more_than_the_first_list() -> None:
    done = run_python("-c", WITH_THE_FIRST_LIST)
    assert (done.stdout, done.stderr) == ("a preview begins without pytest weasyprint\n", "")
