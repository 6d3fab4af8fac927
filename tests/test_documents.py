"""PDF files are read in the same bounded child as pages."""

import pytest

from pipelines.documents import DocumentUnreadable, is_pdf, read_pdf
from pipelines.sandbox import ParseFailed, Sandbox
from replica.pdf import pdf


def test_a_pdf_s_pages_are_counted_and_its_text_is_read() -> None:
    """Two pages, each with its lines."""
    said = read_pdf(pdf([["Return to Georgia", "Info sheet"], ["18,163 migrants"]]))

    assert (said.pages, said.text) == (2, "Return to Georgia\nInfo sheet\n\n18,163 migrants")


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7\n", b"%PDF-" + b"\0" * 5_000, b"<html>not a pdf"])
def test_what_is_no_pdf_says_so(body: bytes) -> None:
    """A broken file is an error with a sentence, not a crash."""
    with pytest.raises(DocumentUnreadable, match="cannot be read"):
        read_pdf(body)


def test_every_cut_of_a_pdf_is_read_or_refused() -> None:
    """Downloads break off anywhere."""
    whole = pdf([["one"], ["two"]])

    for end in range(0, len(whole), 7):
        try:
            read_pdf(whole[:end])
        except DocumentUnreadable:
            continue


def test_a_document_without_end_is_read_in_bounds() -> None:
    """Thousands of pages cost no more than the first ones."""
    said = read_pdf(pdf([[f"page {number}"] for number in range(2_000)]))

    assert said.pages == 2_000
    assert said.text.endswith("page 499")


def test_a_pdf_that_takes_too_long_costs_only_itself() -> None:
    """The child that reads it ends; the next document is read by another."""
    slow = pdf([["word " * 20_000] for _ in range(600)])

    with Sandbox(1, seconds=1) as sandbox:
        broken = sandbox.submit(read_pdf, slow)
        whole = sandbox.submit(is_pdf, b"%PDF-1.4")

        assert whole.result()
        with pytest.raises(ParseFailed):
            broken.result()
