"""The card for beside the screen leads to the guide itself where the municipality says where that stands."""

from dataclasses import replace
from pathlib import Path

import pytest

from gids.assets.icons import Icons
from gids.content.blocks import Blocks
from gids.facts.reading import read_facts
from support.building import ROOT, TESTSTAD


@pytest.mark.parametrize("address", ["", "https://intranet.teststad.example/kaasgids/"])
def test_the_guide_has_a_code_on_the_card_when_its_address_is_known(address: str) -> None:
    facts, problems = read_facts(TESTSTAD / "_gegevens")
    assert facts, problems
    facts = replace(facts, gemeente=replace(facts.gemeente, gids_adres=address))
    card = Blocks(facts, ROOT / "overrides" / "blocks", Icons(Path()), lambda: "handelen/baliekaart.md").baliekaart()
    assert ("Deze gids" in card) is bool(address)
    assert card.count("<title>") == bool(address)
    if address:
        assert f"<title>QR-code: {address}</title>" in card
        assert "<br>intranet.teststad.example/kaasgids</p>" in card
