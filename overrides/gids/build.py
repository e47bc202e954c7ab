"""What the hooks of one build share: the facts, the blocks, and the questions that the pages turned out to have."""

from dataclasses import dataclass, field
from pathlib import Path

from gids.content.blocks import Blocks
from gids.content.cases import Case
from gids.content.model import Content
from gids.content.questions import Question
from gids.facts.model import Facts
from gids.facts.municipality import MunicipalityFolder
from gids.huisstijl.look import Look
from gids.problems import Problem
from gids.search.sections import Section
from gids.version import Version


@dataclass
class Build:
    """One run of MkDocs, from its configuration to its last file."""

    facts: Facts
    blocks: Blocks
    version: Version
    folder: MunicipalityFolder
    files: dict[str, Path]
    """The logo, icon and fonts of the municipality, by their address in the site."""
    is_preview: bool
    """Whether the site is made by `serve`, which puts a script of its own in each page."""
    variables: dict[str, object] = field(default_factory=dict)
    """What an editor can put between `{{` and `}}` besides blocks."""
    content: Content = field(init=False)
    """The content as editors typed it."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong in it."""
    look: Look = field(init=False)
    look_styles: str = ""
    """The municipality's own layer of custom properties, as CSS."""
    page: str = "index.md"
    """The page that is being made, below docs/."""
    questions: dict[str, Question] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    """What can be found, in the order of the pages."""
    titles: dict[str, str] = field(default_factory=dict)
    """Each page's title, by its address below the site's root."""
    learning: dict[str, str] = field(default_factory=dict)
    """The address of the page with the test, the refresher and so on, by the key in its front matter."""
    scripts: dict[str, str] = field(default_factory=dict)
    """Scripts that a hook made, by their path below the site's root; they get a hashed name."""
