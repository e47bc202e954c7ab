"""`make release` makes everything that is handed over, with a list of it."""

import hashlib
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from gids.content.items import Item
from gids.release.bank_files import percentage
from gids.release.packages import compressed, left_out, zip_of
from gids.version import read_changelog
from support.building import ROOT, change
from support.checking import content_of, copy_of_basis, copy_of_teststad
from support.releasing import release_in_another_process


def test_a_release_says_of_a_kind_that_no_bank_knows_that_it_is_left_out(tmp_path: Path) -> None:
    content = content_of(copy_of_teststad(tmp_path))
    kind = type("Kind", (Item,), {"block": "kind.html"})(**vars(content.items["leren/kaasproef.md"][0]))
    items = {"leren/kaasproef.md": (kind, *content.items["leren/kaasgesprek.md"])}
    said = '"Kaasproef" staat alleen op de pagina: vragenbank en leersysteem krijgen het niet.'
    assert left_out(replace(content, items=items)) == [said]


@pytest.mark.long
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


def test_the_version_is_that_of_the_changelog_everywhere(release: Path) -> None:
    number = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
    assert f"versie {number} van" in (release / "MANIFEST").read_text(encoding="utf-8")
    for package in set(release.glob("*.zip")) - {release / "baliegids-pdf.zip", release / "vragen-qti.zip"}:
        with zipfile.ZipFile(package) as archive:
            texts = {
                name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".html", ".xml"))
            }
        footers = {name: text.partition('class="gids-footer')[2] for name, text in texts.items()}
        assert any(footers.values()), package
        assert [name for name, footer in footers.items() if footer and f"versie {number}." not in footer] == [], package
        if package.stem.startswith("scorm"):
            assert f'<manifest identifier="baliegids-teststad" version="{number}"' in texts["imsmanifest.xml"]
    assert f"versie {number}," in (release / "vragen.gift").read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize(
    ("file", "typed", "instead", "is_other"),
    [
        ("signalen/kaasroof.md", "Waarom", "Waarom toch", True),
        ("signalen/kaasroof.md", "> ", "> Kijk. ", True),
        ("signalen/kaasroof.md", "- [x]", "- [ ]", True),
        ("_gegevens/signalen.yml", "waarom: ", "waarom: Toch ", True),
        ("signalen/kaasroof.md", "<quiz>", "Een zin.\n\n<quiz>", False),
    ],
)
def test_the_content_version_changes_when_a_question_or_a_signal_does(
    tmp_path: Path, file: str, typed: str, instead: str, is_other: bool
) -> None:
    folder = copy_of_basis(tmp_path)
    before = content_of(folder).version
    change(folder / "docs" / file, typed, instead)
    assert (content_of(folder).version != before) == is_other


REQUIRED = {
    *("publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus"),
    *("softwareType", "description", "legal", "maintenance", "localisation"),
}
OPTIONAL = {"softwareVersion", "intendedAudience", "landingURL", "logo", "usedBy", "roadmap", "dependsOn", "isBasedOn"}


def test_a_catalogue_accepts_the_description_of_the_newest_version() -> None:
    """The rules are those of the standard of publiccode.yml, version 0.4 (schema.core)."""
    code: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert REQUIRED <= set(code) <= REQUIRED | OPTIONAL
    assert code["publiccodeYmlVersion"] == "0.4"
    assert re.fullmatch(r"https://\S+", code["url"])
    assert code["legal"] == {"license": "EUPL-1.2"}  # as SPDX writes it
    assert ("contacts" in code["maintenance"]) == (code["maintenance"]["type"] in {"internal", "community"})
    for description in code["description"].values():
        assert 0 < len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10000
        assert 5 <= len(description["features"]) <= 20
    changelog, _ = read_changelog(ROOT / "CHANGELOG.md")
    assert changelog
    assert (code["softwareVersion"], code["releaseDate"]) == (changelog.newest.number, changelog.newest.date)


@pytest.mark.parametrize(
    ("share", "mark"),
    [
        (0, "0"),
        (1, "100"),
        (1 / 2, "50"),
        (-1 / 3, "-33.33333"),
        (1 / 6, "16.66667"),
        (1 / 7, "14.28571"),
        (-1 / 8, "-12.5"),
    ],
)
def test_a_mark_is_one_that_moodle_accepts(share: float, mark: str) -> None:
    """As question/engine/bank.php writes them."""
    assert percentage(share) == mark


def test_a_package_has_the_day_before_its_version_and_files_that_everybody_may_read() -> None:
    with zipfile.ZipFile(io.BytesIO(zip_of({"b.txt": b"kaas" * 99, "a/c.txt": b"eend"}, "2026-12-01"))) as archive:
        found = [(entry.filename, entry.date_time[:3], entry.external_attr >> 16) for entry in archive.infolist()]
        assert found == [(name, (2026, 11, 30), 0o100644) for name in ("a/c.txt", "b.txt")]
        assert {entry.create_system for entry in archive.infolist()} == {3}, "the permissions are those of Unix"
        assert archive.read("b.txt") == b"kaas" * 99
        assert archive.getinfo("b.txt").compress_size < 99


def test_a_file_has_another_time_when_it_has_other_bytes_and_the_same_one_when_it_has_not() -> None:
    texts = [f"0123-456 {number}".encode() for number in range(200, 300)]
    files = {f"{number}.txt": text for number, text in enumerate([*texts, texts[0]])}
    with zipfile.ZipFile(io.BytesIO(zip_of(files, "2026-12-01"))) as archive:
        first, *others, last = [archive.getinfo(name).date_time for name in files]
    assert first == last
    assert len({first, *others}) > 95, "of 43,200 moments two may be the same"
    assert len({moment[3] for moment in others}) > 20, "from the first hour of the day to the last"


def test_only_text_that_becomes_smaller_gets_a_compressed_twin() -> None:
    files = {"index.html": b"kaas" * 99, "kort.txt": b"x", "logo.png": b"kaas" * 99}
    twins = compressed(files)
    assert sorted(twins) == ["index.html.br", "index.html.gz"]
    assert twins["index.html.gz"][4:8] == bytes(4), "the time of the build is not in it"
