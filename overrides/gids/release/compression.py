"""Compressed twins of files, made once, so that a server need not compress on each request."""

import gzip
from collections.abc import Mapping

import brotli

TEXT_ENDINGS = (".html", ".css", ".js", ".json", ".svg", ".ics", ".txt")


def compressed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a `.gz` (RFC 1952) and a `.br` (RFC 7932) for each file of text that becomes smaller by it."""
    twins: dict[str, bytes] = {}
    for path, content in files.items():
        if path.endswith(TEXT_ENDINGS):
            twins[f"{path}.gz"] = gzip.compress(content, compresslevel=9, mtime=0)
            twins[f"{path}.br"] = brotli.compress(content, mode=brotli.MODE_TEXT, quality=11)
    return {path: twin for path, twin in twins.items() if len(twin) < len(files[path.rpartition(".")[0]])}
