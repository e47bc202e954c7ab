"""The path of learning: its steps, what is advised in each, how each page gives what it asks, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, relpath

from gids.content.front_matter import StepSettings
from gids.content.items import Pair, Story, Turn
from gids.content.model import Content
from gids.content.page import Page, address_of
from gids.learning.minutes import minutes_of

KEYS = ("voorproef", "naast_elkaar", "eindtoets", "bewijs", "leerpad")
"""What in the front matter asks for a part of learning that other pages lead to."""


@dataclass(frozen=True)
class PathStep:
    """One step of the path."""

    page: str
    """The address of its page below the site's root."""
    anchor: str
    title: str
    doe: str
    minutes: float
    groups: tuple[tuple[str, ...], ...]
    """The ids of its questions, of each pair or story together."""
    enough: int
    """How many of these are advised."""
    is_test: bool
    talks: tuple[tuple[str, str], ...] = ()
    """The talks that it leads to, each with address and title: all are to be brought to an end."""

    @property
    def way(self) -> tuple[str, ...]:
        """The addresses of its page and of the talks that it leads to."""
        return (self.page, *(talk for talk, _ in self.talks))

    @property
    def short(self) -> str:
        """What it is called after "Ga verder:"."""
        return self.title[:1].lower() + self.title[1:]

    def seen_from(self, page: str) -> str:
        """Return its address as a link on the page with address `page`."""
        return relpath(self.page, dirname(page) or ".") + (f"#{self.anchor}" if self.anchor else "")


@dataclass(frozen=True)
class Learning:
    """Where the parts of learning stand in the site."""

    addresses: Mapping[str, str]
    """The address of the page with the test, the proof and so on, by the key in its front matter."""
    refreshers: tuple[tuple[str, str], ...]
    """The moment of each refresher with the address of its page, in the order of the pages."""
    steps: tuple[PathStep, ...]
    logo: str = ""
    """The address of the municipality's logo, which stands on the proof."""

    def after(self, page: str) -> tuple[str, str] | None:
        """Return where one goes on from a page of the path: the next talk of its step, or the next step.

        That is its address as a link on the page, and what it is called after "Ga verder:".
        """
        places = [place for place, step in enumerate(self.steps) if page in step.way]
        if not places:
            return None
        step, following = self.steps[places[-1]], self.steps[places[-1] + 1 :]
        if page != step.way[-1]:
            talk, title = step.talks[step.way.index(page)]
            return relpath(talk, dirname(page) or "."), title.partition(": ")[2] or title
        return (following[0].seen_from(page), following[0].short) if following else None

    def place_of(self, page: str) -> str:
        """Return which step the page with this address is of, counted from 0; nothing where it is of none."""
        return next((str(place) for place, step in enumerate(self.steps) if page in step.way), "")

    def is_only_read(self, page: str) -> bool:
        """Tell whether nobody answers anything on the page with this address: then going on from it is what counts."""
        return not any(step.groups or step.is_test or step.talks for step in self.steps if step.page == page)

    def seen_from(self, page: str) -> Mapping[str, str]:
        """Return the addresses as links on the page with address `page`."""
        return {key: relpath(address, dirname(page) or ".") for key, address in self.addresses.items()}


def read_learning(content: Content, logo: str) -> Learning:
    """Return where the parts of learning stand in a guide; `logo` is the address of the municipality's logo."""
    settings = content.settings
    typed = [step for of_page in settings.values() for step in of_page.leerpad]
    return Learning(
        {key: address_of(uri) for uri, of_page in settings.items() for key in KEYS if getattr(of_page, key)},
        tuple((of_page.opfrissen, address_of(uri)) for uri, of_page in settings.items() if of_page.opfrissen),
        tuple(_step(step, content) for step in typed if step.pagina.partition("#")[0] in settings),
        logo,
    )


def order_of(page: Page, content: Content) -> str:
    """Return how a page gives what it asks: below each other in a list, one by one, or as its front matter says."""
    settings = content.settings_of(page)
    if settings.eindtoets:
        return "test"
    if settings.voorproef or settings.opfrissen:
        return "mixed"
    if settings.naast_elkaar == "ja":
        return "beside"
    if content.stories_of(page):
        return "story"
    return "one" if content.pairs_of(page) else "list"


def _step(typed: StepSettings, content: Content) -> PathStep:
    uri, _, anchor = typed.pagina.partition("#")
    page, settings = content.pages[uri], content.settings[uri]
    stories = content.stories_of(page)
    pairs = [pair for pair in content.pairs_of(page) if pair.id not in settings.reserve]
    is_practice = stories or settings.voorproef or settings.naast_elkaar
    groups = tuple(tuple(question.id for question in item.questions) for item in (*pairs, *stories))
    return PathStep(
        page=page.url,
        anchor=anchor,
        title=settings.title,
        doe=typed.doe,
        minutes=round(minutes_of(page, anchor, content), 1),
        groups=groups if is_practice else (),
        enough=1 if stories else len(groups),
        is_test=settings.eindtoets is not None,
        talks=tuple((address_of(talk), content.settings[talk].title) for talk in content.talks_from(page)),
    )


def is_asked_in_turn(uri: str, content: Content) -> bool:
    """Return whether a page shows one pair, story or turn at a time: a list of their headings leads nowhere."""
    return sum(isinstance(item, Pair | Story | Turn) for item in content.items.get(uri, ())) > 1
