"""Which files in docs/ go along into the site, and which are left out: in silence, or with a word about each."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

PICTURES_OF_BROWSERS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif")
PUBLISHED = (".md", *PICTURES_OF_BROWSERS, ".ico", ".pdf", ".ics", ".woff2")
"""The endings that belong in a site."""
LEADS_NOWHERE = -1
"""The size of a link to a file that is not there."""
_LITTER = ("desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r")
_LITTER_FOLDERS = ("$recycle.bin", "system volume information", "__macosx", "lost+found")


def is_litter(name: str) -> bool:
    """Return whether a system or program leaves a file or folder of this name by itself; nobody put it there."""
    return name.casefold() in (*_LITTER, *_LITTER_FOLDERS) or name.startswith((".", "~$"))


def sizes_of(docs: Path) -> dict[str, int]:
    """Return the size in bytes of each file by its path below docs/; folders that begin with `_` are no pages."""
    return {
        path.relative_to(docs).as_posix(): path.stat().st_size if path.exists() else LEADS_NOWHERE
        for path in sorted(docs.rglob("*"))
        if (path.is_file() or (path.is_symlink() and not path.exists()))
        and not any(part.startswith("_") or is_litter(part) for part in path.relative_to(docs).parts)
    }


def is_published(uri: str, sizes: Mapping[str, int]) -> bool:
    """Return whether the file with this path below docs/ goes along into the site."""
    return sizes.get(uri, LEADS_NOWHERE) != LEADS_NOWHERE and PurePosixPath(uri).suffix.lower() in PUBLISHED
