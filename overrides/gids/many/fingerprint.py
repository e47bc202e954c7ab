"""What a built guide depends on, as one short text: while that stays, nothing has to be built again."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(paths: Iterable[Path]) -> str:
    """Return a hash over the names and contents of files, and of all files in folders."""
    total = hashlib.sha256()
    for start in paths:
        files = sorted(path for path in start.rglob("*") if path.is_file()) if start.is_dir() else [start]
        for path in files:
            if "__pycache__" not in path.parts:
                total.update(f"{path.relative_to(start).as_posix()}\0{path.stat().st_size}\0".encode())
                total.update(path.read_bytes())
    return total.hexdigest()
