"""The scenes of a meeting with colleagues: what two of them share, and what happens otherwise in each."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from gids.content.judging import is_trial, votes_in_test, votes_on
from gids.content.model import Content
from gids.content.quiz import FIXED, scene_key
from gids.content.words import sentences_of, words_of


def meeting_values(content: Content) -> Mapping[str, object]:
    """Return the pairs of each start: who must still pass does not see those of the test."""
    practice, test = list(_twins(content, ("naast_elkaar", "opfrissen"))), list(_twins(content, ("eindtoets",)))
    return {"starts": {"practice": practice, "test": test}, "answers": [text.partition(". ") for text in FIXED]}


def judged_values(content: Content) -> Mapping[str, object]:
    """Return what to tell of who judged the scenes."""
    votes, test = [one for one in votes_on(content).values() if one.people], votes_in_test(content)
    return {"votes": votes, "scenes": len(votes_on(content)), "test": test, "is_trial": is_trial(content)}


def _twins(content: Content, keys: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    """Yield each pair with the sentences with which both scenes start, and of each scene those with which it ends.

    With each of these stands whether the twin lacks it; and with each scene how many people judged it already, as the
    meeting takes first what few have seen.
    """
    votes = votes_on(content)
    for uri, settings in content.settings.items():
        for pair in content.pairs_of(content.pages[uri]) if any(getattr(settings, key) for key in keys) else ():
            texts = [sentences_of(words_of(scene.scene)) for scene in pair.questions]
            shared = [one for one, _ in takewhile(lambda both: both[0] == both[1], zip(*texts, strict=False))]
            scenes = [
                {
                    "key": (key := scene_key(scene)),
                    "is_report": not scene.is_innocent,
                    "ending": [(one, one in pair.changed(scene)) for one in sentences[len(shared) :]],
                    "why": words_of(scene.right[0].explanation),
                    "judges": votes[key].people,
                }
                for scene, sentences in zip(pair.questions, texts, strict=True)
            ]
            yield {"title": pair.title, "start": " ".join(shared), "scenes": scenes}
