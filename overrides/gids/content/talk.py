"""A talk at the counter: turns that lead to each other by what is said or done, and to ends, the furthest first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gids.content.items import Turn

MOST_TURNS = 8  # on a way through a talk, its end not counted


@dataclass(frozen=True, eq=False)
class Talk:
    """The turns of a page, in its order: the talk begins with the first."""

    turns: tuple[Turn, ...]

    @cached_property
    def by_id(self) -> dict[str, Turn]:
        """The turns by the anchor of their heading."""
        return {turn.id: turn for turn in self.turns}

    def after(self, turn: Turn) -> list[Turn]:
        """Return the turns that the replies of a turn lead to, in their order."""
        return [self.by_id[reply.to] for reply in turn.replies if reply.to in self.by_id]

    @cached_property
    def reached(self) -> set[str]:
        """The ids of the turns that can be reached from the first."""
        reached = {turn.id for turn in self.turns[:1]}
        while more := {turn.id for name in reached for turn in self.after(self.by_id[name])} - reached:
            reached |= more
        return reached

    @cached_property
    def with_a_way_out(self) -> set[str]:
        """The ids of the turns from which an end can be reached."""
        out = {turn.id for turn in self.turns if turn.is_end}
        while more := {turn.id for turn in self.turns if any(one.id in out for one in self.after(turn))} - out:
            out |= more
        return out

    @cached_property
    def ways(self) -> Sequence[tuple[Turn, ...]]:
        """Every way from the first turn to an end, no turn twice; of one that is too long what shows that."""
        whole: list[tuple[Turn, ...]] = []
        waiting = [self.turns[:1]] if self.turns else []
        while waiting:
            way = waiting.pop()
            ways = [(*way, turn) for turn in self.after(way[-1]) if turn not in way]
            if way[-1].is_end or len(way) > MOST_TURNS or not ways:
                whole.append(way)
            else:
                waiting += reversed(ways)
        return whole


def person_of(title: str) -> str:
    """Return who somebody talks with, by the title of the page: `Daan` of `Gesprek: Daan en de man`."""
    return re.split(r",| en ", title.partition(": ")[2])[0] or "de persoon"
