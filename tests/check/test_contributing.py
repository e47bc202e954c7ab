"""What CONTRIBUTING.md says is what the check does, and what its templates promise is true."""

import re
from pathlib import Path
from shutil import copytree

from gids.check.run import RULES
from gids.content.page_blocks import PageBlocks
from support.building import ROOT, TESTSTAD, build_site, write_menu
from support.checking import blocks_of, facts_of, problems_in
from support.contributing import with_lists

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
        "naam-van-het-signaal": "geen-eigen-pas",
        "Naam van het paar": "Twee broers",
        "Zet hier de tekst van de folder, letterlijk.": "Arbeidsuitbuiting is werk onder dwang.",
    }

    def filled_in(template: str) -> str:
        text = (templates / template).read_text(encoding="utf-8")
        for placeholder, name in names.items():
            text = text.replace(placeholder, name)
        return re.sub("[‹›]", "", text)

    (docs / "signalen" / "arbeidsuitbuiting.md").write_text(filled_in("folder.md"), encoding="utf-8")
    signals = docs / "_gegevens" / "signalen.yml"
    signals.write_text(f"{signals.read_text(encoding='utf-8')}\n{filled_in('signaal.yml')}", encoding="utf-8")
    site = tmp_path / "site"

    assert build_site(site, docs) == []
    leaflet = (site / "signalen" / "arbeidsuitbuiting.html").read_text(encoding="utf-8")
    assert 'id="geen-eigen-pas"' in leaflet
    for page in ("signalen/index.html", "index.html"):
        assert "arbeidsuitbuiting.html#geen-eigen-pas" in (site / page).read_text(encoding="utf-8")
    assert "Hoe het signaal in een notitie staat" in (site / "handelen" / "notitie.html").read_text(encoding="utf-8")


def test_every_line_of_a_template_that_was_not_filled_in_is_named_and_nothing_else(tmp_path: Path) -> None:
    docs = copytree(ROOT / "docs", tmp_path / "docs")
    page = docs / "leren" / "proef.md"
    templates = ("pagina", "vraag", "casus", "gesprek")
    page.write_text("\n".join(_template(docs, f"{name}.md") for name in templates), encoding="utf-8")
    for name, file in (("contact.yml", "contacten.yml"), ("signaal.yml", "signalen.yml")):
        data = docs / "_gegevens" / file
        template = _template(docs, name).replace("naam-van-de-folder", "criminele-uitbuiting")
        data.write_text(f"{data.read_text(encoding='utf-8')}\n{template}", encoding="utf-8")
    write_menu(docs)
    said = problems_in(tmp_path)
    expected = re.compile("naam-van-het-signaal|tekst van het sjabloon")
    assert [problem.message for problem in said if not expected.search(problem.message)] == []
    named = {(problem.path, problem.line) for problem in said}
    for path in (page, docs / "_gegevens" / "contacten.yml", docs / "_gegevens" / "signalen.yml"):
        lines = enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        marked = {line for line, typed in lines if re.search("‹|naam-van|0800-0000|organisatie.nl", typed)}
        assert marked
        assert {line for line in marked if (path.relative_to(tmp_path).as_posix(), line) not in named} == set()


def _template(docs: Path, name: str) -> str:
    return (docs / "_sjablonen" / name).read_text(encoding="utf-8")
