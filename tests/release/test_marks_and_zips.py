"""What a choice earns is a mark that Moodle accepts, and a package is a zip that every system unpacks alike."""

import io
import zipfile

import pytest

from gids.release.bank_files import percentage
from gids.release.packages import compressed, zip_of


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
