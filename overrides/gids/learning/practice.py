"""What stands round the questions of a page: how far one is before the first, the button that wipes after the last.

Both are kept as comments until the search index is filled, as their words say nothing about the page.
"""

import re

from gids.content.questions import QUESTION_PLACE

BEGIN_PLACE = "<!--gids-practice-begin-->"
END_PLACE = "<!--gids-practice-end-->"
_PRACTICE = re.compile(rf'<section class="gids-case".*?</section>|{QUESTION_PLACE.pattern}', re.DOTALL)


def mark_practice(html: str) -> str:
    """Return a page, its questions replaced by their places and its cases marked, with the two places round them."""
    found = list(_PRACTICE.finditer(html))
    if not found:
        return html
    start, end = found[0].start(), found[-1].end()
    return f"{html[:start]}{BEGIN_PLACE}\n{html[start:end]}\n{END_PLACE}{html[end:]}"
