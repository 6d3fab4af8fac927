"""What is wrong with an archive, and the command that mends it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.heartbeat import silence
from archive.models import RunRow, WarcFileRow
from archive.storage import OPEN, WarcFolder

Problem = dict[str, str]

_REMEDIES = {"crawl": "matiane crawl", "rebuild": "matiane verify", "import": "matiane import FILE"}

# So long without robots.txt is no accident (RFC 9309 lets one crawl then: a person shall decide).
_WITHOUT_RULES = timedelta(days=30)


def problems(session: Session, folder: WarcFolder, heartbeat_hours: float) -> list[Problem]:
    """Return what is wrong, each with the command to type; nothing is changed by asking."""
    found = list(_problems(session, folder))
    if too_long := silence(session, heartbeat_hours, datetime.now(UTC)):
        found.append((too_long, "matiane doctor, and a look at cron or the timer"))
    return [{"what": what, "do": remedy} for what, remedy in found]


def _problems(session: Session, folder: WarcFolder) -> Iterator[tuple[str, str]]:
    last = session.scalar(select(RunRow).order_by(RunRow.started.desc()).limit(1))
    if last is None:
        yield "there was no run yet", "matiane crawl"
    elif last.outcome is None:
        yield (
            f"the {last.kind} {last.id} has not ended: it is at work, or it was killed",
            "matiane crawl, which says so if it is at work, and else mends what it left",
        )
        # What a run at work writes is open, and is indexed as it goes.
        return
    elif last.outcome != "good" and (last.kind, last.outcome) != ("crawl", "suspect"):
        why = f": {last.reason}" if last.reason else ""
        yield f"the {last.kind} {last.id} is {last.outcome}{why}", _REMEDIES[last.kind]
    yield from _suspects(session)
    yield from _without_rules(session, datetime.now(UTC))
    left = len(list(folder.path.glob(f"*{OPEN}")))
    if left:
        yield f"a crash left {left} WARC files open", "matiane crawl, or matiane rebuild: both finish them"
    behind = set(folder.names()) - set(session.scalars(select(WarcFileRow.filename)))
    if behind:
        yield f"the index lacks {len(behind)} WARC files, as {min(behind)}", "matiane rebuild"


def _suspects(session: Session) -> Iterator[tuple[str, str]]:
    """Yield the suspect crawls that no good one of the same sort came after."""
    settled: list[dict[str, object] | None] = []
    for run in session.scalars(select(RunRow).where(RunRow.kind == "crawl").order_by(RunRow.started.desc())):
        if run.outcome == "suspect" and run.asked not in settled:
            look = f"matiane crawl; if the site is really so, matiane release {run.id}"
            yield f"the crawl {run.id} is suspect: {run.reason}", look
        if run.outcome in {"good", "suspect"}:
            settled.append(run.asked)


def _without_rules(session: Session, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield since when no crawl could begin for want of robots.txt, once that is so for long."""
    since: datetime | None = None
    for run in session.scalars(select(RunRow).where(RunRow.kind == "crawl").order_by(RunRow.started.desc())):
        if not (run.reason or "").startswith("no crawl: "):
            break
        since = run.started
    if since and now - since > _WITHOUT_RULES:
        look = "look at robots.txt in a browser, and write to the site's people"
        yield f"robots.txt could not be had since {since:%Y-%m-%d}, so nothing is crawled", look
