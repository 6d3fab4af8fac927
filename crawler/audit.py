"""What a crawl heard of and did not capture, each URL with its reason: nothing is missing in silence."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.masking import masked
from archive.models import CaptureRow
from crawler.urls import identity

_NOT_REACHED = "not reached"
_TAKEN_DOWN = "taken down"
_GONE = frozenset({404, 410})
_SERVER_ERROR = 500


@dataclass(slots=True)
class Heard:
    """The URLs that a crawl heard of: from earlier runs, sitemap, listings, feed, links and translations."""

    asked: dict[str, str] = field(default_factory=dict)
    """By identity, those that were to be asked for."""
    left_out: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By identity, those that were not, and why."""
    failed: dict[str, str] = field(default_factory=dict)
    """By URL, why there was no answer."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What became of every URL that a crawl heard of."""

    known: int
    missing: Mapping[str, str]
    """By URL, why it was not captured."""

    def told(self) -> dict[str, Any]:
        """Return the totals as the report tells them: what is known is captured, or missing for a reason."""
        reasons = Counter(self.missing.values())
        captured = self.known - reasons.total()
        return {"known": self.known, "captured": captured, "missing": dict(sorted(reasons.items()))}

    def lines(self) -> bytes:
        """Return what is missing as JSON lines, by URL."""
        # An address that was taken down may itself be personal.
        told = (
            {"url": None if reason == _TAKEN_DOWN else url, "reason": reason}
            for url, reason in sorted(self.missing.items())
        )
        return masked("".join(f"{json.dumps(each)}\n" for each in told)).encode()


def audit(
    heard: Heard, earlier: Iterable[str], answers: Mapping[str, str | None], rest: str | None = None
) -> Audit:
    """Tell what became of every URL; `rest` says why those that nobody came to were not asked for.

    >>> heard = Heard({"/a": "/a", "/b": "/b"}, {"/c": ("/c", "robots.txt")}, {"/b": "head timeout"})
    >>> audit(heard, ["/a", "/d"], {"/a": None}).told()
    {'known': 4, 'captured': 1, 'missing': {'no answer: head timeout': 1, 'not reached': 1, 'robots.txt': 1}}
    """
    missing = {url: why for key, (url, why) in heard.left_out.items() if key not in heard.asked}
    asked = {identity(url): url for url in earlier if identity(url) not in heard.left_out} | heard.asked
    for url in asked.values():
        if url not in answers:
            failure = heard.failed.get(url)
            missing[url] = f"no answer: {failure}" if failure else rest or _NOT_REACHED
        elif why := answers[url]:
            missing[url] = why
    return Audit(len(asked.keys() | heard.left_out.keys()), missing)


def answers_of(session: Session, run: str) -> dict[str, str | None]:
    """Return for each URL that a run captured why its newest answer is no page; None where it is one."""
    rows = select(CaptureRow.url, CaptureRow.status, CaptureRow.truncated).where(CaptureRow.run == run)
    return {
        url: _no_page(status, truncated)
        for url, status, truncated in session.execute(rows.order_by(CaptureRow.time))
    }


def _no_page(status: int | None, truncated: str | None) -> str | None:
    """Say why an answer is no capture of a page; a redirect leads to one, which is known by itself.

    >>> _no_page(200, None), _no_page(301, None), _no_page(404, None), _no_page(429, None)
    (None, None, '404', 'refused: 429')
    """
    if truncated:
        return f"truncated: {truncated}"
    if status is None:
        return "error: no HTTP"
    if status in _GONE:
        return str(status)
    return None if status < 400 else f"{'error' if status >= _SERVER_ERROR else 'refused'}: {status}"  # noqa: PLR2004
