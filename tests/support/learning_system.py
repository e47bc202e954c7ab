"""A learning system for the tests: the SCORM run-time of scorm-again round the real package, in a frame that may open
no dialogs and lead to no other page. What it is told goes over the network to a server, as that is what can fail.

It stores as Moodle does (mod/scorm: datamodels/scorm_12.js, scorm_check_mode in locallib.php): each change is sent
once, whether that works or not; who ends without a word about the status completed it; what is completed is only looked
at the next time; and what is asked of it, its own page answers. Its API says what became of it. Two systems that do not
say that can be had with `like`:

- "moodle", as seen in Moodle 4.5.6: "true" whatever happens, also without a line; in SCORM 1.2 what was collected
  counts as sent and is never sent again; in SCORM 2004, after an outage, things are stored only at a proper close.
- "openedx", as seen in version 19.0.5 of Open edX's player (openedx-scorm-xblock, static/js/src): "true" whatever
  happens; values are stored one request after the other, and given back only then; asked for status or score it answers
  nothing, ever; and what is told again after an outage is sent again.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import FrameLocator, Page, expect

from support.learner import check, follow, question
from support.reader import becomes
from support.server import Quiet, served

SUPPORT = Path(__file__).parent
SCORM_AGAIN = SUPPORT.parent / "node_modules" / "scorm-again" / "dist"
PLAYER = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Player</title><link rel="icon" href="data:,">
<script src="scorm-again.js"></script><script src="player.js"></script><body></body></html>"""
LOGIN = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Log in</title><h1>Log in</h1></html>"""
OVER = {"completed", "passed", "failed"}
KEPT = "Je leersysteem bewaart je resultaten."
SAVE = "Opslaan en sluiten"
AGAIN = "Je leersysteem bewaart je resultaten weer."
REFUSED = (
    "Let op: je leersysteem bewaart je resultaten nu niet. Blijft dat zo? "
    "Log opnieuw in in een ander tabblad en open daar de gids."
)


@dataclass
class LearningSystem:
    """One learner's record in a learning system."""

    version: str
    page: Page
    """The learner's window; a test puts another in its place."""
    address: str = ""
    """Where its server is."""
    kept: dict[str, str] = field(default_factory=dict)
    """By element, what the system stored."""
    reviews: bool = True
    """Whether what was completed is only looked at on the next visit."""
    like: str = ""
    """Which system it is like, of those above."""
    is_over: bool = False
    """Whether the session ended: its server leads to the login, and stores nothing."""
    calls: list[list[str]] = field(default_factory=list)
    """Every call of the window that was noted last: name, values, answer."""
    arrivals: list[str] = field(default_factory=list)
    """The addresses to which something was sent."""

    @property
    def core(self) -> str:
        """Where SCORM 1.2 and 2004 differ in the names of elements."""
        return "cmi" if self.version == "2004" else "cmi.core"

    @property
    def completion(self) -> str:
        """The element with the status that decides on the next visit."""
        return "cmi.completion_status" if self.version == "2004" else "cmi.core.lesson_status"

    @property
    def has_passed(self) -> bool:
        """Whether the learner passed; who did not has begun, and nothing else. SCORM 1.2 has one status for both."""
        status = self.kept.get(self.completion), self.kept.get("cmi.success_status")
        passed = ("completed", "passed") if self.version == "2004" else ("passed", None)
        assert status in (passed, ("incomplete", None))
        return status == passed

    def open(self, spoil: str = "", mode: str = "", place: str = "frame") -> FrameLocator:
        """Start the package and return the guide in it, two frames deep.

        `mode` is what the learner asked for, as "browse" with the button Preview; else the system decides. With the
        place "window" the package opens in a window of its own, and the guide is looked for there.
        """
        self.page.goto(f"{self.address}/player.html")
        is_over = self.reviews and self.kept.get(self.completion) in OVER
        mode = mode or ("review" if is_over and self.like != "openedx" else "normal")
        element = f"{self.core}.{'mode' if self.version == '2004' else 'lesson_mode'}"
        kept = {**self.kept, **({} if mode == "normal" else {element: mode})}
        how = {"is2004": self.version == "2004", "kept": kept, "spoil": spoil, "place": place, "like": self.like}
        self.page.evaluate("how => startPlayer(how)", how)
        guide = self.shell.frame_locator("iframe")
        if place == "frame":
            expect(guide.locator("main")).to_be_visible()
        return guide

    @property
    def shell(self) -> FrameLocator:
        """The page round the guide."""
        return self.page.frame_locator("iframe")

    def says(self, text: str) -> None:
        """Expect the bar to say this."""
        expect(self.shell.get_by_role("status")).to_have_text(text)

    def press(self, name: str) -> None:
        """Press the button in the bar."""
        self.shell.get_by_role("button", name=name, exact=True).click()

    def note(self) -> None:
        """Note what the package has said in this window."""
        self.calls = self.page.evaluate("window.told")

    def close(self) -> None:
        """Leave the player as a learner does who closes its window."""
        self.page.evaluate("isLeaving = true; document.querySelector('iframe').src = 'about:blank'")
        self.page.wait_for_function("window.told.at(-1)[0] === 'Finish'")
        becomes(lambda: set(self.page.evaluate("beacons")) <= set(self.arrivals), True)
        self.note()

    def last(self, element: str) -> str | None:
        """Return the value that was set last in this visit for the element whose name ends so."""
        said = [call[2] for call in self.calls if call[0] == "SetValue" and call[1].endswith(f".{element}")]
        return said[-1] if said else None

    def count(self, name: str) -> int:
        """Return how often this was called in this visit."""
        return sum(call[0] == name for call in self.calls)


@contextmanager
def learning_system(release: Path, version: str, folder: Path, page: Page) -> Iterator[LearningSystem]:
    """Install the package of the release in a learning system of this version, for a learner with this page."""
    name = f"scorm{version.replace('.', '')}"
    (folder / "package").symlink_to(release.parent / name)
    shutil.copy(SCORM_AGAIN / f"{name}.min.js", folder / "scorm-again.js")
    shutil.copy(SUPPORT / "player.js", folder / "player.js")
    (folder / "player.html").write_text(PLAYER, encoding="utf-8")
    (folder / "login.html").write_text(LOGIN, encoding="utf-8")
    system = LearningSystem(version, page)
    with served(folder, partial(_Handler, system)) as system.address:
        yield system


class _Handler(Quiet):
    protocol_version = "HTTP/1.0"  # an answer without a length ends with its connection

    def __init__(self, system: LearningSystem, *request: Any, **options: Any) -> None:
        self._system = system
        super().__init__(*request, **options)

    def send_head(self) -> Any:
        """Answer GET and HEAD."""
        if self._system.is_over and self.path.startswith("/package/"):
            self.send_response(303)
            self.send_header("Location", "/login.html")
            self.end_headers()
            return None
        return super().send_head()

    def do_POST(self) -> None:  # noqa: N802
        """Store values."""
        values = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self._system.is_over:
            self._system.kept.update(values)
        self.send_response(403 if self._system.is_over else 200)
        self.end_headers()
        self._system.arrivals.append(self.path)


def open_test(system: LearningSystem) -> FrameLocator:
    """Start the package and go to its test."""
    guide = system.open()
    follow(guide, "Kaasproef")
    return guide


def answer(guide: FrameLocator) -> None:
    """Answer a question of practice wrong."""
    follow(guide, "Oefenen met kaas")
    check(question(guide, "Bij wie meld je een gat?"), "Bij de bakker.")


def sees_answer(guide: FrameLocator) -> None:
    """Expect that question to be answered."""
    expect(question(guide, "Bij wie meld je een gat?").get_by_label("Bij de bakker.", exact=True)).to_be_checked()
