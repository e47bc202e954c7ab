"""How well somebody does who knows nothing and answers by rule: the arithmetic that scenes and questions share."""

from collections import Counter
from dataclasses import dataclass
from math import log, sqrt

Seen = dict[bool, Counter[str]]
"""How often each word was seen on the right side and on the wrong one."""


@dataclass(frozen=True)
class Score:
    """What somebody has right who follows one rule."""

    rule: str
    """The rule, in Dutch, after "wie"."""
    right: float
    """A share from 0 to 1."""
    limit: float

    @property
    def is_too_high(self) -> bool:
        """Whether the form gives too much away."""
        return self.right > self.limit


def limit_for(chance: float, count: int, least: float) -> float:
    """Return the share that a rule may have right: two standard errors above chance, and never less than `least`.

    Of few questions chance alone makes more right, so that little can be said of them.
    """
    return max(least, chance + 2 * sqrt(chance * (1 - chance) / max(1, count)))


def odds(part: str, every: Seen, own: Seen) -> float:
    """Return the logarithm of the odds for right of a part, without what was seen in its own pair or question.

    One more than was seen of everything (Laplace), so that what was seen once says little.
    """
    right, wrong = (every[side][part] - own[side][part] for side in (True, False))
    return log((right + 1) / (wrong + 1))
