"""Makes the packages of the fixture municipality, and unpacks them as their receivers do."""

import os
import time
import zipfile
from pathlib import Path

import pytest

from support.building import TESTSTAD, build_site, run_python


def release_of_teststad(folder: Path, docs: Path = TESTSTAD) -> Path:
    """Build Teststad, or a copy with something else in it, and its packages; return the folder with the packages.

    Those for a learning system stand beside it too, unpacked.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIDS_RELEASE", str(folder / "dist"))
        assert build_site(folder / "site", docs) == []
    for name in ("scorm12", "scorm2004"):
        unpack(folder / "dist" / f"{name}.zip", folder / name)
    return folder / "dist"


def release_in_another_process(folder: Path) -> Path:
    """Do the same in a process of its own, in which sets and dictionaries have another order of hashes."""
    seed = "1" if os.environ.get("PYTHONHASHSEED") == "2" else "2"
    code = "import pathlib, sys, support.releasing as made; made.release_of_teststad(pathlib.Path(sys.argv[1]))"
    run_python("-c", code, str(folder), PYTHONHASHSEED=seed).check_returncode()
    return folder / "dist"


def unpack(package: Path, folder: Path) -> Path:
    """Unpack a zip into the folder, over what stands there, each file with its time as unzip gives it; return it."""
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
        for entry in archive.infolist():
            moment = time.mktime((*entry.date_time, 0, 0, -1))
            os.utime(folder / entry.filename, (moment, moment))
    return folder
