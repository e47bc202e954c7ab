"""What the front matter of a page asks for: the final test, the refresher, the proof, the path of learning."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from gids.facts.kinds import NUMBER, PERCENTAGE
from gids.facts.model import Signal
from gids.facts.records import fact
from gids.learning.pool import subject_of

BLOCKS = {"eindtoets": "test.html", "opfrissen": "refresh.html", "bewijs": "proof.html", "leerpad": "path.html"}
"""The template of what each key in the front matter puts at the end of its page."""
_STEP = re.compile(r'<li><a href="([^"#]+)">[^<]*</a>')


@dataclass(frozen=True)
class Draw:
    """`opfrissen:` how much is drawn from the questions of all pages."""

    vragen: str = fact("hoeveel vragen er komen", NUMBER)
    casussen: str = fact("hoeveel casussen er komen", NUMBER)


@dataclass(frozen=True)
class FinalTest(Draw):
    """`eindtoets:` the same for the final test, with what it takes to pass."""

    moet_goed: tuple[str, ...] = field(
        default=(), metadata={"explanation": "onderwerpen die goed moeten zijn, als pagina of pagina#anker"}
    )
    slaaggrens: str = fact("het percentage om te slagen; anders geldt dat van de gemeente", PERCENTAGE, required=False)

    def subjects(self, signals: Mapping[str, Signal]) -> list[str]:
        """Return what must be right, in the order of `moet_goed`, as addresses below the root of the site."""
        return [subject_of(subject, signals) for subject in self.moet_goed]


def place_of(key: str) -> str:
    """Return the comment that keeps the place of what `key` asks for, as its words say nothing about the page."""
    return f"<!--gids-learning:{key}-->"


def with_path(html: str, page: str, questions: Mapping[str, list[str]], test: str | None) -> str:
    """Return the page with address `page` with a place behind each step of the path that says what is done.

    `questions` are their ids by the address of their page. The words of a new session stand there already, so that
    nothing moves when the script comes.
    """

    def said(link: re.Match[str]) -> str:
        target = urljoin(page, link[1])
        if target not in questions and target != test:
            return link[0]
        words = f"0 van de {len(questions[target])} vragen gedaan" if target in questions else "nog niet gehaald"
        return f'{link[0]} <span class="gids-path__done gids-needs-script">{words}</span>'

    return _STEP.sub(said, html)
