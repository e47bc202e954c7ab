"""The path of learning: its steps, what is advised in each, and which page comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from posixpath import dirname, relpath

from gids.content.front_matter import PageSettings
from gids.learning.minutes import effort_of
from gids.learning.rendering import Asking

KEYS = ("voorproef", "eindtoets", "bewijs", "leerpad")
"""What in the front matter asks for a part of learning that other pages lead to."""


@dataclass(frozen=True)
class LearningPage:
    """A page as the path needs to know it."""

    url: str
    """Its address below the site's root."""
    title: str
    html: str
    """Without its questions."""
    asking: Asking
    settings: PageSettings


@dataclass(frozen=True)
class Step:
    """One step of the path."""

    page: str
    """The address of its page below the site's root."""
    anchor: str
    title: str
    doe: str
    minutes: float
    asked: tuple[tuple[str, ...], ...]
    """The ids of its questions, of each pair or story together."""
    enough: int
    """How many of these are advised."""
    is_test: bool

    @property
    def whole_minutes(self) -> int:
        """How long it takes, as it is said: at least a minute."""
        return max(1, round(self.minutes))

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
    steps: tuple[Step, ...]

    def after(self, page: str) -> Step | None:
        """Return the step that comes after the page with this address, where that is a step of the path."""
        places = [index for index, step in enumerate(self.steps) if step.page == page]
        return self.steps[places[-1] + 1] if places and places[-1] + 1 < len(self.steps) else None

    def is_only_read(self, page: str) -> bool:
        """Tell whether nobody answers anything on the page with this address: then going on from it is what counts."""
        return not any(step.asked or step.is_test for step in self.steps if step.page == page)

    def seen_from(self, page: str) -> Mapping[str, str]:
        """Return the addresses as links on the page with address `page`."""
        return {key: relpath(address, dirname(page) or ".") for key, address in self.addresses.items()}


def read_learning(pages: Sequence[LearningPage]) -> Learning:
    """Return where the parts of learning stand, of all pages of a guide."""
    addresses = {key: page.url for page in pages for key in KEYS if getattr(page.settings, key)}
    typed = [step for page in pages for step in page.settings.leerpad]
    known = {page.url.removesuffix(".html") + ".md": page for page in pages}
    steps = [(step, *step.pagina.partition("#")[::2]) for step in typed]
    return Learning(
        addresses,
        tuple((page.settings.opfrissen, page.url) for page in pages if page.settings.opfrissen),
        tuple(_step(known[source], anchor, step.doe) for step, source, anchor in steps if source in known),
    )


def _step(page: LearningPage, anchor: str, doe: str) -> Step:
    asking, settings = page.asking, page.settings
    pairs = [pair for pair in asking.pairs if pair.id not in settings.reserve]
    groups = [tuple(scene.question.id for scene in pair.scenes) for pair in pairs]
    groups += [tuple(question.id for question in story.questions) for story in asking.stories]
    is_read = not (settings.voorproef or settings.naast_elkaar or settings.eindtoets or asking.stories)
    return Step(
        page=page.url,
        anchor=anchor,
        title=page.title,
        doe=doe,
        minutes=round(effort_of(page.html, anchor, asking, settings).minutes, 1),
        asked=() if is_read or settings.eindtoets else tuple(groups),
        enough=1 if asking.stories else len(groups),
        is_test=settings.eindtoets is not None,
    )
