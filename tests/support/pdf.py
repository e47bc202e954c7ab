"""Reads a PDF as a reader does: page by page, its words, and what a screen reader is told of it."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO
from unicodedata import normalize

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject
from pypdfium2 import PdfDocument, raw


def pages_of_pdf(file: BinaryIO) -> list[str]:
    """Return the words of each page, with single spaces and without ligatures."""
    texts = [page.get_textpage().get_text_bounded() for page in PdfDocument(file)]
    with_hyphens = (text.replace("\x02", "-") for text in texts)  # PDFium's sign for one at the end of a line
    return [" ".join(normalize("NFKC", text).split()) for text in with_hyphens]


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


def blocks_of_pdf(content: bytes, kind: str, language: str = "") -> list[str]:
    """Return the words under each element of a kind, and marked so: what a screen reader says in one go."""
    reader, texts = PdfReader(BytesIO(content)), _marked_texts(content)
    pages = {page.indirect_reference: number for number, page in enumerate(reader.pages) if page.indirect_reference}

    def words(kid: Any, page: Any) -> str:
        if isinstance(kid, int):
            return texts.get((pages[page], kid), "")
        found = kid.get_object()
        if isinstance(found, list):
            return "".join(words(child, page) for child in found)
        page = found.raw_get("/Pg") if "/Pg" in found else page
        return words(found["/MCID"], page) if "/MCID" in found else words(found.get("/K", ArrayObject()), page)

    listed = (one for one in elements(reader) if one["/S"] == f"/{kind}" and one.get("/Lang", "") == language)
    return [" ".join(words(element, None).split()) for element in listed]


def _marked_texts(content: bytes) -> dict[tuple[int, int], str]:
    """Return the text of each marked part of a page, by the number of the page and of the part."""
    texts: dict[tuple[int, int], str] = {}
    for number, page in enumerate(PdfDocument(content)):
        sheet = page.get_textpage()
        for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], textpage=sheet):
            place = (number, raw.FPDFPageObj_GetMarkedContentID(thing))
            texts[place] = texts.get(place, "") + thing.extract()
    return texts
