"""What the operator does, or forgot: the contact, the backup, the second copy."""

from datetime import UTC, datetime, timedelta

from archive.config import Settings
from archive.doctor.finding import Finding, fine, warning, wrong
from archive.queries import rfc3339
from archive.upkeep import Work, noted

_OLD = timedelta(days=7)


def check_contact(settings: Settings) -> Finding:
    """Tell how the site's people can reach the operator."""
    if settings.contact:
        return fine(settings.contact)
    return wrong("no public site is crawled by somebody whom nobody can reach", "set contact in matiane.toml")


def check_backup(settings: Settings) -> Finding:
    """Tell how old the newest backup is that this archive knows of."""
    return _age(settings, "backup", "matiane backup --to DIR, on another disk")


def check_copy(settings: Settings) -> Finding:
    """Tell how old the second copy is."""
    return _age(settings, "copy", "matiane copy --to DIR, on another disk, or s3://bucket/prefix")


def _age(settings: Settings, work: Work, remedy: str) -> Finding:
    done = noted(settings.home, work)
    if done is None:
        return warning("none is known", remedy)
    what = f"{done.where}, of {rfc3339(done.time)}"
    return fine(what) if datetime.now(UTC) - done.time < _OLD else warning(what, remedy)
