"""The seven moments of the replica's life, from the change script."""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class State:
    """One moment: when the caches were last cleared, and when news was last saved."""

    name: str
    cleared: datetime
    saved: datetime
    theme: int = 1
    refused: bool = False


def _day(day: int) -> datetime:
    return datetime(2024, 5, day, 6, 41, 12, tzinfo=UTC)


STATES = {
    state.name: state
    for state in (
        State("t0", cleared=_day(2), saved=_day(2)),
        State("t1", cleared=_day(2), saved=_day(6)),
        State("t2", cleared=_day(9), saved=_day(9)),
        State("t3", cleared=_day(9), saved=_day(13)),
        State("t4", cleared=_day(20), saved=_day(20), theme=2),
        State("t5", cleared=_day(20), saved=_day(20), theme=2, refused=True),
        State("t6", cleared=_day(20), saved=_day(27), theme=2),
    )
}


def reached(state: str, goal: str) -> bool:
    """Say whether a state is that one or a later one.

    >>> reached("t3", "t1"), reached("t0", "t1")
    (True, False)
    """
    return list(STATES).index(state) >= list(STATES).index(goal)


def before(state: str) -> str:
    """Return the state before one; the first has none but itself.

    >>> before("t2"), before("t0")
    ('t1', 't0')
    """
    names = list(STATES)
    return names[max(0, names.index(state) - 1)]
