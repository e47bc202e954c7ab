"""Questions are written as mkdocs-quiz reads them: its parser decides, and without the guide it still asks them all."""

import re
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs_quiz.parsing import CHECKBOX_REGEX, FEEDBACK_REGEX, FILL_BLANK_REGEX, find_quizzes, mask_code_blocks

from support.building import ROOT
from support.checking import content_of
from support.pages import pages_of

TYPED = "<quiz>\nWat kwaakt?\n\n- [x] De eend.\n> Luister.\n* [ ] De pet.\n  > Kijk.\n</quiz>"


def test_the_parser_reads_tags_options_and_explanations_as_an_editor_learns_them() -> None:
    masked, blocks = mask_code_blocks(f"```\n{TYPED}\n```\n\n{TYPED}\n")
    assert [quiz[0] for quiz in find_quizzes("\n".join(["", TYPED, TYPED]))] == [TYPED, TYPED]
    assert (len(find_quizzes(masked)), len(blocks)) in ((1, 1), (2, 0))
    lines = TYPED.split("\n")
    options = [match.groups() for line in lines if (match := CHECKBOX_REGEX.match(line))]
    assert options == [("x", "De eend."), (" ", "De pet.")]
    explanations = [match[1] for line in lines if (match := FEEDBACK_REGEX.match(line))]
    assert explanations == ["Luister.", "Kijk."]
    assert [CHECKBOX_REGEX.match(line) for line in ("-[ ] De pet.", " - [ ] De pet.", "- [x]De pet.")] == [None] * 3
    assert re.search(FILL_BLANK_REGEX, "Een [[woord]].")


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
