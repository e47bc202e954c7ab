"""The blocks that an editor can put in a page: `{{ contact("fairwork") }}` becomes the card of that contact."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from gids.content.blocks import Blocks, UnknownNameError, telephone_uri
from gids.facts.entries import Signal
from gids.problems import likely

Macro = Callable[..., str]
_OF_FACTS = (
    *("signalentabel", "stappen", "melden", "formulier", "vervanger", "redactie", "toegankelijkheidsverklaring"),
    *("zorgcoordinator", "notitie", "baliekaart", "meegeven", "afspraken", "telblad", "bronnenlijst", "meting"),
)
"""The blocks that are a template of their name over the facts and nothing else."""
_WITH_A_NAME = ("signalen", "signaal", "signaalzoeker", "contact", "telefoon", "website", "bron", "tekening", "sier")
Record = TypeVar("Record")


@dataclass(frozen=True)
class PageBlocks:
    """The blocks of a build on one page."""

    blocks: Blocks
    page: str
    """Its path below docs/."""

    def by_name(self) -> dict[str, Macro]:
        """Return the blocks by the name that an editor types."""
        of_facts = {name: partial(self.render, f"{name}.html") for name in _OF_FACTS}
        return {**of_facts, "icoon": self.blocks.icon, **{name: getattr(self, name) for name in _WITH_A_NAME}}

    def signalen(self, folder: str) -> str:
        """Return every signal in the list of a leaflet with its anchor, and where those begin that no other has."""
        known = [signal for signal in self.blocks.facts.signalen.values() if folder in signal.tekst]
        if not known:
            folders = {name for signal in self.blocks.facts.signalen.values() for name in signal.tekst}
            cure = likely(folder, folders)
            if self.page == f"signalen/{folder}.md":
                cure = f" Zet in signalen.yml onder tekst bij een signaal een regel: {folder}: en de zin uit de folder."
            raise UnknownNameError(f'geen enkel signaal staat in de folder "{folder}".{cure}')
        listed = [signal for signal in known if signal.in_lijst == "ja"]
        own = [signal for signal in listed if list(signal.tekst) == [folder]]
        return "\n\n".join(self._signal(signal, folder, is_first_of_own=own[:1] == [signal]) for signal in listed)

    def signaal(self, name: str, folder: str) -> str:
        """Return one signal in the words of a leaflet."""
        signal = _find(self.blocks.facts.signalen, name, "signalen.yml")
        if folder not in signal.tekst:
            raise UnknownNameError(f'signaal "{name}" staat niet in de folder "{folder}".')
        return self._signal(signal, folder)

    def signaalzoeker(self, *names: str) -> str:
        """Return the search field of the start page, the numbers of some organisations, and every signal."""
        return self.render("signaalzoeker.html", namen=names)

    def contact(self, name: str) -> str:
        """Return the card of an organisation, with an anchor of its own."""
        return self.render("contact.html", contact=_find(self.blocks.facts.contacten, name, "contacten.yml"))

    def telefoon(self, name: str) -> str:
        """Return an organisation's telephone number as a link."""
        contact = _find(self.blocks.facts.contacten, name, "contacten.yml")
        if not contact.telefoon:
            raise UnknownNameError(f'contact "{name}" heeft geen telefoonnummer in contacten.yml.')
        return f'<a href="{telephone_uri(contact.telefoon)}">{contact.telefoon}</a>'

    def website(self, name: str) -> str:
        """Return an organisation's name as a link to its website."""
        contact = _find(self.blocks.facts.contacten, name, "contacten.yml")
        if not contact.website:
            raise UnknownNameError(f'contact "{name}" heeft geen website in contacten.yml.')
        return f'<a href="{contact.website}">{contact.naam}</a>'

    def bron(self, name: str) -> str:
        """Return a source's organisation as a link to its place in the list of sources."""
        source = _find(self.blocks.facts.bronnen, name, "bronnen.yml")
        return f'<a href="{self.address_of(f"over/bronnen.md#{name}")}">{source.naam}</a>'

    def tekening(self, name: str) -> str:
        """Return a drawing with its title for a screen reader: it tells something."""
        return _find(self.blocks.drawings, name, "de tekeningen").told()

    def sier(self, name: str) -> str:
        """Return a drawing that a screen reader passes over: the words beside it say all there is."""
        return _find(self.blocks.drawings, name, "de tekeningen").silent()

    def address_of(self, target: str) -> str:
        """Return the address of a page (`handelen/melden.md#bij-wie`), relative to the page that is being made."""
        path, _, anchor = target.partition("#")
        address = posixpath.relpath(path, posixpath.dirname(self.page) or ".")
        return re.sub(r"\.md$", ".html", address) + (f"#{anchor}" if anchor else "")

    def _signal(self, signal: Signal, folder: str, *, is_first_of_own: bool = False) -> str:
        return self.render("signaal.html", signaal=signal, tekst=signal.tekst[folder], is_first_of_own=is_first_of_own)

    def render(self, template: str, **context: object) -> str:
        """Return a template of overrides/blocks/ with these values, the facts and the addresses seen from this page."""
        own = {"naar": self.address_of, **{name: getattr(self, name) for name in ("bron", "website", "telefoon")}}
        return self.blocks.render(template, feiten=self.blocks.facts, **own, **context).strip()


def _find(records: Mapping[str, Record], name: str, file: str) -> Record:
    if name not in records:
        raise UnknownNameError(f'"{name}" staat niet in {file}.{likely(name, records)}')
    return records[name]
