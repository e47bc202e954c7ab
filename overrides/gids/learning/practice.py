"""What stands round the questions of a page: each pair and story as one thing, how far one is, and what comes."""

import re
from collections.abc import Collection, Sequence

from gids.content.front_matter import PageSettings
from gids.content.passages import wrapped
from gids.content.questions import QUESTION_PLACE
from gids.learning.rendering import Asking

_PRACTICE = re.compile(rf'<section class="gids-(?:pair|case|must)".*?</section>|{QUESTION_PLACE.pattern}', re.DOTALL)

_STAGES = (
    '<ol class="gids-stages gids-needs-script"><li class="gids-stages__stage" aria-current="step">Signalen</li>'
    '<li class="gids-stages__stage">Wat doe je?</li><li class="gids-stages__stage">En nu?</li></ol>'
)
"""The steps in which a story is judged; a script marks which one comes."""


def order_of(asking: Asking, settings: PageSettings | None) -> str:
    """Return how a page gives what it asks: below each other in a list, one by one, or as its front matter says."""
    if settings and settings.eindtoets:
        return "test"
    if settings and (settings.voorproef or settings.opfrissen):
        return "mixed"
    if settings and settings.naast_elkaar == "ja":
        return "beside"
    return "one" if asking.pairs or asking.stories else "list"


def count_of(asking: Asking, order: str, reserve: Collection[str]) -> int:
    """Return how many items a page gives in this order; the pairs in reserve come only after errors."""
    if order == "list":
        return len(asking.questions)
    pairs = sum(pair.id not in reserve for pair in asking.pairs)
    return pairs * (2 if order == "mixed" else 1) + len(asking.stories) + asking.lone


def noun_of(html: str, order: str) -> str:
    """Return what the first item of a page is called; in its HTML the sections are made."""
    first = _PRACTICE.search(html)
    section = first and re.match(r'<section class="gids-(pair|case)"', first[0])
    if not section:
        return "Vraag"
    return "Verhaal" if section[1] == "case" else "Scène" if order == "mixed" else "Paar"


def in_sections(html: str, asking: Asking, must: Sequence[str], reserve: Collection[str]) -> str:
    """Return a page, its questions still places, with a section round each pair, story and subject that must be right.

    `must` and `reserve` are anchors of headings. The text of a story stands apart, as a script puts the choices in it.
    """
    openings = {name: f'<section class="gids-must" data-gids-must="{name}">' for name in must}
    for pair in asking.pairs:
        kept = " data-gids-reserve" if pair.id in reserve else ""
        signals = " ".join(pair.report.signals)
        openings[pair.id] = (
            f'<section class="gids-pair" data-gids-pair="{pair.id}" data-gids-signals="{signals}"{kept}>'
        )
    for story in asking.stories:
        openings[story.id] = f'<section class="gids-case" data-gids-case="{story.id}">'
        text = f'{_STAGES}\n<div class="gids-case__text">{story.text}</div>'
        html = html.replace(story.text, text, 1)
    return wrapped(html, openings)


def in_practice(html: str, begin: str, end: str) -> str:
    """Return a page with `begin` and `end` round what it asks; its questions are places, its sections are made."""
    found = list(_PRACTICE.finditer(html))
    if not found:
        return html
    first, last = found[0].start(), found[-1].end()
    return f"{html[:first]}{begin}\n{html[first:last]}\n{end}{html[last:]}"
