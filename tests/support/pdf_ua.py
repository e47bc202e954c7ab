"""What a program can check of PDF/UA-1 (ISO 14289-1), clause by clause, with pypdf.

The reference validator (veraPDF) is a Java program outside the registries that this project installs from, so it is
not run here; a release can be put through it by hand.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

_STANDARD = {
    *("Document", "Part", "Art", "Sect", "Div", "NonStruct", "P", "Span", "Link", "Figure", "Caption", "BlockQuote"),
    *("H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
    *("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"),
}


def elements(reader: PdfReader | PdfWriter) -> Iterator[Any]:
    """Give the elements of the structure in reading order."""

    def walk(kid: Any) -> Iterator[Any]:
        found = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if isinstance(found, list):
            for child in found:
                yield from walk(child)
        elif isinstance(found, DictionaryObject) and "/S" in found:
            yield found
            yield from walk(found.get("/K"))

    root: Any = reader.root_object
    yield from walk(root["/StructTreeRoot"]["/K"])


def failures(reader: PdfReader) -> list[str]:
    """Return what breaks PDF/UA-1, each with its clause."""
    root: Any = reader.root_object
    tags = [str(element["/S"])[1:] for element in elements(reader)]
    xmp = root["/Metadata"].get_object().get_data().decode()
    checks = {
        "5: the metadata says PDF/UA-1": 'pdfuaid:part="1"' in xmp,
        "7.1: the document is tagged": root["/MarkInfo"]["/Marked"] is not None
        and root["/MarkInfo"]["/Marked"].value is True,
        "7.1: the title is in the metadata": bool(reader.metadata and f">{reader.metadata.title}</" in xmp),
        "7.1: the window shows the title": root["/ViewerPreferences"]["/DisplayDocTitle"].value is True,
        "7.1: every tag is a standard one": set(tags) <= _STANDARD,
        "7.1: all text is tagged or marked as decoration": all(_is_marked(reader, page) for page in reader.pages),
        "7.2: the language is Dutch": root.get("/Lang") == "nl",
        "7.3: every picture has a text": all(e.get("/Alt") for e in elements(reader) if e["/S"] == "/Figure"),
        "7.4.2: no level of heading is skipped": _levels_follow([int(tag[1]) for tag in tags if tag[1:].isdigit()]),
        "7.18.3: the keyboard follows the structure": all(
            page.get("/Tabs") == "/S" for page in reader.pages if page.get("/Annots")
        ),
        "7.18.5: every link says where it goes and is in the structure": all(
            "/StructParent" in link.get_object() and link.get_object().get("/Contents")
            for page in reader.pages
            for link in page.get("/Annots", [])
        ),
        "7.21: every font is embedded and can be read": all(_is_readable(font) for font in _fonts(reader)),
    }
    return [clause for clause, holds in checks.items() if not holds]


def _is_marked(reader: PdfReader, page: Any) -> bool:
    depth = 0
    for _, operator in ContentStream(page["/Contents"].get_object(), reader).operations:
        depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(operator, 0)
        if operator in (b"Tj", b"TJ") and depth == 0:
            return False
    return True


def _levels_follow(levels: list[int]) -> bool:
    return levels[:1] == [1] and all(after <= before + 1 for before, after in pairwise(levels))


def _fonts(reader: PdfReader) -> Iterator[Any]:
    pages: Any = reader.pages
    for page in pages:
        for font in page["/Resources"].get("/Font", {}).values():
            yield font.get_object()


def _is_readable(font: Any) -> bool:
    descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
    return "/ToUnicode" in font and any(name in descriptor for name in ("/FontFile2", "/FontFile3"))
