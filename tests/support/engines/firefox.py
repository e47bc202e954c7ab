"""Firefox, over the protocol that it speaks itself: the package of Debian brings no driver."""

from base64 import b64decode
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from support.engines.engine import Engine
from support.engines.marionette import Marionette, MarionetteError

PREFERENCES: dict[str, bool | int | str] = {
    "marionette.port": 0,
    "remote.prefs.recommended": True,
    "browser.sessionhistory.max_total_viewers": 8,  # as on a counter computer, however small this machine is
    "dom.disable_beforeunload": True,  # nobody can answer its question here
    "app.update.disabledForTesting": True,
    "datareporting.policy.dataSubmissionEnabled": False,
}
# What the browser itself noted about pages: exceptions and violations. Only what it calls an error.
TAKE_ERRORS = """
  const found = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName, innerWindowID }) => innerWindowID || /^(http|file)/.test(sourceName))
    .map(({ errorMessage, sourceName, lineNumber }) => `${errorMessage} ${sourceName}:${lineNumber}`);
  Services.console.reset();
  return found;"""
# As its own "responsive design mode": no window is as narrow as a phone.
SET_SIZE = """
  const [width, height] = arguments;
  const { style } = gBrowser.selectedBrowser;
  for (const [side, size] of Object.entries({ width, height }))
    for (const name of [side, `min-${side}`, `max-${side}`]) style.setProperty(name, `${size}px`);"""
SESSION = """
  const [done] = arguments;
  const load = (name) => ChromeUtils.importESModule(`resource:///modules/sessionstore/${name}.sys.mjs`)[name];
  const kept = PathUtils.join(PathUtils.profileDir, "sessionstore-backups", "recovery.jsonlz4");
  load("TabStateFlusher").flushWindow(window)
    .then(() => load("SessionSaver").run())
    .then(() => IOUtils.readUTF8(kept, { decompress: true }))
    .then(done);"""
PREFER = """
  const { prefs } = Services;
  return Object.fromEntries(Object.entries(arguments[0]).map(([name, value]) => {
    const kind = typeof value === "number" ? "IntPref" : "BoolPref";
    const before = prefs[`get${kind}`](name);
    prefs[`set${kind}`](name, value);
    return [name, before];
  }));"""
FORGET = """
  const done = arguments[0];
  const { CLEAR_DOM_STORAGES, CLEAR_ALL_CACHES } = Ci.nsIClearDataService;
  Services.clearData.deleteData(CLEAR_DOM_STORAGES | CLEAR_ALL_CACHES, { onDataDeleted: () => done(true) });"""


class Firefox(Engine):
    """One Firefox; each fresh tab closes the one before, and what the sites kept is wiped."""

    name = "firefox"
    passing = (MarionetteError,)

    def __init__(self, executable: str) -> None:
        self._browser = Marionette(executable, PREFERENCES)

    def fresh(self, width: int, height: int) -> None:
        opened = self.send("NewWindow", type="tab", focus=True)
        self.send("CloseWindow")
        self.send("SwitchToWindow", handle=opened["handle"])
        self._as_browser("WebDriver:ExecuteAsyncScript", FORGET)
        self.resize(width, height)
        self.problems()

    def resize(self, width: int, height: int) -> None:
        self._as_browser("WebDriver:ExecuteScript", SET_SIZE, width, height)
        self.until("return innerWidth === arguments[0] && innerHeight === arguments[1]", width, height)

    def forget(self) -> None:
        """Forget the tabs that were closed, which could be opened again."""
        self._as_browser(
            "WebDriver:ExecuteScript", "Services.obs.notifyObservers(null, 'browser:purge-session-history')"
        )

    @contextmanager
    def _preferring(self, preferences: dict[str, bool | int]) -> Iterator[None]:
        before = self._as_browser("WebDriver:ExecuteScript", PREFER, preferences)
        yield
        self._as_browser("WebDriver:ExecuteScript", PREFER, before)

    def blocking_storage(self) -> AbstractContextManager[None]:
        """Let no site keep anything, as a strict administrator does."""
        return self._preferring({"network.cookie.cookieBehavior": 2})

    def keeping_session(self) -> AbstractContextManager[None]:
        """Let the browser write what it needs to come back after a crash, and soon: else once an hour at rest."""
        names = ("interval", "interval.idle")
        often = {f"browser.sessionstore.{name}": 100 for name in names}
        return self._preferring({"browser.sessionstore.resume_from_crash": True, **often})

    def _as_browser(self, command: str, script: str, *values: Any) -> Any:
        self._browser.send("Marionette:SetContext", {"value": "chrome"})
        try:
            return self._browser.send(command, {"script": script, "args": values})
        finally:
            self._browser.send("Marionette:SetContext", {"value": "content"})

    def send(self, command: str, **values: Any) -> Any:
        # a script runs in the page itself; what is no script passes the sandbox over
        return self._browser.send(f"WebDriver:{command}", {"sandbox": None, **values})

    def session(self) -> str:
        """Return what the browser keeps on its disk at this moment, of open and closed tabs."""
        return str(self._as_browser("WebDriver:ExecuteAsyncScript", SESSION))

    def printed(self) -> bytes:
        """Print the page on A4, with its colours, and return the PDF."""
        return b64decode(self.send("Print", background=True, page={"width": 21, "height": 29.7}))

    def problems(self) -> list[str]:
        return list(self._as_browser("WebDriver:ExecuteScript", TAKE_ERRORS))

    def close(self) -> None:
        self._browser.close()
