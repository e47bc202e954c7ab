"""`make release` makes everything that is handed over, with a list of it."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from gids.content.content_version import content_version
from gids.content.questions import Option, Question
from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from support.building import ROOT, TESTSTAD
from support.pages import pages_of
from support.releasing import release_in_another_process, unpack


def test_the_same_commit_gives_the_same_bytes(release: Path, tmp_path: Path) -> None:
    again = release_in_another_process(tmp_path)
    names = sorted(path.name for path in release.iterdir())
    assert len(names) > 1
    assert sorted(path.name for path in again.iterdir()) == names
    assert [name for name in names if (release / name).read_bytes() != (again / name).read_bytes()] == []


def test_the_manifest_says_of_each_file_what_it_is_for_and_how_to_check_it(release: Path) -> None:
    title, head, *lines = (release / "MANIFEST").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(
        r"Baliegids van Gemeente Teststad, versie \S+ van \S+, inhoud [0-9a-f]{10}, kenmerk \d{8}", title
    )
    assert head == "bestand\twaarvoor\tbytes\tsha256"
    listed = {}
    for name, purpose, size, digest in (line.split("\t") for line in lines):
        content = (release / name).read_bytes()
        assert int(size) == len(content), name
        assert digest == hashlib.sha256(content).hexdigest(), name
        listed[name] = purpose
    assert set(listed) | {"MANIFEST"} == {path.name for path in release.iterdir()}
    assert all(listed.values())


def test_the_version_is_that_of_the_changelog_everywhere(release: Path, tmp_path: Path) -> None:
    number = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
    assert f"versie {number} van" in (release / "MANIFEST").read_text(encoding="utf-8")
    without_pages = {release / "baliegids-pdf.zip", release / "vragen-qti.zip"}
    packages = sorted(set(release.glob("*.zip")) - without_pages)
    for package in packages:
        pages = pages_of(unpack(package, tmp_path / package.stem))
        footers = [footer.get_text() for page in pages.values() for footer in page.select(".gids-footer")]
        assert footers, package
        assert [footer for footer in footers if f"versie {number}." not in footer] == [], package
    for name in ("scorm12", "scorm2004"):
        manifest = (tmp_path / name / "imsmanifest.xml").read_text(encoding="utf-8")
        assert f'<manifest identifier="baliegids-teststad" version="{number}"' in manifest
    assert f"versie {number}," in (release / "vragen.gift").read_text(encoding="utf-8").splitlines()[0]


def test_the_content_version_changes_when_a_question_or_a_signal_does() -> None:
    folder = MunicipalityFolder(TESTSTAD / "_gegevens", "_gegevens")
    facts, problems = read_facts(folder.path, folder.shown_as, folder)
    assert facts and not problems
    options = (Option("a", "Ja", "Ja", True, "Goed"), Option("b", "Nee", "Nee", False, "Fout"))
    question = Question("vraag-1", "Kwaakt het?", "Kwaakt het?", options, "index.html")
    name, signal = next(iter(facts.signalen.items()))
    changed = replace(facts, signalen=facts.signalen | {name: replace(signal, waarom="Anders.")})
    versions = [
        content_version(facts, [question]),
        content_version(facts, [replace(question, text="Kwaakt het nu?")]),
        content_version(facts, [replace(question, options=(options[0], replace(options[1], explanation="Jammer")))]),
        content_version(facts, []),
        content_version(changed, [question]),
    ]
    assert len(set(versions)) == len(versions)
    assert content_version(facts, [question]) == versions[0]
