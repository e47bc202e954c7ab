"""Sees to the one library of the system that the PDFs need: Pango, which sets their text.

Run as a command, it installs Debian's packages where Pango is missing, and says what to do where it may not.
"""

import importlib
import io
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from types import ModuleType

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core")
ADVICE = f"Voor de PDF's is de bibliotheek Pango nodig. Installeer als beheerder: apt-get install {' '.join(PACKAGES)}"


def load(module: str) -> ModuleType:
    """Load a module that needs Pango, without the paragraph that the maker of PDFs prints where it is missing.

    Raises OSError there.
    """
    with redirect_stdout(io.StringIO()):
        return importlib.import_module(module)


def has_pango() -> bool:
    """Whether the maker of PDFs finds its libraries on this computer."""
    try:
        load("weasyprint")
    except OSError:
        return False
    return True


def install_pango() -> bool:
    """Install Pango from the packages of Debian or Ubuntu, and return whether it is there now."""
    as_root = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "--non-interactive"]
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", *PACKAGES]):
        command = [*as_root, "apt-get", *arguments]
        if shutil.which(command[0]) is None or subprocess.run(command, check=False, capture_output=True).returncode:
            break
    return has_pango()


if __name__ == "__main__" and not (has_pango() or install_pango()):
    sys.exit(ADVICE)
