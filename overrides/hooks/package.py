"""Makes overrides/gids/ importable for the hooks, so that nobody has to install the guide to build it.

MkDocs forgets changes of `sys.path` after loading a hook; a package that was imported once stays known.
"""

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
importlib.import_module("gids")
