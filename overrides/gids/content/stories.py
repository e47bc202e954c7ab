"""A story: a longer visit to the counter, with sentences to point out in it and a judgement of the whole."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gids.content.asked import NO_SIGNAL, Kind
from gids.content.passages import Passage
from gids.content.questions import Option, Question
from gids.content.sentences import one_line


@dataclass(frozen=True)
class Story:
    """A heading with a text and three questions: which sentences, what you do, and what then."""

    id: str
    title: str
    page: str
    """Address of its page below the site's root."""
    text: str
    """HTML."""
    signals: Question
    judgement: Question
    then: Question
    kind: Kind

    @property
    def questions(self) -> tuple[Question, Question, Question]:
        """Its questions in the order in which they are asked."""
        return self.signals, self.judgement, self.then

    @property
    def sentences(self) -> tuple[Option, ...]:
        """The options that are a sentence of the text."""
        return tuple(option for option in self.signals.options if option.text != NO_SIGNAL)

    def with_choices(self, choice: Callable[[Option], str]) -> str:
        """Return the text with each sentence that can be ticked replaced by what `choice` makes of it."""
        text = one_line(self.text)
        for option in self.sentences:
            text = text.replace(one_line(option.html), choice(option), 1)
        return text


def find_stories(passages: Iterable[Passage], page: str) -> tuple[Story, ...]:
    """Return the stories of a page: passages with a text and exactly the three questions, in their order.

    `page` is its address below the site's root.
    """
    stories = []
    for passage in passages:
        if passage.html and len(passage.questions) == 3:
            signals, judgement, then = passage.questions
            kind = judgement.kind
            if signals.is_about_signals and kind:
                stories.append(Story(passage.id, passage.title, page, passage.html, signals, judgement, then, kind))
    return tuple(stories)
