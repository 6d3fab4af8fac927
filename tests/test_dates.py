"""The date reader: every expression that was seen, many that were not, and what is no date at all."""

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.items import DateSpan
from pipelines.parsers.date_remainder import SPELLING
from pipelines.parsers.dates import find_dates

DATES = Path(__file__).with_name("dates")
# By this date every month and day up to 30 December is of 2019: none is more than 60 days ahead.
PUBLISHED = date(2019, 10, 31)
# [[14 June|2019-06-14|2019-06-14|day|inferred]]; day and stated where the last two are left out.
MARK = re.compile(r"\[\[([^|\]]+)\|([0-9-]*)\|([0-9-]*)(?:\|([a-z-]+))?(\|inferred)?\]\]")

ENGLISH = "January February March April May June July August September October November December".split()
# Nominative, dative, genitive, in, from, until.
GEORGIAN = [
    line.split()
    for line in """
    იანვარი იანვარს იანვრის იანვარში იანვრიდან იანვრამდე
    თებერვალი თებერვალს თებერვლის თებერვალში თებერვლიდან თებერვლამდე
    მარტი მარტს მარტის მარტში მარტიდან მარტამდე
    აპრილი აპრილს აპრილის აპრილში აპრილიდან აპრილამდე
    მაისი მაისს მაისის მაისში მაისიდან მაისამდე
    ივნისი ივნისს ივნისის ივნისში ივნისიდან ივნისამდე
    ივლისი ივლისს ივლისის ივლისში ივლისიდან ივლისამდე
    აგვისტო აგვისტოს აგვისტოს აგვისტოში აგვისტოდან აგვისტომდე
    სექტემბერი სექტემბერს სექტემბრის სექტემბერში სექტემბრიდან სექტემბრამდე
    ოქტომბერი ოქტომბერს ოქტომბრის ოქტომბერში ოქტომბრიდან ოქტომბრამდე
    ნოემბერი ნოემბერს ნოემბრის ნოემბერში ნოემბრიდან ნოემბრამდე
    დეკემბერი დეკემბერს დეკემბრის დეკემბერში დეკემბრიდან დეკემბრამდე
    """.strip().splitlines()
]
DASHES = ["-", " - ", "- ", " -", "–", " – ", "—", " — ", "‐", "−", "\u00a0–\u00a0"]


def rows(name: str) -> list[dict[str, str]]:
    """Read a table of expressions."""
    with (DATES / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def day(text: str) -> date | None:
    """Read a day of the tables: empty is an open end."""
    return date.fromisoformat(text.replace("YYYY", "2019")) if text else None


@pytest.mark.parametrize("row", rows("dates.tsv"), ids=lambda row: row["expression"])
def test_every_expression_that_was_seen_is_read(row: dict[str, str]) -> None:
    """What stands on pages of IOM and of Georgian ministries is read as a person reads it."""
    start, end = row["iso_start"], row["iso_end"]

    spans = find_dates(row["expression"], row["language"], PUBLISHED)

    if start in {"REL", "NOT-A-DATE"}:
        assert spans == []
    else:
        assert [(span.start, span.end) for span in spans] == [(day(start), day(end))]
        assert spans[0].year_inferred == ("YYYY" in start + end)


@pytest.mark.parametrize(
    "row", [row for row in rows("dates.tsv") if "YYYY" in row["iso_start"]], ids=lambda row: row["expression"]
)
def test_a_year_is_never_invented(row: dict[str, str]) -> None:
    """Without a publication date a day without a year gives nothing."""
    assert find_dates(row["expression"], row["language"]) == []


@pytest.mark.parametrize("row", rows("more.tsv"), ids=lambda row: row["sentence"])
def test_dates_in_sentences_are_read_and_nothing_else(row: dict[str, str]) -> None:
    """Sentences marked by hand give their marked spans, in order, and no other."""
    marked = [
        DateSpan(day(start), day(end), words, precision or "day", bool(inferred))
        for words, start, end, precision, inferred in MARK.findall(row["sentence"])
    ]

    spans = find_dates(MARK.sub(r"\1", row["sentence"]), row["language"], day(row["published"]))

    assert spans == marked


@given(st.dates(date(1950, 1, 1), date(2080, 12, 31)))
def test_every_day_is_read_in_every_spelling(when: date) -> None:
    """A full date is the same day however it is written."""
    english, forms = ENGLISH[when.month - 1], GEORGIAN[when.month - 1]
    th = {1: "st", 2: "nd", 3: "rd"}.get(when.day % 10 * (when.day not in {11, 12, 13}), "th")
    spellings = [
        f"{when.day} {english} {when.year}",
        f"{when:%d} {english} {when.year}",
        f"{when.day}{th} of {english}, {when.year}",
        f"{when:%A}, {when.day} {english.upper()} {when.year}",
        f"{english} {when.day}, {when.year}",
        f"{english[:3]} {when:%d} {when.year}",
        f"{when.day}-{english[:3]}-{when.year}",
        f"{when:%d.%m.%Y}",
        f"{when.day}.{when.month}.{when.year}",
        f"{when:%d-%m-%Y}",
        f"{when:%Y-%m-%d}",
        f"{when.day} {forms[0]} {when.year}",
        f"{when.day} {forms[0]}, {when.year} წ.",
        *(f"{when.year} წლის {when.day} {form}" for form in forms[:3]),
    ]

    for spelling in spellings:
        assert find_dates(spelling, "en") == [DateSpan(when, when, spelling, "day")]


@pytest.mark.parametrize("month", range(1, 13))
def test_every_georgian_ending_says_what_it_says(month: int) -> None:
    """On, of and in a month, from it, until it, with the noun თვე and with ც, სა, თვის."""
    nominative, on, of, inside, since, until = (f"2017 წლის {form}" for form in GEORGIAN[month - 1])
    first = date(2017, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    whole = [nominative, on, of, inside, f"{inside}ც", f"{on}ა", f"{of} თვეში", f"{of} თვეშიც", f"{of} თვის"]

    assert [ends(form) for form in whole] == [(first, last)] * len(whole)
    assert [ends(form) for form in (since, f"{since}ვე", f"{of} თვიდან")] == [(first, None)] * 3
    assert [ends(form) for form in (until, f"{of} თვემდე")] == [(None, first)] * 2
    assert ends(f"{of} ბოლომდე") == (None, last)
    assert ends(f"{of}თვის") == (first, last)


def ends(text: str) -> tuple[date | None, date | None]:
    """Return first and last day of the only date in a text."""
    (span,) = find_dates(text, "ka")
    return span.start, span.end


@pytest.mark.parametrize("dash", DASHES)
def test_every_dash_makes_a_range(dash: str) -> None:
    """Hyphens, dashes and minus signs, with or without spaces, all join two days, months or years."""
    texts = [
        "20{}21 May 2021",
        "29 May{}1 June 2021",
        "March{}May 2021",
        "2020{}2021",
        "2021 წლის 4{}8 მაისს",
    ]

    spans = [find_dates(text.format(dash), "en") for text in texts]

    assert [[(str(span.start), str(span.end)) for span in each] for each in spans] == [
        [("2021-05-20", "2021-05-21")],
        [("2021-05-29", "2021-06-01")],
        [("2021-03-01", "2021-05-31")],
        [("2020-01-01", "2021-12-31")],
        [("2021-05-04", "2021-05-08")],
    ]


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.dates(date(2000, 3, 1), date(2000, 12, 31)))
def test_a_missing_year_is_the_nearest_and_not_far_ahead(published: date, said: date) -> None:
    """A day without a year lies at most 60 days after the page's date, and less than a year before that."""
    (span,) = find_dates(f"On {said.day} {ENGLISH[said.month - 1]}", "en", published)

    assert span.start is not None
    assert span.year_inferred
    assert timedelta(0) <= published + timedelta(days=60) - span.start < timedelta(days=366)


@pytest.mark.parametrize(
    "text", ["24 ივნ. 2014", "24 ივნ 2014", "24-ივნ-2014", "24-Jun-2014", "24 june 2014", "24th jun. 2014"]
)
def test_what_the_grammar_does_not_spell_is_left_to_dateparser(text: str) -> None:
    """Georgian abbreviations, small English letters and the hyphens of machines are read by dateparser."""
    assert SPELLING.match(text)
    assert find_dates(text, "ka") == [DateSpan(date(2014, 6, 24), date(2014, 6, 24), text, "day")]


@pytest.mark.parametrize(
    "text", ["31 jun 2014", "24 marts 2014", "24 decks 2014", "24-jan-20145", "24 may 14"]
)
def test_dateparser_is_not_believed_when_it_guesses(text: str) -> None:
    """A day that does not exist, or a word that only begins like a month, gives nothing."""
    assert find_dates(text, "en") == []


@given(st.text(alphabet="0123456789 -.,abdejmnuივნს", max_size=200))
def test_dateparser_gets_short_strings_only(text: str) -> None:
    """What is handed to dateparser is never longer than 100 characters."""
    assert all(len(found[0]) <= 100 for found in SPELLING.finditer(text))
