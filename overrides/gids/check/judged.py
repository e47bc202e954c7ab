"""Rules for what people made of the scenes without their key: who does not see it, cannot learn it."""

from collections.abc import Iterator

from gids.check.rules import Places, content_rule
from gids.content.model import Content
from gids.content.quiz import Question, scene_key
from gids.problems import INFORMATION

RULE = "beoordelen"
ENOUGH = 80
"""Percent of the judges: four of five."""


@content_rule(RULE, f"Minstens {ENOUGH} procent van wie een scène beoordeelt, kiest wat goed is, behalve bij twijfel.")
def clear(content: Content) -> Places:
    for path, scene in _scenes(content):
        judged = content.facts.oordelen.get(scene_key(scene))
        if judged and scene.kind != "grey":
            report, help = int(judged.melden), int(judged.helpen)
            agreed, what = (help, "gewoon helpen") if scene.is_innocent else (report, "melden")
            if agreed * 100 < ENOUGH * (report + help):
                yield (
                    path,
                    scene.line,
                    f"{agreed} van de {report + help} mensen zouden hier {what}. Maak er een scène van waar je "
                    "twijfelt, of schrijf hem anders.",
                )


@content_rule(RULE, "Na een oordeel is elke scène beoordeeld, zoals hij er nu staat.", INFORMATION)
def judged_as_it_is(content: Content) -> Places:
    for path, scene in _scenes(content) if content.facts.oordelen else ():
        if scene_key(scene) not in content.facts.oordelen:
            yield (
                path,
                scene.line,
                "deze scène is niet beoordeeld, of is daarna veranderd. Laat hem opnieuw beoordelen.",
            )


def _scenes(content: Content) -> Iterator[tuple[str, Question]]:
    for page in content.pages.values():
        for pair in content.pairs_of(page):
            yield from ((page.path, scene) for scene in pair.questions)
