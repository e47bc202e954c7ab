"""Questions are written as mkdocs-quiz reads them: without the guide it still asks them all."""

from pathlib import Path

from support.building import ROOT, build_site
from support.checking import content_of
from support.pages import pages_of


def test_without_the_guide_every_question_is_asked_and_facts_stand_raw(tmp_path: Path) -> None:
    theme = {"name": "material", "font": False}
    assert build_site(tmp_path, hooks=[], theme=theme) == []
    content = content_of(ROOT)
    pages = pages_of(tmp_path)
    asked = {page.url: len(content.questions_of(page)) for page in content.pages.values()}
    assert {path: len(pages[path].select(".quiz")) for path in asked} == asked
    assert "{{ eindtoets.scenes }}" in pages["leren/eindtoets.html"].get_text()
