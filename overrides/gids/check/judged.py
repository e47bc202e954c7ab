"""Rules for what people made of the scenes without their key: who does not see it, cannot learn it."""

from gids.check.rules import FoundInContent, content_rule
from gids.check.scene_form import scenes_of
from gids.content.model import Content
from gids.problems import INFORMATION

RULE = "beoordelen"
ENOUGH = 80
"""Percent of the judges: four of five."""


@content_rule(RULE, f"Minstens {ENOUGH} procent van wie een scène beoordeelt, kiest wat goed is, behalve bij twijfel.")
def clear(content: Content) -> FoundInContent:
    for scene in scenes_of(content.pages.values()):
        judged = content.facts.oordelen.get(scene.key)
        if judged and not scene.is_grey:
            report, help = int(judged.melden), int(judged.helpen)
            agreed, what = (report, "melden") if scene.is_report else (help, "gewoon helpen")
            if agreed * 100 < ENOUGH * (report + help):
                yield (
                    scene.page.path,
                    scene.line,
                    f"{agreed} van de {report + help} mensen zouden hier {what}. Maak er een scène van waar je "
                    "twijfelt, of schrijf hem anders.",
                )


@content_rule(RULE, "Na een oordeel is elke scène beoordeeld, zoals hij er nu staat.", INFORMATION)
def judged_as_it_is(content: Content) -> FoundInContent:
    for scene in scenes_of(content.pages.values()) if content.facts.oordelen else ():
        if scene.key not in content.facts.oordelen:
            yield (
                scene.page.path,
                scene.line,
                "deze scène is niet beoordeeld, of is daarna veranderd. Laat hem beoordelen met make oordeelblad.",
            )
