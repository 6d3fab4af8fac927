"""PDF files: how many pages they have, and what their text says."""

from dataclasses import dataclass
from typing import Any

import pypdfium2

from archive.errors import ArchiveError
from pipelines.parsers.text import clean

MOST_PAGES = 500
MOST_CHARACTERS = 2_000_000
"""What is read of one document; a longer one is read as far as that."""

_MAGIC = b"%PDF-"
# What pdfium puts where a word was parted at the end of a line.
_PARTED = "\ufffe"


class DocumentUnreadable(ArchiveError):
    """A file is no PDF that can be opened: damaged, or locked with a password. Its capture is kept."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the PDF cannot be read: {why}")


@dataclass(frozen=True, slots=True)
class Document:
    """What a PDF says: number of pages, title where it states one, text with a blank line between pages."""

    pages: int
    title: str | None
    text: str


def is_pdf(body: bytes) -> bool:
    """Tell a PDF by its first bytes; some have a little noise before them."""
    return _MAGIC in body[:1024]


def read_pdf(body: bytes) -> Document:
    """Return what a PDF says; raise DocumentUnreadable where it cannot be opened."""
    try:
        pdf = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        raise DocumentUnreadable(str(error)) from error
    with pdf:
        title = clean(pdf.get_metadata_value("Title")) or None
        return Document(len(pdf), title, _text(pdf))


def _text(pdf: Any) -> str:  # noqa: ANN401  pypdfium2 carries no types
    pages: list[str] = []
    left = MOST_CHARACTERS
    for number in range(min(len(pdf), MOST_PAGES)):
        try:
            page = _lines(pdf[number].get_textpage().get_text_range())
        except pypdfium2.PdfiumError:
            continue  # a page that is damaged hides no other
        pages.append(page[:left])
        left -= len(pages[-1])
        if left <= 0:
            break
    return "\n\n".join(filter(None, pages))


def _lines(text: str) -> str:
    joined = text.replace(f"{_PARTED}\r\n", "").replace(_PARTED, "")
    return "\n".join(filter(None, map(clean, joined.splitlines())))
