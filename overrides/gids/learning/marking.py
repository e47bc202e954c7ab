"""What answers are worth. The browser counts the same (mark.js and result.js); a test compares the two.

A scene is one mark: right or not. Its two figures say more than one percentage, as who suspects everybody would
recognise every signal. A story gives part of a mark, as all or nothing would say less of who sees most of it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from gids.content.stories import Story


@dataclass(frozen=True)
class Figures:
    """What a learner made of a number of scenes."""

    recognised: int
    """Scenes to report that were reported."""
    signals: int
    unneeded: int
    """Scenes with nothing that were reported: not needed, and always allowed."""
    innocent: int

    @property
    def right(self) -> int:
        """How many scenes count as right."""
        return self.recognised + self.innocent - self.unneeded

    def passes(self, minimum: int) -> bool:
        """Return whether this is enough: `minimum` is a percentage, and 79,9 percent is no 80."""
        return self.right * 100 >= minimum * (self.signals + self.innocent)


def figures(answers: Iterable[tuple[bool, bool]]) -> Figures:
    """Return the figures of answers: whether the scene is one to report, and whether it was reported."""
    given = list(answers)
    to_report = [reported for is_report, reported in given if is_report]
    to_help = [reported for is_report, reported in given if not is_report]
    return Figures(sum(to_report), len(to_report), sum(to_help), len(to_help))


def story_mark(story: Story, ticked: Collection[str]) -> Fraction:
    """Return what the ticked sentences of a story are worth, from 0 to 1; `ticked` are ids of options.

    With signals: rightly ticked less wrongly ticked, of all that are right. Without: half a mark off for each tick.
    """
    rightly = sum(option.right and option.id in ticked for option in story.sentences)
    wrongly = sum(not option.right and option.id in ticked for option in story.sentences)
    signals = sum(option.right for option in story.sentences)
    mark = Fraction(rightly - wrongly, signals) if signals else 1 - Fraction(wrongly, 2)
    return max(Fraction(0), mark)
