"""Finds the browsers on this machine; run as a command, it installs those of its arguments that are missing.

Where each is looked for: the variable of its name, else the system. Where each comes from: Debian's packages; of
Chromium Playwright's own download comes before the package that opens a window.
"""

import os
import shutil
import subprocess
import sys

from support.chromium import ADVICE as CHROMIUM_ADVICE
from support.chromium import find_chromium

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


def install(packages: list[str]) -> None:
    """Install packages of Debian or Ubuntu; whether that went well, `find` tells."""
    if not packages:
        return
    as_root = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "--non-interactive"]
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        command = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *arguments]
        if shutil.which("apt-get") is None or subprocess.run(command, check=False, capture_output=True).returncode:
            return


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
        lacking.append(CHROMIUM_ADVICE)
    sys.exit("\n".join(lacking) or 0)
