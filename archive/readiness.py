"""What must be so before a run begins, and while it lasts: room on the disk, a clock that runs forward."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.errors import ArchiveError, DiskFailure
from archive.models import CaptureRow, RunRow
from archive.queries import rfc3339
from archive.storage import WarcFolder

MIB = 2**20

# Two machines that share an archive may differ by this much; a clock that was set back differs by more.
_TOLERANCE = timedelta(minutes=5)


class ClockBehind(ArchiveError):
    """The clock says that it is earlier than the newest capture. Raised before a run begins."""


def require_clock(session: Session, now: datetime) -> None:
    """Raise ClockBehind if captures of now would seem older than those that are there."""
    newest = session.scalar(select(func.max(CaptureRow.time)))
    if newest and now < newest - _TOLERANCE:
        raise ClockBehind(
            f"the clock says {rfc3339(now)}, but the newest capture is of {rfc3339(newest)}: "
            "set the clock, or give --accept-clock if it is right"
        )


def require_room(folder: WarcFolder, wanted: int, why: str) -> None:
    """Raise DiskFailure if less than so many bytes are free beside the WARC files."""
    home = folder.path.parent
    free = folder.disk.free(home)
    if free < wanted:
        raise DiskFailure(
            f"{free // MIB} MiB are free at {home}, and {why} {wanted // MIB} MiB: make room and run it again"
        )


def largest_run(session: Session) -> int:
    """Return how many bytes of WARC the largest run so far wrote."""
    return max((counts.get("bytes", 0) for counts in session.scalars(select(RunRow.counts))), default=0)
