"""A copy of a site that notes its own errors, for an engine whose driver does not tell of them.

It differs from what is published in two ways: each page begins with one script that notes, and the neutral page of
"Verberg" is one of this machine, as no test may ask another host.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

from support.server import Handler, Quiet, served

FRAME = "frame.html"
NOTED = "return (window.gidsNoted ?? []).splice(0)"
_NOTE = """"use strict";
window.gidsNoted = [];
addEventListener("error", ({ message, filename, lineno, target }) => {
  gidsNoted.push(message ? `${message} ${filename}:${lineno}` : `not loaded: ${target.src ?? target.href}`);
}, true);
addEventListener("unhandledrejection", ({ reason }) => gidsNoted.push(String(reason)));
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
  gidsNoted.push(`policy: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
});
"""


@dataclass(frozen=True)
class Watched:
    """Where a site is that notes its errors."""

    folder: Path
    address: str
    neutral: str

    @property
    def roots(self) -> tuple[str, str]:
        """The address on a server and that of the same files on a disk."""
        return self.address, self.folder.as_uri()


class _Handler(Handler):
    def send_policy(self) -> None:
        if self.path != f"/{FRAME}":  # the page round a narrow page is none of the guide's
            super().send_policy()


@contextmanager
def watched(site: Path, copy: Path) -> Iterator[Watched]:
    """Copy the site to `copy`, with another neutral page, and serve both from two hosts."""
    start = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    neutral = str(start.select("[data-gids-hide]")[0]["href"]).rstrip("/")
    elsewhere = copy.with_name(f"{copy.name}-elsewhere")
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("<!doctype html><title>Weer</title><h1>Het weer</h1>", encoding="utf-8")
    shutil.copytree(site, copy)
    (copy / "noted.js").write_text(_NOTE, encoding="utf-8")
    (copy / FRAME).write_text("<!doctype html><style>body { margin: 0 } iframe { border: 0 }</style>", encoding="utf-8")
    with served(copy, _Handler) as address, served(elsewhere, Quiet) as other:
        weather = other.replace("127.0.0.1", "localhost")  # another host
        for page in site.rglob("*.html"):
            path = page.relative_to(site)
            root = "../" * (len(path.parts) - 1)
            text = page.read_text(encoding="utf-8").replace(neutral, weather)
            script = f'<script src="{root}noted.js"></script>\n    <meta name="viewport"'
            noting = text.replace('<meta name="viewport"', script, 1)
            assert path.name == "404.html" or noting != text, f"{path} cannot be watched"
            (copy / path).write_text(noting, encoding="utf-8")
        yield Watched(copy, address, f"{weather}/")
