"""A pair: the same scene at the counter twice, with one thing that happens differently."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from gids.content.asked import Kind
from gids.content.passages import Passage
from gids.content.questions import Question
from gids.content.sentences import changed, marked, words_of


@dataclass(frozen=True)
class Scene:
    """Half a pair: one question with the two fixed answers."""

    question: Question
    kind: Kind
    signals: tuple[str, ...]
    """The signals of the pair: what the one scene has and the other looks like."""
    changed: tuple[str, ...]
    """The sentences that the other scene does not have."""

    def marked_html(self) -> str:
        """Return the scene's paragraphs with a mark round what is different."""
        return marked(
            self.question.scene,
            self.changed,
            lambda sentence: f'<span class="gids-scene__changed">{sentence}</span>',
        )


@dataclass(frozen=True)
class Pair:
    """A heading with two scenes: in one you report, in the other you help."""

    id: str
    title: str
    page: str
    """Address of its page below the site's root."""
    scenes: tuple[Scene, Scene]
    """In the order in which they were typed."""

    @property
    def report(self) -> Scene:
        """The scene to report: a signal, or a doubt."""
        return next(scene for scene in self.scenes if scene.kind != "innocent")

    @property
    def help(self) -> Scene:
        """The scene with nothing but an ordinary request."""
        return next(scene for scene in self.scenes if scene.kind == "innocent")

    @property
    def signals(self) -> tuple[str, ...]:
        """The signals of what is to be reported."""
        return self.report.signals

    @property
    def is_grey(self) -> bool:
        """Whether what happens cannot be made clear, so that one reports in doubt."""
        return self.report.kind == "grey"


def find_pairs(passages: Iterable[Passage], page: str, signals: Collection[str]) -> tuple[Pair, ...]:
    """Return the pairs of a page: passages with exactly two scenes, one to report and one to help.

    `page` is its address below the site's root, `signals` the ids of all signals.
    """
    pairs = []
    for passage in passages:
        if len(passage.questions) == 2 and all(question.is_scene for question in passage.questions):
            kinds = [question.kind for question in passage.questions]
            if kinds.count("innocent") == 1 and None not in kinds:
                pairs.append(_pair(passage, page, signals))
    return tuple(pairs)


def _pair(passage: Passage, page: str, signals: Collection[str]) -> Pair:
    one, other = passage.questions
    named = (other if one.is_innocent else one).signals_of_right(signals)
    scenes = (_scene(one, other, named), _scene(other, one, named))
    return Pair(passage.id, passage.title, page, scenes)


def _scene(question: Question, twin: Question, signals: tuple[str, ...]) -> Scene:
    kind = question.kind
    assert kind  # find_pairs takes no other
    return Scene(question, kind, signals, changed(words_of(question.scene), words_of(twin.scene)))
