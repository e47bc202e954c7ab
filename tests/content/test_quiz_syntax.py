"""Questions are written as mkdocs-quiz reads them: without the guide it still asks them all."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from support.building import ROOT
from support.checking import content_of
from support.pages import pages_of


def test_without_the_guide_every_question_is_asked_and_facts_stand_raw(tmp_path: Path) -> None:
    theme = {"name": "material", "font": False}
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path), hooks=[], theme=theme, strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    content = content_of(ROOT)
    pages = pages_of(tmp_path)
    asked = {page.url: len(content.questions_of(page)) for page in content.pages.values()}
    assert {path: len(pages[path].select(".quiz")) for path in asked} == asked
    assert "{{ eindtoets.scenes }}" in pages["leren/eindtoets.html"].get_text()
