"""How long the next bytes of an answer are waited for."""

from crawler.limits import Limits
from crawler.message import Phase


class Patience:
    """The deadlines of one answer; times are those of the event loop, in seconds."""

    def __init__(self, limits: Limits, asked: float, until: float) -> None:
        self._limits, self._asked, self._until = limits, asked, until
        self._body: float | None = None
        self._came = 0

    def came(self, size: int) -> None:
        """Take note of bytes that came."""
        if self._body is not None:
            self._came += size

    def ends(self, phase: Phase, now: float) -> float:
        """Return until when the next bytes are waited for.

        A body that trickles gets as long as its bytes would have taken at the slowest rate allowed.

        >>> patience = Patience(Limits(idle=30, slow_after=30, slowest=1000), asked=0, until=120)
        >>> patience.ends(Phase.BODY, now=10)
        40
        >>> patience.came(45_000)
        >>> [patience.ends(Phase.BODY, now) for now in (11, 39)]
        [41, 55.0]
        """
        if phase is Phase.HEAD:
            return min(self._until, self._asked + self._limits.head)
        if phase is Phase.NOISE:
            return min(self._until, now + self._limits.silence)
        if self._body is None:
            self._body = now
        enough = max(self._limits.slow_after, self._came / self._limits.slowest)
        return min(self._until, now + self._limits.idle, self._body + enough)
