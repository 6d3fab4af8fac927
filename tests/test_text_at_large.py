"""What holds of any text at all, and of texts made to hang a reader."""

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.georgian import fold
from pipelines.parsers.text import clean, split_credit

NBSP = "\u00a0"
WORDS = st.sampled_from(
    [
        "IOM",
        "სახლი",
        "ᲡᲐᲮᲚᲘ",
        "home",
        "cafe\u0301",
        "don't",
        "d''x",
        "5''",
        "7,7",
        "1,,2",
        "a>b",
        "x@y.ge",
        "–",
        "-",
    ]
)
MARKS = ("„", "“", "”", '"', "''", ",,", ",“", "(", ")", " ", "\n", "\0", "\u00ad", "\u200b", NBSP, "\u2011")
DEBRIS = ('" target="_blank" title="">', "http://x.ge", '">', '<a href="http://x.ge">', "</a>")
SLIPS = st.sampled_from((*MARKS, *DEBRIS, "Email", "E-mail:", "@iom.int", "For"))
TEXTS = st.lists(st.one_of(WORDS, SLIPS, st.text(max_size=4)), max_size=25).map("".join)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_cleanly(text: str) -> None:
    """On one line, in NFC, without control characters; at most a space is added to each address."""
    cleaned = clean(text)

    assert cleaned == " ".join(cleaned.split())
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in cleaned)
    assert len(cleaned) <= len(unicodedata.normalize("NFC", text)) + 2 * text.count("@")


LETTERS = re.compile(r"[^\W\d_]")


@given(
    st.lists(st.one_of(WORDS, st.sampled_from([" ", "„", "“", "”", "''", ",,", "Email", "\n"])), max_size=25)
)
@settings(max_examples=400, deadline=None)
def test_no_letter_is_lost(parts: list[str]) -> None:
    """Mending changes marks and spaces; every letter stays, and cleaning twice changes nothing more."""
    text = "".join(parts)
    cleaned = clean(text)

    assert LETTERS.findall(cleaned) == LETTERS.findall(unicodedata.normalize("NFC", text))
    assert clean(cleaned) == cleaned


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    """Folded for searching, a text is as long as before, so what is found in it is found in the text."""
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"), [("ᲡᲐᲮᲚᲘ სახლი", "სახლი სახლი"), ("ႱႠႾႪႨ ⴑⴀⴞⴊⴈ", "სახლი სახლი"), ("IOM-Მა", "iom-მა")]
)
def test_capitals_are_folded(text: str, folded: str) -> None:
    """Whoever searches need not know in which alphabet a headline is set."""
    assert fold(text) == folded
    assert clean(text) == text


PIECES = """\
" title="|" title="" |http://|http://x" |<a |<a href="|www.|a@|Email|E-mail:|ა@a|@a.|@a.int|''a |,,a |„a” |“
photo |photo:|(photo |</a|a>|\u00ad| |a |A b"""


@pytest.mark.parametrize("piece", re.split(r"[|\n]", PIECES))
def test_no_pattern_can_be_made_to_hang(piece: str) -> None:
    """A hundred kilobytes of a pattern's own alphabet cost no more than any other text."""
    text = piece * (100_000 // len(piece))
    begun = time.process_time()

    clean(text)
    split_credit(text)

    assert time.process_time() - begun < 0.25
