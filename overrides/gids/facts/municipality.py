"""gemeente.yml: everything that differs between municipalities, typed."""

import re
from dataclasses import dataclass, field
from html import unescape

from gids.facts.kinds import (
    COLOR,
    EDIT_ADDRESS,
    EMAIL,
    FOLDER_ADDRESS,
    FORM_ADDRESS,
    INTRANET_ADDRESS,
    NUMBER,
    OFFICE_TELEPHONE,
    PERCENTAGE,
    WEB_ADDRESS,
    YES_OR_NO,
)
from gids.facts.records import fact


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody whom a clerk or a victim can reach."""

    naam: str = fact("de naam van de persoon of van de functie")
    telefoon: str = fact(
        "het telefoonnummer, met netnummer; een toestel of een intern nummer mag", OFFICE_TELEPHONE, required=False
    )
    telefoon_2: str = fact("een tweede telefoonnummer", OFFICE_TELEPHONE, required=False)
    email: str = fact("het e-mailadres", EMAIL, required=False)
    bereikbaar: str = fact("wanneer je kunt bellen, bijvoorbeeld maandag tot en met vrijdag", required=False)

    @property
    def telefoons(self) -> tuple[str, ...]:
        """The numbers on which somebody can be called; none for who reads mail alone."""
        return tuple(filter(None, (self.telefoon, self.telefoon_2)))


@dataclass(frozen=True, kw_only=True)
class Officer(Person):
    """Whom every clerk reports to: there is always a number to call."""

    naam: str = fact("de naam, of alleen de functie", required=False, default="Aandachtsfunctionaris mensenhandel")
    telefoon: str = fact("het telefoonnummer waarop iedereen aan de balie belt", OFFICE_TELEPHONE)


@dataclass(frozen=True, kw_only=True)
class Form:
    """The form on which the municipality wants a report: on the web, by mail, on a share, on paper, or none at all."""

    naam: str = fact("hoe het formulier bij jullie heet", required=False)
    adres: str = fact("een webadres, een e-mailadres of de plek op een schijf", FORM_ADDRESS, required=False)

    @property
    def name(self) -> str:
        """How the form is called; nothing where there is none."""
        return self.naam or (self.adres and "Meldingsformulier")

    @property
    def link(self) -> str:
        """The address that opens the form or a mail; nothing where a browser cannot open it."""
        if "://" in self.adres:
            return self.adres
        return f"mailto:{self.adres}" if EMAIL.accepts(unescape(self.adres)) else ""

    @property
    def place(self) -> str:
        """Where the form is, as one reads it on paper; nothing where there is none."""
        return self.adres or (self.naam and "op papier")


@dataclass(frozen=True, kw_only=True)
class Huisstijl:
    """The look of the municipality: nothing (the neutral look), two colours, or a file with design tokens."""

    primair: str = fact("de hoofdkleur, bijvoorbeeld #154273", COLOR, required=False)
    accent: str = fact("de kleur van links, bijvoorbeeld #c2185b", COLOR, required=False)
    tokens: str = fact("het bestand met design tokens, naast gemeente.yml", required=False)
    tokens_donker: str = fact("het bestand met de donkere design tokens", required=False)
    lettertype: str = fact("de naam van het lettertype, als die niet in het tokenbestand staat", required=False)
    lettertype_normaal: str = fact("het bestand met het gewone lettertype, bijvoorbeeld letter.woff2", required=False)
    lettertype_vet: str = fact("het bestand met het vette lettertype", required=False)


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
    korte_naam: str = fact("de naam zonder het woord gemeente", required=False)
    website: str = fact("de website van de gemeente", WEB_ADDRESS, required=False)
    intranet: str = fact("de startpagina van het intranet", INTRANET_ADDRESS, required=False)
    aandachtsfunctionaris: Officer = fact("bij wie iedereen meldt, met een telefoonnummer")
    meer_aandachtsfunctionarissen: tuple[Person, ...] = fact(
        "de andere aandachtsfunctionarissen of locaties, elk met naam, telefoon, email en bereikbaar",
        required=False,
        default=(),
    )
    vervanger: Person | None = fact("wie je belt als de aandachtsfunctionaris er niet is", required=False, default=None)
    zorgcoordinator: Person | None = fact("het eerste contact voor slachtoffers", required=False, default=None)
    meldingsformulier: Form = field(default_factory=Form)
    gids_adres: str = fact(
        "het adres waar collega's deze gids openen, bijvoorbeeld https://intranet.gemeente.nl/baliegids/",
        FOLDER_ADDRESS,
        required=False,
    )
    voorbeeld: str = fact("ja zolang dit de voorbeeldgemeente is, anders nee", YES_OR_NO, required=False, default="nee")
    verberg_naar: str = fact("de pagina die Verberg laat zien", INTRANET_ADDRESS)
    logo: str = fact("het bestand met het logo, naast gemeente.yml", required=False)
    favicon: str = fact("het bestand met het pictogram van het tabblad, naast gemeente.yml", required=False)
    huisstijl: Huisstijl = field(default_factory=Huisstijl)
    herkend_minstens: str = fact(
        "hoeveel scènes met een signaal je in de eindtoets moet herkennen; zonder dat acht van de tien",
        NUMBER,
        required=False,
    )
    goed_minstens: str = fact(
        "hoeveel scènes van de eindtoets samen je goed moet hebben; zonder dat vijftien van de twintig",
        NUMBER,
        required=False,
    )
    slaaggrens: str = fact(
        "wat een vorige versie vroeg: het percentage dat je goed moet hebben. Het geldt alleen waar de twee velden "
        "hierboven leeg zijn",
        PERCENTAGE,
        required=False,
    )
    antwoorden_per_vraag: str = fact(
        "ja als je leersysteem per vraag krijgt wat iemand koos, anders nee", YES_OR_NO, required=False, default="nee"
    )
    wijzig_adres: str = fact(
        'het adres op jullie Git-server waar je een pagina wijzigt, tot en met "docs/"', EDIT_ADDRESS, required=False
    )
    redactie: str = fact("aan wie collega's een fout in de gids doorgeven: een e-mailadres of een naam", required=False)
    toegankelijkheidsverklaring: str = fact(
        "het adres van de toegankelijkheidsverklaring van de gemeente", WEB_ADDRESS, required=False
    )

    def pass_rule(self, scenes: int) -> PassRule:
        """Return what one needs to pass a test of this many scenes: of twenty fifteen, and eight of ten recognised."""
        half, both = scenes // 2, self.slaaggrens
        recognised = self.herkend_minstens or -(-half * int(both or 80) // 100)
        return PassRule(int(recognised), half, int(self.goed_minstens or -(-scenes * int(both or 75) // 100)), scenes)

    @property
    def tells_answers(self) -> bool:
        """Whether a learning system gets each answer, beside the result."""
        return self.antwoorden_per_vraag == "ja"

    @property
    def is_example(self) -> bool:
        """Whether the guide is not filled in yet: every page says so."""
        return self.voorbeeld == "ja"

    @property
    def aandachtsfunctionarissen(self) -> tuple[Person, ...]:
        """Everybody to whom a clerk can report, the first one first."""
        return (self.aandachtsfunctionaris, *self.meer_aandachtsfunctionarissen)

    @property
    def guide_address(self) -> str:
        """The address of the guide on its server, with a slash at the end; empty where it is not known."""
        return self.gids_adres

    @property
    def short_name(self) -> str:
        """The name without the word for municipality."""
        return self.korte_naam or re.sub("^gemeente ", "", self.naam, flags=re.IGNORECASE)
