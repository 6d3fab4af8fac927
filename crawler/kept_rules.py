"""The newest robots.txt in the archive: it counts for a day while the site cannot be asked for its rules."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from archive.captures import citation_of, original
from archive.database import Database
from archive.errors import DamageFound
from archive.models import CaptureRow
from archive.records import Citation
from archive.storage import WarcFolder
from archive.warc.read import read_capture
from crawler.robots import REDIRECTS, Robots, policy
from pipelines.encoding import body_of

# RFC 9309, 2.4
_KEPT = timedelta(hours=24)
# Rules, and those that stand behind redirects.
_HOPS = ["P" + "R" * count for count in range(REDIRECTS + 1)]


def kept_rules(database: Database, home: Path, mission: str, agent: str) -> Robots | None:
    """Return what the newest readable answer of the last 24 hours let an agent do, if there was one."""
    with database.read() as session:
        row = _newest(session, mission)
        place = _place(session, row) if row else None
    if row is None or place is None:
        return None
    try:
        body = body_of(read_capture(WarcFolder(home), place))
    except DamageFound:
        return None
    robots = policy(row.status, body or b"", agent)
    return replace(robots, why=f"{robots.why}, as it was at {row.time:%Y-%m-%d %H:%M} UTC")


def _newest(session: Session, mission: str) -> CaptureRow | None:
    rows = select(CaptureRow).where(
        CaptureRow.mission == mission,
        CaptureRow.hops.in_(_HOPS),
        CaptureRow.time >= datetime.now(UTC) - _KEPT,
        CaptureRow.truncated.is_(None),
        or_(CaptureRow.status.between(200, 299), CaptureRow.status.in_((404, 410))),
    )
    return session.scalar(rows.order_by(CaptureRow.time.desc()).limit(1))


def _place(session: Session, row: CaptureRow) -> Citation | None:
    """Return where the bytes are: those of a revisit stand in its original."""
    if not row.revisit:
        return citation_of(row)
    first = original(session, row.digest)
    return first.citation if first else None
