"""Dates as people write them in English and Georgian, already marked with their meaning."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# Nominative, dative ("on"), genitive, "in", "from", "until".
GEORGIAN = (
    ("იანვარი", "იანვარს", "იანვრის", "იანვარში", "იანვრიდან", "იანვრამდე"),
    ("თებერვალი", "თებერვალს", "თებერვლის", "თებერვალში", "თებერვლიდან", "თებერვლამდე"),
    ("მარტი", "მარტს", "მარტის", "მარტში", "მარტიდან", "მარტამდე"),
    ("აპრილი", "აპრილს", "აპრილის", "აპრილში", "აპრილიდან", "აპრილამდე"),
    ("მაისი", "მაისს", "მაისის", "მაისში", "მაისიდან", "მაისამდე"),
    ("ივნისი", "ივნისს", "ივნისის", "ივნისში", "ივნისიდან", "ივნისამდე"),
    ("ივლისი", "ივლისს", "ივლისის", "ივლისში", "ივლისიდან", "ივლისამდე"),
    ("აგვისტო", "აგვისტოს", "აგვისტოს", "აგვისტოში", "აგვისტოდან", "აგვისტომდე"),
    ("სექტემბერი", "სექტემბერს", "სექტემბრის", "სექტემბერში", "სექტემბრიდან", "სექტემბრამდე"),
    ("ოქტომბერი", "ოქტომბერს", "ოქტომბრის", "ოქტომბერში", "ოქტომბრიდან", "ოქტომბრამდე"),
    ("ნოემბერი", "ნოემბერს", "ნოემბრის", "ნოემბერში", "ნოემბრიდან", "ნოემბრამდე"),
    ("დეკემბერი", "დეკემბერს", "დეკემბრის", "დეკემბერში", "დეკემბრიდან", "დეკემბრამდე"),
)
NOMINATIVE, ON, OF, IN, FROM, UNTIL = range(6)

QUARTERS = (("first", "პირველ"), ("second", "მეორე"), ("third", "მესამე"), ("fourth", "მეოთხე"))

SLACK = timedelta(days=60)


def mark(
    words: str, start: date | None, end: date | None, precision: str = "day", *, inferred: bool = False
) -> str:
    """Put the marks of `model.MARK` around an expression.

    >>> mark("14 June", date(2019, 6, 14), date(2019, 6, 14), inferred=True)
    '[[14 June|2019-06-14|2019-06-14|day|inferred]]'
    """
    tail = "|inferred" if inferred else ""
    return f"[[{words}|{start or ''}|{end or ''}|{precision}{tail}]]"


def year_of(month: int, day: int, published: date) -> int:
    """Return the year that a day without one belongs to on a page of that date.

    >>> year_of(12, 18, date(2020, 1, 10)), year_of(2, 1, date(2019, 12, 20))
    (2019, 2020)
    """
    limit = published + SLACK
    return limit.year if date(limit.year, month, day) <= limit else limit.year - 1


def dated(text: str, published: date) -> str:
    """Fill in the years that an expression leaves to its page: `YYYY-10-18`, or `THIS-04-20` of this year.

    >>> dated("[[18 October|YYYY-10-18|YYYY-10-18|day|inferred]]", date(2021, 11, 2))
    '[[18 October|2021-10-18|2021-10-18|day|inferred]]'
    """
    text = text.replace("|THIS-", f"|{published.year}-")
    head, found, tail = text.partition("|YYYY-")
    if not found:
        return text
    year = year_of(int(tail[:2]), int(tail[3:5]), published)
    return head + f"|{year}-" + tail.replace("YYYY", str(year))


@dataclass(frozen=True, slots=True)
class Event:
    """When something happened, how it is written, and whether the year is told."""

    first: date
    last: date
    style: int
    with_year: bool

    @property
    def english(self) -> tuple[str, str]:
        """The preposition and the marked words."""
        preposition, words = _english(self)
        return preposition, self._marked(words)

    @property
    def georgian(self) -> str:
        """The marked words, in the case that says "on"."""
        year = f"{self.first.year} წლის " if self.with_year else ""
        return self._marked(year + _georgian(self))

    def _marked(self, words: str) -> str:
        return mark(words, self.first, self.last, inferred=not self.with_year)


def _english(event: Event) -> tuple[str, str]:
    first, last, style = event.first, event.last, event.style % 3
    year = f" {first.year}" if event.with_year else ""
    month = ENGLISH[first.month - 1]
    if first == last:
        american = f"{month} {first.day}" + (f", {first.year}" if year else "")
        weekday = f"{first:%A}, " if year else ""
        plain = f"{first.day} {month}{year}"
        return "on", (plain, american, weekday + plain)[style]
    if first.month != last.month:
        return "from", f"{first.day} {month} to {last.day} {ENGLISH[last.month - 1]}{year}"
    if style == 0:
        return "from", f"{first.day} to {last.day} {month}{year}"
    joint = " and " if style == 1 and (last - first).days == 1 else "-"
    return "on", f"{first.day}{joint}{last.day} {month}{year}"


def _georgian(event: Event) -> str:
    first, last = event.first, event.last
    if first == last:
        return f"{first.day} {GEORGIAN[first.month - 1][ON]}"
    if first.month != last.month:
        return f"{first.day} {GEORGIAN[first.month - 1][FROM]} {last.day} {GEORGIAN[last.month - 1][UNTIL]}"
    joint = " და " if event.style % 3 == 1 and (last - first).days == 1 else "-"
    return f"{first.day}{joint}{last.day} {GEORGIAN[first.month - 1][ON]}"


def stated(day: date, lang: str) -> str:
    """Return a whole date in the nominative, as in a dateline or a deadline.

    >>> stated(date(2015, 9, 25), "ka")
    '[[2015 წლის 25 სექტემბერი|2015-09-25|2015-09-25|day]]'
    """
    english = f"{day.day} {ENGLISH[day.month - 1]} {day.year}"
    georgian = f"{day.year} წლის {day.day} {GEORGIAN[day.month - 1][NOMINATIVE]}"
    return mark(english if lang == "en" else georgian, day, day)


def in_month(day: date, lang: str) -> str:
    """Return the month of a day: "March 2024" (after "in"), "2024 წლის მარტში"."""
    first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    english = f"{ENGLISH[day.month - 1]} {day.year}"
    return mark(
        english if lang == "en" else f"{day.year} წლის {GEORGIAN[day.month - 1][IN]}", first, last, "month"
    )


def since_month(day: date, lang: str) -> str:
    """Return an open end from a month on: "March 2024" (after "since"), "2024 წლის მარტიდან"."""
    english = f"{ENGLISH[day.month - 1]} {day.year}"
    georgian = f"{day.year} წლის {GEORGIAN[day.month - 1][FROM]}"
    return mark(english if lang == "en" else georgian, day.replace(day=1), None, "month")


def until_month(day: date, lang: str) -> str:
    """Return an open start to a month's last day: "May 2026" (after "until"), "2026 წლის მაისის ბოლომდე"."""
    last = day.replace(day=monthrange(day.year, day.month)[1])
    georgian = f"{day.year} წლის {GEORGIAN[day.month - 1][OF]} ბოლომდე"
    return mark(georgian if lang == "ka" else f"{ENGLISH[day.month - 1]} {day.year}", None, last, "month")


def in_year(year: int, lang: str) -> str:
    """Return a year: "2018" (after "in"), "2018 წელს"."""
    return mark(f"{year}" if lang == "en" else f"{year} წელს", date(year, 1, 1), date(year, 12, 31), "year")


def since_year(year: int, lang: str) -> str:
    """Return an open end from a year on: "2018" (after "since"), "2018 წლიდან"."""
    return mark(f"{year}" if lang == "en" else f"{year} წლიდან", date(year, 1, 1), None, "year")


def in_quarter(day: date, lang: str) -> str:
    """Return the quarter of a day: "second quarter of 2024" (after "in the"), "2024 წლის მეორე კვარტალში"."""
    number = (day.month - 1) // 3
    first = date(day.year, 3 * number + 1, 1)
    last = date(day.year, 3 * number + 3, monthrange(day.year, 3 * number + 3)[1])
    english, georgian = QUARTERS[number]
    words = f"{english} quarter of {day.year}" if lang == "en" else f"{day.year} წლის {georgian} კვარტალში"
    return mark(words, first, last, "quarter")


def months_between(first: date, last: date, lang: str) -> str:
    """Return a run of months: "March 2021 to June 2023", "2021 წლის მარტიდან 2023 წლის ივლისამდე"."""
    if lang == "en":
        words = f"{ENGLISH[first.month - 1]} {first.year} to {ENGLISH[last.month - 1]} {last.year}"
        return mark(words, first, last.replace(day=monthrange(last.year, last.month)[1]), "month")
    after = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
    words = (
        f"{first.year} წლის {GEORGIAN[first.month - 1][FROM]} "
        f"{after.year} წლის {GEORGIAN[after.month - 1][UNTIL]}"
    )
    return mark(words, first, after, "month")
