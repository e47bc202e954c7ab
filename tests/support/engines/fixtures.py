"""Three engines, each started once by whoever needs it first, and sites that note their errors."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from support.engines.chromium import Chromium
from support.engines.engine import NAMES, Engine
from support.engines.firefox import Firefox
from support.engines.installed import path_of
from support.engines.webkit import WebKit
from support.watched import Watched, watched


@contextmanager
def _closing(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.close()


@pytest.fixture(scope="session")
def _engines(request: pytest.FixtureRequest) -> Iterator[dict[str, Engine]]:
    with ExitStack() as stack:

        class Started(dict[str, Engine]):
            def __missing__(self, name: str) -> Engine:
                self[name] = stack.enter_context(_closing(_start(name, request)))
                return self[name]

        yield Started()


def _start(name: str, request: pytest.FixtureRequest) -> Engine:
    if name == "firefox":
        return Firefox(path_of("Firefox"))
    if name == "webkit":
        return WebKit(path_of("WebKit"), path_of("Xvfb"))
    browser: Browser = request.getfixturevalue("browser")
    return Chromium(browser)


@pytest.fixture(params=NAMES)
def engine(request: pytest.FixtureRequest, _engines: dict[str, Engine]) -> Iterator[Engine]:
    """Each engine with a fresh tab at a counter computer; the test fails on any error that a page made."""
    found = _engines[request.param]
    found.fresh(1280, 800)
    yield found
    assert found.problems() == []


@pytest.fixture(scope="session")
def city(teststad: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The fixture municipality, watched."""
    with watched(teststad, tmp_path_factory.mktemp("watched") / "stad") as site:
        yield site
