"""Is the archive sound, as far as a look tells: `matiane verify` reads all of it."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.config import Settings
from archive.doctor.finding import Finding, fine, warning, wrong
from archive.errors import DamageFound
from archive.heartbeat import last_good, silence
from archive.holds import holds
from archive.lock import is_held
from archive.models import CaptureRow
from archive.queries import rfc3339
from archive.readiness import require_clock
from archive.state.journal import Journal
from archive.storage import WarcFolder

_REFUSALS = frozenset({401, 403, 429})
_TOO_LONG = "matiane status says how the last runs went; look at cron or the timer, too"


def check_lock(settings: Settings) -> Finding:
    """Tell whether a run is at work."""
    held = is_held(settings.home)
    return fine("a run is at work" if held else "no run is at work")


def check_holds(settings: Settings) -> Finding:
    """Tell what keeps crawls from asking: a pause that somebody forgot is a long one."""
    found = [hold.why for hold in holds(settings.home, datetime.now(UTC))]
    if found:
        return warning("; ".join(found), "matiane resume, if it is time")
    return fine("crawls may ask")


def check_journal(settings: Settings) -> Finding:
    """Read every line of the journal; raise JournalDamaged if one is not what was written."""
    journal = Journal(settings.home)
    if not journal.path.exists():
        return warning(f"there is no journal at {journal.path}", "matiane crawl, which writes it anew")
    return fine(f"{len(journal.entries())} lines, each as it was written")


def check_manifest(settings: Settings) -> Finding:
    """Hold the names in the manifest against the files; raise DamageFound if one is missing."""
    folder = WarcFolder(settings.home)
    named, there = set(folder.manifest()), set(folder.names())
    if gone := sorted(named - there):
        remedy = "`matiane verify --second-copy WHERE --restore` brings them back"
        raise DamageFound(f"{len(gone)} WARC files are missing, as {gone[0]}: {remedy}")
    if new := sorted(there - named):
        return warning(f"the manifest lacks {len(new)} WARC files, as {new[0]}", "matiane crawl enters them")
    return fine(f"{len(named)} WARC files, each in its place")


def check_clock(session: Session, _settings: Settings) -> Finding:
    """Raise ClockBehind if the newest capture is later than now."""
    now = datetime.now(UTC)
    require_clock(session, now)
    return fine(f"{rfc3339(now.replace(microsecond=0))}, after the newest capture")


def check_robots(session: Session, _settings: Settings) -> Finding:
    """Tell what robots.txt last answered."""
    asked = select(CaptureRow.url, CaptureRow.status, CaptureRow.time).where(CaptureRow.hops.startswith("P"))
    last = session.execute(asked.order_by(CaptureRow.time.desc()).limit(1)).first()
    if last is None:
        return warning("it was never answered", "matiane crawl")
    what = f"{last.url} answered {last.status} on {rfc3339(last.time)}"
    if _permits(last.status):
        return fine(what)
    return warning(what, "wait; if it lasts for days, write to the site's people")


def _permits(status: int | None) -> bool:
    """Tell whether an answer allows any crawl, as `crawler.robots` has it: there are rules, or none."""
    success, missing = range(200, 300), range(400, 500)
    return status in success or (status in missing and status not in _REFUSALS)


def check_runs(session: Session, settings: Settings) -> Finding:
    """Tell how long ago a crawl went well."""
    too_long = silence(session, settings.heartbeat_hours, datetime.now(UTC))
    if too_long:
        return wrong(too_long, _TOO_LONG)
    good = last_good(session)
    if good is None:
        return warning("no crawl went well so far", "matiane crawl")
    return fine(f"the last one ended on {rfc3339(good)}")
