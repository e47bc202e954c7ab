"""The blocks that an editor can put in a page: `{{ contact("fairwork") }}` becomes the card of that contact."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TypeVar

from gids.content.blocks import Blocks, UnknownNameError, telephone_uri
from gids.facts.entries import Signal
from gids.facts.kinds import EMAIL
from gids.facts.model import Facts
from gids.facts.municipality import Person
from gids.problems import likely

Macro = Callable[..., str]
Record = TypeVar("Record")


@dataclass(frozen=True)
class PageBlocks:
    """The blocks of a build on one page."""

    blocks: Blocks
    page: str
    """Its path below docs/."""

    @property
    def facts(self) -> Facts:
        """The facts of the build."""
        return self.blocks.facts

    def by_name(self) -> dict[str, Macro]:
        """Return the blocks by the name that an editor types."""
        return {
            "signalen": self.signalen,
            "signaal": self.signaal,
            "signalentabel": self.signalentabel,
            "signaalzoeker": self.signaalzoeker,
            "stappen": self.stappen,
            "melden": self.melden,
            "formulier": self.formulier,
            "vervanger": self.vervanger,
            "redactie": self.redactie,
            "toegankelijkheidsverklaring": self.toegankelijkheidsverklaring,
            "zorgcoordinator": self.zorgcoordinator,
            "notitie": self.notitie,
            "baliekaart": self.baliekaart,
            "meegeven": self.meegeven,
            "afspraken": self.afspraken,
            "telblad": self.telblad,
            "contact": self.contact,
            "telefoon": self.telefoon,
            "website": self.website,
            "bron": self.bron,
            "bronnenlijst": self.bronnenlijst,
            "icoon": self.blocks.icon,
            "tekening": self.tekening,
            "sier": self.sier,
            "meting": self.meting,
        }

    def signalen(self, folder: str) -> str:
        """Return every signal in the list of a leaflet, each with its own anchor."""
        listed = [signal for signal in self._signals_of(folder) if signal.in_lijst == "ja"]
        return "\n\n".join(self._signal(signal, folder) for signal in listed)

    def signaal(self, name: str, folder: str) -> str:
        """Return one signal in the words of a leaflet."""
        signal = _find(self.facts.signalen, name, "signalen.yml")
        if folder not in signal.tekst:
            raise UnknownNameError(f'signaal "{name}" staat niet in de folder "{folder}".')
        return self._signal(signal, folder)

    def signalentabel(self) -> str:
        """Return the table of all signals, with the leaflets they are in."""
        return self.render("signalentabel.html", signalen=self.facts.signalen.values(), leesbaar=readable)

    def signaalzoeker(self, *names: str) -> str:
        """Return the search field of the start page, the numbers of some organisations, and every signal."""
        numbers = [(_find(self.facts.contacten, name, "contacten.yml").naam, self.telefoon(name)) for name in names]
        return self.render("signaalzoeker.html", signalen=self.facts.signalen.values(), nummers=numbers)

    def stappen(self) -> str:
        """Return the three steps as cards."""
        return self.render("stappen.html", stappen=self.facts.stappen.values())

    def melden(self) -> str:
        """Return a card of each person whom a clerk can report to."""
        gemeente = self.facts.gemeente
        form = self.formulier() if gemeente.meldingsformulier.place else ""
        cards = [
            self.render("person.html", person=person, is_reported_to=True, form=form * (number == 0))
            for number, person in enumerate(gemeente.aandachtsfunctionarissen)
        ]
        role = "vervanger van de aandachtsfunctionaris"
        return "\n\n".join([*cards, self._person(gemeente.vervanger, role)])

    def formulier(self) -> str:
        """Return where a report is written down: the form, as a link or in words, else a note."""
        return self.render("form.html").strip()

    def vervanger(self) -> str:
        """Return the sentence that names the deputy; nothing where there is none."""
        deputy = self.facts.gemeente.vervanger
        return self.render("deputy.html", person=deputy).strip() if deputy else ""

    def redactie(self) -> str:
        """Return whom to tell of a fault in the guide."""
        return self.render("editors.html", is_mail=EMAIL.accepts(unescape(self.facts.gemeente.redactie))).strip()

    def toegankelijkheidsverklaring(self) -> str:
        """Return the sentence that links to the statement of the municipality; nothing where it has none."""
        return self.render("statement.html").strip()

    def zorgcoordinator(self) -> str:
        """Return the card of the person who arranges shelter and care in the region."""
        own = self._person(self.facts.gemeente.zorgcoordinator)
        return own or "Vraag de aandachtsfunctionaris wie dat in jouw regio is."

    def notitie(self) -> str:
        """Return the form that makes a factual note; without a script it is a form to print."""
        signals = [signal for signal in self.facts.signalen.values() if signal.notitie]
        return self.render("note.html", signalen=signals, oordeelwoorden=self.facts.oordeelwoorden.values())

    def baliekaart(self) -> str:
        """Return the card for beside the screen: signals, steps, whom to call, and QR codes."""
        signals = [signal for signal in self.facts.signalen.values() if signal.notitie]
        links = [("Deze gids", self.facts.gemeente.guide_address)]
        if "e-learning" in self.facts.contacten:
            links.append((self.facts.contacten["e-learning"].naam, self.facts.contacten["e-learning"].website))
        stappen = self.facts.stappen.values()
        codes = [(name, address) for name, address in links if address]
        return self.render("counter-card.html", signalen=signals, stappen=stappen, codes=codes)

    def meegeven(self) -> str:
        """Return the card for a person to take along: it says nothing of exploitation."""
        contacts = [contact for contact in self.facts.contacten.values() if contact.kaart and contact.website]
        return self.render("give-along-card.html", contacten=contacts)

    def afspraken(self) -> str:
        """Return the five agreements of a team, to print."""
        return self.render("agreements.html")

    def telblad(self) -> str:
        """Return the sheet on which reports are counted before and after a meeting."""
        return self.render("tally.html")

    def contact(self, name: str) -> str:
        """Return the card of an organisation, with an anchor of its own."""
        return self.render("contact.html", contact=_find(self.facts.contacten, name, "contacten.yml"))

    def telefoon(self, name: str) -> str:
        """Return an organisation's telephone number as a link."""
        contact = _find(self.facts.contacten, name, "contacten.yml")
        if not contact.telefoon:
            raise UnknownNameError(f'contact "{name}" heeft geen telefoonnummer in contacten.yml.')
        return f'<a href="{telephone_uri(contact.telefoon)}">{contact.telefoon}</a>'

    def website(self, name: str) -> str:
        """Return an organisation's name as a link to its website."""
        contact = _find(self.facts.contacten, name, "contacten.yml")
        if not contact.website:
            raise UnknownNameError(f'contact "{name}" heeft geen website in contacten.yml.')
        return f'<a href="{contact.website}">{contact.naam}</a>'

    def bron(self, name: str) -> str:
        """Return a source's organisation as a link to its place in the list of sources."""
        source = _find(self.facts.bronnen, name, "bronnen.yml")
        return f'<a class="gids-source" href="{self.address_of(f"over/bronnen.md#{name}")}">{source.naam}</a>'

    def bronnenlijst(self) -> str:
        """Return all sources with the day on which each was looked up."""
        return self.render("bronnenlijst.html", bronnen=self.facts.bronnen.values())

    def meting(self) -> str:
        """Return what the last full run of axe found, for the page about accessibility."""
        return self.render("meting.html", meting=self.facts.meting)

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

    def _signals_of(self, folder: str) -> list[Signal]:
        listed = [signal for signal in self.facts.signalen.values() if folder in signal.tekst]
        if not listed:
            folders = {name for signal in self.facts.signalen.values() for name in signal.tekst}
            raise UnknownNameError(f'geen enkel signaal staat in de folder "{folder}".{likely(folder, folders)}')
        return listed

    def _signal(self, signal: Signal, folder: str) -> str:
        return self.render("signaal.html", signaal=signal, tekst=signal.tekst[folder])

    def _person(self, person: Person | None, role: str = "") -> str:
        return self.render("person.html", person=person, is_reported_to=False, role=role, form="") if person else ""

    def render(self, template: str, **context: object) -> str:
        """Return a template of overrides/blocks/ with these values and the addresses seen from this page."""
        own = {"naar": self.address_of, "bron": self.bron, "website": self.website}
        return self.blocks.render(template, **own, **context)


def readable(identifier: str) -> str:
    """Return `Criminele uitbuiting` for `criminele-uitbuiting`."""
    return identifier.replace("-", " ").capitalize()


def _find(records: Mapping[str, Record], name: str, file: str) -> Record:
    if name not in records:
        raise UnknownNameError(f'"{name}" staat niet in {file}.{likely(name, records)}')
    return records[name]
