"""How long ago the last good run was, and whether that is too long."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.models import RunRow
from archive.queries import rfc3339


def last_good(session: Session) -> datetime | None:
    """Return when the last crawl that went well ended."""
    good = (RunRow.kind == "crawl", RunRow.outcome == "good")
    return session.scalar(select(func.max(RunRow.finished)).where(*good))


def silence(session: Session, hours: float, now: datetime) -> str | None:
    """Say that no crawl went well for longer than so many hours, or nothing; 0 hours are never too long."""
    good = last_good(session)
    since = good or session.scalar(select(func.min(RunRow.started)).where(RunRow.kind == "crawl"))
    if not hours or since is None or now - since <= timedelta(hours=hours):
        return None
    what = f"the last was on {rfc3339(good)}" if good else f"there was none since {rfc3339(since)}"
    return f"no crawl went well for more than {hours:g} hours: {what}"
