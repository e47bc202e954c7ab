"""The content of a guide: what editors typed in docs/, read from disk once and then only looked at."""

import hashlib
import json
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path

from gids.content.filling import Filled, fill
from gids.content.front_matter import NO_SETTINGS, PageSettings, read_settings
from gids.content.items import Item, Pair, Story, Turn, read_items
from gids.content.page import Page, address_of
from gids.content.quiz import Question, Quizzes, read_quizzes
from gids.content.talk import Talk
from gids.facts.docs_files import author_of, is_published, mistakes_in_file, sizes_of
from gids.facts.entries import Signal
from gids.facts.menu import as_nav, with_own_pages
from gids.facts.model import Facts
from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.text_file import read_text

NamesOn = Callable[[str], Mapping[str, object]]
"""Gives what an editor can fill in on the page with this path below docs/: blocks and facts, by name."""
_SIGNALS, _BY_OTHERS = "signalen/index.md", "ook-genoemd-door-anderen"
"""The heading below which every smaller heading is a signal that is in no leaflet."""


@dataclass(frozen=True)
class Known:
    """A signal as a learner reads of it."""

    name: str
    address: str
    """Below the root of the site."""


@dataclass(frozen=True)
class ContentPlace:
    """Where the content of a guide stands."""

    settings: Path
    """mkdocs.yml, in the folder that an editor sees paths from."""
    docs: Path

    @property
    def shown(self) -> str:
        """The folder of the pages as an editor knows it: `docs`."""
        root = self.settings.parent
        return self.docs.relative_to(root).as_posix() if self.docs.is_relative_to(root) else self.docs.name

    @property
    def data(self) -> MunicipalityFolder:
        """The folder of the data files."""
        return MunicipalityFolder(self.docs / "_gegevens", f"{self.shown}/_gegevens")


@dataclass(frozen=True)
class Content:
    """The content of a guide, as it stands on disk."""

    shown: str
    """The folder of the pages as an editor knows it: `docs`."""
    pages: Mapping[str, Page]
    """By their path below docs/."""
    settings: Mapping[str, PageSettings]
    """The front matter of the pages that have it without mistakes."""
    filled: Mapping[str, Filled]
    """Each page with its blocks and facts filled in."""
    quizzes: Mapping[str, Quizzes]
    """The questions of each page, and the tags that are none."""
    items: Mapping[str, tuple[Item, ...]]
    """What each page asks, an item for each of its headings."""
    talks: Mapping[str, Talk]
    """The talk of each page, without turns where it has none."""
    names: Mapping[str, object]
    """What an editor can put between `{{` and `}}` on the start page."""
    files: Mapping[str, int]
    """Sizes in bytes by path below docs/, pages included."""
    file_mistakes: Mapping[str, tuple[str, ...]]
    """What is wrong in the files that are no pages."""
    authors: Mapping[str, str]
    """Who made a PDF, as it says itself."""
    own: Mapping[str, Path]
    """Of those, what a municipality brings, with its place on disk."""
    facts: Facts
    signals: Mapping[str, Known]
    """What a scene can be about, by the anchor that its explanation links to."""
    today: date

    @property
    def nav(self) -> list[object] | None:
        """The menu as MkDocs reads it; None where MkDocs makes it itself, of all pages."""
        return None if self.facts.menu is None else as_nav(self.facts.menu, self.pages.__contains__)

    def place_of(self, file: str, name: str = "") -> tuple[str, int]:
        """Return where a record stands: its data file as an editor knows it, and its line."""
        return f"{self.shown}/_gegevens/{file}", self.facts.lines.get((file, name), 1)

    def path_of(self, uri: str) -> str:
        """Return the path by which an editor knows the file with this path below docs/."""
        return f"{self.facts.own_pages.shown_as if uri in self.own else self.shown}/{uri}"

    def publishes(self, uri: str) -> bool:
        """Return whether the file with this path below docs/ goes along into the site."""
        return is_published(uri, self.files)

    def settings_of(self, page: Page) -> PageSettings:
        """Return what a page asks for: nothing where its front matter has a mistake."""
        return self.settings.get(page.uri, NO_SETTINGS)

    def questions_of(self, page: Page) -> list[Question]:
        """Return the questions of a page, each as its item has it."""
        of_items = {one.start: one for item in self.items[page.uri] for one in item.questions}
        return [of_items.get(one.start, one) for one in self.quizzes[page.uri].questions]

    def pairs_of(self, page: Page) -> list[Pair]:
        """Return the pairs of a page."""
        return [item for item in self.items[page.uri] if isinstance(item, Pair)]

    def stories_of(self, page: Page) -> list[Story]:
        """Return the stories of a page."""
        return [item for item in self.items[page.uri] if isinstance(item, Story)]

    def talks_from(self, page: Page) -> list[str]:
        """Return the paths below docs/ of the talks that a page leads to, in their order."""
        linked = [posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), link.target)) for link in page.links]
        return [uri for uri in linked if uri in self.settings and self.settings[uri].gesprek == "ja"]

    @cached_property
    def version(self) -> str:
        """A short hash that changes when a question or signal changes: saved answers belong to one version.

        It is made of values alone, so that a class or a field may be renamed without dropping anybody's answers.
        """
        signals = [astuple(signal) for signal in self.facts.signalen.values()]
        questions = [
            (one.id, one.scene, one.text, [(option.text, option.right, option.explanation) for option in one.every])
            for page in self.pages.values()
            for one in self.questions_of(page)
        ]
        parts = [json.dumps(values, ensure_ascii=False) for values in (*signals, *sorted(questions))]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:10]


def read_content(place: ContentPlace, facts: Facts, names_on: NamesOn, today: date) -> Content:
    """Read the content of a guide, each page filled in with the names that it can use."""
    brought = sizes_of(facts.own_pages.path)
    files, own = sizes_of(place.docs) | brought, {uri: facts.own_pages.path / uri for uri in brought}
    facts = replace(facts, menu=facts.menu and with_own_pages(facts.menu, own))
    paths = {uri: own.get(uri, place.docs / uri) for uri in files if is_published(uri, files)}
    shown = {uri: f"{facts.own_pages.shown_as if uri in own else place.shown}/{uri}" for uri in files}
    texts = {uri: read_text(path) for uri, path in paths.items() if uri.endswith(".md")}
    pages = {uri: _page(shown[uri], uri, file.text, file.mistakes) for uri, file in texts.items()}
    filled = {uri: fill(page, names_on(uri)) for uri, page in pages.items()}
    signals = _known_signals(facts.signalen.values(), pages)
    parts = {uri: _questions_on(page, filled[uri], frozenset(signals)) for uri, page in pages.items()}
    return Content(
        shown=place.shown,
        pages=pages,
        settings={uri: settings for uri, page in pages.items() if (settings := read_settings(page)[0])},
        filled=filled,
        quizzes={uri: quizzes for uri, (quizzes, _, _) in parts.items()},
        items={uri: items for uri, (_, items, _) in parts.items()},
        talks={uri: talk for uri, (_, _, talk) in parts.items()},
        names=names_on("index.md"),
        files=files,
        file_mistakes={uri: mistakes_in_file(path) for uri, path in paths.items()},
        authors={uri: author for uri, path in paths.items() if (author := author_of(path))},
        own=own,
        facts=facts,
        signals=signals,
        today=today,
    )


@lru_cache(maxsize=200)
def _questions_on(page: Page, filled: Filled, signals: frozenset[str]) -> tuple[Quizzes, tuple[Item, ...], Talk]:
    """Return what a page asks, of which a preview takes apart what changed."""
    quizzes = read_quizzes(page, filled)
    items = read_items(page, filled, quizzes.questions, signals)
    return quizzes, items, Talk(tuple(item for item in items if isinstance(item, Turn)))


def _known_signals(signals: Iterable[Signal], pages: Mapping[str, Page]) -> dict[str, Known]:
    """Return all signals by their anchor: each in its first leaflet, or where the page with all signals tells of it."""
    known = {one.id: Known(one.kort, f"signalen/{next(iter(one.tekst))}.html#{one.id}") for one in signals}
    is_below = False
    for heading in pages[_SIGNALS].headings if _SIGNALS in pages else ():
        if heading.level <= 2:
            is_below = heading.place == _BY_OTHERS
        elif is_below and heading.place not in known:
            known[heading.place] = Known(heading.text, f"{address_of(_SIGNALS)}#{heading.place}")
    return known


_page = cache(Page)
"""Keeps what was taken apart, so that the preview only takes a changed page apart again."""
