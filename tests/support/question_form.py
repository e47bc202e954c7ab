"""What the form of questions with four answers gives away: rules of thumb, and a reader who counts words in others."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import fsum, log

from gids.content.model import Content
from gids.content.quiz import Question
from gids.content.words import words_in
from support.scene_form import Score, limit_for

FOUR = 4
ABSOLUTE = {
    "alle", "alleen", "alles", "altijd", "direct", "elke", "geen", "iedereen", "meteen", "moet", "niemand", "niets",
    "nooit",
}  # fmt: skip
CAUTIOUS = {
    "als", "eerst", "graag", "kan", "kun", "liever", "misschien", "mogelijk", "probeer", "rustig", "soms", "vaak",
}  # fmt: skip
Choose = Callable[[Sequence[list[str]]], list[float]]
"""From the words of each answer to how much the rule likes it."""
QUESTION_RULES: Mapping[str, Choose] = {
    "het langste antwoord kiest": lambda answers: [float(len(words)) for words in answers],
    "het kortste antwoord kiest": lambda answers: [-float(len(words)) for words in answers],
    "een antwoord zonder altijd, nooit of alles kiest": lambda answers: [-_share(words, ABSOLUTE) for words in answers],
    "een voorzichtig antwoord kiest": lambda answers: [_share(words, CAUTIOUS) for words in answers],
    "een voorzichtig en lang antwoord kiest": lambda answers: [
        _share(words, CAUTIOUS) - _share(words, ABSOLUTE) + len(words) / 100 for words in answers
    ],
}


def questions_of(content: Content) -> list[Question]:
    """Return the questions with four answers of which one is right; of those with the same answers the first."""
    every = [question for page in content.pages.values() for question in content.questions_of(page)]
    asked = {
        tuple(sorted(option.text for option in question.options)): question
        for question in reversed(every)
        if len(question.options) == FOUR and len(question.right) == 1 and not question.is_about_signals
    }
    return list(reversed(asked.values()))


def question_scores(questions: Sequence[Question]) -> list[Score]:
    """Return how well each rule of thumb does on questions with four answers, and a reader who learned their words."""
    if not questions:
        return []
    limit = limit_for(1 / FOUR, len(questions), 0.40)
    scores = [
        Score(name, sum(_credit(question, choose) for question in questions) / len(questions), limit)
        for name, choose in QUESTION_RULES.items()
    ]
    learned = sum(
        _credit(question, _learned(other for other in questions if other is not question)) for question in questions
    )
    return [*scores, Score("in de andere antwoorden woorden telt", learned / len(questions), max(0.45, limit))]


def answer_words(question: Question) -> list[list[str]]:
    """Return the words of each answer."""
    return [words_in(option.text) for option in question.options]


def _credit(question: Question, choose: Choose) -> float:
    """Return 1 where the rule chooses the right answer; of several that it likes as much, its share."""
    liked = choose(answer_words(question))
    best = [option.right for option, value in zip(question.options, liked, strict=True) if value == max(liked)]
    return sum(best) / len(best)


def _learned(questions: Iterable[Question]) -> Choose:
    """Return who likes words of right answers, each counted thrice as there are three wrong ones, one extra of all."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for question in questions:
        for option, words in zip(question.options, answer_words(question), strict=True):
            (right if option.right else wrong).update(dict.fromkeys(words, FOUR - 1 if option.right else 1))
    return lambda answers: [
        fsum(log((right[part] + 1) / (wrong[part] + 1)) for part in set(words)) for words in answers
    ]


def _share(words: Sequence[str], kind: set[str]) -> float:
    return float(sum(word in kind for word in words))
