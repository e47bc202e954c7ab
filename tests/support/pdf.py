"""Reads a PDF as a reader does: page by page, its words, and what a screen reader is told of it."""

from collections.abc import Iterator
from typing import Any, BinaryIO
from unicodedata import normalize

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject


def pages_of_pdf(file: BinaryIO) -> list[str]:
    """Return the words of each page, with single spaces and without ligatures."""
    texts = [normalize("NFKC", page.extract_text()) for page in PdfReader(file).pages]
    return [" ".join(text.split()) for text in texts]


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
