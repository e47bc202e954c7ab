"""Two engines beside Chromium, each started once by whoever needs it first, and a site that notes its errors."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.engines.engine import NAMES, Engine
from support.engines.firefox import Firefox
from support.engines.installed import path_of
from support.engines.webkit import WebKit
from support.watched import Watched, watched

_LONG = pytest.mark.long
FIREFOX = pytest.mark.parametrize("engine", ["firefox", pytest.param("webkit", marks=_LONG)], indirect=True)
WEBKIT = pytest.mark.parametrize("engine", [pytest.param("firefox", marks=_LONG), "webkit"], indirect=True)
"""What `make test` tries in one of both engines, and `make bench` in both."""


@pytest.fixture(scope="session")
def _firefox() -> Iterator[Firefox]:
    started = Firefox(path_of("Firefox"))
    yield started
    started.close()


@pytest.fixture(scope="module")  # after the tests of hiding it takes keys otherwise
def _webkit() -> Iterator[Engine]:
    started = WebKit(path_of("WebKit"), path_of("Xvfb"))
    yield started
    started.close()


@pytest.fixture(params=NAMES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine with a fresh tab at a counter computer; the test fails on any error that a page made."""
    started: Engine = request.getfixturevalue(f"_{request.param}")
    started.fresh(1280, 800)
    yield started
    assert started.problems() == []


@pytest.fixture(scope="session")
def city(teststad: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The fixture municipality, watched."""
    with watched(teststad, tmp_path_factory.mktemp("watched") / "stad") as site:
        yield site
