"""The packages of a release, and the MANIFEST that says what each is for and how to see that it is whole."""

import hashlib
import io
import logging
import zipfile
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import brotli
import zopfli.gzip

from gids.build import Input
from gids.content.items import Turn
from gids.content.model import Content
from gids.facts.municipality_files import neutral_page_warning
from gids.form.page import NAME, form_page
from gids.release.bank import read_bank
from gids.release.bank_files import gift, moodle_xml, qti_package
from gids.release.guide import Guide, below, read_guide
from gids.release.scorm import scorm_package
from gids.release.servers import server_files

_READABLE_FILE = 0o100644 << 16
_MOMENTS = timedelta(days=1) // timedelta(seconds=2)
"""A zip counts each two seconds of a day."""
_TEXTS = ("html", "css", "js", "json", "svg", "ics", "txt")
"""The endings of files that become smaller when they are compressed."""


def write_release(site: Path, site_name: str, source: Input, folder: Path) -> None:
    """Write every package of a site, built of this input, and their MANIFEST into `folder`, made where it is missing.

    `site_name` is that of every guide, whosever it is.
    """
    guide, version = read_guide(site, source.name(site_name), source), source.version
    for warning in filter(None, [neutral_page_warning(source.facts.gemeente.verberg_naar), *left_out(source.content)]):
        logging.getLogger("gids").warning(warning)  # none of MkDocs': --strict would not release the example
    folder.mkdir(parents=True, exist_ok=True)
    about = f"{guide.name}, versie {version.number} van {version.date}, inhoud {source.content.version}"
    lines = [f"{about}, kenmerk {source.mark}", "\t".join(["bestand", "waarvoor", "bytes", "sha256"])]
    for name, (purpose, content) in _packages(guide).items():
        (folder / name).write_bytes(content)
        lines.append("\t".join([name, purpose, str(len(content)), hashlib.sha256(content).hexdigest()]))
    (folder / "MANIFEST").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def left_out(content: Content) -> list[str]:
    """Return a sentence on each item of a kind that no bank and no result knows; a talk needs nothing of them."""
    kinds = [item for items in content.items.values() for item in items if item.block and not isinstance(item, Turn)]
    return [f'"{item.title}" staat alleen op de pagina: vragenbank en leersysteem krijgen het niet.' for item in kinds]


def _packages(guide: Guide) -> dict[str, tuple[str, bytes]]:
    """Return every package by its name, with what it is for, in the order of the MANIFEST."""
    bank, day = read_bank(guide), guide.source.version.date
    pdfs = {PurePosixPath(path).name: content for path, content in guide.files.items() if path.endswith(".pdf")}
    zips = {
        "site.zip": ("voor een webserver: IIS, nginx of Apache", _web_server_copy(guide)),
        "offline.zip": ("voor een netwerkmap: uitpakken en index.html openen", below("baliegids", guide.pages)),
        "scorm12.zip": ("voor een leersysteem, SCORM 1.2", scorm_package(guide, "1.2")),
        "scorm2004.zip": ("voor een leersysteem, SCORM 2004", scorm_package(guide, "2004")),
        "vragen-qti.zip": ("voor een vragenbank in een ander leersysteem, QTI 2.1", qti_package(bank)),
        "baliegids-pdf.zip": ("om te printen: de folders en de kaarten", pdfs),
    }
    return {
        **{name: (purpose, zip_of(files, day)) for name, (purpose, files) in zips.items() if files},
        NAME: ("om gemeente.yml in te vullen: openen in een browser", form_page().encode()),
        "vragen.gift": ("voor een vragenbank in Moodle", gift(bank).encode()),
        "vragen.xml": ("voor een vragenbank in Moodle, met labels en volgorde", moodle_xml(bank).encode()),
    }


def _web_server_copy(guide: Guide) -> dict[str, bytes]:
    """Return the site as a web server wants it: a folder to serve, and beside it the snippet for nginx."""
    base = urlsplit(guide.address).path or "/"  # `/baliegids/` where the municipality says so
    configuration = {name: text.encode() for name, text in server_files(base, _TEXTS).items()}
    snippet = configuration.pop("nginx.conf")
    served = {**guide.files, **compressed(guide.files), **configuration}
    return {"nginx.conf": snippet, **below("baliegids", served)}


def compressed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a `.gz` (RFC 1952) and a `.br` (RFC 7932) for each file of text that becomes smaller by it.

    A server need not compress on each request then.
    """
    twins: dict[str, bytes] = {}
    for path, content in files.items():
        if path.rpartition(".")[2] in _TEXTS:
            twins[f"{path}.gz"] = zopfli.gzip.compress(content, numiterations=1)
            twins[f"{path}.br"] = brotli.compress(content, mode=brotli.MODE_TEXT, quality=11)
    return {path: twin for path, twin in twins.items() if len(twin) < len(files[path.rpartition(".")[0]])}


def zip_of(files: Mapping[str, bytes], day: str) -> bytes:
    """Return the zip of `files` (content by path in the zip) in the order of their paths, the same bytes each time.

    Date, order, permissions and system are fixed: zip keeps all of them, and they would differ between two runs. Each
    file is dated the day before `day` (ISO 8601), so that no clock finds it in the future, at a time of its own bytes:
    a web server looks at size and time alone, and would call a page unchanged in which one digit is another.
    """
    before = (date.fromisoformat(day) - timedelta(days=1)).timetuple()[:3]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path in sorted(files):
            minutes, moment = divmod(int.from_bytes(hashlib.sha256(files[path]).digest()) % _MOMENTS, 30)
            entry = zipfile.ZipInfo(path, (*before, *divmod(minutes, 60), moment * 2))
            entry.create_system = 3  # Unix
            entry.external_attr = _READABLE_FILE
            archive.writestr(entry, files[path], zipfile.ZIP_DEFLATED, compresslevel=9)
    return content.getvalue()
