"""A block gives what the facts say, or tells an editor why it cannot."""

from dataclasses import replace

import pytest

from gids.content.blocks import UnknownNameError, telephone_uri
from gids.content.page_blocks import PageBlocks
from support.building import TESTSTAD
from support.checking import blocks_of, facts_of

FACTS = facts_of(TESTSTAD.parent)
SILENT = replace(FACTS.contacten["kaaswacht"], telefoon="", website="")


def blocks(page: str = "hulp/index.md") -> PageBlocks:
    return PageBlocks(blocks_of(FACTS), page)


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("0123-456 789", "tel:+31123456789"),
        ("06-12 34 56 78", "tel:+31612345678"),
        ("0800-1234", "tel:08001234"),
        ("0800-123 45 67", "tel:08001234567"),
        ("0900 123 45 67", "tel:09001234567"),
        ("+31 20 123 45 67", "tel:+31201234567"),
        ("112", "tel:112"),
        ("14 020", "tel:14020"),
        ("116 123", "tel:116123"),
    ],
)
def test_a_number_can_be_called_from_any_telephone(number: str, address: str) -> None:
    assert telephone_uri(number) == address


def test_a_contact_is_linked_by_its_number_and_its_website() -> None:
    assert blocks().telefoon("kaaswacht") == '<a href="tel:08001234">0800-1234</a>'
    assert blocks().website("kaaswacht") == '<a href="https://kaas.example">De Kaaswacht</a>'


def test_an_icon_is_a_drawing_of_the_guide_or_one_of_the_theme() -> None:
    assert blocks().blocks.icon("material/hat-fedora") == '<span class="gids-icon gids-icon--hat-fedora"></span>'
    assert "<svg" in blocks().blocks.icon("gids/minderjarig")


def test_an_address_is_told_from_the_page_that_links_to_it() -> None:
    assert blocks().address_of("handelen/melden.md#bij-wie") == "../handelen/melden.html#bij-wie"
    assert blocks("index.md").address_of("handelen/melden.md") == "handelen/melden.html"
    assert blocks().bron("kaasboek") == '<a href="../over/bronnen.html#kaasboek">Het Kaasboek</a>'


@pytest.mark.parametrize(
    ("name", "argument", "message"),
    [
        ("telefoon", "stil", 'contact "stil" heeft geen telefoonnummer in contacten.yml.'),
        ("website", "stil", 'contact "stil" heeft geen website in contacten.yml.'),
        ("signalen", "kaasrof", 'geen enkel signaal staat in de folder "kaasrof". Bedoel je "kaasroof"?'),
        ("icoon", "gids/hoed", 'pictogram "gids/hoed" bestaat niet. Neem een naam die al in signalen.yml staat.'),
        ("sier", "tok", '"tok" staat niet in de tekeningen. Bedoel je "tolk"?'),
        ("icoon", "minderjarig", 'pictogram "minderjarig" bestaat niet. Bedoel je "gids/minderjarig"?'),
    ],
)
def test_what_a_block_cannot_find_is_said(name: str, argument: str, message: str) -> None:
    facts = replace(FACTS, contacten=FACTS.contacten | {"stil": SILENT})
    with pytest.raises(UnknownNameError) as error:
        PageBlocks(blocks_of(facts), "index.md").by_name()[name](argument)
    assert str(error.value) == message


def test_a_signal_is_not_put_into_a_leaflet_that_does_not_have_it() -> None:
    with pytest.raises(UnknownNameError, match='signaal "paarse-pet" staat niet in de folder "fietsfolder"'):
        blocks().signaal("paarse-pet", "fietsfolder")


@pytest.mark.parametrize("address", ["", "https://intranet.teststad.internal/kaasgids/"])
def test_the_guide_has_a_code_on_the_card_when_its_address_is_known(address: str) -> None:
    facts = replace(FACTS, gemeente=replace(FACTS.gemeente, gids_adres=address))
    card = PageBlocks(blocks_of(facts), "handelen/baliekaart.md").by_name()["baliekaart"]()
    assert ("Deze gids" in card) is bool(address)
    assert card.count("<title>") == bool(address)
    if address:
        assert f"<title>QR-code: {address}</title>" in card
        assert "<br>intranet.teststad.internal/kaasgids</p>" in card
