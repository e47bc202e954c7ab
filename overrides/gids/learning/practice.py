"""What stands round the questions of a page: how far one is before the first, the button that wipes after the last."""

import re

from gids.content.questions import QUESTION_PLACE

_PRACTICE = re.compile(rf'<section class="gids-case".*?</section>|{QUESTION_PLACE.pattern}', re.DOTALL)


def in_practice(html: str, begin: str, end: str) -> str:
    """Return a page with `begin` and `end` round its questions; these are still places, and its cases are marked."""
    found = list(_PRACTICE.finditer(html))
    if not found:
        return html
    first, last = found[0].start(), found[-1].end()
    return f"{html[:first]}{begin}\n{html[first:last]}\n{end}{html[last:]}"
