"""What one entry of each data file holds: a source, a contact, a signal, a step and so on."""

from dataclasses import dataclass, field

from gids.facts.kinds import COUNT, DATE, EMAIL, FUNCTION, IDENTIFIER, POSITIVE, TELEPHONE, WEB_ADDRESS, YES_OR_NO
from gids.facts.records import fact, optional


@dataclass(frozen=True, kw_only=True)
class Source:
    """bronnen.yml: a page that the guide leans on."""

    id: str
    naam: str = fact("de organisatie")
    titel: str = fact("de titel van de pagina of de folder")
    gebruikt_voor: str = fact("waarvoor de gids deze bron gebruikt, in een korte zin")
    opgezocht: str = fact("de dag waarop de tekst is opgezocht", DATE)
    adres: str = optional("het adres van de pagina", WEB_ADDRESS)
    nagekeken: str = optional("de dag waarop de gemeente de pagina heeft geopend", DATE)
    taal: str = optional("de taal van de titel, als die geen Nederlands is: en", IDENTIFIER)


@dataclass(frozen=True, kw_only=True)
class ContactLink:
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
    telefoon: str = optional("het telefoonnummer", TELEPHONE)
    telefoon_toelichting: str = optional("wat je bij het bellen moet weten")
    email: str = optional("het e-mailadres", EMAIL)
    website: str = optional("het adres van de website", WEB_ADDRESS)
    links: tuple[ContactLink, ...] = optional("pagina's, elk met tekst en adres", default=())
    let_op: str = optional("waar je op moet letten")
    kaart: str = optional("waar het over gaat, voor de kaart om mee te geven, zonder iets over uitbuiting")
    kaart_engels: str = optional("hetzelfde in het Engels")
    nagekeken: str = optional("de dag waarop de gemeente heeft gebeld of geklikt", DATE)
    nakijken_voor: str = optional("voor welke dag iemand het contact opnieuw nakijkt", DATE)


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
    bron: tuple[str, ...] = fact("de ids van de bronnen, uit bronnen.yml", IDENTIFIER)
    notitie: str = optional("hoe het signaal in een notitie staat, als iets wat je zag of hoorde")
    in_lijst: str = optional("nee als het signaal niet in de lijst van de folder staat", YES_OR_NO, default="ja")


@dataclass(frozen=True, kw_only=True)
class Deed:
    """stappen.yml: one of the three things that a clerk does."""

    id: str
    naam: str = fact("de naam van de stap")
    tekst: str = fact("wat je doet, in een of twee zinnen")
    pagina: str = fact("de pagina over deze stap, bijvoorbeeld handelen/melden.md")


@dataclass(frozen=True, kw_only=True)
class OpinionWords:
    """oordeelwoorden.yml: words that say what a clerk thinks, and what to write instead."""

    id: str
    woorden: tuple[str, ...] = fact("de woorden van mening, elk op een eigen regel")
    tip: str = fact("wat je beter kunt doen, in een of twee zinnen")
    voorbeeld: str = fact("een zin met een feit")


@dataclass(frozen=True, kw_only=True)
class Word:
    """woorden.yml: words that are not used in the guide, or not so."""

    id: str
    woorden: tuple[str, ...] = fact("de woorden die je niet gebruikt, elk op een eigen regel")
    liever: str = fact("wat je in plaats daarvan schrijft")
    waarom: str = fact("waarom, in een korte zin")
    mag_in: tuple[str, ...] = optional("zinsdelen waarin het woord wel mag", default=())


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """meting.yml: what the last full run of axe found; a command writes it, nobody types it."""

    datum: str = fact("de dag van de meting", DATE)
    versie: str = fact("de versie van de gids")
    paginas: str = fact("het aantal pagina's", POSITIVE)
    weergaven: str = fact("op hoeveel manieren elke pagina is bekeken", POSITIVE)
    controles: str = fact("het aantal keren dat een pagina is gecontroleerd", POSITIVE)
    programma: str = fact("de naam en versie van het programma dat controleert")
    browser: str = fact("de naam en versie van de browser")
    fouten: str = fact("het aantal fouten", COUNT)


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """oordelen.yml: what people with one function made of a scene without its key; a meeting gives these lines."""

    path: str
    line: int
    scene: str = fact("het kenmerk van de scène, zoals het werkoverleg het geeft", IDENTIFIER)
    functie: str = fact("aandachtsfunctionaris of medewerker", FUNCTION)
    melden: str = fact("hoeveel mensen de scène zouden melden", COUNT)
    helpen: str = fact("hoeveel mensen gewoon zouden helpen", COUNT)
