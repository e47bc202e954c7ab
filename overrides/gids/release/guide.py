"""A built guide, with what its pages were made of: what every package is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from gids.build import Input
from gids.content.items import Item, Pair, Story
from gids.content.model import Known
from gids.content.page import address_of
from gids.content.quiz import Question
from gids.facts.model import Facts
from gids.release.papers import PrintedSite
from gids.version import Version

ONLY_ON_A_SERVER = {"404.html"}
"""What nobody can come across without a web server."""


@dataclass(frozen=True)
class Guide:
    """A built guide, and what its pages were made of."""

    files: Mapping[str, bytes]
    """Content by path below the site's root."""
    name: str
    facts: Facts
    signals: Mapping[str, Known]
    version: Version
    mark: str
    """Another for each change, down to one digit in gemeente.yml."""
    content_version: str
    questions: tuple[Question, ...]
    items: tuple[Item, ...]
    titles: Mapping[str, str]
    """Each page's title, by its address below the site's root."""
    start: str
    """The page where a learner begins."""
    proof: str
    """The page that shows who passed; empty where there is none."""
    icon: str
    """The address of its icon below the site's root."""

    @property
    def together(self) -> list[Pair | Story]:
        """The items whose questions belong together."""
        return [item for item in self.items if isinstance(item, Pair | Story)]

    @property
    def base(self) -> str:
        """The path of the guide on its server: `/`, or `/baliegids/` where the municipality says so."""
        return urlsplit(self.facts.gemeente.guide_address).path or "/"

    @property
    def pages(self) -> dict[str, bytes]:
        """The files without what only a web server needs."""
        return {path: content for path, content in self.files.items() if path not in ONLY_ON_A_SERVER}


def read_guide(site: PrintedSite, name: str, source: Input) -> Guide:
    """Return the guide that was built in `site` of this input."""
    folder, content = site.folder, source.content
    return Guide(
        files={path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()},
        name=name,
        facts=source.facts,
        signals=content.signals,
        version=source.version,
        mark=source.mark,
        content_version=content.version,
        questions=tuple(question for page in content.pages.values() for question in content.questions_of(page)),
        items=tuple(item for items in content.items.values() for item in items),
        titles={address_of(uri): settings.title for uri, settings in content.settings.items()},
        start=source.learning.addresses.get("leerpad", "index.html"),
        proof=source.learning.addresses.get("bewijs", ""),
        icon=source.own_files.favicon,
    )


def below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with each path below `folder`."""
    return {f"{folder}/{path}": content for path, content in files.items()}
