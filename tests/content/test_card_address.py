"""The card for beside the screen leads to the guide itself where the municipality says where that stands."""

from dataclasses import replace

import pytest

from gids.content.page_blocks import PageBlocks
from gids.facts.reading import read_facts
from support.building import TESTSTAD
from support.checking import blocks_of


@pytest.mark.parametrize("address", ["", "https://intranet.teststad.internal/kaasgids/"])
def test_the_guide_has_a_code_on_the_card_when_its_address_is_known(address: str) -> None:
    facts, problems = read_facts(TESTSTAD / "_gegevens")
    assert facts, problems
    facts = replace(facts, gemeente=replace(facts.gemeente, gids_adres=address))
    card = PageBlocks(blocks_of(facts), "handelen/baliekaart.md").by_name()["baliekaart"]()
    assert ("Deze gids" in card) is bool(address)
    assert card.count("<title>") == bool(address)
    if address:
        assert f"<title>QR-code: {address}</title>" in card
        assert "<br>intranet.teststad.internal/kaasgids</p>" in card
