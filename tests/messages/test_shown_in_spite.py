"""A preview shows a page without its mistakes and is about the content; a build that has to be right stops at one."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from gids.content.as_markdown import as_markdown
from support.building import ROOT, TESTSTAD, build_site
from support.checking import MESSAGES, content_of, copy_of_basis

FRONT = "---\ntitle: Proef\ndescription: Een pagina.\n---\n\n"
QUESTION = "<quiz>\nWat kwaakt?\n\n- [x] De eend.\n> Luister.\n- [ ] De pet.\n> Kijk.\n</quiz>"
CASES = [
    pytest.param("Een koffer.", "Een koffer.", id="nothing wrong"),
    pytest.param('Bel {{ telefoon("kaaswacht") }}.', 'Bel <a href="tel:08001234">0800-1234</a>.', id="a fact"),
    pytest.param('Bel {{ telefoon("kaasw8") }}. {{ gemeente.korte_naam }}', "Bel . Teststad", id="an unknown name"),
    pytest.param("<!-- {{ gemeente.naan }} --> Na", "<!-- {{ gemeente.naan }} --> Na", id="a name in a comment"),
    pytest.param("Zie [de wacht](https://[kaas) en [de pet](x.md).", "Zie en [de pet](x.md).", id="an address"),
    pytest.param("Voor <!-- later\n\nNa", "Voor later Na", id="a comment that is not closed"),
    pytest.param(QUESTION, " ".join(QUESTION.split()), id="a question"),
    pytest.param(f"Voor\n\n{QUESTION.replace('x', ' ')}\n\nNa", "Voor Na", id="a question without a right answer"),
    pytest.param(f"Voor\n\n{QUESTION[:-7]}\n\nNa", "Voor", id="a question that is not closed"),
    pytest.param(f"{QUESTION.replace('> Kijk.', '> Kijk.' + chr(10) * 2 + '> Nog iets.')}\n\nNa", "Na", id="an explanation apart"),
    pytest.param(f"{QUESTION.replace('> Kijk.', '> Kijk.' + chr(10) + 'Los.')}\n\nNa", "Na", id="a line of its own"),
    pytest.param(f"{QUESTION.replace('- [ ]', '-[ ]')}\n\nNa", "Na", id="an option without its space"),
    pytest.param("[![](x.png)](y.md)", "[![](x.png)](y.md)", id="a picture as a link"),
    pytest.param(f"Voor <!-- {QUESTION} --> na", "Voor na", id="a question in a comment"),
    pytest.param(f"{QUESTION.replace('Luister', '<b>Luister')}\n\nNa", "Na", id="a tag in a question"),
]


def shown(folder: Path, text: str) -> str:
    """Return the text of which a page is made, its white space as single spaces."""
    copy_of_basis(folder)
    (folder / "docs/signalen/proef.md").write_text(text, encoding="utf-8")
    content = content_of(folder)
    return " ".join(as_markdown(content.pages["signalen/proef.md"], content).split())


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_all_but_the_mistake_is_shown(tmp_path: Path, typed: str, expected: str) -> None:
    assert shown(tmp_path, FRONT + typed) == f"{' '.join(FRONT.split())} {expected}"


def test_a_page_whose_settings_cannot_be_read_keeps_its_title(tmp_path: Path) -> None:
    typed = FRONT.replace("Een pagina.", "Een: pagina: met meer") + "Een koffer."
    assert shown(tmp_path, typed) == "--- --- Een koffer."
    assert shown(tmp_path, FRONT.replace("description", "beschrijving") + "Een koffer.") == (
        '--- title: "Proef" --- Een koffer.'
    )


def test_an_editor_reads_nothing_of_the_inner_works(caplog: pytest.LogCaptureFixture) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(TESTSTAD))
    with caplog.at_level("INFO", logger="mkdocs"):
        config.plugins.on_startup(command="build", dirty=False)
        config.plugins.on_config(config)
        config.plugins.on_shutdown()
    assert caplog.messages == []


def test_a_day_that_is_no_number_of_seconds_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "gisteren")
    assert build_site(tmp_path, TESTSTAD) == []


def test_a_strict_build_stops_at_a_mistake_however_little_it_was_asked_to_say(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    case = MESSAGES / "link-to-nowhere"
    docs = copy_of_basis(tmp_path, case) / "docs"
    with caplog.at_level("ERROR", logger="mkdocs"), pytest.raises(SystemExit):  # as `mkdocs build -q --strict`
        build_site(tmp_path / "site", docs, strict=True)
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    assert [f"{message}\n" for message in caplog.messages] == [f"De gids klopt nog niet:\n{expected.replace('fout ', '')}"]


def test_a_guide_whose_questions_would_be_text_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        build_site(tmp_path / "site", TESTSTAD, use_directory_urls=True)
