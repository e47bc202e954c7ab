"""What an editor types as a pair or a story is read as one: which side to report, which signal, what differs."""

from pathlib import Path

import pytest

from gids.content.items import Item, Pair, Story
from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import JUDGE, Question
from gids.content.words import flesch_douma, marked, words_of
from support.building import ROOT, build_site
from support.checking import content_of, content_with, scene
from support.pages import pages_of

LEAFLET = "../signalen/kaasroof.md"
SUITCASE, CAP = f"{LEAFLET}#kwakende-koffer", f"{LEAFLET}#paarse-pet"
START = "Mevrouw Gouda zet een koffer neer. Je vraagt wat erin zit.\n\n“Kaas”, zegt ze. "
QUACK = f"Dat is [gekwaak]({SUITCASE}) en een [lijst]({LEAFLET}#signalen)."
QUIET = f"Er [kwaakt]({SUITCASE}) niets."
ALWAYS = "Melden bij twijfel mag altijd."
DOUBT = f"Het kon een [pet]({CAP}) zijn: [genoeg](../handelen/melden.md#een-vermoeden-is-genoeg)."
PAGE = f"""
# Pagina

## Een koffer {{ #paar-koffer }}

{scene(f"{START}De koffer *kwaakt*.", True, f"De koffer [kwaakt]({SUITCASE}).", QUACK)}
{scene(f"{START}De koffer is stil.", False, QUIET, f"{ALWAYS} Een [pet]({CAP}) zag je niet.")}
## Een pet {{ #paar-pet }}

{scene("Meneer Edam groet. Zijn hoed is rood.", False, f"Rood is geen [paars]({CAP}).", ALWAYS)}
{scene("Meneer Edam groet. Zijn hoed zie je niet.", True, f"Misschien was het [paars]({CAP}).", DOUBT)}
## Los {{ #los }}

<quiz>
Wat is kaas?

Kies er een.

- [x] Melk.
> Zie [de pet]({CAP}).
- [ ] Water.
> Zie [de pet]({CAP}).
</quiz>

## Opa Feta {{ #casus-feta }}

Opa Feta zingt. Zijn pet is
paars. Hij & *zijn* kleinkind gaan weg.

<quiz>
Welke zinnen zijn een signaal?

- [ ] Opa Feta zingt.
> Zingen [mag]({LEAFLET}#signalen).
- [x] Zijn pet is paars.
> Dat is [de pet]({CAP}).
- [ ] Hij & *zijn* kleinkind gaan weg.
> Weggaan [mag]({LEAFLET}#signalen).
- [ ] Ik zie hier geen signaal
> Kijk naar [de pet]({CAP}).
</quiz>

{scene("", True, f"Kijk naar [de pet]({CAP}).", f"Zie [de pet]({CAP}).")}
<quiz>
En nu? Opa Feta is weg.

- [x] Ik luid de klok.
> Zo [meld je](../handelen/melden.md#bij-wie).
- [ ] Ik ga mee.
> Nee: [meld](../handelen/melden.md#bij-wie).
</quiz>
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Content, Page]:
    return content_with(tmp_path_factory.mktemp("page"), PAGE)


@pytest.fixture(scope="module")
def pairs(read: tuple[Content, Page]) -> list[Pair]:
    return read[0].pairs_of(read[1])


def test_each_heading_is_what_its_questions_make_of_it(read: tuple[Content, Page]) -> None:
    content, page = read
    assert [(type(item), item.id, item.title) for item in content.items[page.uri]] == [
        (Item, "pagina", "Pagina"),
        (Pair, "paar-koffer", "Een koffer"),
        (Pair, "paar-pet", "Een pet"),
        (Item, "los", "Los"),
        (Story, "casus-feta", "Opa Feta"),
    ]


def test_the_right_answer_says_what_a_scene_is_and_a_link_makes_it_grey(pairs: list[Pair]) -> None:
    assert [[scene.kind for scene in pair.questions] for pair in pairs] == [
        ["signal", "innocent"],
        ["innocent", "grey"],
    ]
    assert [pair.report.kind for pair in pairs] == ["signal", "grey"]
    assert [pair.help.kind for pair in pairs] == ["innocent", "innocent"]


def test_a_pair_is_about_the_signal_that_its_report_is_explained_with(pairs: list[Pair]) -> None:
    assert [pair.signals for pair in pairs] == [("kwakende-koffer",), ("paarse-pet",)]


def test_the_answers_that_an_editor_ticked_are_right_and_stand_on_their_lines(read: tuple[Content, Page]) -> None:
    lines = PAGE.splitlines()
    options = [option for asked in read[0].questions_of(read[1]) for option in asked.options]
    assert [lines[option.line - 1] for option in options] == [line for line in lines if line.startswith("- [")]
    assert [f"- [{'x' if option.right else ' '}] {option.text}" for option in options] == [
        lines[option.line - 1] for option in options
    ]
    assert [lines[option.line] for option in options] == [f"> {option.explanation}" for option in options]


def test_a_scene_stands_apart_from_what_is_asked(pairs: list[Pair]) -> None:
    question = pairs[0].report
    assert question.text == JUDGE
    assert question.scene == (
        "Mevrouw Gouda zet een koffer neer. Je vraagt wat erin zit.\n\n“Kaas”, zegt ze. De koffer *kwaakt*."
    )


def test_an_ordinary_question_of_two_lines_tells_no_scene(read: tuple[Content, Page]) -> None:
    (question,) = (one for one in read[0].questions_of(read[1]) if not one.is_judgement and "kaas?" in one.text)
    assert (question.scene, question.text) == ("", "Wat is kaas?\nKies er een.")


def test_what_differs_from_the_twin_is_marked_and_nothing_else(pairs: list[Pair]) -> None:
    one, other = pairs[0].questions
    changed = pairs[0].changed(one)
    assert (changed, pairs[0].changed(other)) == (("De koffer kwaakt.",), ("De koffer is stil.",))
    shown = [marked(paragraph, changed, "<b>{}</b>".format) for paragraph in one.scene.split("\n\n")]
    assert shown == [one.scene.partition("\n")[0], "“Kaas”, zegt ze. <b>De koffer *kwaakt*.</b>"]
    assert marked("Hij *groet. De koffer kwaakt.* Ze gaat.", changed, "<b>{}</b>".format).count("<b>") == 0


def test_the_sentences_to_tick_stand_in_their_place_in_a_story(read: tuple[Content, Page]) -> None:
    (story,) = read[0].stories_of(read[1])
    assert story.questions[1].kind == "signal"
    assert story.questions[0].sentences == story.questions[0].options[:3]


def test_a_question_keeps_its_id_as_long_as_its_words_are_the_same(read: tuple[Content, Page]) -> None:
    question = next(one for one in read[0].questions_of(read[1]) if "kaas?" in one.text)

    def with_text(text: str) -> Question:
        return Question(question.uri, 1, 0, 0, "", text, tuple(reversed(question.options)))

    assert with_text("Wat *is* [kaas](x.md)? Kies er\neen.").id == question.id == "vraag-a587af65"
    assert with_text("Wat is dit? Kies er een.").id != question.id


def test_words_are_those_of_a_screen_reader() -> None:
    typed = "**Vet** en [een *link*](a.md#b) met ![een plaatje](x.png) &amp; `code` &lt; snake_case <br>{ .knop }"
    assert words_of(typed) == "Vet en een link met een plaatje & code < snake_case"


def test_a_text_reads_as_easily_as_its_sentences_and_words_are_short() -> None:
    two_syllables = "Mevrouw Gouda bezoekt samen winkels. "
    assert flesch_douma(two_syllables * 5) == round(206.84 - 0.93 * 5 - 77 * 2) == 48
    assert flesch_douma(two_syllables * 4 + "Nu is het zo. En dan komt kaas. ") == round(
        206.84 - 0.93 * 28 / 6 - 77 * 48 / 28
    )
    assert flesch_douma("Kaas is goed. " * 5) == 100
    assert flesch_douma("Verantwoordelijkheidsgevoelens. " * 5) == 0


def test_a_few_sentences_say_nothing_about_how_a_page_reads() -> None:
    assert flesch_douma("Kaas is goed. " * 4) is None


@pytest.mark.long
def test_without_the_guide_every_question_is_asked_and_facts_stand_raw(tmp_path: Path) -> None:
    theme = {"name": "material", "font": False}
    assert build_site(tmp_path, hooks=[], theme=theme) == []
    content = content_of(ROOT)
    pages = pages_of(tmp_path)
    asked = {page.url: len(content.questions_of(page)) for page in content.pages.values()}
    assert {path: len(pages[path].select(".quiz")) for path in asked} == asked
    assert "{{ eindtoets.scenes }}" in pages["leren/eindtoets.html"].get_text()
