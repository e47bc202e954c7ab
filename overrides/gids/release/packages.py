"""The packages of a release, each with what it is for."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from gids.form.page import NAME, form_page
from gids.release.archive import zip_of
from gids.release.banks.bank import read_bank
from gids.release.banks.gift import gift
from gids.release.banks.moodle_xml import moodle_xml
from gids.release.banks.qti import qti_package
from gids.release.compression import TEXT_ENDINGS, compressed
from gids.release.guide import Guide, below
from gids.release.scorm import SCORM_1_2, SCORM_2004, scorm_package
from gids.release.servers import server_files


@dataclass(frozen=True)
class Package:
    """One file that is handed over."""

    name: str
    purpose: str
    """Dutch, for the MANIFEST."""
    content: bytes


def all_packages(guide: Guide) -> list[Package]:
    """Return every package of the guide, in the order of the MANIFEST."""
    bank = read_bank(guide)
    pdfs = {PurePosixPath(path).name: content for path, content in guide.files.items() if path.endswith(".pdf")}
    zips = {
        "site.zip": ("voor een webserver: IIS, nginx of Apache", web_server_copy(guide)),
        "offline.zip": ("voor een netwerkmap: uitpakken en index.html openen", below("baliegids", guide.pages)),
        "scorm12.zip": ("voor een leersysteem, SCORM 1.2", scorm_package(guide, SCORM_1_2)),
        "scorm2004.zip": ("voor een leersysteem, SCORM 2004", scorm_package(guide, SCORM_2004)),
        "vragen-qti.zip": ("voor een vragenbank in een ander leersysteem, QTI 2.1", qti_package(bank)),
        "baliegids-pdf.zip": ("om te printen: de folders en de kaarten", pdfs),
    }
    return [
        *(
            Package(name, purpose, zip_of(files, guide.version.date))
            for name, (purpose, files) in zips.items()
            if files
        ),
        Package(NAME, "om gemeente.yml in te vullen: openen in een browser", form_page().encode()),
        Package("vragen.gift", "voor een vragenbank in Moodle", gift(bank).encode()),
        Package("vragen.xml", "voor een vragenbank in Moodle, met labels en volgorde", moodle_xml(bank)),
    ]


def web_server_copy(guide: Guide) -> dict[str, bytes]:
    """Return the site as a web server wants it: a folder to serve, and beside it the snippet for nginx."""
    endings = tuple(ending.lstrip(".") for ending in TEXT_ENDINGS)
    configuration = {name: text.encode() for name, text in server_files(guide.base, endings).items()}
    snippet = configuration.pop("nginx.conf")
    served = {**guide.files, **compressed(guide.files), **configuration}
    return {"nginx.conf": snippet, **below("baliegids", served)}
