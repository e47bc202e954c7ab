"""A client of Marionette, the protocol that every Firefox speaks: its commands are those of W3C WebDriver.

The published client (marionette_driver) brings fifteen packages, and one that Python 3.13 can no longer load.
"""

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

START_WITHIN = 60.0
"""Seconds."""


class MarionetteError(Exception):
    """What the browser answered instead of a result."""


class Marionette:
    """A Firefox with a profile of its own and one session."""

    def __init__(
        self, executable: str, preferences: Mapping[str, bool | int | str], screen: Mapping[str, str] | None = None
    ) -> None:
        """Start it; `screen` is the environment of a screen to show itself on, where something else has to see it."""
        self.profile = Path(tempfile.mkdtemp(prefix="gids-firefox-"))
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()]
        (self.profile / "user.js").write_text("".join(lines), encoding="utf-8")
        options = ["--marionette", "--remote-allow-system-access", *([] if screen else ["--headless"])]
        command = [executable, *options, "--profile", str(self.profile)]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, env=screen, stdout=quiet, stderr=quiet)
        self._number = 0
        self._connection = self._connect().makefile("rwb")
        self._read()  # it introduces itself
        self.send("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"unhandledPromptBehavior": "accept"}}})

    def _connect(self) -> socket.socket:
        end = time.monotonic() + START_WITHIN
        while time.monotonic() < end:
            try:
                port = int((self.profile / "MarionetteActivePort").read_text(encoding="utf-8"))
                return socket.create_connection(("127.0.0.1", port))
            except (OSError, ValueError):  # not there yet, or not yet whole
                time.sleep(0.05)
        raise AssertionError("Firefox does not start")

    def _read(self) -> Any:
        length = b""
        while (digit := self._connection.read(1)) != b":":
            if not digit:
                raise MarionetteError("Firefox went away")
            length += digit
        return json.loads(self._connection.read(int(length)))

    def send(self, command: str, values: dict[str, Any] | None = None) -> Any:
        """Have a command carried out and return its result; raises MarionetteError with what the browser says."""
        self._number += 1
        text = json.dumps([0, self._number, command, values or {}]).encode()
        self._connection.write(b"%d:%s" % (len(text), text))
        self._connection.flush()
        _, _, error, result = self._read()
        if error:
            raise MarionetteError(f"{error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def close(self) -> None:
        """End the browser and remove what it kept."""
        self.send("Marionette:Quit", {"flags": ["eForceQuit"]})
        self._process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
