"""The facts of the guide: what stands in docs/_gegevens/, typed. A value is never typed again in a page."""

from dataclasses import dataclass, field
from datetime import date

from gids.facts.kinds import (
    COLOR,
    COUNT,
    DATE,
    EMAIL,
    FOLDER_ADDRESS,
    IDENTIFIER,
    INTRANET_ADDRESS,
    NUMBER,
    PERCENTAGE,
    TELEPHONE,
    WEB_ADDRESS,
    YES_OR_NO,
)
from gids.facts.records import fact
from gids.facts.search_words import SearchWords
from gids.problems import Problem

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody whom a clerk or a victim can reach."""

    naam: str = fact("de naam van de persoon of van de functie")
    telefoon: str = fact("het telefoonnummer", TELEPHONE, required=False)
    telefoon_2: str = fact("een tweede telefoonnummer", TELEPHONE, required=False)
    email: str = fact("het e-mailadres", EMAIL)
    bereikbaar: str = fact("wanneer je kunt bellen, bijvoorbeeld maandag tot en met vrijdag", required=False)

    @property
    def telefoons(self) -> tuple[str, ...]:
        """The numbers on which somebody can be called; none for who reads mail alone."""
        return tuple(filter(None, (self.telefoon, self.telefoon_2)))


@dataclass(frozen=True, kw_only=True)
class Form:
    """The form on which the municipality wants a report."""

    naam: str = fact("hoe het formulier bij jullie heet")
    adres: str = fact("het adres van het formulier op het intranet", INTRANET_ADDRESS)


@dataclass(frozen=True, kw_only=True)
class Huisstijl:
    """The look of the municipality: nothing (the neutral look), two colours, or a file with design tokens."""

    primair: str = fact("de hoofdkleur, bijvoorbeeld #154273", COLOR, required=False)
    accent: str = fact("de kleur van links en knoppen, bijvoorbeeld #c2185b", COLOR, required=False)
    tokens: str = fact("het bestand met design tokens, naast gemeente.yml", required=False)
    tokens_donker: str = fact("het bestand met de donkere design tokens", required=False)
    lettertype: str = fact("de naam van het lettertype, als die niet in het tokenbestand staat", required=False)
    lettertype_normaal: str = fact("het bestand met het gewone lettertype, bijvoorbeeld letter.woff2", required=False)
    lettertype_vet: str = fact("het bestand met het vette lettertype", required=False)


@dataclass(frozen=True, kw_only=True)
class Municipality:
    """gemeente.yml: everything that differs between municipalities."""

    naam: str = fact("de hele naam, bijvoorbeeld Gemeente Voorbeeldstad")
    korte_naam: str = fact("de naam zonder het woord gemeente")
    website: str = fact("de website van de gemeente", WEB_ADDRESS)
    intranet: str = fact("de startpagina van het intranet", INTRANET_ADDRESS)
    aandachtsfunctionaris: Person
    meer_aandachtsfunctionarissen: tuple[Person, ...] = field(
        default=(), metadata={"explanation": "de andere aandachtsfunctionarissen, elk met naam, telefoon en email"}
    )
    zorgcoordinator: Person
    meldingsformulier: Form
    gids_adres: str = fact(
        "het adres waar collega's deze gids openen, bijvoorbeeld https://intranet.gemeente.nl/baliegids/",
        FOLDER_ADDRESS,
        required=False,
    )
    voorbeeld: str = fact("ja zolang dit de voorbeeldgemeente is, anders nee", YES_OR_NO, required=False, default="nee")
    verberg_naar: str = fact("de pagina die Verberg laat zien", INTRANET_ADDRESS, required=False)
    logo: str = fact("het bestand met het logo, naast gemeente.yml", required=False)
    favicon: str = fact("het bestand met het pictogram van het tabblad, naast gemeente.yml", required=False)
    huisstijl: Huisstijl = field(default_factory=Huisstijl)
    slaaggrens: str = fact(
        "het percentage waarmee je slaagt voor de eindtoets", PERCENTAGE, required=False, default="80"
    )
    antwoorden_per_vraag: str = fact(
        "ja als je leersysteem per vraag krijgt wat iemand koos, anders nee", YES_OR_NO, required=False, default="nee"
    )
    scenes_beoordeeld: str = fact(
        "de dag waarop de aandachtsfunctionaris en vijf baliemedewerkers de scènes hebben beoordeeld; zonder die dag "
        "heet de eindtoets een proefversie",
        DATE,
        required=False,
    )
    wijzig_adres: str = fact(
        'het adres op jullie Git-server waar je een pagina wijzigt, tot en met "docs/"', FOLDER_ADDRESS, required=False
    )

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
    def neutral_page(self) -> str:
        """The address that replaces the guide when a clerk hides it."""
        return self.verberg_naar or self.intranet


@dataclass(frozen=True, kw_only=True)
class Source:
    """bronnen.yml: a page that the guide leans on."""

    id: str
    naam: str = fact("de organisatie")
    titel: str = fact("de titel van de pagina of de folder")
    gebruikt_voor: str = fact("waarvoor de gids deze bron gebruikt, in een korte zin")
    opgezocht: str = fact("de dag waarop de tekst is opgezocht", DATE)
    adres: str = fact("het adres van de pagina", WEB_ADDRESS, required=False)
    nagekeken: str = fact("de dag waarop de gemeente de pagina heeft geopend", DATE, required=False)


@dataclass(frozen=True, kw_only=True)
class Link:
    """A page of an organisation."""

    tekst: str = fact("de tekst van de link")
    adres: str = fact("het adres van de pagina", WEB_ADDRESS)


@dataclass(frozen=True, kw_only=True)
class Contact:
    """contacten.yml: an organisation that helps or takes reports."""

    id: str
    naam: str = fact("de naam van de organisatie")
    wat: str = fact("waarvoor je de organisatie gebruikt")
    voor_wie: str = fact("voor wie de organisatie er is")
    bron: str = fact("de id van de bron, uit bronnen.yml", IDENTIFIER)
    opgezocht: str = fact("de dag waarop de gegevens zijn opgezocht", DATE)
    telefoon: str = fact("het telefoonnummer", TELEPHONE, required=False)
    telefoon_toelichting: str = fact("wat je bij het bellen moet weten", required=False)
    email: str = fact("het e-mailadres", EMAIL, required=False)
    website: str = fact("het adres van de website", WEB_ADDRESS, required=False)
    links: tuple[Link, ...] = field(default=(), metadata={"explanation": "pagina's, elk met tekst en adres"})
    let_op: str = fact("waar je op moet letten", required=False)
    kaart: str = fact("waar het over gaat, voor de kaart om mee te geven, zonder iets over uitbuiting", required=False)
    kaart_engels: str = fact("hetzelfde in het Engels", required=False)
    nagekeken: str = fact("de dag waarop de gemeente heeft gebeld of geklikt", DATE, required=False)
    nakijken_voor: str = fact("voor welke dag iemand het contact opnieuw nakijkt", DATE, required=False)


@dataclass(frozen=True, kw_only=True)
class Signal:
    """signalen.yml: something that a clerk can see or hear at the counter."""

    id: str
    kort: str = fact("de korte naam, voor tabellen en kaarten")
    icoon: str = fact("de tekening of het pictogram, bijvoorbeeld gids/minderjarig of material/passport")
    tekst: dict[str, str] = field(metadata={"explanation": "per folder de zin zoals die daar staat"})
    waarom: str = fact("waarom dit een signaal is")
    onschuldig: str = fact("hoe dit ook onschuldig kan zijn")
    doe: str = fact("wat je doet als je dit ziet")
    bron: tuple[str, ...] = field(
        metadata={"explanation": "de ids van de bronnen, uit bronnen.yml", "kind": IDENTIFIER}
    )
    notitie: str = fact("hoe het signaal in een notitie staat, als iets wat je zag of hoorde", required=False)
    in_lijst: str = fact(
        "nee als het signaal niet in de lijst van de folder staat", YES_OR_NO, required=False, default="ja"
    )


@dataclass(frozen=True, kw_only=True)
class Step:
    """stappen.yml: one of the three things that a clerk does."""

    id: str
    naam: str = fact("de naam van de stap")
    tekst: str = fact("wat je doet, in een of twee zinnen")
    pagina: str = fact("de pagina over deze stap, bijvoorbeeld handelen/melden.md")


@dataclass(frozen=True, kw_only=True)
class OpinionWords:
    """oordeelwoorden.yml: words that say what a clerk thinks, and what to write instead."""

    id: str
    woorden: tuple[str, ...] = field(metadata={"explanation": "de woorden van mening, elk op een eigen regel"})
    tip: str = fact("wat je beter kunt doen, in een of twee zinnen")
    voorbeeld: str = fact("een zin met een feit")


@dataclass(frozen=True, kw_only=True)
class Word:
    """woorden.yml: words that are not used in the guide, or not so."""

    id: str
    woorden: tuple[str, ...] = field(
        metadata={"explanation": "de woorden die je niet gebruikt, elk op een eigen regel"}
    )
    liever: str = fact("wat je in plaats daarvan schrijft")
    waarom: str = fact("waarom, in een korte zin")
    mag_in: tuple[str, ...] = field(default=(), metadata={"explanation": "zinsdelen waarin het woord wel mag"})


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """meting.yml: what the last full run of axe found; a command writes it, nobody types it."""

    datum: str = fact("de dag van de meting", DATE)
    versie: str = fact("de versie van de gids")
    paginas: str = fact("het aantal pagina's", NUMBER)
    weergaven: str = fact("op hoeveel manieren elke pagina is bekeken", NUMBER)
    controles: str = fact("het aantal keren dat een pagina is gecontroleerd", NUMBER)
    programma: str = fact("de naam en versie van het programma dat controleert")
    browser: str = fact("de naam en versie van de browser")
    fouten: str = fact("het aantal fouten", COUNT)


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """oordelen.yml: what judges made of a scene without its key; a command writes it, nobody types it."""

    id: str
    melden: str = fact("hoeveel mensen de scène zouden melden", COUNT)
    helpen: str = fact("hoeveel mensen gewoon zouden helpen", COUNT)


@dataclass(frozen=True)
class Sentence:
    """A sentence in a data file that a reader gets to see, with its place."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All facts of a build, in the order of their files."""

    gemeente: Municipality
    contacten: dict[str, Contact]
    signalen: dict[str, Signal]
    bronnen: dict[str, Source]
    stappen: dict[str, Step]
    oordeelwoorden: dict[str, OpinionWords]
    zoekwoorden: dict[str, SearchWords]
    woorden: dict[str, Word] = field(default_factory=dict)
    meting: Measurement | None = None
    oordelen: dict[str, Judgement] = field(default_factory=dict)
    woordenlijst: frozenset[str] = frozenset()
    """woordenlijst.txt: the words of the guide that no dictionary has."""
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    """Lines of the records, by file and id."""
    sentences: tuple[Sentence, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What is wrong in the files that a build can do without."""


def in_words(iso_date: str) -> str:
    """Return `22 november 2026` for `2026-11-22`."""
    day = date.fromisoformat(iso_date)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
