"""The dates that a text speaks of, in English and Georgian: a missed one is better than a wrong one."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pipelines.items import DateSpan, Precision
from pipelines.parsers.date_calendar import UNITS
from pipelines.parsers.date_context import Company, company, opening
from pipelines.parsers.date_ends import Ends, ends
from pipelines.parsers.date_grammar import Expression, expressions
from pipelines.parsers.date_pieces import cut_off
from pipelines.parsers.date_ranges import periods
from pipelines.parsers.date_tokens import Cluster, clusters
from pipelines.parsers.date_traps import trap

_HALF_A_YEAR = timedelta(days=183)
_LONGEST_LINE = 300
_PLACE = r"[A-Zა-ჰ][\w’'-]{1,24}(?:[\s,]{1,3}[A-Zა-ჰ][\w’'-]{1,24}){0,3}"
_DASH = r"\)?\s{0,3}(?:[\u2013\u2014]|-(?=\s|$))"
# Before the day: "Tbilisi, ", "(Tbilisi - ", "თბილისი, " or nothing.
BEFORE = re.compile(rf"\(?(?:{_PLACE}\s{{0,3}}[,\u2013\u2014-]\s{{0,3}})?")
# After it: a dash, or the end of a line, perhaps with the place.
AFTER = re.compile(rf"{_DASH}|(?:,\s{{0,3}}{_PLACE})?[.)]?\s{{0,3}}(?:$|{_DASH})")


def find_dates(text: str, lang: str, published: date | None = None) -> list[DateSpan]:
    """Find the dates of a text in order. A missing year is taken from the page's date, or the span left out.

    >>> [str(span.start) for span in find_dates("სემინარი 19-24 ოქტომბერს ჩატარდა", "ka", date(2020, 10, 26))]
    ['2020-10-19']
    """
    return [span for cluster in clusters(text, lang) for span in _spans(text, cluster, published)]


def find_dateline(paragraphs: Sequence[str], lang: str) -> date | None:
    """Return the day of a dateline: at the start of the first or second paragraph, or on a line of its own.

    >>> find_dateline(["Tbilisi, 25 September 2015 - IOM opened a centre.", "It is new."], "en")
    datetime.date(2015, 9, 25)
    >>> find_dateline(["On 25 September 2015 IOM opened a centre."], "en")
    """
    lines = [paragraph.strip()[:_LONGEST_LINE] for paragraph in paragraphs[:2]]
    return next((found for line in lines if (found := _dateline(line, lang))), None)


def _dateline(line: str, lang: str) -> date | None:
    for span in find_dates(line, lang)[:1]:
        before, _, after = line.partition(span.text)
        if (
            span.precision == "day"
            and span.start == span.end
            and BEFORE.fullmatch(before)
            and AFTER.match(after)
        ):
            return span.start
    return None


def _spans(text: str, cluster: Cluster, published: date | None) -> Iterator[DateSpan]:
    at = consumed = 0
    while at < len(cluster.code):
        for expression in expressions(cluster, at):
            if not cut_off(cluster, expression, consumed) and (span := _span(text, expression, published)):
                yield span
                at = consumed = expression.span[1]
                break
        else:
            at += 1


def _span(text: str, expression: Expression, published: date | None) -> DateSpan | None:
    told = periods(expression, published)
    if told is None:
        return None
    beside = company(text, expression)
    if trap(expression, beside):
        return None
    found = ends(expression, told, opening(expression, beside))
    if found is None or _stale(expression, found, published):
        return None
    inferred = not set("yYnx") & set(expression.shapes)
    return DateSpan(*found, _words(expression, beside), _precision(expression), inferred)


def _stale(expression: Expression, found: Ends, published: date | None) -> bool:
    """Tell whether "until August", read by the page's date, would be long over: next August may be meant."""
    start, end = found
    past = start is None and end is not None and published is not None and published - end > _HALF_A_YEAR
    return past and expression.yearless


def _words(expression: Expression, beside: Company) -> str:
    """Return the expression as it stands: its bracket closed, its preposition left out, its postposition not.

    The "end" of "end March 2021" is left out like a preposition; ბოლომდე, შემდეგ and ჩათვლით stay, as the
    endings do.
    """
    words, edge = beside.words, expression.points[0].edge
    if edge and edge.start == expression.start:
        words = words[edge.end - edge.start :].lstrip()
    if "(" in words and beside.after.startswith(")"):
        return words + ")"
    if beside.postposition:
        return words + beside.after.partition(beside.postposition)[0] + beside.postposition
    return words.removesuffix(".") if words[-2:-1].isascii() else words


def _precision(expression: Expression) -> Precision:
    """Return the coarsest unit of the points. A half of a year is two quarters."""
    unit = max((point.moment.unit for point in expression.points), key=UNITS.index)
    return "quarter" if unit == "half-year" else unit
