"""The rule for the final test."""

import re
from collections.abc import Iterator

from gids.check.cases import find_cases
from gids.check.rules import FoundInContent, content_rule
from gids.content.front_matter import RULE
from gids.content.links import joined
from gids.content.model import Content
from gids.content.subjects import subject_of
from gids.content.typed_questions import read_quizzes

_LINK = re.compile(r"\]\(([^)\s]+)\)")


@content_rule(
    RULE, "Over elk onderwerp dat in de eindtoets goed moet zijn, gaat minstens één vraag buiten de casussen."
)
def subject_asked(content: Content) -> FoundInContent:
    asked = {target for subject in _subjects(content) for target in (subject, subject.partition("#")[0])}
    for page in content.pages.values():
        settings = content.settings.get(page.uri)
        test = settings.eindtoets if settings else None
        for typed in test.moet_goed if test and not test.scenes else ():
            if subject_of(typed, content.facts.signalen) not in asked:
                line = next(index for index, line in enumerate(page.text.split("\n"), 1) if typed in line)
                yield (
                    page.path,
                    line,
                    (
                        f'geen enkele vraag buiten de casussen gaat over "{typed}". '
                        "Noem een pagina of een kopje waar een juist antwoord naar linkt."
                    ),
                )


def _subjects(content: Content) -> Iterator[str]:
    for uri, page in content.pages.items():
        in_cases = {question.line for case in find_cases(page) for question in case.questions if case.about_signals}
        for question in read_quizzes(page).questions:
            if question.line not in in_cases:
                for option in question.right:
                    for link in _LINK.findall("\n".join(option.explanation)):
                        yield subject_of(joined(uri, link), content.facts.signalen)
