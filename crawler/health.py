"""How a crawl went, judged when it ends."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from archive.errors import ArchiveError, SiteUnreachable
from crawler.robots import Robots

Outcome = Literal["good", "suspect", "failed", "interrupted"]

# So many refusals in a row mean that all of us is refused, not one page.
REFUSALS_IN_A_ROW = 5
FAILURES_IN_A_ROW = 10

_REFUSED = frozenset({401, 403, 429})


@dataclass(slots=True)
class Health:
    """What a crawl has met so far. `stop` says why it should end, once it should."""

    answers: Counter[str] = field(default_factory=Counter)
    in_a_row: Counter[str] = field(default_factory=Counter)
    stop: ArchiveError | None = None
    last_failure: str = ""

    def met_rules(self, status: int | None, robots: Robots) -> None:
        """Take note of robots.txt: RFC 9309 forbids a crawl when it cannot be had."""
        if robots.rules is None and not robots.default:
            why = robots.why if status else self.last_failure
            self.stop = SiteUnreachable(f"no crawl: {why}; nothing known is changed, try again later")

    def answered(self, status: int | None) -> None:
        """Take note of an answer; None is an answer that was no HTTP."""
        if status in _REFUSED:
            self._count("refused")
            if self.in_a_row["refused"] >= REFUSALS_IN_A_ROW:
                self.stop = SiteUnreachable(
                    f"the site refuses us (HTTP {status}, {REFUSALS_IN_A_ROW} times in a row): "
                    "nothing known is changed; ask the site's people or try again later"
                )
        elif status is None or status >= 500:  # noqa: PLR2004  server errors
            self.failed(f"HTTP {status}" if status else "an answer that is no HTTP")
        else:
            self._count("good")
            self.in_a_row.clear()

    def failed(self, why: str) -> None:
        """Take note of a request that got no answer, or none that is of use."""
        self.last_failure = why
        self._count("failed")
        if self.in_a_row["failed"] >= FAILURES_IN_A_ROW:
            self.stop = SiteUnreachable(
                f"the site does not answer ({why}): nothing known is changed; try again later"
            )

    def _count(self, what: str) -> None:
        self.answers[what] += 1
        self.in_a_row[what] += 1

    @property
    def requests(self) -> int:
        """How many requests were made."""
        return self.answers.total()


def judge(error: ArchiveError | None, close_reason: str) -> tuple[Outcome, str]:
    """Tell a run's outcome and why, in plain words.

    >>> judge(None, "shutdown")
    ('interrupted', 'stopped before its end')
    """
    if error:
        return "failed", str(error)
    if close_reason != "finished":
        return "interrupted", "stopped before its end"
    return "good", ""
