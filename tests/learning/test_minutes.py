"""How long a step of the path takes, counted from its words."""

import pytest

from gids.content.front_matter import PageSettings
from gids.learning.minutes import minutes_of
from gids.learning.rendering import Asking

NOTHING = Asking((), (), ())
SETTINGS = PageSettings(title="Kaasroof", description="Wat kaasroof is.")


def words(number: int) -> str:
    return "kaas " * number


@pytest.mark.parametrize(("number", "minutes"), [(10, 1), (290, 1), (310, 2), (600, 3)])
def test_a_reader_reads_two_hundred_words_a_minute(number: int, minutes: int) -> None:
    assert minutes_of(f"<p>{words(number)}</p>", "", NOTHING, SETTINGS) == minutes


@pytest.mark.parametrize(
    "added",
    [
        f"<details><summary>Waarom?</summary><p>{words(400)}</p></details>",
        f'<div class="admonition aanvulling"><p>{words(400)}</p></div>',
        f'<div class="gids-signal__help"><p>{words(400)}</p></div>',
    ],
)
def test_what_is_folded_or_added_to_a_leaflet_can_wait(added: str) -> None:
    assert minutes_of(f"<p>{words(400)}</p>{added}", "", NOTHING, SETTINGS) == 2


def test_of_a_step_that_names_a_heading_only_what_stands_under_it_is_read() -> None:
    page = f'<h2 id="een">Een</h2><p>{words(1000)}</p><h2 id="twee">Twee</h2><p>{words(390)}</p>'
    assert minutes_of(page, "twee", NOTHING, SETTINGS) == 2
