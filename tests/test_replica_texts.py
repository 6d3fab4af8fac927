"""The replica's texts: what the tests of the reader and the crawler rest on."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from replica.texts.model import MARK, Text
from replica.texts.places import COUNTRIES, PLACES
from replica.texts.spans import year_of
from replica.texts.write import SKELETONS, write

PUBLISHED, FIRST = date(2021, 1, 9), date(2016, 1, 9)
ACRONYMS = {"IOM", "COVID", "SBMMG", "SAFE", "VN", "GE", "RFQ", "NOA", "G"}


@cache
def written() -> tuple[tuple[str, date, dict[str, Text]], ...]:
    """Return texts of every kind, published through the years."""
    every = [
        (kind, number, FIRST + timedelta(days=5 * number)) for kind in SKELETONS for number in range(600)
    ]
    return tuple(
        (f"{kind} {number}", published, write(kind, number, published)) for kind, number, published in every
    )


def texts(lang: str) -> Iterator[tuple[str, date, Text]]:
    """Yield these texts in one language."""
    return ((name, published, both[lang]) for name, published, both in written())


def shown(text: Text) -> str:
    """Return all that a reader sees of a text but its facts."""
    lines = (text.title, text.summary, text.caption, text.credit, text.byline, *text.tags)
    return "\n".join([*(line for line in lines if line), *(block.plain for block in text.paragraphs)])


@pytest.mark.parametrize("kind", SKELETONS)
def test_a_text_is_always_the_same(kind: str) -> None:
    """Asked twice for one number, the author writes one text."""
    assert write(kind, 17, PUBLISHED) == write(kind, 17, PUBLISHED)
    assert write(kind, 17, PUBLISHED) != write(kind, 18, PUBLISHED)


@pytest.mark.parametrize("kind", SKELETONS)
@pytest.mark.parametrize("first", [0, 98_000])
def test_no_two_texts_of_a_kind_share_a_title(kind: str, first: int) -> None:
    """Every title is new, in both languages, among the first two thousand and far out as well."""
    pairs = [write(kind, number, PUBLISHED) for number in range(first, first + 2000)]

    for lang in ("en", "ka"):
        assert len({pair[lang].title for pair in pairs}) == 2000


@pytest.mark.parametrize("lang", ["en", "ka"])
def test_every_date_is_marked_well(lang: str) -> None:
    """A mark holds words, a beginning not after its end, and nothing of it stays in what is shown."""
    for name, _, text in texts(lang):
        for block in text.paragraphs:
            assert not re.search(r"\[\[|\]\]|\|", block.plain), name
            for span in block.dates:
                start, end = (span[side] and date.fromisoformat(span[side]) for side in ("start", "end"))
                assert start or end, name
                assert not (start and end) or start <= end, name
                assert span["precision"] in {"day", "month", "quarter", "year"}, name


@pytest.mark.parametrize("lang", ["en", "ka"])
def test_a_year_that_is_not_told_is_the_nearest(lang: str) -> None:
    """A day without a year lies not later than 60 days after its page, and less than a year before."""
    inferred = 0
    for name, published, text in texts(lang):
        for span in (span for block in text.paragraphs for span in block.dates if span["year_inferred"]):
            start = date.fromisoformat(span["start"])
            assert start.year == year_of(start.month, start.day, published), name
            assert str(start.year) not in span["text"], name
            inferred += 1

    assert inferred > 100


def test_both_languages_tell_the_same_dates() -> None:
    """What the English text dates, the Georgian one dates too, from the same day on."""
    for (name, _, english), (_, _, georgian) in zip(texts("en"), texts("ka"), strict=True):
        dates = [
            sorted(
                (span["start"] or "", span["precision"]) for block in text.paragraphs for span in block.dates
            )
            for text in (english, georgian)
        ]
        assert dates[0] == dates[1], name


@pytest.mark.parametrize("lang", ["en", "ka"])
def test_a_year_without_a_mark_is_a_name(lang: str) -> None:
    """Years stand in marks, but for the 2030 Agenda and the numbers of notices."""
    for name, _, text in texts(lang):
        for block in text.paragraphs:
            left = re.sub(r"2030 (Agenda|წლის დღის წესრიგ)|[A-Z]+-GE-\d{4}-\d+", "", MARK.sub("", block.text))
            assert not re.search(r"\b(19|20)\d\d\b", left), name


@pytest.mark.parametrize("lang", ["en", "ka"])
def test_nothing_is_left_to_fill_in(lang: str) -> None:
    """Nothing of a template is shown, and the words of every link stand in its paragraph."""
    for name, _, text in texts(lang):
        assert not re.search(r"[{}]|  |\(\(|\)\)|\n\n| \n|\[\[|\]\]|^[>#-] ", shown(text)), name
        assert all(words in block.plain for block in text.paragraphs for words, _ in block.links), name


def test_georgian_is_written_in_georgian() -> None:
    """Latin letters stand only in acronyms, and in tags that nobody translated."""
    for name, _, text in texts("ka"):
        words = set(re.findall(r"[A-Za-z]+", shown(text).replace("Migration and health", "")))
        assert words <= ACRONYMS, name


def test_english_is_written_in_latin_letters() -> None:
    """No Georgian form strays into an English text."""
    for name, _, text in texts("en"):
        assert not re.search(r"[ა-ჰ]", shown(text)), name


@pytest.mark.parametrize("lang", ["en", "ka"])
def test_news_have_the_length_of_news(lang: str) -> None:
    """News have three to eight paragraphs and 900 to 2,500 characters; half have a summary."""
    news = [text for name, _, text in texts(lang) if name.startswith("news")]

    assert {len(text.paragraphs) for text in news} <= set(range(3, 9))
    assert all(900 <= sum(len(block.plain) for block in text.paragraphs) <= 2500 for text in news)
    assert 0.4 < sum(text.summary is not None for text in news) / len(news) < 0.6


def test_a_place_has_its_own_forms() -> None:
    """Places come in a prime number, so that a walk in steps meets them all, and none is listed twice."""
    assert len(PLACES) == 31
    for field in ("en", "nom", "loc", "gen", "abl"):
        assert len({getattr(place, field) for place in (*PLACES, *COUNTRIES)}) == len(PLACES) + len(COUNTRIES)
