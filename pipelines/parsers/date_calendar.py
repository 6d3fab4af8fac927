"""From what was said of a time to its first and last day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "half-month", "month", "quarter", "half-year", "year", "decade"]
UNITS: tuple[Unit, ...] = ("day", "half-month", "month", "quarter", "half-year", "year", "decade")
# How many months lie between the first days of two of these.
_MONTHS = {"quarter": 3, "half-year": 6, "year": 12, "decade": 120}
_SLACK = timedelta(days=60)
_LEAP = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as far as it was told. `part` counts quarters of a year and halves of a month or year."""

    unit: Unit
    year: int | None = None
    month: int = 1
    day: int = 1
    part: int = 1


def period(moment: Moment, year: int) -> tuple[date, date] | None:
    """Return the first and the last day of a moment in a year; None where there is no such day.

    >>> period(Moment("half-month", month=2, part=2), 2024)
    (datetime.date(2024, 2, 16), datetime.date(2024, 2, 29))
    """
    first = 1 + _MONTHS[moment.unit] * (moment.part - 1) if moment.unit in _MONTHS else moment.month
    last = first + _MONTHS.get(moment.unit, 1) - 1
    try:
        start = date(year, first, moment.day)
        if moment.unit == "day":
            return start, start
        end = date(year + (last - 1) // 12, (last - 1) % 12 + 1, 1)
    except ValueError:
        return None
    end = end.replace(day=monthrange(end.year, end.month)[1])
    if moment.unit == "half-month":
        return (start, start.replace(day=15)) if moment.part == 1 else (start.replace(day=16), end)
    return start, end


def nearest_year(moment: Moment, published: date) -> int | None:
    """Return the year that a page of that date means: the nearest, and at most 60 days ahead.

    >>> nearest_year(Moment("day", month=12, day=18), date(2021, 1, 10))
    2020
    >>> nearest_year(Moment("day", month=2, day=20), date(2020, 12, 28))
    2021
    """
    limit = min(published, date.max - _SLACK) + _SLACK
    for year in range(limit.year, max(limit.year - _LEAP, 1), -1):
        found = period(moment, year)
        if found and found[0] <= limit:
            return year
    return None
