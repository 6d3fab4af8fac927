"""The hours of the day in which a site may be asked."""

from datetime import time


def is_open(window: str, now: time) -> bool:
    """Tell whether a local time is within a window; an empty one is any time.

    >>> [is_open("02:00-05:00", time(hour, 30)) for hour in (1, 2, 4, 5)]
    [False, True, True, False]
    >>> [is_open("23:00-01:00", time(hour)) for hour in (22, 23, 0, 1)]
    [False, True, True, False]
    >>> is_open("", time(12))
    True
    """
    if not window:
        return True
    begin, end = map(time.fromisoformat, window.split("-"))
    return begin <= now < end if begin < end else now >= begin or now < end
