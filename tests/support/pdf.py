"""Reads a PDF as a reader does: page by page, its words, and what a screen reader is told of it."""

from collections.abc import Iterator
from typing import Any, BinaryIO
from unicodedata import normalize

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject
from pypdfium2 import PdfDocument


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
