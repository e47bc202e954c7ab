"""What answers are worth, as the content tests and the simulation count it; the browser has the same in test/result.js.

A scene is one mark: right or not. Its two figures say more than one percentage, as who suspects everybody would
recognise every signal. A story gives part of a mark, as all or nothing would say less of who sees most of it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from gids.content.asked import NO_SIGNAL, Asked


@dataclass(frozen=True)
class Figures:
    """What a learner made of a number of scenes."""

    recognised: int
    """Scenes to report that were reported."""
    signals: int
    unneeded: int
    """Scenes with nothing that were reported: not needed, and always allowed."""
    helped: int
    """Scenes with nothing in which was helped."""
    innocent: int

    @property
    def right(self) -> int:
        """How many scenes count as right."""
        return self.recognised + self.helped

    def passes(self, minimum: int) -> bool:
        """Return whether this is enough: `minimum` is a percentage, and 79,9 percent is no 80."""
        return self.right * 100 >= minimum * (self.signals + self.innocent)


def figures(answers: Iterable[tuple[bool, bool | None]]) -> Figures:
    """Return the figures of answers: whether the scene is one to report, and whether it was; None where left open."""
    given = list(answers)
    to_report = [reported for is_report, reported in given if is_report]
    to_help = [reported for is_report, reported in given if not is_report]
    return Figures(to_report.count(True), len(to_report), to_help.count(True), to_help.count(False), len(to_help))


def story_mark(asked: Asked, ticked: Collection[str]) -> Fraction:
    """Return what the ticked sentences of a story are worth, from 0 to 1; `asked` is its question about signals.

    With signals: rightly ticked less wrongly ticked, of all that are right. Without: half a mark off for each tick.
    """
    sentences = [option for option in asked.options if option.text != NO_SIGNAL]
    rightly = sum(option.right and option.text in ticked for option in sentences)
    wrongly = sum(not option.right and option.text in ticked for option in sentences)
    signals = sum(option.right for option in sentences)
    mark = Fraction(rightly - wrongly, signals) if signals else 1 - Fraction(wrongly, 2)
    return max(Fraction(0), mark)
