"""A zip file that is the same, byte for byte, each time it is made of the same files."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

_READABLE_FILE = 0o100644 << 16
_UNIX = 3


def zip_of(files: Mapping[str, bytes], day: str) -> bytes:
    """Return the zip of `files` (content by path in the zip), each dated `day` (ISO 8601), in the order of their paths.

    Date, order, permissions and system are fixed: zip keeps all of them, and they would differ between two runs.
    """
    moment = (*date.fromisoformat(day).timetuple()[:3], 0, 0, 0)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, moment)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE_FILE
            archive.writestr(entry, files[path], zipfile.ZIP_DEFLATED, compresslevel=9)
    return content.getvalue()
