"""WebKit, the engine of Safari, as WebKitGTK on a screen that nobody sees."""

import os
import subprocess
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Remote, WebKitGTKOptions
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

from support.engines.engine import Engine
from support.watched import FRAME, NOTED

NARROWEST = 447
"""CSS pixels: no window of it is narrower. A narrower page stands in a frame of the same origin."""
ANSWER = 60
"""Seconds in which the driver answers, or never will."""
STARTS = 3
"""Once in some hundred starts the browser never comes to its driver; another one does."""
BARS = 38
"""CSS pixels that the window's own bar takes of its height."""


class Screen:
    """An X server without a screen, for as long as a test run needs it."""

    def __init__(self, executable: str) -> None:
        command = [executable, "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._server.stdout
        self.display = f":{self._server.stdout.readline().strip()}"

    def close(self) -> None:
        """Stop the server."""
        self._server.terminate()
        self._server.wait()


COMMANDS = {
    "Navigate": Command.GET,
    "Back": Command.GO_BACK,
    "Refresh": Command.REFRESH,
    "ExecuteScript": Command.W3C_EXECUTE_SCRIPT,
    "PerformActions": Command.W3C_ACTIONS,
}
"""What Selenium calls them."""
# A page in a frame, as wide as a phone; the driver waits for it.
MAKE_FRAME = """
  const [address, width, height, done] = arguments;
  const frame = Object.assign(document.createElement("iframe"), { src: address, width, height });
  frame.addEventListener("load", () => done());
  document.body.replaceChildren(frame);"""


class WebKit(Engine):
    """One session; before each test what the sites kept is wiped."""

    name = "webkit"
    passing = (WebDriverException,)

    def __init__(self, driver: str, screen: str) -> None:
        self._screen = Screen(screen)
        self._executable = driver
        self._session: Remote | None = None
        self._service: Service | None = None
        self._size = (0, 0)
        self._problems: list[str] = []
        self._opened: dict[str, str] = {}
        """A page of each site that may have kept something."""

    @property
    def _driver(self) -> Remote:
        assert self._session, "begin with fresh()"
        return self._session

    def fresh(self, width: int, height: int) -> None:
        try:
            self._forget()
        except (AssertionError, HTTPError, WebDriverException):  # not started yet, or it went away
            self._begin()
        self._size = (width, height)
        self._driver.set_window_size(max(width, NARROWEST), height + BARS)
        self._problems.clear()

    def _forget(self) -> None:
        for page in self._opened.values():
            self._driver.switch_to.default_content()
            self._driver.get(page)
            self.run("sessionStorage.clear(); localStorage.clear()")
        self._opened.clear()
        self._driver.get("about:blank")

    def _begin(self) -> None:
        self._opened.clear()
        for last in (*(False,) * (STARTS - 1), True):
            self._quit()
            try:
                self._session = self._start()
                break
            except HTTPError:
                if last:
                    raise

    def _start(self) -> Remote:
        self._service = Service(self._executable, env={**os.environ, "DISPLAY": self._screen.display})
        self._service.start()
        settings = ClientConfig(remote_server_addr=self._service.service_url, timeout=ANSWER)
        return Remote(RemoteConnection(client_config=settings), options=WebKitGTKOptions())

    def resize(self, width: int, height: int) -> None:
        if self._size[0] >= NARROWEST:
            self._driver.set_window_size(width, height + BARS)
        else:
            self.run("Object.assign(frameElement, { width: arguments[0], height: arguments[1] })", width, height)
        self.until("return innerWidth === arguments[0]", width)

    def open(self, address: str) -> None:
        width, height = self._size
        start = urlsplit(address)
        frame = f"{start.scheme}://{start.netloc}/{FRAME}"
        self._opened[frame] = frame if start.netloc else address
        if width >= NARROWEST:
            super().open(address)
            return
        self._note()
        self._driver.switch_to.default_content()
        self._driver.get(frame)
        self._driver.execute_async_script(MAKE_FRAME, address, width, height)
        self._driver.switch_to.frame(0)

    def send(self, command: str, **values: Any) -> Any:
        if command != "ExecuteScript":
            self._note()
        return self._driver.execute(COMMANDS[command], values)["value"]

    def _note(self) -> None:
        """Take what the page noted before it may give way to another."""
        with suppress(WebDriverException):
            self._problems += self._driver.execute_script(NOTED)

    def problems(self) -> list[str]:
        self._note()
        found = list(self._problems)
        self._problems.clear()
        return found

    def _quit(self) -> None:
        if self._session:
            self._session.quit()
        if self._service:
            self._service.stop()
        self._session = self._service = None

    def close(self) -> None:
        self._quit()
        self._screen.close()
