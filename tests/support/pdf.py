"""Reads a PDF as a reader does: page by page, its words."""

from typing import BinaryIO
from unicodedata import normalize

from pypdf import PdfReader


def pages_of_pdf(file: BinaryIO) -> list[str]:
    """Return the words of each page, with single spaces and without ligatures."""
    texts = [normalize("NFKC", page.extract_text()) for page in PdfReader(file).pages]
    return [" ".join(text.split()) for text in texts]
