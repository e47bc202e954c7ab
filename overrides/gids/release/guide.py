"""A built guide, with what its pages were made of: what every package is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gids.build import Input
from gids.content.items import Pair, Story
from gids.content.quiz import Question


@dataclass(frozen=True)
class Guide:
    """A built guide, and what its pages were made of."""

    files: Mapping[str, bytes]
    """Content by path below the site's root."""
    name: str
    source: Input

    @property
    def address(self) -> str:
        """The address of the guide on its server, with a slash at the end; empty where it is not known."""
        return self.source.facts.gemeente.gids_adres

    @property
    def pages(self) -> dict[str, bytes]:
        """The files without the page for a wrong address, which nobody can come across without a web server."""
        return {path: content for path, content in self.files.items() if path != "404.html"}

    @property
    def questions(self) -> list[Question]:
        """Every question, in the order of the pages."""
        content = self.source.content
        return [question for page in content.pages.values() for question in content.questions_of(page)]

    @property
    def together(self) -> list[Pair | Story]:
        """The items whose questions belong together."""
        return [
            item for items in self.source.content.items.values() for item in items if isinstance(item, Pair | Story)
        ]


def read_guide(folder: Path, name: str, source: Input) -> Guide:
    """Return the guide that was built in `folder` of this input."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return Guide({path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}, name, source)


def below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with each path below `folder`."""
    return {f"{folder}/{path}": content for path, content in files.items()}
