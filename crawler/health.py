"""How a crawl went, judged when it ends."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from archive.errors import ArchiveError, SiteUnreachable
from archive.masking import one_line
from crawler.robots import Robots
from crawler.streak import Streak
from crawler.turns import Ending

Outcome = Literal["good", "suspect", "failed", "interrupted"]

# So many in a row that speak for the whole site (see `Streak`) end the crawl.
REFUSALS_IN_A_ROW = 5
FAILURES_IN_A_ROW = 10

_REFUSED = frozenset({401, 403, 429})


@dataclass(slots=True)
class Health:
    """What a crawl has met so far. `stop` says why it should end, once it should."""

    answers: Counter[str] = field(default_factory=Counter)
    streak: Streak = field(default_factory=Streak)
    statuses: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    robots: str = ""
    stop: ArchiveError | None = None
    last_failure: str = ""

    def met_rules(self, status: int | None, robots: Robots) -> None:
        """Take note of robots.txt: RFC 9309 forbids a crawl when it cannot be had."""
        self.robots = robots.why
        if robots.rules is None and not robots.default:
            why = robots.why if status else self.last_failure
            self.stop = SiteUnreachable(f"no crawl: {why}; nothing known is changed, try again later")

    def answered(self, status: int | None, url: str | None = None, *, again: bool = False) -> None:
        """Take note of an answer; None is an answer that was no HTTP.

        Without a URL it is the rules' own, which says nothing of the pages.
        """
        self.statuses[str(status or "no HTTP")] += 1
        if status in _REFUSED:
            if self._means_all("refused", REFUSALS_IN_A_ROW, url, again=again):
                self._stop(f"the site refuses us (HTTP {status})", "ask the site's people or try again later")
        elif status is None or status >= 500:  # noqa: PLR2004  server errors
            self._in_vain(f"HTTP {status}" if status else "an answer that is no HTTP", url, again=again)
        else:
            self.answers["good"] += 1
            if url:
                self.streak.good(url)

    def failed(self, error: BaseException | None, url: str | None = None, *, again: bool = False) -> None:
        """Take note of a request that got no answer."""
        self.failures[getattr(error, "why", type(error).__name__)] += 1
        self._in_vain(str(error), url, again=again)

    def _in_vain(self, why: str, url: str | None, *, again: bool) -> None:
        self.last_failure = why
        if self._means_all("failed", FAILURES_IN_A_ROW, url, again=again):
            self._stop(f"the site does not answer ({why})", "try again later")

    def _means_all(self, sort: str, limit: int, url: str | None, *, again: bool) -> bool:
        self.answers[sort] += 1
        if url:
            self.streak.bad(url, sort, again=again)
        return self.streak.means_all(sort, limit)

    def _stop(self, what: str, remedy: str) -> None:
        stands = (
            "what this run did not read stands as it was"
            if self.streak.any_good
            else "nothing known is changed"
        )
        self.stop = self.stop or SiteUnreachable(f"{what}: {stands}; {remedy}")

    @property
    def requests(self) -> int:
        """How many requests were made."""
        return self.answers.total()


def judge(error: ArchiveError | None, close_reason: str, ending: Ending | None = None) -> tuple[Outcome, str]:
    """Tell a run's outcome and why, in plain words.

    >>> judge(None, "shutdown")
    ('interrupted', 'stopped before its end')
    """
    if error:
        return "failed", one_line(error)
    if ending:
        return "good" if ending.good else "interrupted", ending.why
    if close_reason != "finished":
        return "interrupted", "stopped before its end"
    return "good", ""
