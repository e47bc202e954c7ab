"""What the tests share: the built sites, a server for each, and a browser that notes what it should not have to do."""

import fcntl
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from gids.content.model import Content
from support.building import ROOT, TESTSTAD, build_site, change
from support.checking import content_of
from support.engines.installed import ADVICE, find_chromium
from support.learning_system import LearningSystem, learning_system
from support.pages import pages_of
from support.question_bank import Printed, printed_questions
from support.releasing import release_of_teststad
from support.server import served

pytest_plugins = ["support.engines.fixtures"]
expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong


def in_bench(*values: Any) -> Any:
    """Return values of a parameter with which `make bench` alone asks for a promise, once more."""
    return pytest.param(*values, marks=pytest.mark.long)


SOME_AND_ALL = pytest.mark.parametrize("step", [3, in_bench(1)])
"""One of three in `make test`, and each in `make bench`."""


def _once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first process that needs it makes for all of a run."""
    place = factory.getbasetemp()
    place = place.parent if "PYTEST_XDIST_WORKER" in os.environ else place
    with (place / f"{name}.lock").open("w") as lock, pytest.MonkeyPatch.context() as environment:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / name).exists():
            if name != "guide":  # the fixture municipality has its own facts
                environment.delenv("GEMEENTE", raising=False)
            make(place / f"{name}.new")
            (place / f"{name}.new").rename(place / name)
    return place / name


def _build(site: Path, docs: Path | None = None) -> None:
    assert build_site(site, docs) == []


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real guide, built without a warning."""
    return _once(tmp_path_factory, "guide", _build)


@pytest.fixture(scope="session")
def teststad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture municipality, built without a warning."""
    return _once(tmp_path_factory, "teststad", lambda site: _build(site, TESTSTAD))


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all packages of the fixture municipality."""
    return _once(tmp_path_factory, "release", release_of_teststad) / "dist"


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after somebody changed one digit, and asked that a learning system gets every answer."""

    def make(folder: Path) -> None:
        facts = copytree(TESTSTAD, folder / "docs") / "_gegevens" / "gemeente.yml"
        change(change(facts, "0123-456 789", "0123-456 788"), "intranet:", 'antwoorden_per_vraag: "ja"\nintranet:')
        release_of_teststad(folder, folder / "docs")

    return _once(tmp_path_factory, "corrected", make) / "dist"


@pytest.fixture(scope="session")
def content() -> Content:
    """What is read of the real guide."""
    return content_of(ROOT)


@pytest.fixture(scope="session")
def on_pages(release: Path) -> dict[str, Printed]:
    """The questions of the fixture municipality by their id, as a reader sees them."""
    return printed_questions(pages_of(release.parent / "site"))


@pytest.fixture
def system(
    release: Path, request: pytest.FixtureRequest, tmp_path: Path, new_page: "NewPage"
) -> Iterator[LearningSystem]:
    """A learning system with the package of the fixture municipality, in SCORM 1.2 where a test asks for no other."""
    with learning_system(release, getattr(request, "param", "1.2"), tmp_path, new_page()[0]) as running:
        yield running


@pytest.fixture(scope="session")
def guide_address(guide: Path) -> Iterator[str]:
    """The address of the real guide on a server with the guide's headers."""
    with served(guide) as address:
        yield address


@pytest.fixture(scope="session")
def teststad_address(teststad: Path) -> Iterator[str]:
    """The address of the fixture municipality on a server with the guide's headers."""
    with served(teststad) as address:
        yield address


@pytest.fixture(params=["guide", "teststad"])
def site(request: pytest.FixtureRequest) -> Path:
    """Either of both sites."""
    return Path(request.getfixturevalue(request.param))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    executable = find_chromium()
    assert executable, ADVICE
    flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=flags)
        yield chromium
        chromium.close()


@dataclass
class Watch:
    """What went wrong in a browser while a test looked elsewhere."""

    messages: list[str] = field(default_factory=list)
    """Errors in the console, violations of the policy among them, and uncaught exceptions."""
    requests: list[str] = field(default_factory=list)
    """Every address that was asked for, of any host."""

    def elsewhere(self, address: str) -> list[str]:
        """Return the requests to another host than that of `address`."""
        return [url for url in self.requests if not url.startswith((address, "data:", "blob:"))]


NewPage = Callable[..., tuple[Page, Watch]]
Visit = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Open a page in a browser context of its own: `new_page(viewport=…, color_scheme=…, java_script_enabled=…)`.

    Nothing scrolls smoothly, so that no test looks at a page halfway.
    """

    def open_page(**options: Any) -> tuple[Page, Watch]:
        watch = Watch()
        page = browser.new_context(**{"reduced_motion": "reduce", **options}).new_page()

        def note(message: ConsoleMessage) -> None:
            if message.type == "error":
                watch.messages.append(message.text)

        page.on("console", note)
        page.on("pageerror", lambda error: watch.messages.append(str(error)))
        page.on("request", lambda request: watch.requests.append(request.url))
        return page, watch

    yield open_page
    for context in browser.contexts:
        context.close()


def _visiting(new_page: NewPage, address: str) -> Iterator[Visit]:
    watches: list[Watch] = []

    def open_page(
        path: str = "", width: int = 1280, height: int = 800, is_watched: bool = True, **options: Any
    ) -> Page:
        page, watch = new_page(viewport={"width": width, "height": height}, base_url=f"{address}/", **options)
        watches.extend([watch] if is_watched else [])
        if path:
            page.goto(f"{path}.html")
        return page

    yield open_page
    assert [message for watch in watches for message in watch.messages] == []


@pytest.fixture
def visit(new_page: NewPage, teststad_address: str) -> Iterator[Visit]:
    """Open a page of the fixture municipality: `visit("leren/index", 360, 740, has_touch=True)`. Without a path nothing
    is opened yet; `page.goto` takes paths of the site. The test fails on any error in a console,
    unless the page `is_watched` not.
    """
    yield from _visiting(new_page, teststad_address)


@pytest.fixture
def visit_guide(new_page: NewPage, guide_address: str) -> Iterator[Visit]:
    """Open a page of the real guide, in the same way."""
    yield from _visiting(new_page, guide_address)


@pytest.fixture
def page(visit: Visit) -> Page:
    """A page at a counter computer, to open pages of the fixture municipality in."""
    return visit()
