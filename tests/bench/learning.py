"""Who passes the real test, drawn as a learner gets it: who sees what is there, and not who clicks by rule."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from gids.content.model import Content
from support.building import ROOT
from support.checking import content_of
from support.pairs import Drawn
from support.scene_form import SCENE_RULES, Told, guesses, scenes_of, single
from support.scripts import call_script

DRAWS = 2000
TIMES = 10
"""That each draw is made."""
Side = dict[str, Any]
"""A scene of a try: its pair, and whether it is the one to report."""
MOST_ASKED = 3
"""Questions of a subject that must be right: who has all of them wrong does not pass."""


@dataclass(frozen=True)
class Learner:
    """Somebody who makes the test."""

    name: str
    reports: Callable[[Told, Random], bool]
    """Says whether this learner reports a scene."""
    must: float = 1.0
    """How often one question that must be right is answered rightly."""
    at_least: float = 0.0
    at_most: float = 1.0
    """How often this learner has to pass, and may."""


def seeing(skill: float) -> Callable[[Told, Random], bool]:
    """Return a learner who judges this part of the scenes rightly."""
    return lambda scene, chance: scene.is_report == (chance.random() < skill)


def following(rule: Callable[[Told, int], bool], scenes: Sequence[Told]) -> Callable[[Told, Random], bool]:
    """Return a learner who knows a rule of thumb, and whether to follow it or to do the opposite."""
    median = sorted(len(scene.words) for scene in scenes)[len(scenes) // 2]
    return knowing(scenes, [rule(scene, median) for scene in scenes])


def knowing(scenes: Sequence[Told], reported: list[bool]) -> Callable[[Told, Random], bool]:
    """Return a learner who has made up their mind about every scene, and knows whether to do the opposite."""
    is_opposite = 2 * sum(one == scene.is_report for one, scene in zip(reported, scenes, strict=True)) < len(scenes)
    decided = {(scene.pair, scene.is_report): one for one, scene in zip(reported, scenes, strict=True)}
    return lambda scene, chance: decided[scene.pair, scene.is_report] != is_opposite


def learners(scenes: Sequence[Told]) -> list[Learner]:
    """Return who makes the test: by skill, by guessing, and by each rule of thumb while knowing what must be right."""
    return [
        Learner("sees 80 % of what is there", seeing(0.80), 0.80),
        Learner("sees 90 %", seeing(0.90), 0.90, at_least=0.95),
        Learner("sees 95 %", seeing(0.95), 0.95, at_least=0.99),
        Learner("guesses everything", seeing(0.5), 0.25, at_most=0.01),
        Learner("knows what must be right, guesses the scenes", seeing(0.5), at_most=0.01),
        Learner("always reports", lambda scene, chance: True, at_most=0),
        Learner("always helps", lambda scene, chance: False, at_most=0),
        *(Learner(name, following(rule, scenes), at_most=0.08) for name, rule in SCENE_RULES.items()),
        Learner("counts words in the other scenes", knowing(scenes, guesses(scenes, single)), at_most=0.08),
    ]


@dataclass(frozen=True)
class Test:
    """The real test."""

    pairs: list[Drawn]
    scenes: Mapping[tuple[str, bool], Told]
    """By the id of the pair and whether it is the scene to report."""
    minimum: int
    """Percent."""
    must: int
    """How many subjects must be right."""

    def is_passed_by(self, learner: Learner, sides: list[Side], chance: Random) -> bool:
        """Return whether a learner passes one try that shows these sides."""
        shown = [self.scenes[side["pair"], side["isReport"]] for side in sides]
        right = sum(scene.is_report == learner.reports(scene, chance) for scene in shown)
        is_enough = right * 100 >= self.minimum * len(shown)
        asked = ([chance.random() < learner.must for _ in range(MOST_ASKED)] for _ in range(self.must))
        return is_enough and all(map(any, asked))


def read_test(content: Content) -> Test:
    """Return the test of the guide."""
    uri, settings = next((uri, settings.eindtoets) for uri, settings in content.settings.items() if settings.eindtoets)
    pairs: list[Drawn] = []
    scenes: dict[tuple[str, bool], Told] = {}
    told = iter(scenes_of(content, uri))
    for pair in content.pairs_of(content.pages[uri]):
        pairs.append({"id": pair.id, "signals": list(pair.signals), "grey": pair.kind == "grey"})
        scenes |= {(pair.id, scene.is_report): scene for scene in (next(told), next(told))}
    return Test(pairs, scenes, int(content.facts.gemeente.slaaggrens), len(settings.moet_goed))


def main() -> list[str]:
    """Print how often each learner passes, at the first try and within two; return what is not as it should be."""
    content = content_of(ROOT)
    test = read_test(content)
    made = call_script("formOf", [[test.pairs, seed, attempt] for seed in range(1, DRAWS + 1) for attempt in (1, 2)])
    draws = list(zip(made[::2], made[1::2], strict=True))
    wrong = []
    sys.stdout.write(
        f"\nWho passes the test of {len(test.pairs)} scenes with {test.minimum} %, in {DRAWS * TIMES} tests\n"
        "| who | first try | within two | should be |\n| --- | --- | --- | --- |\n"
    )
    for learner in learners(scenes_of(content)):
        chance = Random(1)
        tries = [[test.is_passed_by(learner, sides, chance) for sides in both] for both in draws for _ in range(TIMES)]
        first = sum(passed[0] for passed in tries) / len(tries)
        either = sum(map(any, tries)) / len(tries)
        wanted = f"at least {learner.at_least:.0%}" if learner.at_least else f"at most {learner.at_most:.0%}"
        sys.stdout.write(f"| {learner.name} | {first:.1%} | {either:.1%} | {wanted} |\n")
        if not learner.at_least <= first <= learner.at_most:
            wrong.append(f"{learner.name}: {first:.1%} passes, {wanted} should")
    return wrong


if __name__ == "__main__":
    sys.exit("\n".join(main()) or 0)
