"""What people made of the scenes without their key, counted: lines of oordelen.yml for scenes as they are now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gids.content.model import Content
from gids.content.page import Page
from gids.content.quiz import Question, scene_key

OFFICER = "aandachtsfunctionaris"
_OTHERS = 5
"""How many others than an officer judge each scene of a test that is no trial any more."""


@dataclass(frozen=True)
class Votes:
    """How many people would report a scene, and how many would help and be done."""

    report: int = 0
    help: int = 0
    officers: int = 0
    """How many of these are an aandachtsfunctionaris."""

    @property
    def people(self) -> int:
        """Everybody who judged the scene."""
        return self.report + self.help

    @property
    def are_enough(self) -> bool:
        """Whether enough people judged the scene to ask it in a test that counts."""
        return self.officers > 0 and self.people - self.officers >= _OTHERS


def scenes_of(content: Content) -> Iterator[tuple[Page, Question]]:
    """Yield each scene of a pair with its page."""
    for page in content.pages.values():
        for pair in content.pairs_of(page):
            yield from ((page, scene) for scene in pair.questions)


def votes_on(content: Content) -> Mapping[str, Votes]:
    """Return the votes on each scene of a pair, by its key."""
    votes = {scene_key(scene): Votes() for _, scene in scenes_of(content)}
    for line in content.facts.oordelen:
        if line.scene in votes:
            now, report, help = votes[line.scene], int(line.melden), int(line.helpen)
            officers = (report + help) * (line.functie == OFFICER)
            votes[line.scene] = Votes(now.report + report, now.help + help, now.officers + officers)
    return votes


def votes_in_test(content: Content) -> list[Votes]:
    """Return the votes on each scene of the final test."""
    votes, tests = votes_on(content), {uri for uri, page in content.settings.items() if page.eindtoets}
    return [votes[scene_key(scene)] for page, scene in scenes_of(content) if page.uri in tests]


def is_trial(content: Content) -> bool:
    """Return whether not enough people judged every scene of the final test yet."""
    return not all(votes.are_enough for votes in votes_in_test(content))
