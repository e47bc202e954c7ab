"""A learning system for the tests: the SCORM run-time of scorm-again round the real package, in a frame that may open
no dialogs, no windows and no other pages. What it was told is kept between visits, as its database would."""

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

SCORM_AGAIN = Path(__file__).parents[1] / "node_modules" / "scorm-again" / "dist"
PLAYER = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Player</title><link rel="icon" href="data:,">
<script src="scorm-again.js"></script><body></body></html>"""
START = """([is2004, kept, spoil]) => {
  const api = is2004 ? new Scorm2004API({ logLevel: 5 }) : new Scorm12API({ logLevel: 5 });
  if (Object.keys(kept).length) api.loadFromFlattenedJSON(kept);
  window.told = [];
  for (const name of is2004 ? ["Initialize", "SetValue", "Commit", "Terminate"]
                            : ["LMSInitialize", "LMSSetValue", "LMSCommit", "LMSFinish"]) {
    const real = api[name].bind(api);
    api[name] = (...values) => {
      if (spoil === "throws") throw new Error("out of order");
      const refused = spoil === "refuses" && name.endsWith("SetValue");
      const answer = refused ? "false" : String(real(...values));
      told.push([name.replace("LMS", ""), ...values, answer]);
      return answer;
    };
  }
  if (spoil === "no mode") {
    const get = is2004 ? "GetValue" : "LMSGetValue";
    const real = api[get].bind(api);
    api[get] = (element) => (element.endsWith("mode") ? "" : real(element));
  }
  if (spoil !== "missing") window[is2004 ? "API_1484_11" : "API"] = api;
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts allow-same-origin";
  frame.width = 1200;
  frame.height = 740;
  frame.src = "package/index.html";
  document.body.append(frame);
}"""
ONLY_WRITTEN = ("session_time", "exit")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what a test wants to know, it asks the system."""


@dataclass
class LearningSystem:
    """One learner's record in a learning system."""

    address: str
    version: str
    kept: dict[str, str] = field(default_factory=dict)
    """By element, what the package said last."""
    calls: list[list[str]] = field(default_factory=list)
    """Every call of the last visit: name, values, answer."""

    @property
    def core(self) -> str:
        """Where SCORM 1.2 and 2004 differ in the names of elements."""
        return "cmi" if self.version == "2004" else "cmi.core"

    def open(self, page: Page, spoil: str = "") -> FrameLocator:
        """Start the package and return the guide in it, two frames deep."""
        page.goto(f"{self.address}/player.html")
        page.evaluate(START, [self.version == "2004", self.kept, spoil])
        guide = self.shell(page).frame_locator("iframe")
        expect(guide.locator("h1")).to_be_visible()
        return guide

    def shell(self, page: Page) -> FrameLocator:
        """Return the page round the guide."""
        return page.frame_locator("iframe")

    def note(self, page: Page) -> None:
        """Take over what the package has said so far."""
        self.calls = page.evaluate("window.told")
        for name, *values, answer in self.calls:
            if name == "SetValue" and answer == "true" and not values[0].endswith(ONLY_WRITTEN):
                self.kept[values[0]] = values[1]
        if self.last("exit") == "suspend":
            self.kept[f"{self.core}.entry"] = "resume"

    def close(self, page: Page) -> None:
        """Leave the player as a learner does who closes its window."""
        page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        page.wait_for_function("['Terminate', 'Finish'].includes(window.told.at(-1)[0])")
        self.note(page)

    def last(self, element: str) -> str | None:
        """Return the value that was set last in this visit for the element whose name ends so."""
        said = [call[2] for call in self.calls if call[0] == "SetValue" and call[1].endswith(f".{element}")]
        return said[-1] if said else None

    def count(self, *names: str) -> int:
        """Return how often these were called in this visit."""
        return sum(call[0] in names for call in self.calls)


@contextmanager
def learning_system(release: Path, version: str, folder: Path) -> Iterator[LearningSystem]:
    """Install the package of the release in a learning system of this version."""
    digits = version.replace(".", "")
    unpack(release / f"scorm{digits}.zip", folder / "package")
    shutil.copy(SCORM_AGAIN / f"scorm{digits}.min.js", folder / "scorm-again.js")
    (folder / "player.html").write_text(PLAYER, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield LearningSystem(f"http://127.0.0.1:{server.server_address[1]}", version)
    finally:
        server.shutdown()
        server.server_close()
