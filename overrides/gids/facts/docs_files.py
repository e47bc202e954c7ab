"""The files in docs/: which go along into the site, whether each is what its name says, and what it tells unseen."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from lxml import etree

from gids.facts.tables import read_table

_TABLE = read_table(__file__)
_KINDS = {kind: (begin.encode(), ends) for kind, (begin, ends) in _TABLE["kinds"].items()}
"""How the files of a kind begin, and how their names end."""
_ENDINGS = {ending for _, endings in _KINDS.values() for ending in endings}
PICTURES_OF_BROWSERS = tuple(_ENDINGS - {".ico", ".pdf", ".ics"})
_PUBLISHED = {".md", ".woff2", *_ENDINGS}
"""The endings that belong in a site."""
LEADS_NOWHERE = -1
"""The size of a link to a file that is not there."""
_SVG = "{http://www.w3.org/2000/svg}"
_XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
_ELSEWHERE = re.compile(r"@import|url\(\s*[\"']?(?:https?:)?//", re.IGNORECASE)
_PLACE = re.compile(
    rb"GPSLatitude|(?:Exif\x00\x00|eXIf|EXIF.{4})"
    rb"(?:II\*\x00.*?\x02\x00\x05\x00\x03\x00\x00\x00|MM\x00\*.*?\x00\x02\x00\x05\x00\x00\x00\x03)",
    re.DOTALL,
)
"""The latitude in XMP, or in EXIF: tag 2, of three numbers of type 5, in either order of bytes (CIPA DC-008, 4.6.6)."""
_AUTHOR = re.compile(
    rb"/Author\s*(?:\(((?:\\.|[^()\\])+)\)|<([0-9A-Fa-f]+)>)|<dc:creator>.{0,200}?<rdf:li[^>]*>([^<]+)<", re.DOTALL
)


def is_litter(name: str) -> bool:
    """Return whether a system or program leaves a file or folder of this name by itself; nobody put it there."""
    return name.casefold() in _TABLE["litter"] or name.startswith((".", "~$"))


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
    return sizes.get(uri, LEADS_NOWHERE) != LEADS_NOWHERE and PurePosixPath(uri).suffix.lower() in _PUBLISHED


def mistakes_in_file(path: Path) -> tuple[str, ...]:
    """Return what is wrong with what stands in a picture, PDF or calendar; of another file nothing."""
    return _mistakes(path, path.stat().st_mtime_ns) if path.suffix.lower() in _ENDINGS else ()


def author_of(path: Path) -> str:
    """Return who made a PDF, as it says itself, or nothing."""
    author = _AUTHOR.search(path.read_bytes()) if path.suffix.lower() == ".pdf" else None
    typed = (author[1] or bytes.fromhex((author[2] or b"").decode()) or author[3]) if author else b""
    return typed.decode("utf-16" if typed.startswith((b"\xfe\xff", b"\xff\xfe")) else "utf-8", "replace").strip()


@cache
def _mistakes(path: Path, _: int) -> tuple[str, ...]:
    ending, content = path.suffix.lower(), path.read_bytes()
    if not content.strip():
        return ("dit bestand is leeg. Zet het goede bestand hier neer, of haal dit weg.",)
    kinds = (kind for kind, (begin, _) in _KINDS.items() if re.match(begin, content, re.DOTALL | re.IGNORECASE))
    kind = next(kinds, "")
    if ending not in _KINDS.get(kind, ("", ()))[1]:
        other = f"een {kind}" if kind else "iets anders, of het is stuk"
        better = path.with_suffix("".join(_KINDS.get(kind, ("", ()))[1][:1]))
        cure = "Sla het opnieuw op" if better.exists() or not better.suffix else f'Noem het "{better.name}"'
        return (f"dit bestand eindigt op {ending}, maar het is {other}. {cure}, of zet het goede bestand hier neer.",)
    if kind == "SVG":
        return tuple(_mistakes_in_drawing(content))
    if _PLACE.search(content):
        where = "Klik er in Verkenner met rechts op en kies Eigenschappen, Details, Persoonlijke gegevens verwijderen."
        return (f"deze foto vertelt waar hij is gemaakt. {where}",)
    return ()


def _mistakes_in_drawing(content: bytes) -> Iterator[str]:
    """Return why a browser shows an SVG not as it was drawn, or what it would do besides."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        yield "dit plaatje is stuk. Sla het in je tekenprogramma opnieuw op als SVG."
        return
    if not str(root.tag).startswith(_SVG):
        yield f'in dit plaatje ontbreekt {_XMLNS}, en dan is het niet te zien. Zet dat achter "<svg", met een spatie.'
    if root.xpath("//*[local-name()='script'] | //@*[starts-with(name(), 'on') or starts-with(., 'javascript:')]"):
        yield "in dit plaatje zit een script. Haal het eruit, of sla het plaatje op als PNG."
    links = root.xpath("//*[local-name()!='a']/@*[local-name()='href' or local-name()='src']")
    styles = root.xpath("//*[local-name()='style']/text() | //@*[contains(., 'url(')]")
    if any(not link.startswith(("#", "data:")) for link in links if link) or any(map(_ELSEWHERE.search, styles)):
        yield "dit plaatje haalt iets van buiten het bestand, en dat blijft weg. Zet het erin, of maak er een PNG van."
