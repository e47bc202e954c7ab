"""A picture of a page, taken by a Chromium where the machine has one."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")


def take_picture(page: Path, picture: Path, width: int, height: int) -> bool:
    """Write a PNG of a page, sizes in CSS pixels; return False where there is no browser or it fails.

    The browser is the one of the variable CHROMIUM, else the system's.
    """
    browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if not browser:
        return False
    with tempfile.TemporaryDirectory() as profile:
        command = [
            *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--user-data-dir={profile}", f"--window-size={width},{height}", "--virtual-time-budget=5000"),
            *(f"--screenshot={picture}", page.resolve().as_uri()),
        ]
        done = subprocess.run(command, check=False, capture_output=True, timeout=120)
    return done.returncode == 0 and picture.exists()
