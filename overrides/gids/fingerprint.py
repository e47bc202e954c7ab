"""What a built guide depends on, as one short text: while that stays, the guide stays the same."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from gids.content.files import is_litter


def fingerprint(paths: Iterable[Path]) -> str:
    """Return a hash over the names and contents of files, and of all files in folders but what programs leave there."""
    total = hashlib.sha256()
    for start in paths:
        files = sorted(path for path in start.rglob("*") if path.is_file()) if start.is_dir() else [start]
        for path in files:
            inside = path.relative_to(start)
            if "__pycache__" not in inside.parts and not any(map(is_litter, inside.parts)):
                total.update(f"{inside.as_posix()}\0{path.stat().st_size}\0".encode())
                total.update(path.read_bytes())
    return total.hexdigest()


def build_mark(paths: Iterable[Path]) -> str:
    """Return the fingerprint as eight digits, which somebody can read out over the telephone."""
    return f"{int(fingerprint(paths), 16) % 10**8:08}"
