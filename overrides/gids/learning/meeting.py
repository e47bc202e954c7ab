"""The scenes of a meeting with colleagues: what two of them share, and what happens otherwise in each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from gids.content.items import Pair
from gids.content.judging import is_trial, votes_in_test, votes_on
from gids.content.model import Content
from gids.content.quiz import FIXED, Question, scene_key
from gids.content.words import sentences_of, words_of


@dataclass(frozen=True)
class Twin:
    """One of two scenes."""

    key: str
    is_report: bool
    ending: list[tuple[str, bool]]
    """The sentences that its twin does not begin with too, each with whether the twin lacks it."""
    why: str
    judges: int
    """How many people judged it already: the meeting takes first what few have seen."""


@dataclass(frozen=True)
class Twins:
    """A pair of scenes."""

    title: str
    start: str
    """The sentences with which both begin."""
    scenes: list[Twin]


def meeting_values(content: Content) -> Mapping[str, object]:
    """Return the pairs of each start: who must still pass does not see those of the test."""
    practice, test = list(_twins(content, ("naast_elkaar", "opfrissen"))), list(_twins(content, ("eindtoets",)))
    return {"starts": {"practice": practice, "test": test}, "answers": [text.partition(". ") for text in FIXED]}


def judged_values(content: Content) -> Mapping[str, object]:
    """Return what to tell of who judged the scenes."""
    votes, test = [one for one in votes_on(content).values() if one.people], votes_in_test(content)
    return {"votes": votes, "scenes": len(votes_on(content)), "test": test, "is_trial": is_trial(content)}


def _twins(content: Content, keys: tuple[str, ...]) -> Iterator[Twins]:
    votes = votes_on(content)
    for uri, settings in content.settings.items():
        for pair in content.pairs_of(content.pages[uri]) if any(getattr(settings, key) for key in keys) else ():
            texts = [sentences_of(words_of(scene.scene)) for scene in pair.questions]
            shared = [one for one, _ in takewhile(lambda both: both[0] == both[1], zip(*texts, strict=False))]
            scenes = [
                _twin(scene, pair, sentences[len(shared) :], votes[scene_key(scene)].people)
                for scene, sentences in zip(pair.questions, texts, strict=True)
            ]
            yield Twins(pair.title, " ".join(shared), scenes)


def _twin(scene: Question, pair: Pair, sentences: list[str], judges: int) -> Twin:
    changed = pair.changed(scene)
    ending = [(sentence, sentence in changed) for sentence in sentences]
    return Twin(scene_key(scene), not scene.is_innocent, ending, words_of(scene.right[0].explanation), judges)
