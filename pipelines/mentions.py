"""What a body mentions: names and figures, and where they stand."""

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal["project", "donor", "partner", "place", "sdg"]
Bound = Literal["over", "about", "under"]


@dataclass(frozen=True, slots=True)
class MentionSpan:
    """Where the body names something: `body[start:end]` is `text`, counted in code points."""

    what: MentionKind
    name: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts.

    `unit` is a currency (ISO 4217), "%" or None; `bound` tells of "more than", "about", "up to".
    """

    value: int | float
    unit: str | None
    bound: Bound | None
    what: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """What the body speaks of: the names, each once and sorted, where they stand, and the figures."""

    projects: tuple[str, ...] = ()
    donors: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    spans: tuple[MentionSpan, ...] = ()
    figures: tuple[Figure, ...] = ()
