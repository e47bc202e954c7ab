"""What a build knows, in stages that are each made whole by one step of overrides/hooks/guide.py and then only read.

`Input` is what goes in, `Pages` what the pages turned out to hold; what is written is `gids.assets.output.Output`.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from gids.content.blocks import Blocks
from gids.content.front_matter import PageSettings
from gids.content.model import Content, NamesOn
from gids.content.page_blocks import PageBlocks
from gids.content.pairs import Pair
from gids.content.questions import Question
from gids.content.stories import Story
from gids.facts.model import Facts, in_words
from gids.huisstijl.look import Look
from gids.learning.path import Learning, LearningPage, read_learning
from gids.learning.rendering import Asking
from gids.problems import Problem
from gids.search.sections import Section
from gids.version import Changelog, Version


@dataclass(frozen=True)
class Input:
    """The first stage: what goes in."""

    facts: Facts
    files: Mapping[str, Path]
    """The logo, icon and fonts of the municipality, by their address in the site."""
    look: Look
    look_styles: str
    """The municipality's own layer of custom properties, as CSS."""
    version: Version
    mark: str
    """Another for each change, down to one digit in gemeente.yml."""
    blocks: Blocks
    content: Content
    """What editors typed."""
    problems: tuple[Problem, ...]
    """What is wrong in it."""

    def problems_of(self, page: str, is_start: bool) -> list[Problem]:
        """Return what is wrong in a page (its path below docs/); the start page tells what is wrong elsewhere too."""
        typed = self.content.pages.get(page)
        shown = [problem for problem in self.problems if typed and problem.path == typed.path]
        paths = {known.path for known in self.content.pages.values()}
        return shown + [problem for problem in self.problems if is_start and problem.path not in paths]


@dataclass(frozen=True)
class PageParts:
    """What one page turned out to hold."""

    url: str
    """Its address below the site's root."""
    title: str
    html: str
    """Its text, with the places of its questions."""
    asking: Asking
    sections: tuple[Section, ...]
    """What can be found in it."""
    settings: PageSettings | None
    """What its front matter says."""


@dataclass(frozen=True)
class Pages:
    """The second stage: what the pages turned out to hold, in their order."""

    parts: tuple[PageParts, ...]

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its id."""
        return {question.id: question for part in self.parts for question in part.asking.questions}

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of scenes."""
        return tuple(pair for part in self.parts for pair in part.asking.pairs)

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Every story."""
        return tuple(story for part in self.parts for story in part.asking.stories)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Everything that can be found."""
        return tuple(section for part in self.parts for section in part.sections)

    @cached_property
    def titles(self) -> dict[str, str]:
        """Each page's title by its address."""
        return {part.url: part.title for part in self.parts}

    @cached_property
    def asked_in_turn(self) -> frozenset[str]:
        """The addresses of the pages that show one pair or story at a time: a list of their headings leads nowhere."""
        return frozenset(part.url for part in self.parts if len(part.asking.pairs) + len(part.asking.stories) > 1)

    @cached_property
    def learning(self) -> Learning:
        """Where the parts of learning stand."""
        return read_learning(
            [
                LearningPage(part.url, part.title, part.html, part.asking, part.settings)
                for part in self.parts
                if part.settings
            ]
        )


@dataclass
class Run:
    """Where the stages of one build wait between the events of MkDocs, and what a preview keeps between builds."""

    is_preview: bool = False
    """Whether the site is made by `serve`, which puts a script of its own in each page."""
    last_good: Facts | None = None
    """With these the preview goes on while an editor mends a data file."""
    input: Input = field(init=False)
    parts: list[PageParts] = field(default_factory=list)
    pages: Pages = field(init=False)

    def begin(self, is_preview: bool) -> None:
        """Begin a command: a preview of many builds, or one build."""
        self.is_preview, self.last_good = is_preview, None

    def good_facts(self, read: Facts | None) -> Facts | None:
        """Return the facts that were read or, in a preview, the last ones without a mistake."""
        good = read or self.last_good
        self.last_good = good if self.is_preview else None
        return good

    def start(self, given: Input) -> None:
        """Begin a build with what goes in; who asks too early for its pages gets none of the build before it."""
        self.input, self.parts = given, []
        vars(self).pop("pages", None)


def names_on_pages(blocks: Blocks, changelog: Changelog, mark: str = "") -> NamesOn:
    """Return what an editor can fill in on each page: its blocks, the municipality, the version and its changes."""
    values = {
        "gemeente": blocks.facts.gemeente,
        "versie": changelog.newest.number,
        "versie_datum": in_words(changelog.newest.date),
        "kenmerk": mark,
        "wijzigingen": changelog.for_readers(),
    }
    return lambda page: {**PageBlocks(blocks, page).by_name(), **values}


def today() -> date:
    """Return the day of the build; SOURCE_DATE_EPOCH makes an old version buildable again (reproducible-builds.org).

    What is no number of seconds is passed over, as an empty variable is.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    seconds = int(epoch) if epoch.isascii() and epoch.isdigit() and len(epoch) < 12 else time.time()
    return datetime.fromtimestamp(seconds, UTC).date()
