"""Somebody of IT unpacks site.zip, points a web server at it and has no questions."""

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from email.utils import formatdate
from itertools import pairwise, product
from pathlib import Path
from shutil import copytree
from typing import cast
from urllib.parse import unquote
from xml.etree import ElementTree

import brotli
import pytest

from gids.policy import security_headers
from gids.release.servers import HASHED_FOLDERS, TYPES, server_files
from support.releasing import unpack
from support.web_servers import Server, apache, install_servers, nginx

CSP = security_headers()["Content-Security-Policy"]
Start = Callable[[Path], AbstractContextManager[Server]]
ENCODINGS: list[tuple[str, str | None, Callable[[bytes], bytes]]] = [
    ("identity", None, bytes),
    ("gzip, deflate", "gzip", gzip.decompress),
    ("gzip, deflate, br", "br", brotli.decompress),
]
"""What a browser accepts, what it then gets, and how it is read."""


@pytest.fixture(scope="module")
def unpacked(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = unpack(release / "site.zip", tmp_path_factory.mktemp("unpacked"))
    for ending in TYPES:  # what a municipality may add: a form, a logo, a date
        (folder / "baliegids" / f"bijlage{ending}").write_text("inhoud")
    return folder


@pytest.fixture(scope="module", params=[nginx, apache], ids=["nginx", "apache"])
def start(request: pytest.FixtureRequest) -> Start:
    """Each of both, to start it with a folder."""
    install_servers()
    return cast(Start, request.param)


@pytest.fixture(scope="module")
def server(unpacked: Path, start: Start) -> Iterator[Server]:
    with start(unpacked) as running:
        yield running


def _hashed(unpacked: Path, ending: str) -> str:
    found = max((unpacked / "baliegids" / "assets").rglob(f"*{ending}"), key=lambda path: path.stat().st_size)
    return f"/{found.relative_to(unpacked / 'baliegids').as_posix()}"


def test_every_answer_carries_the_headers_that_keep_the_guide_closed(server: Server, unpacked: Path) -> None:
    for path in ("/", "/index.html", "/signalen/index.html", _hashed(unpacked, ".js"), "/bestaat/niet.html"):
        headers = server.get(path).headers
        for name, value in security_headers().items():
            assert headers.get(name.lower()) == value, path


def test_every_kind_of_file_has_its_type(server: Server) -> None:
    types = {ending: server.get(f"/bijlage{ending}").headers["content-type"] for ending in TYPES}
    assert types == TYPES


def test_a_wrong_address_gives_the_guide_s_own_page_with_status_404(server: Server, unpacked: Path) -> None:
    for path in ("/bestaat-niet.html", "/signalen/ook/niet", "/web.config.bak"):
        answer = server.get(path)
        assert answer.status == 404, path
        assert answer.body == (unpacked / "baliegids" / "404.html").read_bytes(), path


def test_a_reader_gets_what_was_compressed_beforehand(server: Server, unpacked: Path) -> None:
    site = unpacked / "baliegids"
    files = {path: path[1:] for path in (_hashed(unpacked, ".css"), _hashed(unpacked, ".js"))}
    starts = [page.relative_to(site).as_posix() for page in site.rglob("index.html")]
    files |= {f"/{name.removesuffix('index.html')}": name for name in starts}  # as a browser asks for a folder
    assert len(files) > 5
    for path, file in files.items():
        plain = (site / file).read_bytes()
        for accept, encoding, unpacked_by in ENCODINGS:
            answer = server.get(path, accept)
            assert (answer.status, answer.headers.get("content-encoding")) == (200, encoding), (path, accept)
            assert unpacked_by(answer.body) == plain, path
            assert answer.headers["content-type"] == TYPES[Path(file).suffix], path
            assert "content-language" not in answer.headers, path
            assert not encoding or len(answer.body) < len(plain) / 2, path
            assert not encoding or "Accept-Encoding" in answer.headers["vary"], path


def test_a_corrected_telephone_number_reaches_who_has_the_page_already(
    start: Start, release: Path, corrected: Path, tmp_path: Path
) -> None:
    tmp_path.chmod(0o755)
    site = unpack(release / "site.zip", tmp_path) / "baliegids"
    before = {
        f"/{path.relative_to(site).as_posix()}": path.read_bytes() for path in site.rglob("*.*") if path.is_file()
    }
    shown = [path for path in before if Path(path).suffix in TYPES]
    read = {encoding: unpacked_by for _, encoding, unpacked_by in ENCODINGS}
    with start(tmp_path) as running:
        known = {asked: running.get(*asked).headers for asked in product(shown, [accept for accept, *_ in ENCODINGS])}
    unpack(corrected / "site.zip", tmp_path)
    changed = [path for path in shown if (site / path[1:]).read_bytes() != before[path]]
    assert {"/index.html", "/hulp/meegeven.pdf"} < set(changed) < set(shown)
    with start(tmp_path) as running:
        for (path, accept), headers in known.items():
            assert ("last-modified" in headers) is (start is nginx), "Apache would call what is older unchanged"
            etag, since = headers["etag"], headers.get("last-modified", formatdate(usegmt=True))
            asked = (
                {"if_none_match": etag},
                {"if_modified_since": since},
                {"if_none_match": etag, "if_modified_since": since},
            )
            for validators in asked:
                answer = running.get(path, accept, **validators)
                if path in changed:
                    assert answer.status == 200, (path, accept, validators)
                    body = read[answer.headers.get("content-encoding")](answer.body)
                    assert body == (site / path[1:]).read_bytes()
                elif "if_none_match" in validators:
                    assert answer.status == 304, (path, accept, validators)


def test_a_page_and_the_manifest_tell_by_the_same_mark_which_build_it_is(
    release: Path, corrected: Path, tmp_path: Path
) -> None:
    said = [(folder / "MANIFEST").read_text(encoding="utf-8").splitlines()[0] for folder in (release, corrected)]
    (versions, marks) = zip(*(line.split(", kenmerk ") for line in said), strict=True)
    assert versions[0] == versions[1]
    assert marks[0] != marks[1]
    page = unpack(corrected / "offline.zip", tmp_path) / "baliegids" / "over" / "bronnen.html"
    assert f"kenmerk {marks[1]}." in page.read_text(encoding="utf-8")


def test_a_browser_keeps_what_has_a_hashed_name_and_asks_again_for_pages(server: Server, unpacked: Path) -> None:
    for ending in (".css", ".js"):
        assert "max-age=31536000" in server.get(_hashed(unpacked, ending)).headers["cache-control"]
        assert "max-age=31536000" in server.get(_hashed(unpacked, ending), "gzip, br").headers["cache-control"]
    for path in ("/", "/index.html", "/signalen/index.html", "/assets/images/favicon.svg"):
        assert server.get(path).headers["cache-control"] == "no-cache", path


def test_nobody_gets_out_of_the_folder_or_at_the_settings(server: Server) -> None:
    ways = ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2f..%2fetc/passwd")
    for path in (*ways, "/..\\..\\etc\\passwd"):
        answer = server.get(path)
        assert answer.status in {400, 403, 404}, path
        assert b"root:" not in answer.body, path
    assert server.get("/.htaccess").status in {403, 404}
    assert b"Index of" not in server.get("/assets/").body


def test_iis_gets_a_configuration_that_clashes_with_nothing(unpacked: Path) -> None:
    configuration = ElementTree.parse(unpacked / "baliegids" / "web.config").getroot()
    assert configuration.tag == "configuration"

    def added(place: str, tag: str, key: str, value: str) -> dict[str | None, str | None]:
        """Return what is added there; each is removed first, as the server may have it already."""
        entries = configuration.findall(f"system.webServer/{place}/*")
        for before, entry in pairwise(entries):
            assert entry.tag != tag or (before.tag, before.get(key)) == ("remove", entry.get(key))
        return {entry.get(key): entry.get(value) for entry in entries if entry.tag == tag}

    assert added("staticContent", "mimeMap", "fileExtension", "mimeType") == TYPES
    assert added("httpProtocol/customHeaders", "add", "name", "value") == security_headers()
    assert added("httpErrors", "error", "statusCode", "path") == {"404": "404.html"}
    assert [error.get("responseMode") for error in configuration.iter("error")] == ["File"]
    locations = configuration.findall("location")
    assert tuple(location.get("path") for location in locations) == HASHED_FOLDERS
    for location in locations:
        cache = location.find("system.webServer/staticContent/clientCache")
        assert cache is not None
        assert cache.attrib == {"cacheControlMode": "UseMaxAge", "cacheControlMaxAge": "365.00:00:00"}


def test_each_name_suits_iis_and_every_file_in_a_kept_folder_is_hashed(unpacked: Path) -> None:
    site = unpacked / "baliegids"
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    assert names
    assert [name for name in names if not re.fullmatch(r"[\w./-]+", name)] == []
    kept = [name for name in names if name.startswith(HASHED_FOLDERS)]
    assert kept
    assert [name for name in kept if not re.search(r"\.[0-9a-f]{8}\.(css|js)(\.gz|\.br)?$", name)] == []
    endings = {Path(name.removesuffix(".gz").removesuffix(".br")).suffix for name in names}
    assert endings - {".config", ""} <= set(TYPES)


@pytest.mark.parametrize("base", ["/Balie%20Gids/", "/caf%C3%A9/gids/", "/a+b(1)/"])
def test_a_folder_with_a_space_in_its_address_is_served_like_any_other(
    start: Start, base: str, unpacked: Path, tmp_path: Path
) -> None:
    tmp_path.chmod(0o755)
    folder = tmp_path / "baliegids" / unquote(base).strip("/")
    copytree(unpacked / "baliegids", folder)
    for name, text in server_files(base, ("html", "css", "js")).items():
        ((tmp_path if name == "nginx.conf" else folder) / name).write_text(text, encoding="utf-8")
    with start(tmp_path) as running:
        for path in ("", "index.html", "signalen/index.html", _hashed(unpacked, ".js")[1:]):
            answer = running.get(f"{base}{path}")
            assert (answer.status, answer.headers["content-security-policy"]) == (200, CSP), path
            assert answer.headers["content-type"] == TYPES[Path(path or "index.html").suffix], path
        missing = running.get(f"{base}bestaat-niet.html")
        assert (missing.status, missing.body) == (404, (folder / "404.html").read_bytes())
        assert running.get(f"{base}index.html", "br").headers["content-encoding"] == "br"
