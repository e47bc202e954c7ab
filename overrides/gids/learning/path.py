"""What the front matter of a page asks for: the final test, the refresher, the proof, the path of learning."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

BLOCKS = {"eindtoets": "test.html", "opfrissen": "refresh.html", "bewijs": "proof.html", "leerpad": "path.html"}
"""The template of what each key in the front matter puts at the end of its page."""
_STEP = re.compile(r'<li><a href="([^"#]+)">[^<]*</a>')


@dataclass(frozen=True)
class Learning:
    """Where the parts of learning stand in the site."""

    addresses: Mapping[str, str]
    """The address of the page with the test, the refresher and so on, by the key in its front matter."""
    questions: Mapping[str, list[str]]
    """The ids of the questions of each page, by its address."""


def with_path(html: str, page: str, learning: Learning) -> str:
    """Return the page with address `page` with a place behind each step of the path that says what is done.

    The words of a new session stand there already, so that nothing moves when the script comes.
    """
    questions, test = learning.questions, learning.addresses.get("eindtoets")

    def said(link: re.Match[str]) -> str:
        target = urljoin(page, link[1])
        if target not in questions and target != test:
            return link[0]
        words = f"0 van de {len(questions[target])} vragen gedaan" if target in questions else "nog niet gehaald"
        return f'{link[0]} <span class="gids-path__done gids-needs-script">{words}</span>'

    return _STEP.sub(said, html)
