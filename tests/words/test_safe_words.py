"""The words that keep people safe stand in every place that says what to do, and promise nothing without a source."""

import re
from pathlib import Path

import pytest

from gids.content.words import sentences_of
from support.pages import pages_of

LEAFLET = "probeer dan de persoon apart te spreken"
LEAFLETS = {"signalen/criminele-uitbuiting.html", "signalen/seksuele-uitbuiting.html"}

Paragraphs = list[tuple[str, str, bool]]


@pytest.fixture(scope="module")
def paragraphs(guide: Path) -> Paragraphs:
    """Every paragraph, item and cell of every page: the page, its words, and whether it names a source."""
    found = []
    for path, page in pages_of(guide).items():
        for part in (page.select_one("article") or page).select("p, li, td, dd"):
            found.append((path, words_of(part.get_text(" ")), bool(part.select("a[href*='bronnen.html#']"))))
    assert len(found) > 1000
    return found


def words_of(text: str) -> str:
    return re.sub(r" (?=[.,?!”])", "", " ".join(text.split()))


def test_whoever_tries_to_speak_to_somebody_alone_does_so_only_where_it_is_safe(paragraphs: Paragraphs) -> None:
    tries = [
        (path, sentence)
        for path, text, _ in paragraphs
        for sentence in sentences_of(text)
        if re.search(r"(?i)\bprobeer\b.*\bapart\b", sentence) and LEAFLET not in sentence
    ]
    assert {"index.html", "signalen/index.html", "handelen/index.html", "handelen/baliekaart.html", *LEAFLETS} <= {
        path for path, _ in tries
    }
    assert [(path, sentence) for path, sentence in tries if "als dat veilig kan" not in sentence] == []


def test_not_having_to_report_is_always_said_as_the_guides_own_agreement(paragraphs: Paragraphs) -> None:
    said = [paragraph for paragraph in paragraphs if "hoef je niets te melden" in paragraph[1]]
    assert {path for path, _, _ in said} == {*LEAFLETS, "signalen/index.html"}
    for _, text, names_source in said:
        assert re.search(r"(?i)afspraak van deze gids", text), text
        assert "Vraag je aandachtsfunctionaris of dat ook bij jullie geldt." in text, text
        assert not names_source, text


def test_a_companion_does_not_interpret_where_there_is_a_suspicion_and_only_there(paragraphs: Paragraphs) -> None:
    pages = {"handelen/index.html", "handelen/apart-spreken.html", "handelen/baliekaart.html", *LEAFLETS}
    for page in pages:
        said = [text for path, text, _ in paragraphs if path == page and re.search(r"\btolken\b", text)]
        assert said, page
        assert [text for text in said if "vermoeden" not in text] == []


def test_a_partner_with_all_passports_is_nowhere_an_innocent_example(paragraphs: Paragraphs) -> None:
    assert [text for _, text, _ in paragraphs if re.search(r"partner.*alle paspoorten", text)] == []


def test_a_clerk_does_not_speak_to_a_child_alone_and_reads_who_decides(paragraphs: Paragraphs) -> None:
    assert [text for path, text, _ in paragraphs if path == "handelen/melden.html" and "niet zelf apart" in text] == [
        "Spreek een kind niet zelf apart. De aandachtsfunctionaris beslist wie dat doet, en of het gebeurt."
    ]
    for page in ("handelen/apart-spreken.html", "handelen/index.html", "handelen/baliekaart.html", *LEAFLETS):
        assert any(re.search(r"(niet )?zelf apart", text) for path, text, _ in paragraphs if path == page), page


def test_no_names_or_details_go_into_a_mail(paragraphs: Paragraphs) -> None:
    mails = [text for path, text, _ in paragraphs if path == "handelen/melden.html" and "Mail dan dat" in text]
    assert len(mails) == 1
    assert "Zet geen namen of details in een mail." in mails[0]


def test_a_feeling_from_a_leaflet_stands_in_a_note_as_the_leaflets_word(guide: Path) -> None:
    notes = [str(box["value"]) for box in pages_of(guide)["handelen/notitie.html"].select("input[type=checkbox]")]
    assert len(notes) > 5
    for note in notes:
        without_quotes = re.sub(r"“[^”]*”", "", note)
        assert not re.search(r"(?i)\b(angst|spanning|onderdanig\w*|timide|bang)\b", without_quotes), note
