"""The diary of runs: when each began, how it ended, what it found."""

import secrets
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Integer, func, select
from sqlalchemy.orm import Session

from archive.changes import KINDS, changes_since
from archive.errors import UsageError
from archive.models import CaptureRow, RunRow
from archive.state.writing import put

Asked = dict[str, Any]
"""Which spider a crawl runs with, and what limits it: only runs that ask for the same are compared."""


def new_run_id(started: datetime) -> str:
    """Name a run so that names sort by time and never collide.

    >>> new_run_id(datetime(2026, 11, 22, 2, 30, tzinfo=UTC))[:16]
    '20261122T023000-'
    """
    return f"{started.astimezone(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"


def start_run(session: Session, run: str, kind: str, mission: str, started: datetime) -> None:
    """Write the run down before it does anything; earlier unfinished ones were interrupted."""
    for unfinished in session.scalars(select(RunRow.id).where(RunRow.outcome.is_(None))).all():
        put(session, RunRow(id=unfinished, outcome="interrupted", reason="ended without a word"))
    put(session, RunRow(id=run, kind=kind, mission=mission, started=started, counts=_nothing()))


def ask_for(session: Session, run: str, asked: Asked) -> None:
    """Write down what a crawl asks for."""
    put(session, RunRow(id=run, asked=asked))


def finish_run(session: Session, run: str, outcome: str, reason: str | None, requests: int) -> dict[str, int]:
    """Write down how a run ended, with its counts; return them."""
    counts = _nothing() | {"requests": requests} | _counted(session, run)
    put(session, RunRow(id=run, finished=datetime.now(UTC), outcome=outcome, reason=reason, counts=counts))
    return counts


def doubt_run(session: Session, run: str, reason: str) -> None:
    """Write down that a run went through, but looks wrong, and why."""
    put(session, RunRow(id=run, outcome="suspect", reason=reason))


def release_run(session: Session, run: str) -> str:
    """Let a suspect run count as a good one, because a person looked; return why it was suspect."""
    row = session.get(RunRow, run)
    if row is None or row.kind != "crawl" or row.outcome != "suspect":
        told = f"is a {row.kind} that is {row.outcome}" if row else "is not in the diary"
        raise UsageError(f"{run} {told}: `matiane status` lists the runs; only suspect crawls are released")
    reason = row.reason or ""
    put(session, RunRow(id=run, outcome="good", released=datetime.now(UTC)))
    return reason


def _nothing() -> dict[str, int]:
    return dict.fromkeys(("requests", "captures", "revisits", "items", *KINDS, "errors", "bytes"), 0)


def _counted(session: Session, run: str) -> dict[str, int]:
    captures, revisits, size, errors, items = session.execute(
        select(
            func.count(),
            func.sum(CaptureRow.revisit.cast(Integer)),
            func.sum(CaptureRow.length),
            func.count().filter(CaptureRow.outcome == "error"),
            func.count(CaptureRow.item.distinct()),
        ).where(CaptureRow.run == run)
    ).one()
    kinds = Counter(change.kind for change in changes_since(session, run=run))
    return {
        "captures": captures,
        "revisits": revisits or 0,
        "items": items,
        **{kind: kinds[kind] for kind in KINDS},
        "errors": errors,
        "bytes": size or 0,
    }
