"""gemeente.yml: everything that differs between municipalities, typed."""

import re
from dataclasses import dataclass, field
from html import unescape

from gids.facts import kinds
from gids.facts.records import fact, optional


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody whom a clerk or a victim can reach."""

    naam: str = fact("de naam van de persoon of van de functie")
    telefoon: str = optional(
        "het telefoonnummer, met netnummer; een toestel of een intern nummer mag", kinds.OFFICE_TELEPHONE
    )
    telefoon_2: str = optional("een tweede telefoonnummer", kinds.OFFICE_TELEPHONE)
    email: str = optional("het e-mailadres", kinds.EMAIL)
    bereikbaar: str = optional("wanneer je kunt bellen, bijvoorbeeld maandag tot en met vrijdag")

    @property
    def telefoons(self) -> tuple[str, ...]:
        """The numbers on which somebody can be called; none for who reads mail alone."""
        return tuple(filter(None, (self.telefoon, self.telefoon_2)))


@dataclass(frozen=True, kw_only=True)
class Officer(Person):
    """Whom every clerk reports to: there is always a number to call."""

    naam: str = optional("de naam, of alleen de functie", default="Aandachtsfunctionaris mensenhandel")
    telefoon: str = fact("het telefoonnummer waarop iedereen aan de balie belt", kinds.OFFICE_TELEPHONE)


@dataclass(frozen=True, kw_only=True)
class Form:
    """The form on which the municipality wants a report: on the web, by mail, on a share, on paper, or none at all."""

    naam: str = optional("hoe het formulier bij jullie heet")
    adres: str = optional("een webadres, een e-mailadres of de plek op een schijf", kinds.FORM_ADDRESS)

    @property
    def name(self) -> str:
        """How the form is called; nothing where there is none."""
        return self.naam or (self.adres and "Meldingsformulier")

    @property
    def link(self) -> str:
        """The address that opens the form or a mail; nothing where a browser cannot open it."""
        if "://" in self.adres:
            return self.adres
        return f"mailto:{self.adres}" if kinds.EMAIL.accepts(unescape(self.adres)) else ""

    @property
    def place(self) -> str:
        """Where the form is, as one reads it on paper; nothing where there is none."""
        return self.adres or (self.naam and "op papier")


@dataclass(frozen=True, kw_only=True)
class Huisstijl:
    """The look of the municipality: nothing (the neutral look), two colours, or a file with design tokens."""

    primair: str = optional("de hoofdkleur, bijvoorbeeld #154273", kinds.COLOR)
    accent: str = optional("de kleur van links, bijvoorbeeld #c2185b", kinds.COLOR)
    tokens: str = optional("het bestand met design tokens, naast gemeente.yml")
    tokens_donker: str = optional("het bestand met de donkere design tokens")
    lettertype: str = optional("de naam van het lettertype, als die niet in het tokenbestand staat")
    lettertype_normaal: str = optional("het bestand met het gewone lettertype, bijvoorbeeld letter.woff2")
    lettertype_vet: str = optional("het bestand met het vette lettertype")


@dataclass(frozen=True)
class PassRule:
    """What somebody needs to pass the final test: a signal that was missed costs more than a report too many."""

    recognised: int
    to_report: int
    """How many scenes have something to report."""
    right: int
    scenes: int

    @property
    def can_be_met(self) -> bool:
        """Whether anybody can pass."""
        return self.recognised <= self.to_report and self.right <= self.scenes


@dataclass(frozen=True, kw_only=True)
class Municipality:
    """gemeente.yml: everything that differs between municipalities."""

    naam: str = fact("de hele naam, bijvoorbeeld Gemeente Voorbeeldstad")
    korte_naam: str = optional("de naam zonder het woord gemeente")
    website: str = optional("de website van de gemeente", kinds.WEB_ADDRESS)
    intranet: str = optional("de startpagina van het intranet", kinds.INTRANET_ADDRESS)
    aandachtsfunctionaris: Officer = fact("bij wie iedereen meldt, met een telefoonnummer")
    meer_aandachtsfunctionarissen: tuple[Person, ...] = optional(
        "de andere aandachtsfunctionarissen of locaties, elk met naam, telefoon, email en bereikbaar", default=()
    )
    vervanger: Person | None = optional("wie je belt als de aandachtsfunctionaris er niet is", default=None)
    zorgcoordinator: Person | None = optional("het eerste contact voor slachtoffers", default=None)
    meldingsformulier: Form = field(default_factory=Form)
    gids_adres: str = optional(
        "het adres waar collega's deze gids openen, bijvoorbeeld https://intranet.gemeente.nl/baliegids/",
        kinds.FOLDER_ADDRESS,
    )
    voorbeeld: str = optional("ja zolang dit de voorbeeldgemeente is, anders nee", kinds.YES_OR_NO, default="nee")
    verberg_naar: str = fact("de pagina die Verberg laat zien", kinds.INTRANET_ADDRESS)
    logo: str = optional("het bestand met het logo, naast gemeente.yml")
    favicon: str = optional("het bestand met het pictogram van het tabblad, naast gemeente.yml")
    huisstijl: Huisstijl = field(default_factory=Huisstijl)
    herkend_minstens: str = optional(
        "hoeveel scènes met een signaal je in de eindtoets moet herkennen; zonder dat acht van de tien", kinds.POSITIVE
    )
    goed_minstens: str = optional(
        "hoeveel scènes van de eindtoets samen je goed moet hebben; zonder dat vijftien van de twintig", kinds.POSITIVE
    )
    slaaggrens: str = optional(
        "wat een vorige versie vroeg: het percentage dat je goed moet hebben. Het geldt alleen waar de twee velden "
        "hierboven leeg zijn",
        kinds.PERCENTAGE,
    )
    antwoorden_per_vraag: str = optional(
        "ja als je leersysteem per vraag krijgt wat iemand koos, anders nee", kinds.YES_OR_NO, default="nee"
    )
    wijzig_adres: str = optional(
        'het adres op jullie Git-server waar je een pagina wijzigt, tot en met "docs/"', kinds.EDIT_ADDRESS
    )
    redactie: str = optional("aan wie collega's een fout in de gids doorgeven: een e-mailadres of een naam")
    toegankelijkheidsverklaring: str = optional(
        "het adres van de toegankelijkheidsverklaring van de gemeente", kinds.WEB_ADDRESS
    )

    def pass_rule(self, scenes: int) -> PassRule:
        """Return what one needs to pass a test of this many scenes: of twenty fifteen, and eight of ten recognised."""
        half, both = scenes // 2, self.slaaggrens
        recognised = self.herkend_minstens or -(-half * int(both or 80) // 100)
        return PassRule(int(recognised), half, int(self.goed_minstens or -(-scenes * int(both or 75) // 100)), scenes)

    @property
    def is_example(self) -> bool:
        """Whether the guide is not filled in yet: every page says so."""
        return self.voorbeeld == "ja"

    @property
    def aandachtsfunctionarissen(self) -> tuple[Person, ...]:
        """Everybody to whom a clerk can report, the first one first."""
        return (self.aandachtsfunctionaris, *self.meer_aandachtsfunctionarissen)

    @property
    def short_name(self) -> str:
        """The name without the word for municipality."""
        return self.korte_naam or re.sub("^gemeente ", "", self.naam, flags=re.IGNORECASE)
