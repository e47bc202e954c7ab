"""A tip comes at an opinion and seldom at a fact: measured on forty sentences of each, in the guide's own words."""

from gids.facts.reading import read_facts
from support.building import ROOT
from support.scripts import call_script

OPINIONS = """
De vrouw was doodsbang. | Hij zag er onverzorgd uit. | Ik weet dat hij liegt. | De man kwam intimiderend over.
Ik had de indruk dat hij de baas is. | Dit is foute boel. | Ze was bang voor hem. | Hij deed heel zenuwachtig.
Volgens mij wonen ze daar niet. | Ik denk dat ze gedwongen wordt. | Het verhaal klopt niet.
De man was agressief. | Een zielige jongen. | Zij leek erg jong. | Waarschijnlijk is het zijn baas.
Blijkbaar kent hij de weg. | Hij gedroeg zich verdacht. | De sfeer was dreigend. | Een rare man met een pet.
Zij is een slachtoffer van mensenhandel. | De pooier stond erbij. | Ze is duidelijk onder de indruk.
Hij keek boos. | Ik vond het niet pluis. | Het meisje was heel verlegen. | Hij was dominant tegen haar.
De jongen is illegaal. | Hij verzon een smoes. | Ik heb het gevoel dat er iets niet goed zit.
Ze stond onder druk. | De vrouw was gestrest. | Een typisch geval. | Zij deed alsof zij hem niet kende.
Hij is onbetrouwbaar. | De man was arrogant. | Het meisje was in paniek. | Ze was overstuur.
Hij speelde de baas. | De vrouw wilde niet echt mee. | Een louche man bracht hem.
"""
FACTS = """
De foto lijkt niet op de persoon. | Het adres klopt niet met de BRP. | Ze zei dat ze bang is.
Meneer De Boze vroeg een pas aan. | Hij had twee paspoorten in zijn hand. | De man antwoordde op elke vraag.
Ze huilde toen ik vroeg waar ze woont. | Zij zei: “Ik ben bang.” | De begeleider zei dat zij zenuwachtig is.
Zijn handen trilden. | Hij keek vier keer naar de deur. | Op het adres staan twaalf mensen.
Ze droeg een rode jas. | Hij sprak Pools met haar. | De geboortedatum op de akte klopt niet.
De tolk vertelde dat hij zich verdrietig voelt. | Mevrouw Vreemde tekende het formulier.
De handtekening lijkt niet op die in het paspoort. | Ze vroeg of zij gedwongen kan worden om te blijven.
Hij legde de kaart op de balie. | Volgens haar broer is zij verlegen.
De man pakte de kaart en stopte die in zijn zak. | Zij kon haar adres niet noemen. | Hij zei: ‘Schiet op.’
Zij wachtte buiten. | De naam in het systeem klopt niet met het rijbewijs. | Ik belde de tolk om tien uur.
Haar telefoon ging drie keer. | Hij zei dat het misschien morgen kan. | Zij noemde zichzelf een slachtoffer.
Ze las de brief niet en tekende. | Hij betaalde contant. | De jongen zei dat hij 16 is. | Zij had een blauw oog.
De vrouw keek steeds naar de man. | Hij gaf antwoord voordat zij iets zei.
Ik vroeg waar ze slaapt en zij wees naar de man. | De man zei: "Zij is dom." | Hij had geen pas bij zich.
Zij fluisterde.
"""


def sentences_in(text: str) -> list[str]:
    return [one.strip() for line in text.strip().splitlines() for one in line.split(" | ")]


def test_forty_opinions_and_forty_facts_are_told_apart() -> None:
    facts, _ = read_facts(ROOT / "docs" / "_gegevens")
    assert facts
    kinds = [{"words": list(kind.woorden), "tip": kind.tip} for kind in facts.oordeelwoorden.values()]
    seen = {}
    for name, text in (("opinions", OPINIONS), ("facts", FACTS)):
        sentences = sentences_in(text)
        assert len(sentences) == 40, name
        found = call_script("opinionsIn", [[sentence, kinds] for sentence in sentences])
        seen[name] = [sentence for sentence, tips in zip(sentences, found, strict=True) if tips]
    missed = [one for one in sentences_in(OPINIONS) if one not in seen["opinions"]]
    assert len(seen["opinions"]) >= 34, missed
    assert len(seen["facts"]) <= 4, seen["facts"]
    longest = max((f"“{word}”: {kind.tip}" for kind in facts.oordeelwoorden.values() for word in kind.woorden), key=len)
    assert len(longest) <= 80, longest  # two lines on a telephone


def test_each_kind_of_opinion_gives_one_tip() -> None:
    kinds = [{"words": ["bang", "angst"], "tip": "A"}, {"words": ["raar"], "tip": "B"}]
    (found,) = call_script("opinionsIn", [["Bang, en weer bang, vol angst. Heel raar.", kinds]])
    assert found == [{"word": "Bang", "tip": "A"}, {"word": "raar", "tip": "B"}]
