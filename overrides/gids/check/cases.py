"""Rules for the cases: a scene, a question about its signals, and the question what you do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from gids.check.rules import Found, FoundInContent, content_rule, page_rule
from gids.content.asked import NO_SIGNAL
from gids.content.model import Content
from gids.content.pages import Heading, TypedPage
from gids.content.typed_passages import is_meant_as_judgement
from gids.content.typed_questions import TypedQuestion, read_quizzes

RULE = "casussen"
WHAT_DO_YOU_DO = "Wat doe je?"


@dataclass(frozen=True)
class TypedCase:
    """A heading of the second level with its questions."""

    heading: Heading
    questions: list[TypedQuestion]

    @property
    def about_signals(self) -> TypedQuestion | None:
        """The question that has `Ik zie hier geen signaal` among its options."""
        return next((question for question in self.questions if question.is_about_signals), None)

    @property
    def is_innocent(self) -> bool:
        """Whether nothing in the scene is a signal."""
        asked = self.about_signals
        return asked is not None and [option.text for option in asked.right] == [NO_SIGNAL]


def find_cases(page: TypedPage) -> list[TypedCase]:
    """Return the cases of a page; none where no question is about the signals of a scene.

    A heading is meant as a case when it has a question about signals, or one that asks what you do.
    """
    questions = read_quizzes(page).questions
    if not any(question.is_about_signals for question in questions):
        return []
    headings = [heading for heading in page.headings if heading.level <= 2]
    cases = []
    for heading, following in zip_longest(headings, headings[1:]):
        end = following.line if following else len(page.text)
        asked = [question for question in questions if heading.line < question.line < end]
        if any(map(is_meant_as_judgement, asked)):
            continue  # a story
        if any(question.is_about_signals or question.text.startswith(WHAT_DO_YOU_DO) for question in asked):
            cases.append(TypedCase(heading, asked))
    return cases


@page_rule(RULE, f'Elke casus heeft een vraag naar de signalen, met "{NO_SIGNAL}" als laatste antwoord.')
def no_signal(page: TypedPage, content: Content) -> Found:
    for case in find_cases(page):
        asked = case.about_signals
        if not asked:
            yield (
                case.questions[0].line,
                (
                    f'casus "{case.heading.text}" heeft geen antwoord "{NO_SIGNAL}". '
                    "Zet dat als laatste antwoord onder de vraag naar de signalen."
                ),
            )
        elif asked.options[-1].text != NO_SIGNAL:
            line = next(option.line for option in asked.options if option.text == NO_SIGNAL)
            yield line, f'"{NO_SIGNAL}" is niet het laatste antwoord. Zet het met zijn uitleg onderaan.'
        elif asked.options[-1] in asked.right and len(asked.right) > 1:
            yield (
                asked.options[-1].line,
                (f'"{NO_SIGNAL}" is goed, en een ander antwoord ook. Haal bij een van de twee de x weg.'),
            )


@page_rule(RULE, f'Elke casus heeft een vraag die begint met "{WHAT_DO_YOU_DO}"')
def what_do_you_do(page: TypedPage, content: Content) -> Found:
    for case in find_cases(page):
        if not any(question.text.startswith(WHAT_DO_YOU_DO) for question in case.questions):
            yield (
                case.heading.line,
                (
                    f'casus "{case.heading.text}" heeft geen vraag "{WHAT_DO_YOU_DO}". '
                    "Zet er een onder, met een tekst die zo begint."
                ),
            )


@content_rule(RULE, "Bij minstens de helft van de casussen is er niets aan de hand.")
def innocent(content: Content) -> FoundInContent:
    cases = [(page, case) for page in content.pages.values() for case in find_cases(page)]
    count = sum(case.is_innocent for _, case in cases)
    if count * 2 < len(cases):
        page, first = cases[0]
        yield (
            page.path,
            first.heading.line,
            (
                f"bij {count} van de {len(cases)} casussen is er niets aan de hand. Dat moet minstens de helft zijn, "
                f'anders leert de lezer overal een signaal te zien. Schrijf er een bij waar "{NO_SIGNAL}" goed is.'
            ),
        )


@content_rule(RULE, "Naar elk signaal verwijzen minstens twee vragen en één casus.")
def covered(content: Content) -> FoundInContent:
    in_cases: dict[str, int] = dict.fromkeys(content.facts.signalen, 0)
    in_questions = dict(in_cases)
    has_cases = False
    for page in content.pages.values():
        cases = find_cases(page)
        has_cases = has_cases or bool(cases)
        for case in cases:
            for name in {name for question in case.questions for name in _signals(question, content)}:
                in_cases[name] += 1
        of_cases = {question.line for case in cases for question in case.questions}
        for question in read_quizzes(page).questions:
            if question.line not in of_cases:
                for name in _signals(question, content):
                    in_questions[name] += 1
    if has_cases:
        yield from _uncovered(content, in_questions, in_cases)


def _uncovered(
    content: Content, in_questions: dict[str, int], in_cases: dict[str, int]
) -> Iterator[tuple[str, int, str]]:
    path = f"{content.shown}/_gegevens/signalen.yml"
    for name in content.facts.signalen:
        if in_questions[name] < 2:
            yield (
                path,
                content.facts.lines.get(("signalen.yml", name), 1),
                (
                    f'naar signaal "{name}" verwijst {_count(in_questions[name])}. '
                    f"Zet in de uitleg van nog een vraag een link die eindigt op #{name}."
                ),
            )
        if not in_cases[name]:
            yield (
                path,
                content.facts.lines.get(("signalen.yml", name), 1),
                (
                    f'naar signaal "{name}" verwijst geen casus. '
                    f"Zet in de uitleg van een casus een link die eindigt op #{name}."
                ),
            )


def _signals(question: TypedQuestion, content: Content) -> set[str]:
    return {name for name in re.findall(r"\]\([^)\s]*#([\w-]+)\)", question.links) if name in content.facts.signalen}


def _count(number: int) -> str:
    return "maar één vraag" if number == 1 else "geen enkele vraag"
