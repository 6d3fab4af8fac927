"""How long to leave a host alone: what it asks for, how fast it answers, and a little by chance."""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from crawler.robots import SLOWEST

LONGEST_BREAK = timedelta(days=30)
"""A longer one is a mistake of the site's: then a person looks."""

# So much shorter or longer than its delay is each gap: nobody is met on the beat.
_JITTER = 0.25
# The back-off doubles so often: 60, 120, 240 seconds.
_DOUBLED = 2


def retry_after(value: str | None, now: datetime) -> float | None:
    """Return for how many seconds a `Retry-After` asks; None if it does not say so.

    `now` is the site's own time where its answer tells it: its clock may be wrong.

    >>> noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    >>> [retry_after(value, noon) for value in ("5", " 99999 ", "Sun, 22 Nov 2026 12:01:00 GMT")]
    [5.0, 99999.0, 60.0]
    >>> [retry_after(value, noon) for value in (None, "0", "-5", "soon", "Sun, 22 Nov 2020 12:01:00 GMT")]
    [None, None, None, None, None]
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        seconds = float(text)
    else:
        moment = http_date(text)
        seconds = (moment - now).total_seconds() if moment else 0.0
    return min(seconds, LONGEST_BREAK.total_seconds()) if seconds > 0 else None


def http_date(text: str | None) -> datetime | None:
    """Read a date of HTTP, in any of its three forms; None for anything else.

    >>> http_date("Sunday, 22-Nov-26 12:00:00 GMT"), http_date("soon")
    (datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.timezone.utc), None)
    """
    try:
        moment = parsedate_to_datetime(text or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None


@dataclass(slots=True)
class Pace:
    """When a host may be asked again. Times are seconds of a clock that only runs forward.

    Without a delay the site is on this machine: then only what it asks for itself counts.
    """

    delay: float
    back_off: float
    crawl_delay: float = 0.0
    latency: float = 0.0
    asked_at: float = -math.inf
    held_until: float = -math.inf
    overloads: int = 0
    """How many answers in a row said that we ask too much."""

    def due(self, chance: float) -> float:
        """Return when the next request may leave; `chance` is between 0 and 1.

        >>> pace = Pace(delay=2.0, back_off=60.0, asked_at=100.0)
        >>> [pace.due(chance) for chance in (0.0, 0.5, 1.0)]
        [101.5, 102.0, 102.5]
        >>> pace.crawl_delay = 10.0
        >>> pace.due(0.0), pace.due(1.0)
        (110.0, 112.5)
        """
        slow = min(2 * self.latency, SLOWEST) if self.delay else 0.0
        gap = max(self.delay, self.crawl_delay, slow) * _spread(chance)
        return max(self.held_until, self.asked_at + max(gap, self.crawl_delay))

    def answered(self, seconds: float) -> None:
        """Take note of how long an answer took; the newest counts as much as all before it.

        >>> pace = Pace(delay=2.0, back_off=60.0, asked_at=0.0)
        >>> pace.answered(20.0)
        >>> pace.due(0.5)
        20.0
        """
        self.latency = (self.latency + seconds) / 2

    def well(self) -> None:
        """Take note that the host can bear us."""
        self.overloads = 0

    def overloaded(self, now: float, asked_for: float | None, chance: float) -> float:
        """Leave the host alone for as long as it asks, or longer each time; return for how long.

        >>> pace = Pace(delay=2.0, back_off=60.0)
        >>> [pace.overloaded(0.0, None, 0.5) for _ in range(4)], pace.overloaded(0.0, 5.0, 0.5)
        ([60.0, 120.0, 240.0, 240.0], 5.0)
        """
        seconds = self.back_off * (1 << min(self.overloads, _DOUBLED)) * _spread(chance)
        if asked_for is not None:
            seconds = asked_for
        self.overloads += 1
        self.held_until = max(self.held_until, now + seconds)
        return seconds


def _spread(chance: float) -> float:
    return 1 + _JITTER * (2 * chance - 1)
