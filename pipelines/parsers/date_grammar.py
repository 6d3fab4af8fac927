"""How words of dates make expressions: points in time, and what joins them to ranges and lists."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date

from pipelines.parsers.date_calendar import Moment, Unit
from pipelines.parsers.date_readers import Token
from pipelines.parsers.date_tokens import SUBSTANCE, Cluster

# The letters are those of Token.kind and Cluster.code.
_POINTS = (
    r"(?:w[,(]?)?do?m(?:[,o(]?[yYt])?",  # Tuesday (18 December), 25th of January, 24 ივნისი 2014
    r"(?:w[,(]?)?md(?!o?m)(?:,?[yYt])?",  # July 12; პარასკევი, ივლისი 11, 2025
    r"[Yt](?:w,?)?do?m",  # 2020 წლის 24 ივნისს
    r"[Yt]m[he]?",  # 2019 წლის მარტის თვის მეორე ნახევარში
    r"[eh]?m(?:[,o(]?[yYt])?[he]?",  # end March 2021, first half of May
    r"[Yt](?:w,?)?d(?=[-=&,~])",  # 2020 წლის 24 of 2020 წლის 24 და 25 ივნისს
    r"Y[qhe]?|t[qh]",  # 2018 წელს, 2024 წლის მეორე კვარტალში
    r"(?:[eqh][,o]?)?y",  # 2018, second quarter of 2024
    r"e?xe?|q|n",  # early 1990s, third quarter, 24.03.2019
    r"(?:w,?)?d(?:,?[yY])?",  # the 4 of 4-8 ივლისს, the 16 2020 of April 8-16 2020
)
POINT = re.compile("|".join(_POINTS))
JOINT = re.compile("[-=>~&,/]")
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Point:
    """One point of an expression. `shape` is its letters without weekday and glue; `bound` is as in Token."""

    shape: str
    moment: Moment
    last: Token
    bound: str
    edge: Token | None = None

    @property
    def bare(self) -> bool:
        """A day whose month stands at another point."""
        return "d" in self.shape and "m" not in self.shape


@dataclass(frozen=True, slots=True)
class Expression:
    """Points that stand together in a text from `start` to `end`; `span` is where in the cluster's code.

    `shapes` are the shapes of all points in one.
    """

    points: tuple[Point, ...]
    joints: str
    shapes: str
    start: int
    end: int
    span: tuple[int, int]

    @property
    def yearless(self) -> bool:
        """No point tells its year, not even as the current one."""
        return not set(self.shapes) & set("yYnxt")


def expressions(cluster: Cluster, at: int) -> Iterator[Expression]:
    """Yield what can be read from one place of a cluster on, the longest first."""
    spans, joints = _chain(cluster.code, at)
    if not spans or SUBSTANCE.isdisjoint(cluster.code[at : spans[-1][1]]):
        return
    points = tuple(_point(cluster, *span) for span in spans)
    if not all(point.bare for point in points):
        for count in range(len(points), 0, -1):
            yield _expression(cluster, points[:count], joints[: count - 1], (at, spans[count - 1][1]))
    # The number may be no day at all: in May 12 people came.
    if points[0].shape in {"md", "Yd"}:
        fewer = (at, spans[0][1] - 1)
        yield _expression(cluster, (_point(cluster, *fewer),), "", fewer)


def _expression(
    cluster: Cluster, points: tuple[Point, ...], joints: str, span: tuple[int, int]
) -> Expression:
    shapes = "".join(point.shape for point in points)
    return Expression(
        points, joints, shapes, cluster.tokens[cluster.places[span[0]]].start, points[-1].last.end, span
    )


def _chain(code: str, at: int) -> tuple[list[tuple[int, int]], str]:
    spans: list[tuple[int, int]] = []
    joints = ""
    while len(spans) < _LONGEST and (found := POINT.match(code, at)):
        spans.append(found.span())
        joint = JOINT.match(code, found.end())
        if joint is None or (joint[0] == "~" and "~" in joints):
            break
        joints, at = joints + joint[0], joint.end()
    return spans, joints


def _point(cluster: Cluster, start: int, end: int) -> Point:
    found = [cluster.tokens[place] for place in cluster.places[start:end] if place >= 0]
    kinds = {token.kind: token for token in found}
    shape = "".join(token.kind for token in found if token.kind != "w")
    ends = [token.bound for token in found if token.bound in {"from", "until"}]
    return Point(shape, _moment(kinds), found[-1], (ends or [found[-1].bound])[-1], kinds.get("e"))


def _moment(kinds: dict[str, Token]) -> Moment:
    if whole := kinds.get("n"):
        day = date.fromordinal(whole.value)
        return Moment("day", day.year, day.month, day.day)
    if decade := kinds.get("x"):
        return Moment("decade", decade.value)
    values = {kind: token.value for kind, token in kinds.items()}
    year, part = values.get("y", values.get("Y")), values.get("q", values.get("h", 1))
    return Moment(_unit(kinds), year, values.get("m", 1), values.get("d", 1), part)


def _unit(kinds: Container[str]) -> Unit:
    if "d" in kinds:
        return "day"
    if "h" in kinds:
        return "half-month" if "m" in kinds else "half-year"
    if "q" in kinds:
        return "quarter"
    return "month" if "m" in kinds else "year"
