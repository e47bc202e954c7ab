"""How easily a page reads is a number that anybody can work out, and what a leaflet gains stands beside its text."""

from gids.content.html import with_additions_apart
from gids.content.words import flesch_douma

ADDITION = '<div class="admonition aanvulling">\n<div class="a"><p>Kaas</p></div>\n</div>'


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


def test_the_additions_of_a_section_stand_together_behind_its_text() -> None:
    page = f"<h1>Kaas</h1>\n<h2>Een</h2>\n<p>Voor</p>\n{ADDITION}\n<p>Na</p>\n{ADDITION}\n<h2>Twee</h2>\n<p>Los</p>"
    assert with_additions_apart(page) == (
        '<h1>Kaas</h1>\n<section class="gids-section">\n<h2>Een</h2>\n<p>Voor</p>\n<p>Na</p>\n'
        f'<div class="gids-beside">\n{ADDITION}\n{ADDITION}\n</div>\n</section>\n<h2>Twee</h2>\n<p>Los</p>'
    )
    assert with_additions_apart("<h2>Twee</h2>\n<p>Los</p>") == "<h2>Twee</h2>\n<p>Los</p>"
