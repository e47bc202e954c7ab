"""What an editor reads in the preview is about the content."""

import pytest
from mkdocs.config import load_config

from support.building import ROOT, TESTSTAD, menu_of


def test_an_editor_reads_nothing_of_the_inner_works(caplog: pytest.LogCaptureFixture) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(TESTSTAD), nav=menu_of(TESTSTAD))
    with caplog.at_level("INFO", logger="mkdocs"):
        config.plugins.on_startup(command="build", dirty=False)
        config.plugins.on_config(config)
        config.plugins.on_shutdown()
    assert caplog.messages == []
