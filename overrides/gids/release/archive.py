"""A zip file that is the same, byte for byte, each time it is made of the same files."""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from datetime import date, timedelta

_READABLE_FILE = 0o100644 << 16
_UNIX = 3
_MOMENTS = 24 * 60 * 30
"""A zip counts each two seconds of a day."""


def zip_of(files: Mapping[str, bytes], day: str) -> bytes:
    """Return the zip of `files` (content by path in the zip) in the order of their paths.

    Date, order, permissions and system are fixed: zip keeps all of them, and they would differ between two runs. Each
    file is dated the day before `day` (ISO 8601), so that no clock finds it in the future, at a time of its own bytes:
    a web server looks at size and time alone, and would call a page unchanged in which one digit is another.
    """
    before = (date.fromisoformat(day) - timedelta(days=1)).timetuple()[:3]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, (*before, *_time_of(files[path])))
            entry.create_system = _UNIX
            entry.external_attr = _READABLE_FILE
            archive.writestr(entry, files[path], zipfile.ZIP_DEFLATED, compresslevel=9)
    return content.getvalue()


def _time_of(content: bytes) -> tuple[int, int, int]:
    """Return hour, minute and second."""
    minutes, moment = divmod(int.from_bytes(hashlib.sha256(content).digest()) % _MOMENTS, 30)
    return (*divmod(minutes, 60), moment * 2)
