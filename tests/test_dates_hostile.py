"""The date reader on texts that nobody wrote: it answers in order, in time, and never crashes."""

import re
import string
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipelines.parsers
from pipelines.parsers.date_tokens import HINT
from pipelines.parsers.dates import find_dates

PUBLISHED = date(2019, 10, 31)

WORDS = [
    *("5", "31", "24-25", "1-ელი", "2018", "2030", "1990s", "24.03.2019", "11:55", "May", "march", "მარტი"),
    *(
        "მაისს",
        "ივლისამდე",
        "აპრილიდან",
        "წლის",
        "წელს",
        "წწ.",
        "და",
        "and",
        "to",
        "until",
        "since",
        "of",
        "the",
    ),
    *(
        "-",
        " – ",
        ",",
        ", ",
        "(",
        ")",
        "/",
        ".",
        "\n",
        "\n\n",
        "\u00a0",
        "Tuesday",
        "Q2",
        "first half of",
        "end",
    ),
    *(
        "მეორე კვარტალში",
        "ბოლომდე",
        "this year",
        "გასული წლის",
        "COVID-19",
        "SDG",
        "people",
        "შემდეგ",
        "24-Jun-2014",
    ),
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from([*WORDS, " "]), max_size=14).map(" ".join))
ANY_DAY = st.none() | st.dates()


@given(TEXTS, st.sampled_from(["en", "ka", "ro", ""]), ANY_DAY)
def test_any_text_gives_orderly_spans(text: str, lang: str, published: date | None) -> None:
    """Whatever the text: no crash; spans in order, apart, in the text, none ending before it starts."""
    spans = find_dates(text, lang, published)

    place = 0
    for span in spans:
        place = text.index(span.text, place) + len(span.text)
        assert span.start or span.end
        assert not (span.start and span.end) or span.start <= span.end
        assert published is not None or not span.year_inferred


@given(TEXTS, st.sampled_from(["en", "ka"]))
def test_paragraphs_are_read_one_by_one(text: str, lang: str) -> None:
    """No date reaches over a blank line."""
    paragraph = " ".join(text.split())

    twice = find_dates(f"{paragraph}\n\n{paragraph}", lang, PUBLISHED)

    assert twice == find_dates(paragraph, lang, PUBLISHED) * 2


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every regular expression that the readers of dates and mentions are made of."""
    for module in iter_modules(pipelines.parsers.__path__):
        if module.name.startswith(("date", "mention")):
            for name, value in vars(import_module(f"pipelines.parsers.{module.name}")).items():
                if isinstance(value, re.Pattern):
                    yield f"{module.name}.{name}", value


HOSTILE = [
    *(
        "1",
        "1 ",
        "1.",
        "1-",
        "1,1",
        "1/1-",
        "5 May ",
        "5-5 May-",
        "12 jan 2018 ",
        "2018 წლის ",
        "5 მაისიდან ",
    ),
    *(
        " ",
        "\u00a0",
        "\n",
        "-",
        "Jan",
        "January ",
        "მარტ-",
        "იანვრის თვ",
        "თებერვალ",
        "first ",
        "first half of ",
    ),
    *(
        "Tbilisi, ",
        "Aa ",
        "თბილისი ",
        "(",
        "d-dm",
        "wd,",
        "and 2018 ",
        "of the ",
        "მე-",
        "წწ",
        "2018-მდე ",
        "I ",
    ),
]
SIZE = 100_000


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the best of three."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("pattern", [pytest.param(pattern, id=name) for name, pattern in patterns()])
def test_no_pattern_is_slow_on_hostile_text(pattern: re.Pattern[str]) -> None:
    """100 kB of its own alphabet cost an expression some milliseconds; the bound is ten times as wide."""
    for unit in [*HOSTILE, string.printable]:
        text = (unit * SIZE)[:SIZE]

        assert seconds(partial(pattern.match, text)) < 0.5
        assert seconds(partial(pattern.fullmatch, text)) < 0.5


@pytest.mark.parametrize("unit", HOSTILE)
def test_looking_for_words_of_dates_is_quick(unit: str) -> None:
    """The one expression that goes over a whole text takes milliseconds for 100 kB, far from its bound."""
    text = (unit * SIZE)[:SIZE]

    assert seconds(lambda: sum(1 for _ in HINT.finditer(text))) < 0.5


@pytest.mark.parametrize("unit", HOSTILE)
def test_reading_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Four times the text take about four times as long, not sixteen."""
    short, long = ((unit * size)[:size] for size in (5_000, 20_000))

    quick = seconds(lambda: find_dates(short, "ka", PUBLISHED))
    slow = seconds(lambda: find_dates(long, "ka", PUBLISHED))

    assert slow < 10 * quick + 0.05
