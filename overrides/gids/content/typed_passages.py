"""What stands under each heading of a page as it was typed, with the questions in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from itertools import zip_longest

from gids.content.asked import HELP, JUDGE, NO_SIGNAL, REPORT, Kind, hash_of
from gids.content.pages import Heading, TypedPage, blank
from gids.content.prose import without_markup
from gids.content.sentences import WORD
from gids.content.typed_questions import TypedOption, TypedQuestion, read_quizzes

FIXED = (HELP, REPORT)


@dataclass(frozen=True)
class TypedPassage:
    """A heading and what follows it, as far as the next heading of any level."""

    heading: Heading
    text: str
    """Its Markdown on one line, without the questions."""
    questions: Sequence[TypedQuestion]

    @property
    def is_pair(self) -> bool:
        """Whether it holds two scenes, one to report and one to help."""
        kinds = [question.kind for question in self.questions if question.is_scene]
        return len(kinds) == len(self.questions) == 2 and kinds.count("innocent") == 1 and None not in kinds

    @property
    def kind(self) -> Kind | None:
        """What the judgement of a pair or story says of what is to be seen; of a pair its report side."""
        kinds = [question.kind for question in self.questions if question.kind]
        return next((kind for kind in kinds if kind != "innocent"), next(iter(kinds), None))

    @property
    def is_meant_as_story(self) -> bool:
        """Whether it is a story, or would be without a slip."""
        return bool(self.text) and any(question.is_about_signals for question in self.questions)

    @property
    def is_meant_as_pair(self) -> bool:
        """Whether it is a pair of scenes, or would be without a slip."""
        is_named_so = self.heading.anchor.startswith("paar-")
        return is_named_so or any(is_meant_as_scene(question) for question in self.questions)


def is_meant_as_scene(question: TypedQuestion) -> bool:
    """Return whether a question is a scene, or would be without a slip in its fixed words."""
    return question.is_scene or (not question.is_judgement and is_meant_as_judgement(question))


def is_meant_as_judgement(question: TypedQuestion) -> bool:
    """Return whether a question has the two fixed answers, or would without a slip."""
    return question.text.endswith(JUDGE) or any(map(nearest_fixed, question.options))


def nearest_fixed(option: TypedOption) -> str | None:
    """Return the fixed answer that an option is, or is most like; None where it is like neither."""
    return _nearest(option.text)


@cache
def _nearest(text: str) -> str | None:
    return next(iter(get_close_matches(text, FIXED, n=1, cutoff=0.75)), None)


@cache
def typed_passages(page: TypedPage) -> list[TypedPassage]:
    """Return the passages of a page."""
    questions = read_quizzes(page).questions
    told = blank(page.markdown, [(question.start, question.end) for question in questions]).split("\n")
    passages = []
    for heading, following in zip_longest(page.headings, page.headings[1:]):
        end = following.line if following else len(told) + 1
        asked = [question for question in questions if heading.line < question.line < end]
        text = " ".join(" ".join(told[heading.line : end - 1]).split())
        passages.append(TypedPassage(heading, text, asked))
    return passages


def tickable(question: TypedQuestion) -> list[TypedOption]:
    """Return the options of a question about signals that are a sentence of its story."""
    return [option for option in question.options if option.text != NO_SIGNAL]


def scene_key(question: TypedQuestion) -> str:
    """Return by what judges know a scene: another word makes it another scene."""
    return f"scene-{hash_of(' '.join(word.casefold() for word in WORD.findall(without_markup(question.scene))))}"
