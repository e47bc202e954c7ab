"""A learning system for the tests: the SCORM run-time of scorm-again round the real package, in a frame that may open
no dialogs and lead to no other page. It keeps what it was told as Moodle does (mod/scorm: datamodels/scorm_12.js,
scorm_check_mode in locallib.php): each change is sent once, whether that works or not; who ends without a word about
the status completed it; and what is completed is only looked at the next time."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import FrameLocator, Page, expect

from support.releasing import unpack

SUPPORT = Path(__file__).parent
SCORM_AGAIN = SUPPORT.parent / "node_modules" / "scorm-again" / "dist"
PLAYER = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Player</title><link rel="icon" href="data:,">
<script src="scorm-again.js"></script><script src="player.js"></script><body></body></html>"""
LOGIN = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Log in</title><h1>Log in</h1></html>"""
BEGUN = {"1.2": ("incomplete", None), "2004": ("incomplete", None)}
PASSED = {"1.2": ("passed", None), "2004": ("completed", "passed")}
OVER = {"completed", "passed", "failed"}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what a test wants to know, it asks the system."""


@dataclass
class _Window:
    """One window with the package, as the system sees it."""

    sent: dict[str, str]
    is_review: bool
    calls: list[list[str]] = field(default_factory=list)
    set: dict[str, str] = field(default_factory=dict)


@dataclass
class LearningSystem:
    """One learner's record in a learning system."""

    address: str
    version: str
    kept: dict[str, str] = field(default_factory=dict)
    """By element, what the system stored."""
    reviews: bool = True
    """Whether what was completed is only looked at on the next visit."""
    calls: list[list[str]] = field(default_factory=list)
    """Every call of the window that was noted last: name, values, answer."""
    _windows: dict[Page, _Window] = field(default_factory=dict)

    @property
    def core(self) -> str:
        """Where SCORM 1.2 and 2004 differ in the names of elements."""
        return "cmi" if self.version == "2004" else "cmi.core"

    @property
    def completion(self) -> str:
        """The element with the status that decides on the next visit."""
        return "cmi.completion_status" if self.version == "2004" else "cmi.core.lesson_status"

    @property
    def status(self) -> tuple[str | None, str | None]:
        """Completion and success; SCORM 1.2 has one status for both."""
        return self.kept.get(self.completion), self.kept.get("cmi.success_status")

    def open(self, page: Page, spoil: str = "", mode: str = "", place: str = "frame") -> FrameLocator:
        """Start the package and return the guide in it, two frames deep.

        `mode` is what the learner asked for, as "browse" with the button Preview; else the system decides. With the
        place "window" the package opens in a window of its own, and the guide is looked for there.
        """
        page.goto(f"{self.address}/player.html")
        is_over = self.reviews and self.kept.get(self.completion) in OVER
        mode = mode or ("review" if is_over else "normal")
        element = f"{self.core}.{'mode' if self.version == '2004' else 'lesson_mode'}"
        self._windows[page] = _Window(dict(self.kept), mode == "review")
        kept = {**self.kept, **({} if mode == "normal" else {element: mode})}
        page.evaluate("options => startPlayer(...options)", [self.version == "2004", kept, spoil, place])
        guide = self.shell(page).frame_locator("iframe")
        if place == "frame":
            expect(guide.locator("main")).to_be_visible()
        return guide

    def shell(self, page: Page) -> FrameLocator:
        """Return the page round the guide."""
        return page.frame_locator("iframe")

    def note(self, page: Page) -> None:
        """Store what the package has said in this window since the last time."""
        window = self._windows[page]
        self.calls = page.evaluate("window.told")
        for name, *values, answer in self.calls[len(window.calls) :]:
            if name == "SetValue" and answer == "true":
                window.set[values[0]] = values[1]
            if name in {"Commit", "Finish"}:
                self._send(window, answer == "true", name == "Finish")
        window.calls = self.calls

    def _send(self, window: _Window, works: bool, ends: bool) -> None:
        exit_ = window.set.get(f"{self.core}.exit")
        said = {key: value for key, value in window.set.items() if not key.endswith((".session_time", ".exit"))}
        if ends and self.version == "1.2" and not {**window.sent, **said}.get(self.completion):
            said |= {self.completion: "completed", "cmi.core.score.raw": "0"}
        changed = {key: value for key, value in said.items() if window.sent.get(key) != value}
        window.sent |= changed
        if works and not window.is_review:
            self.kept |= changed
            if exit_ == "suspend":
                self.kept[f"{self.core}.entry"] = "resume"

    def close(self, page: Page) -> None:
        """Leave the player as a learner does who closes its window."""
        page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        page.wait_for_function("window.told.at(-1)[0] === 'Finish'")
        self.note(page)

    def last(self, element: str) -> str | None:
        """Return the value that was set last in this visit for the element whose name ends so."""
        said = [call[2] for call in self.calls if call[0] == "SetValue" and call[1].endswith(f".{element}")]
        return said[-1] if said else None

    def count(self, name: str) -> int:
        """Return how often this was called in this visit."""
        return sum(call[0] == name for call in self.calls)


@contextmanager
def learning_system(release: Path, version: str, folder: Path) -> Iterator[LearningSystem]:
    """Install the package of the release in a learning system of this version."""
    digits = version.replace(".", "")
    unpack(release / f"scorm{digits}.zip", folder / "package")
    shutil.copy(SCORM_AGAIN / f"scorm{digits}.min.js", folder / "scorm-again.js")
    shutil.copy(SUPPORT / "player.js", folder / "player.js")
    (folder / "player.html").write_text(PLAYER, encoding="utf-8")
    (folder / "login.html").write_text(LOGIN, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield LearningSystem(f"http://127.0.0.1:{server.server_address[1]}", version)
    finally:
        server.shutdown()
        server.server_close()
