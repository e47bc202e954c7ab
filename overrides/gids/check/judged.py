"""Rules for what people made of the scenes without their key: who does not see it, cannot learn it."""

from gids.check.rules import Places, content_rule
from gids.content.judging import scenes_of, votes_on
from gids.content.model import Content
from gids.content.quiz import scene_key
from gids.problems import INFORMATION

RULE = "beoordelen"
ENOUGH = 80
"""Percent of the judges: four of five."""
FEWEST_JUDGES = 5
"""With fewer people one who thinks otherwise would be more than one of five."""


@content_rule(
    RULE,
    f"Minstens {ENOUGH} procent van wie een scène beoordeelt, kiest wat goed is, behalve bij twijfel. Dit telt vanaf "
    f"{FEWEST_JUDGES} mensen.",
)
def clear(content: Content) -> Places:
    votes = votes_on(content)
    for page, scene in scenes_of(content):
        judged = votes[scene_key(scene)]
        if judged.people >= FEWEST_JUDGES and scene.kind != "grey":
            agreed, what = (judged.help, "gewoon helpen") if scene.is_innocent else (judged.report, "melden")
            if agreed * 100 < ENOUGH * judged.people:
                yield (
                    page.path,
                    scene.line,
                    f"{agreed} van de {judged.people} mensen zouden hier {what}. Maak er een scène van waar je "
                    "twijfelt, of schrijf hem anders.",
                )


@content_rule(RULE, "Elk oordeel gaat over een scène van de gids, zoals die er nu staat.", INFORMATION)
def judged_as_it_is(content: Content) -> Places:
    known = votes_on(content)
    for line in content.facts.oordelen:
        if line.scene not in known:
            yield (
                line.path,
                line.line,
                f'de gids heeft geen scène "{line.scene}" meer: die is weg of anders geschreven. Deze regel telt niet '
                "mee. Haal hem weg, en laat de scène opnieuw beoordelen.",
            )
