"""Starts Orca with a Firefox on a screen that nobody sees, presses keys there, and returns what was said."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from support.engines.installed import path_of
from support.engines.marionette import Marionette
from support.engines.webkit import Screen

PREFERENCES: dict[str, bool | int | str] = {
    "marionette.port": 0,
    "remote.prefs.recommended": False,  # they tell pages that a window has the focus which has it not
    "accessibility.force_disabled": -1,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_beforeunload": True,
}
SETTINGS = """import orca.settings
orca.settings.speechServerFactory = "voice"
orca.settings.speechFactoryModules = ["voice"]
orca.settings.enableBraille = False
"""
SET_CLOCK_ON = """const [minutes] = arguments, { Date } = window, { now } = Date; // of the page
Date.now = () => now() + minutes * 60000;
dispatchEvent(new Event("pageshow"));"""
QUIET = 1.5
"""Seconds without a word, after which Orca has said what it had to say."""
PATIENCE = 30.0


class ScreenReader:
    """A person who hears the guide: opens pages and presses keys."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="gids-orca-"))
        self._heard = self._folder / "heard.txt"
        self._heard.touch()
        self._read = 0
        shutil.copy(Path(__file__).with_name("voice.py"), self._folder)
        (self._folder / "orca-customizations.py").write_text(SETTINGS, encoding="utf-8")
        programs = [path_of(name) for name in ("Orca", "openbox", "dbus-daemon", "xdotool", "Firefox", "Xvfb")]
        orca, window_manager, bus, self._xdotool, firefox, screen = programs
        self._screen = Screen(screen)
        self._environment = self._make_environment()
        self._running: list[subprocess.Popen[Any]] = []
        bus_address = self._start(bus, "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE).stdout
        assert bus_address
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = bus_address.readline().strip()
        self._start(window_manager)
        self._firefox = Marionette(firefox, PREFERENCES, self._environment)
        self._start(orca, "--user-prefs", str(self._folder))
        self._settle(first=True)

    def _make_environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
        return kept | {
            "DISPLAY": self._screen.display,
            "GNOME_ACCESSIBILITY": "1",
            "GSETTINGS_BACKEND": "memory",
            "HOME": str(self._folder),
            "LANG": "C.UTF-8",
            "LANGUAGE": "nl",
            "ORCA_HEARD": str(self._heard),
            "XDG_RUNTIME_DIR": str(self._folder),
        }

    def _start(self, *command: str, stdout: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, env=self._environment, stdout=stdout, stderr=quiet, text=True)
        self._running.append(process)
        return process

    def _settle(self, first: bool = False) -> list[str]:
        """Wait until nothing more is said (`first`: after something was) and return what was, since the last time."""
        end = time.monotonic() + PATIENCE
        last = time.monotonic()
        size = self._read
        while time.monotonic() < end:
            now = self._heard.stat().st_size
            if now != size:
                size, last = now, time.monotonic()
            elif time.monotonic() - last > QUIET and not (first and size == self._read):
                break
            time.sleep(0.1)
        text = self._heard.read_bytes()[self._read : size].decode()
        self._read = size
        return text.splitlines()

    def open(self, address: str) -> list[str]:
        """Go to a page and return what is said of it, to its end."""
        self._firefox.send("WebDriver:Navigate", {"url": address})
        return self._settle(first=True)

    def press(self, *keys: str) -> list[str]:
        """Press keys, by their names in X, and return what is said."""
        self._tell("key", "--delay", "100", *keys)
        return self._settle()

    def type(self, text: str) -> list[str]:
        """Type a text and return what is said."""
        self._tell("type", "--delay", "100", text)
        return self._settle()

    def wait(self, minutes: int) -> list[str]:
        """Do nothing for some minutes, by the clock of the page, and return what is said."""
        self._firefox.send("WebDriver:ExecuteScript", {"script": SET_CLOCK_ON, "args": [minutes], "sandbox": None})
        return self._settle()

    def resize(self, width: int, height: int) -> None:
        """Make the window smaller or larger, in dots."""
        self._firefox.send("WebDriver:SetWindowRect", {"width": width, "height": height})

    def _tell(self, *arguments: str) -> None:
        subprocess.run([self._xdotool, *arguments], env=self._environment, check=True, capture_output=True)

    def close(self) -> None:
        """End everything that was started."""
        self._firefox.close()
        for process in reversed(self._running):
            process.terminate()
            process.wait()
        self._screen.close()
        shutil.rmtree(self._folder, ignore_errors=True)
