"""What a question is, typed or rendered alike: its fixed answers, its identity and its kind, each said in one place."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Literal, Protocol

NO_SIGNAL = "Ik zie hier geen signaal"
"""The option that excludes all others; a question that has it asks which sentences of a story are a signal."""
HELP = "Gewoon helpen. Niets te melden."
REPORT = "Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel."
"""The two answers to every scene and every story: the same words everywhere, so that none gives itself away."""
JUDGE = "Wat doe je met wat je ziet?"
"""The question to which they are the answers."""
GREY = "een-vermoeden-is-genoeg"
"""The anchor that makes a report grey, where the explanation of the right answer links to it: nobody could be sure."""

Kind = Literal["signal", "innocent", "grey"]


class Choice(Protocol):
    """An answer to choose from."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def right(self) -> bool:
        """Whether it is right to choose it."""

    @property
    def anchors(self) -> Sequence[str]:
        """The anchors that its explanation links to, in their order."""


class Asked:
    """What a typed and a rendered question have in common."""

    scene: str
    """What happens at the counter; empty where nothing is told."""
    text: str
    options: Sequence[Choice]

    @property
    def is_about_signals(self) -> bool:
        """Whether it asks which sentences of a story are a signal."""
        return any(option.text == NO_SIGNAL for option in self.options)

    @property
    def is_judgement(self) -> bool:
        """Whether it has the two fixed answers, and no other."""
        return sorted(option.text for option in self.options) == sorted((HELP, REPORT))

    @property
    def is_scene(self) -> bool:
        """Whether it is half a pair: something happens, and the two fixed answers judge it."""
        return bool(self.scene) and self.is_judgement

    @property
    def is_innocent(self) -> bool:
        """Whether the right answer is that there is no signal."""
        right = {option.text for option in self.options if option.right}
        return bool(right) and right <= {NO_SIGNAL, HELP}

    @property
    def kind(self) -> Kind | None:
        """What is judged; None for a question that judges nothing, or has no one right answer."""
        right = [option for option in self.options if option.right]
        if not self.is_judgement or len(right) != 1:
            return None
        if self.is_innocent:
            return "innocent"
        return "grey" if GREY in right[0].anchors else "signal"

    def signals_of_right(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return the signals, among the ids that are `known`, that the explanations of the right answers link to."""
        linked = [name for option in self.options if option.right for name in option.anchors]
        return tuple(name for name in dict.fromkeys(linked) if name in set(known))


def split_scene(paragraphs: Sequence[str], options: Iterable[str]) -> tuple[list[str], str]:
    """Return the scene and the question of what was written above the options: of a judgement the last line asks."""
    if sorted(options) == sorted((HELP, REPORT)):
        return list(paragraphs[:-1]), paragraphs[-1] if paragraphs else ""
    return [], " ".join(paragraphs)


def identity_of(scene: str, text: str, options: Iterable[str], before: Asked | None) -> str:
    """Return what makes a question this one and no other; the order of its options does not.

    What judges no scene of its own judges the story of the question `before` it.
    """
    answers = sorted(options)
    told = [scene]
    if before and not scene and answers == sorted((HELP, REPORT)):
        told = [before.text, *sorted(option.text for option in before.options)]
    return "\n".join(filter(None, [*told, text, *answers]))


def question_id(identity: str) -> str:
    """Return `vraag-` and a hash of the words: rewriting a question drops saved answers, moving it alone does not.

    What judges a story moves with the question before it, which is part of its identity.
    """
    return f"vraag-{hash_of(identity)}"


def hash_of(text: str) -> str:
    """Return eight hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
