"""Makes the packages of the fixture municipality, and unpacks them as their receivers do."""

import zipfile
from pathlib import Path

import pytest

from support.building import TESTSTAD, build_site


def release_of_teststad(folder: Path) -> Path:
    """Build Teststad and its packages, and return the folder with the packages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIDS_RELEASE", str(folder / "dist"))
        assert build_site(folder / "site", TESTSTAD) == []
    return folder / "dist"


def unpack(package: Path, folder: Path) -> Path:
    """Unpack a zip into the folder, and return the folder."""
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return folder
