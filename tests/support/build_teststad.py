"""Builds Teststad's words for the municipality in GEMEENTE, as `mkdocs build --strict` does the real ones."""

import logging
import sys
from pathlib import Path

from mkdocs.exceptions import Abort, BuildError

from support.building import TESTSTAD, build_site

if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s -  %(message)s", force=True)
    try:
        warnings = build_site(Path(sys.argv[sys.argv.index("--site-dir") + 1]), TESTSTAD)
    except (Abort, BuildError) as error:
        sys.exit(str(error))
    if warnings:
        sys.exit("\n".join(warnings))
