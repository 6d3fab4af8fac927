"""The reader of mentions on texts that nobody wrote: exact places, in time, and never a crash."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.parsers.mentions import find_mentions

PIECES = [
    *(
        "თბილისში",
        "Tbilisi",
        "the ",
        "European Union",
        "funded by",
        "supported by ",
        "together with",
        "project",
    ),
    *(
        "“",
        "”",
        "„",
        "(",
        ")",
        "EMERGE",
        "-ის",
        "პროექტის ",
        "მხარდაჭერით",
        "ნორვეგიის",
        "IOM",
        " and ",
        " და ",
    ),
    *("40", "1,234", " ", "\n\n", "%", " million", " people", " ადამიანი", "SDG ", "10.7", ",", "Ა", "😀"),
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)))
def test_every_span_stands_where_it_says(text: str) -> None:
    """Whatever the text: no crash, and every span and figure is the very words at its place."""
    said = find_mentions(text)

    assert all(text[it.start : it.end] == it.text != "" for it in said.spans)
    assert all(text[it.start : it.end] == it.text != "" for it in said.figures)
    assert list(said.places) == sorted({it.name for it in said.spans if it.what == "place"})


HOSTILE = [
    *("1", "1 ", "1,111", "1.", "111 ", "12 people ", "US$ 1", "million ", "40 ადამიანი ", "9 " + "ა" * 40),
    *(
        "“",
        "“a project ",
        "project “",
        "Project Aa ",
        "A ",
        "AAA project ",
        "Aa and ",
        "(AAA) ",
        "პროექტის „",
    ),
    *(
        "funded by the EU and ",
        "with the support of ",
        "the ",
        "EU, ",
        "IOM and ",
        "ევროკავშირის და ",
        "-თან ერთად",
    ),
    *("თბილისის ", "Tbilisi-", "Tbilisi Aa ", "ა", "SDG 1", "10.7 ამოცანა", "U.S. ", "\u1c90"),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_reading_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Four times the text take about four times as long, not sixteen."""
    short, long = ((unit * size)[:size] for size in (25_000, 100_000))

    begun = time.process_time()
    find_mentions(short)
    quick = time.process_time() - begun
    find_mentions(long)
    slow = time.process_time() - begun - quick

    assert slow < 8 * quick + 0.2
