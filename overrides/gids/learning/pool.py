"""All questions and cases of the guide in one script, for the final test and the refresher to draw from.

It is a script and no data file, as a page that was opened from a folder may load no other kind.
"""

import json
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urljoin

from gids.content.blocks import Blocks
from gids.content.cases import Case
from gids.content.questions import Question
from gids.content.subjects import subject_of
from gids.facts.model import Signal
from gids.learning.rendering import rendered

POOL = "assets/javascripts/all-questions.js"
"""Where the script stands below the site's root, before it gets its hashed name."""
_LINK = re.compile(r'(?<=\bhref=")[^"]*(?=")')


def name_of(subject: str, signals: Mapping[str, Signal], titles: Mapping[str, str]) -> str:
    """Return a subject in words: the short name of a signal, else the title of the page that the link leads to."""
    page, _, anchor = subject.partition("#")
    return signals[anchor].kort if anchor in signals else titles.get(page, page)


def below_root(html: str, page: str) -> str:
    """Return HTML of the page with address `page` with its links relative to the root of the site."""
    return _LINK.sub(lambda link: urljoin(page, link[0]), html)


def make_pool(
    questions: Iterable[Question],
    cases: Iterable[Case],
    signals: Mapping[str, Signal],
    titles: Mapping[str, str],
    blocks: Blocks,
) -> str:
    """Return the script that sets `gidsPool`.

    `titles` are the titles of pages by their address, and `blocks` make the markup of a question.
    """
    asked = [
        {
            "id": question.id,
            "html": below_root(rendered(question, blocks), question.page),
            "targets": [subject_of(target, signals) for target in question.subjects],
        }
        for question in questions
    ]
    scenes = [
        {
            "id": case.id,
            "title": case.title,
            "scene": below_root(case.scene, case.signals.page),
            "questions": [question.id for question in (case.signals, case.action) if question],
            "innocent": case.is_innocent,
        }
        for case in cases
    ]
    used = sorted({target for question in asked for target in question["targets"]})
    subjects = dict.fromkeys(used + [target.partition("#")[0] for target in used])
    names = {subject: name_of(subject, signals, titles) for subject in subjects}
    pool = {"questions": asked, "cases": scenes, "names": names}
    return f"var gidsPool={json.dumps(pool, ensure_ascii=False, separators=(',', ':'))};\n"
