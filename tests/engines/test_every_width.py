"""In every engine: each kind of page of the real guide opens without an error and fits, however wide its text is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.engines.engine import Engine
from support.pages import differing_pages
from support.reader import CUT_OFF, TEXT_SPACING
from support.watched import Watched, watched

WIDTHS = (1280, 320)


@pytest.fixture(scope="module")
def watched_guide(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The real guide, watched."""
    with watched(guide, tmp_path_factory.mktemp("watched") / "gids") as site:
        yield site


@pytest.mark.long
def test_every_kind_of_page_opens_without_an_error_and_fits(
    engine: Engine, guide: Path, watched_guide: Watched
) -> None:
    """In Chromium, tests/browser does so for every page."""
    engine.fresh(320, 640)
    found: list[str] = []
    for path in differing_pages(guide):
        engine.open(f"{watched_guide.address}/{path}")
        for width in WIDTHS:
            engine.resize(width, 640)
            found += [f"{path} {width}: {what}" for what in engine.run(f"return ({CUT_OFF})()")]
        engine.run(f"return ({TEXT_SPACING})()")
        found += [f"{path} 320, wide text: {what}" for what in engine.run(f"return ({CUT_OFF})()")]
        found += [f"{path}: {problem}" for problem in engine.problems()]
    assert found == []
