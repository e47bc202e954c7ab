"""What CONTRIBUTING.md says is what the check does, and what its templates promise is true."""

import re
from pathlib import Path
from shutil import copytree

from gids.check.contributing import with_lists
from gids.check.run import RULES
from gids.content.page_blocks import PageBlocks
from support.building import ROOT, TESTSTAD, build_site
from support.checking import blocks_of, facts_of

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ANCHORS = {
    re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
    for heading in re.findall(r"^#{2,6} (.*)$", CONTRIBUTING, re.MULTILINE)
}


def test_its_lists_are_those_of_the_code() -> None:
    assert with_lists(CONTRIBUTING) == CONTRIBUTING, "run `make contributing`"


def test_every_message_refers_to_a_heading_that_lists_its_rule() -> None:
    assert {rule.heading for rule in RULES} - ANCHORS == set()
    assert [rule.explanation for rule in RULES if f"- {rule.explanation}\n" not in CONTRIBUTING] == []


def test_every_heading_that_the_code_refers_to_exists() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides" / "gids").rglob("*.py"))
    named = set(re.findall(r'^(?:RULE|REVIEW|PICTURES|MENU|SPELLING|READING) = "([\w-]+)"', code, re.MULTILINE))
    assert named
    assert named - ANCHORS == set()


def test_every_block_that_a_page_can_have_is_named() -> None:
    facts = facts_of(TESTSTAD.parent)
    assert [
        name for name in PageBlocks(blocks_of(facts), "index.md").by_name() if f"`{{{{ {name}(" not in CONTRIBUTING
    ] == []


def test_a_third_leaflet_takes_a_page_its_signals_and_a_line_in_the_menu(tmp_path: Path) -> None:
    docs = copytree(ROOT / "docs", tmp_path / "docs")
    templates = docs / "_sjablonen"
    names = {
        "Naam van de folder": "Arbeidsuitbuiting",
        "naam-van-de-folder": "arbeidsuitbuiting",
        "naam-van-het-signaal": "geen-eigen-bankpas",
    }

    def filled_in(template: str) -> str:
        text = (templates / template).read_text(encoding="utf-8")
        for placeholder, name in names.items():
            text = text.replace(placeholder, name)
        return text

    (docs / "signalen" / "arbeidsuitbuiting.md").write_text(filled_in("folder.md"), encoding="utf-8")
    signals = docs / "_gegevens" / "signalen.yml"
    signals.write_text(f"{signals.read_text(encoding='utf-8')}\n{filled_in('signaal.yml')}", encoding="utf-8")
    site = tmp_path / "site"

    assert build_site(site, docs) == []
    leaflet = (site / "signalen" / "arbeidsuitbuiting.html").read_text(encoding="utf-8")
    assert 'id="geen-eigen-bankpas"' in leaflet
    for page in ("signalen/index.html", "index.html"):
        assert "arbeidsuitbuiting.html#geen-eigen-bankpas" in (site / page).read_text(encoding="utf-8")
    assert "Hoe het signaal in een notitie staat" in (site / "handelen" / "notitie.html").read_text(encoding="utf-8")


def test_every_template_for_a_page_passes_the_check(tmp_path: Path) -> None:
    docs = copytree(ROOT / "docs", tmp_path / "docs")
    case = (docs / "_sjablonen" / "casus.md").read_text(encoding="utf-8")
    question = (docs / "_sjablonen" / "vraag.md").read_text(encoding="utf-8")
    page = (docs / "_sjablonen" / "pagina.md").read_text(encoding="utf-8")
    (docs / "leren" / "proef.md").write_text(f"{page}\n{question}\n{case}", encoding="utf-8")
    contacts = docs / "_gegevens" / "contacten.yml"
    contact = (docs / "_sjablonen" / "contact.yml").read_text(encoding="utf-8").replace("0800-0000", "0800-0001")
    contacts.write_text(f"{contacts.read_text(encoding='utf-8')}\n{contact}", encoding="utf-8")

    assert build_site(tmp_path / "site", docs) == []
