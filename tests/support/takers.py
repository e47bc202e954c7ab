"""Who makes the real test, and how often they pass it: drawn and judged by the shipped scripts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

from gids.content.model import Content
from gids.facts.municipality import PassRule
from support.pairs import Drawn
from support.scene_form import SCENE_RULES, Told, guesses, scenes_of, single
from support.scripts import call_script

SHEETS = 20
"""Answer sheets of each draw."""
MOST_ASKED = 3
"""Questions of a subject that must be right: who has all of them wrong does not pass."""
BY_RULE = 0.11
"""How often somebody may pass who is right in 62 percent of the scenes, where tests/teaching draws the line."""
TRIES = 4
"""Of one person, one after the other."""
Try = Mapping[str, bool]
"""By the id of a pair, whether its scene to report is shown."""
Reports = Callable[[Told, Random], bool]
Score = tuple[int, int]
"""How many scenes to report were recognised, and how many to help were left alone."""


@dataclass(frozen=True)
class Learner:
    """Somebody who makes the test."""

    name: str
    reports: Reports
    """Says whether this learner reports a scene."""
    at_least: float = 0.0
    """How often this learner has to pass at the first try, and below it may."""
    at_most: float = 1.0
    within_two: float = 0.0
    """How often at least within two tries."""
    must: float = 1.0
    """How often one question that must be right is answered rightly."""


def seeing(recognised: float, left_alone: float) -> Reports:
    """Return who reports this part of what is to be reported, and leaves this part of the others alone."""
    return lambda scene, chance: chance.random() < (recognised if scene.is_report else 1 - left_alone)


def knowing(scenes: Sequence[Told], reported: list[bool]) -> Reports:
    """Return who has made up their mind about every scene, and knows whether to do the opposite."""
    is_opposite = 2 * sum(one == scene.is_report for one, scene in zip(reported, scenes, strict=True)) < len(scenes)
    decided = {(scene.pair, scene.is_report): one for one, scene in zip(reported, scenes, strict=True)}
    return lambda scene, chance: decided[scene.pair, scene.is_report] != is_opposite


def learners(scenes: Sequence[Told]) -> list[Learner]:
    """Return who makes the test: by skill, by guessing, and by each rule of thumb while knowing what must be right."""
    median = sorted(len(scene.words) for scene in scenes)[len(scenes) // 2]
    by_rule = {name: [rule(scene, median) for scene in scenes] for name, rule in SCENE_RULES.items()}
    by_rule["counts words in the other scenes"] = guesses(scenes, single)
    return [
        Learner("recognises 6 of 10, never reports an innocent scene", seeing(0.6, 1), at_most=0.2),
        Learner("recognises 7 of 10, leaves 95 % of the innocent alone", seeing(0.7, 0.95), at_most=0.4),
        Learner("recognises all, reports half of the innocent", seeing(1, 0.5), at_least=0.6),
        Learner("knows 90 % of everything", seeing(0.9, 0.9), at_least=0.92, within_two=0.99),
        Learner("knows 95 % of everything", seeing(0.95, 0.95), at_least=0.98),
        Learner("guesses everything", seeing(0.5, 0.5), at_most=0.005, must=0.25),
        Learner("always reports", seeing(1, 0), at_most=0),
        Learner("never reports", seeing(0, 1), at_most=0),
        *(Learner(name, knowing(scenes, reported), at_most=BY_RULE) for name, reported in by_rule.items()),
    ]


@dataclass(frozen=True)
class RealTest:
    """The test of the guide, with the tries that some people get."""

    scenes: Mapping[tuple[str, bool], Told]
    """By the id of the pair and whether it is the scene to report."""
    rule: PassRule
    passes: Mapping[Score, bool]
    must: int
    """How many subjects must be right."""
    people: list[list[Try]]

    def rates(self, learner: Learner) -> tuple[float, float]:
        """Return how often a learner passes at the first try, and within two."""
        chance = Random(1)
        both = [
            [self._is_passed(learner, one, chance) for one in tries[:2]] for tries in self.people for _ in range(SHEETS)
        ]
        return sum(first for first, _ in both) / len(both), sum(map(any, both)) / len(both)

    def copied(self, memory: float, *, is_turned: bool) -> float:
        """Return how often one passes who answers what was right in an earlier try, or the opposite of that.

        What is not remembered is guessed; what must be right is known.
        """
        chance, passed = Random(1), []
        for tries in self.people:
            pairs = [(tries[at], now) for later, now in enumerate(tries) for at in range(later)]
            for before, now in pairs:
                sheets = SHEETS if memory < 1 else 1
                passed += [self._is_copied(before, now, chance, memory, is_turned) for _ in range(sheets)]
        return sum(passed) / len(passed)

    def _is_copied(self, before: Try, now: Try, chance: Random, memory: float, is_turned: bool) -> bool:
        reports = {
            pair: before[pair] != is_turned if chance.random() < memory else chance.random() < 0.5 for pair in now
        }
        return self._passes(now, reports)

    def _is_passed(self, learner: Learner, now: Try, chance: Random) -> bool:
        reports = {pair: learner.reports(self.scenes[pair, side], chance) for pair, side in now.items()}
        asked = ([chance.random() < learner.must for _ in range(MOST_ASKED)] for _ in range(self.must))
        return self._passes(now, reports) and all(map(any, asked))

    def _passes(self, now: Try, reports: Mapping[str, bool]) -> bool:
        recognised = sum(side and reports[pair] for pair, side in now.items())
        return self.passes[recognised, sum(not side and not reports[pair] for pair, side in now.items())]


def read_test(content: Content, draws: int) -> RealTest:
    """Return the test of the guide, with the tries of as many people as there are draws."""
    uri, settings = next((uri, settings.eindtoets) for uri, settings in content.settings.items() if settings.eindtoets)
    pairs: list[Drawn] = []
    scenes: dict[tuple[str, bool], Told] = {}
    told = iter(scenes_of(content, uri))
    for pair in content.pairs_of(content.pages[uri]):
        pairs.append({"id": pair.id, "signals": list(pair.signals), "grey": pair.kind == "grey"})
        scenes |= {(pair.id, scene.is_report): scene for scene in (next(told), next(told))}
    rule = content.facts.gemeente.pass_rule(len(pairs))
    made = call_script("formOf", [[pairs, seed, at + 1] for seed in range(1, draws + 1) for at in range(TRIES)])
    tries: list[Try] = [{side["pair"]: side["isReport"] for side in sides} for sides in made]
    people = [tries[at : at + TRIES] for at in range(0, len(tries), TRIES)]
    return RealTest(scenes, rule, _passes(rule), len(settings.moet_goed), people)


def _passes(rule: PassRule) -> dict[Score, bool]:
    to_help = rule.scenes - rule.to_report
    scores = list(product(range(rule.to_report + 1), range(to_help + 1)))
    needed = {"recognised": rule.recognised, "right": rule.right}
    results = [{"recognised": seen, "right": seen + left, "unneeded": to_help - left} for seen, left in scores]
    lacks = call_script("lackOf", [[result, needed, True] for result in results])
    return {score: not lack for score, lack in zip(scores, lacks, strict=True)}


def not_as_wanted(
    test: RealTest, scenes: Sequence[Told], write: Callable[[str], object], slack: float = 0
) -> list[str]:
    """Write a row for everybody, and return what is not as it should be; of few draws each share has some `slack`."""
    wrong = []
    for learner in learners(scenes):
        first, within_two = test.rates(learner)
        wanted = f"at least {learner.at_least:.0%}" if learner.at_least else f"at most {learner.at_most:.1%}"
        row = f"| {learner.name} | {first:.1%} | {within_two:.1%} | {wanted} |\n"
        write(row)
        is_first = learner.at_least - slack <= first <= learner.at_most + slack
        if not is_first or within_two < learner.within_two - slack:
            wrong.append(row)
    for memory, is_turned in product((1, 0.7, 0.5), (False, True)):
        rate, limit = test.copied(memory, is_turned=is_turned), 0.005 if memory == 1 else BY_RULE
        does = "turns round" if is_turned else "repeats"
        row = f"| {does} {memory:.0%} of an earlier try, guesses the rest | {rate:.1%} | | at most {limit:.1%} |\n"
        write(row)
        if rate > limit + slack:
            wrong.append(row)
    return wrong
