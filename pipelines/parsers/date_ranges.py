"""From an expression to its first and last day: what one point leaves out, another tells."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from pipelines.parsers.date_calendar import Moment, nearest_year, period
from pipelines.parsers.date_grammar import Expression, Point

Period = tuple[date, date]

_RANGE = frozenset("-=>~")
# A range that ends before it begins crosses New Year, but not by most of a year.
_LONGEST_WRAP = 300


def periods(expression: Expression, published: date | None) -> list[Period] | None:
    """Return the period of every point, in order; None where it makes no sense or the year is unknown."""
    moments = _with_months(expression.points)
    if moments is None or not _even(moments, expression):
        return None
    dated = _with_years(moments, published, this_year="t" in expression.shapes)
    found = [period(moment, moment.year or 0) for moment in dated or ()]
    told = [each for each in found if each]
    if not told or len(told) < len(found) or not _rising(told, expression.joints):
        return None
    across = told[0][0].year < told[-1][0].year and any(moment.year is None for moment in moments)
    return None if across and (told[-1][1] - told[0][0]).days > _LONGEST_WRAP else told


def _rising(told: Sequence[Period], joints: str) -> bool:
    """Tell whether each point begins after the one before; only two languages say one thing twice."""
    return joints == "/" or all(left[0] < right[0] for left, right in pairwise(told))


def _with_months(points: Sequence[Point]) -> list[Moment] | None:
    """Give each bare day its month: from the point after (24-25 May), else from before (July 4 and 5)."""
    moments = [None if point.bare else point.moment for point in points]
    for here in reversed(range(len(points) - 1)):
        after = moments[here + 1]
        if (
            points[here].shape in {"d", "Yd", "td"}
            and after
            and after.unit == "day"
            and "md" not in points[here + 1].shape
        ):
            moments[here] = replace(points[here].moment, month=after.month)
    for here in range(1, len(points)):
        before = moments[here - 1]
        if (
            moments[here] is None
            and before
            and points[here].shape[0] == "d"
            and (points[here - 1].bare or "md" in points[here - 1].shape)
        ):
            moments[here] = replace(points[here].moment, month=before.month)
    known = [moment for moment in moments if moment]
    return known if len(known) == len(points) else None


def _even(moments: Sequence[Moment], expression: Expression) -> bool:
    """Tell whether the points go together: of one unit, or the two ends of a range."""
    joints = expression.joints
    if len({moment.unit for moment in moments}) > 1 and (len(moments) > len("ab") or joints not in _RANGE):
        return False
    if "/" in joints:
        return joints == "/" and _double(*moments)
    if "," in joints:
        bare = all(point.bare for point in expression.points[:-1])
        return joints[-1] in "&-=" or (bare and len(moments) > len("ab"))
    return True


def _double(left: Moment, right: Moment) -> bool:
    """Tell whether both say the same (24 ივნისი/24 June 2014), or are years in a row (2018/2019)."""
    if left.unit == "year":
        return left.year is not None and right.year == left.year + 1
    return replace(left, year=None) == replace(right, year=None)


def _with_years(moments: Sequence[Moment], published: date | None, *, this_year: bool) -> list[Moment] | None:
    """Give each point its year: from the next, else from the one before, else from the page's date."""
    dated = list(moments)
    if not any(moment.year for moment in dated):
        if published is None:
            return None
        dated[0] = replace(dated[0], year=published.year if this_year else nearest_year(dated[0], published))
    for here in reversed(range(len(dated) - 1)):
        after = dated[here + 1]
        if dated[here].year is None and after.year:
            dated[here] = replace(dated[here], year=after.year - (_in_year(dated[here]) > _in_year(after)))
    for here in range(1, len(dated)):
        before = dated[here - 1]
        if dated[here].year is None and before.year:
            dated[here] = replace(dated[here], year=before.year + (_in_year(dated[here]) < _in_year(before)))
    return dated


def _in_year(moment: Moment) -> tuple[int, int, int]:
    return moment.month, moment.part, moment.day
