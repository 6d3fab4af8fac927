"""First and last day of what was found, when the words around it open a side: since, until, შემდეგ."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pipelines.parsers.date_grammar import Expression, Point
from pipelines.parsers.date_ranges import Period

# What the words around make of a date: since and from, until and by, before, after, or nothing;
# "through" is the Georgian ჩათვლით, which ends a range as well.
Opening = Literal["", "from", "until", "through", "before", "after"]
Ends = tuple[date | None, date | None]

_BEGINNING, _END = 1, 3
# "By early 2021" and "since the end of May" name no day that would be right.
_SENSE = {_BEGINNING: {"", "from"}, _END: {"", "until", "through", "before"}}


def ends(expression: Expression, told: Sequence[Period], opening: Opening) -> Ends | None:
    """Return the first and the last day, None for an open side; None alone where the words disagree."""
    if len(told) == 1:
        return _point_ends(expression.points[0], told[0], opening)
    return _range_ends(expression, told, opening)


def _point_ends(point: Point, told: Period, opening: Opening) -> Ends | None:
    opening = opening or _of_ending(point)
    if point.edge:
        if opening not in _SENSE.get(point.edge.value, {""}):
            return None
        opening = "until" if opening == "before" else opening
    start, end = told
    return {
        "": (start, end),
        "from": (start, None),
        "until": (None, end),
        "through": (None, end),
        "before": (None, start),
        # After a month or year could be from its first day or from its last.
        "after": (end, None) if start == end else None,
    }[opening]


def _of_ending(point: Point) -> Opening:
    """Read the last Georgian ending: ივლისამდე is up to the first of July, ივლისის ბოლომდე to its last."""
    if point.bound == "until":
        return "before"
    return "from" if point.bound == "from" else ""


def _range_ends(expression: Expression, told: Sequence[Period], opening: Opening) -> Ends | None:
    first, last = expression.points[0], expression.points[-1]
    (start, _), (before, end) = told[0], told[-1]
    until = last.bound == "until"
    if opening not in {"", "from", "through"} or last.bound == "from":
        return None
    if (until or "~" in expression.joints) and not _from_until(first, until=until or opening == "through"):
        return None
    if (first.edge and first.edge.value != _BEGINNING) or (last.edge and last.edge.value != _END):
        return None
    return start, before if until and not last.edge else end


def _from_until(first: Point, *, until: bool) -> bool:
    """Tell whether a Georgian range has both its endings: მაისიდან ... ივლისამდე."""
    return first.bound == "from" and until
