"""A case: a heading, a scene at a counter, a question about its signals and the question what you do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gids.content.questions import QUESTION_PLACE, Question

_SECTION = re.compile(r"(?=<h2[ >])")
_HEADING = re.compile(r'<h2[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True)
class Case:
    """A scene to judge. It is innocent when nothing in it is a signal."""

    id: str
    title: str
    scene: str
    """HTML."""
    signals: Question
    action: Question | None

    @property
    def is_innocent(self) -> bool:
        """Whether the right answer is that there is no signal."""
        return all(not option.right for option in self.signals.options[:-1])


def find_cases(html: str, questions: Sequence[Question]) -> tuple[Case, ...]:
    """Return the cases of a page whose questions are replaced by their places."""
    known = {question.id: question for question in questions}
    cases = []
    for section in _SECTION.split(html):
        asked = [known[name] for name in QUESTION_PLACE.findall(section)]
        about_signals = next((question for question in asked if question.is_about_signals), None)
        heading = _HEADING.search(section)
        if about_signals and heading:
            scene = QUESTION_PLACE.sub("", section[heading.end() :]).strip()
            action = next((question for question in asked if question is not about_signals), None)
            cases.append(Case(heading[1], re.sub(r"<[^>]+>", "", heading[2]).strip(), scene, about_signals, action))
    return tuple(cases)


def mark_cases(html: str, cases: Sequence[Case]) -> str:
    """Return the page with each case in a section of its own, so that scripts and styles can find it."""
    marked = {case.id for case in cases}
    sections = _SECTION.split(html)
    for index, section in enumerate(sections):
        heading = _HEADING.search(section)
        if heading and heading[1] in marked:
            sections[index] = (
                f'<section class="gids-case" data-gids-case="{heading[1]}">\n{section.rstrip()}\n</section>\n'
            )
    return "".join(sections)
