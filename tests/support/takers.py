"""Who makes the real test, and how often they pass it: reckoned for what the shipped scripts draw and judge."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from gids.content.model import Content
from gids.facts.municipality import PassRule
from support.scene_form import SCENE_RULES, Told, guesses, scenes_of, single
from support.scripts import call_script

MOST_ASKED = 3
"""Questions of a subject that must be right: who has all of them wrong does not pass."""
BY_RULE = 0.11
"""How often somebody may pass who is right in 62 percent of the scenes, where tests/teaching draws the line."""
Try = Mapping[str, bool]
"""By the id of a pair, whether its scene to report is shown."""
Right = Callable[[Told], float]
"""How often somebody judges a scene rightly."""
Score = tuple[int, int]
"""How many scenes to report were recognised, and how many to help were left alone."""


@dataclass(frozen=True)
class Learner:
    """Somebody who makes the test."""

    name: str
    right: Right
    at_least: float = 0.0
    """How often this learner has to pass, and below it may."""
    at_most: float = 1.0
    must: float = 1.0
    """How often one question that must be right is answered rightly."""


def seeing(recognised: float, left_alone: float) -> Right:
    """Return who reports this part of what is to be reported, and leaves this part of the others alone."""
    return lambda scene: recognised if scene.is_report else left_alone


def knowing(scenes: Sequence[Told], reported: list[bool]) -> Right:
    """Return who has made up their mind about every scene, and knows whether to do the opposite."""
    right = {(scene.pair, scene.is_report): one == scene.is_report for one, scene in zip(reported, scenes, strict=True)}
    is_opposite = 2 * sum(right.values()) < len(scenes)
    return lambda scene: right[scene.pair, scene.is_report] != is_opposite


def learners(scenes: Sequence[Told]) -> list[Learner]:
    """Return who makes the test: by skill, by guessing, and by each rule of thumb while knowing what must be right."""
    median = sorted(len(scene.words) for scene in scenes)[len(scenes) // 2]
    by_rule = {name: [rule(scene, median) for scene in scenes] for name, rule in SCENE_RULES.items()}
    by_rule["counts words in the other scenes"] = guesses(scenes, single)
    return [
        Learner("recognises 6 of 10, never reports an innocent scene", seeing(0.6, 1), at_most=0.2),
        Learner("recognises 7 of 10, leaves 95 % of the innocent alone", seeing(0.7, 0.95), at_most=0.4),
        Learner("recognises all, reports half of the innocent", seeing(1, 0.5), at_least=0.6),
        Learner("knows 90 % of everything", seeing(0.9, 0.9), at_least=0.92),
        Learner("knows 95 % of everything", seeing(0.95, 0.95), at_least=0.98),
        Learner("guesses everything", seeing(0.5, 0.5), at_most=0.005, must=0.25),
        Learner("always reports", seeing(1, 0), at_most=0),
        Learner("never reports", seeing(0, 1), at_most=0),
        *(Learner(name, knowing(scenes, reported), at_most=BY_RULE) for name, reported in by_rule.items()),
    ]


def counts(chances: Iterable[float]) -> list[float]:
    """Return the chance of each number of right answers, none of them first."""
    known = [1.0]
    for chance in chances:
        known = [less * chance + same * (1 - chance) for less, same in zip([0.0, *known], [*known, 0.0], strict=True)]
    return known


@dataclass(frozen=True)
class RealTest:
    """The test of the guide, with some tries at it."""

    scenes: Mapping[tuple[str, bool], Told]
    """By the id of the pair and whether it is the scene to report."""
    passes: Mapping[Score, bool]
    must: int
    """How many subjects must be right."""
    tries: list[Try]

    def rate(self, learner: Learner) -> float:
        """Return how often a learner passes."""
        must = (1 - (1 - learner.must) ** MOST_ASKED) ** self.must
        chances = [self._chance(now, lambda *scene: learner.right(self.scenes[scene])) for now in self.tries]
        return must * sum(chances) / len(chances)

    def _chance(self, now: Try, right: Callable[[str, bool], float]) -> float:
        seen, left = (counts(right(*scene) for scene in now.items() if scene[1] is side) for side in (True, False))
        return sum(seen[one] * left[two] for (one, two), is_passed in self.passes.items() if is_passed)


def read_test(content: Content, draws: int) -> RealTest:
    """Return the test of the guide, with so many tries: a first and a second one in turn."""
    uri, settings = next((uri, settings.eindtoets) for uri, settings in content.settings.items() if settings.eindtoets)
    told, pairs = iter(scenes_of(content, uri)), content.pairs_of(content.pages[uri])
    scenes = {(pair.id, scene.is_report): scene for pair in pairs for scene in (next(told), next(told))}
    drawn = [{"id": pair.id, "signals": list(pair.signals), "grey": pair.report.kind == "grey"} for pair in pairs]
    made = call_script("formOf", [[drawn, seed // 2, seed % 2 + 1] for seed in range(draws)])
    tries: list[Try] = [{side["pair"]: side["isReport"] for side in sides} for sides in made]
    return RealTest(scenes, _passes(content.facts.gemeente.pass_rule(len(pairs))), len(settings.moet_goed), tries)


def _passes(rule: PassRule) -> dict[Score, bool]:
    to_help = rule.scenes - rule.to_report
    scores = list(product(range(rule.to_report + 1), range(to_help + 1)))
    needed = {"recognised": rule.recognised, "right": rule.right}
    results = [{"recognised": seen, "right": seen + left, "unneeded": to_help - left} for seen, left in scores]
    lacks = call_script("lackOf", [[result, needed, True] for result in results])
    return {score: not lack for score, lack in zip(scores, lacks, strict=True)}


def table(test: RealTest, scenes: Sequence[Told]) -> list[tuple[str, bool]]:
    """Return a row for everybody, with how often they pass and should, and whether that is so."""
    rows = []
    for learner in learners(scenes):
        rate = test.rate(learner)
        wanted = f"at least {learner.at_least:.0%}" if learner.at_least else f"at most {learner.at_most:.1%}"
        rows.append((f"| {learner.name} | {rate:.1%} | {wanted} |", learner.at_least <= rate <= learner.at_most))
    return rows
