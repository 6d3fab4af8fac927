"""What keeps a crawl from asking: a person's pause, or the site's own wish to be left alone."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from archive.disk import Disk

PAUSED = "paused"
"""By a person, until it is lifted or its time is over."""
ASKED_TO_WAIT = "asked-to-wait"
"""By the site, until a time."""


@dataclass(frozen=True, slots=True)
class Hold:
    """No request before a time; None is until somebody lifts it."""

    kind: str
    until: datetime | None

    @property
    def why(self) -> str:
        """Say it to a person.

        >>> Hold(PAUSED, None).why
        'this archive is paused: `matiane resume` lets it crawl again'
        """
        if self.kind == ASKED_TO_WAIT:
            return f"the site asks us to come back after {self.until:%Y-%m-%d %H:%M} UTC"
        until = f" until {self.until:%Y-%m-%d %H:%M} UTC" if self.until else ""
        return f"this archive is paused{until}: `matiane resume` lets it crawl again"


def hold(home: Path, kind: str, until: datetime | None) -> Hold:
    """Let no request leave before a time, in this run or the next ones; durable when this returns."""
    disk, path = Disk(), home / kind
    fresh = disk.reopen(path.with_name(f"{kind}.new"))
    disk.truncate(fresh, 0)
    disk.append(fresh, json.dumps({"until": until.isoformat() if until else None}).encode() + b"\n")
    disk.sync(fresh)
    disk.close(fresh)
    disk.rename(fresh.path, path)
    disk.sync_folder(home)
    return Hold(kind, until)


def holds(home: Path, now: datetime) -> Iterator[Hold]:
    """Yield what keeps a crawl from asking now; what cannot be read holds until it is lifted."""
    for kind in (PAUSED, ASKED_TO_WAIT):
        try:
            text = (home / kind).read_text()
        except FileNotFoundError:
            continue
        until = _until(text)
        if until is None or now < until:
            yield Hold(kind if until else PAUSED, until)


def lift(home: Path) -> list[Hold]:
    """Let crawls ask again; return what kept them from it."""
    lifted = list(holds(home, datetime.now(UTC)))
    for kind in (PAUSED, ASKED_TO_WAIT):
        if (home / kind).exists():
            Disk().unlink(home / kind)
            Disk().sync_folder(home)
    return lifted


def _until(text: str) -> datetime | None:
    """Read the time in a hold; nothing for one without, or that a person made by hand.

    >>> _until('{"until": "2026-11-22T12:00:00+00:00"}'), _until("")
    (datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.timezone.utc), None)
    """
    try:
        return datetime.fromisoformat(json.loads(text)["until"]).astimezone(UTC)
    except (ValueError, TypeError, KeyError, OverflowError):
        return None
