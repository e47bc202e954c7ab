"""How easily a page reads is a number that anybody can work out."""

from gids.content.words import flesch_douma


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
