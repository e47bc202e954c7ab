"""Finds the Java libraries that veraPDF reads its rules with; run as a command, it fetches those of Debian.

They are unpacked in the virtual environment: nothing is installed on the machine, and no administrator is needed.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from support.engines.installed import apt

PACKAGES = {
    "libjaxb-api-java": ("jaxb-api",),
    "libjaxb-java": ("jaxb-runtime", "jaxb-core"),
    "libactivation-java": ("javax.activation",),
    "libistack-commons-java": ("istack-commons-runtime",),
    "libtxw2-java": ("txw2",),
    "libfastinfoset-java": ("FastInfoset",),
    "libstax-ex-java": ("stax-ex",),
}
ADVICE = f"Voor de controle van de PDF's is JAXB nodig. Installeer als beheerder: apt-get install {' '.join(PACKAGES)}"
_OWN = Path(sys.prefix) / "share" / "jaxb"
_PLACES = (_OWN / "usr" / "share" / "java", Path("/usr/share/java"))


def find_jars() -> list[Path]:
    """Return the libraries, in the order in which Java looks for a class; nothing where one is missing."""
    names = [f"{jar}.jar" for jars in PACKAGES.values() for jar in jars]
    found = [next((place / name for place in _PLACES if (place / name).exists()), None) for name in names]
    return [jar for jar in found if jar] if all(found) else []


def fetch_jars() -> list[Path]:
    """Unpack Debian's packages in the virtual environment, and return the libraries."""
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        return []
    apt("update")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", "-qq", *PACKAGES], cwd=folder, check=False, capture_output=True)
        for package in sorted(Path(folder).glob("*.deb")):
            subprocess.run(["dpkg-deb", "--extract", package, _OWN], check=True)
    return find_jars()


if __name__ == "__main__" and not (find_jars() or fetch_jars()):
    sys.exit(ADVICE)
