"""What a run read, in numbers: so that it can be held against earlier ones."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.fill import FillRates, fill_rates
from archive.models import CaptureRow, ItemRow, RunRow, VersionRow

# So many of the last good runs tell what is usual.
_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Profile:
    """One run in numbers."""

    run: str
    told: Mapping[str, int] = field(default_factory=dict)
    """How often captures told what: an item, a listing, `status 404`, maintenance."""
    items: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How many items were read, by kind and language."""
    fields: FillRates = field(default_factory=dict)
    lengths: Mapping[str, float] = field(default_factory=dict)
    """By kind, the median length of the text."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """The run's counts in the diary: how many items were added, edited, moved, removed."""


def profile(session: Session, run: str, counts: Mapping[str, int]) -> Profile:
    """Return a run in numbers, counted from what the index holds of it now."""
    lengths: dict[str, dict[str, int]] = {}
    items: dict[str, tuple[str, str]] = {}
    length = func.length(VersionRow.content["body"].as_string())
    same = (VersionRow.item == CaptureRow.item) & (VersionRow.content_digest == CaptureRow.content_digest)
    rows = (
        select(ItemRow.id, ItemRow.kind, ItemRow.lang, length)
        .join(CaptureRow, CaptureRow.item == ItemRow.id)
        .outerjoin(VersionRow, same)
        .where(CaptureRow.run == run)
    )
    for item, kind, lang, size in session.execute(rows):
        items[item] = (kind, lang)
        lengths.setdefault(kind, {})[item] = size or 0
    return Profile(
        run,
        _told(session, run),
        Counter(items.values()),
        fill_rates(session, run),
        {kind: median(sizes.values()) for kind, sizes in lengths.items()},
        counts,
    )


def usual(session: Session, run: str) -> list[Profile]:
    """Return the last good runs that asked for the same as this one did, newest first.

    None is older than one that a person released: since then the site is different.
    """
    this = session.get_one(RunRow, run)
    good = (
        select(RunRow)
        .where(
            RunRow.kind == this.kind,
            RunRow.mission == this.mission,
            RunRow.outcome == "good",
            RunRow.started < this.started,
            RunRow.id != run,
        )
        .order_by(RunRow.started.desc())
    )
    alike = [row for row in session.scalars(good) if row.asked == this.asked][:_ENOUGH]
    since = next((at for at, row in enumerate(alike, 1) if row.released), _ENOUGH)
    return [profile(session, row.id, row.counts) for row in alike[:since]]


def _told(session: Session, run: str) -> Counter[str]:
    rows = select(CaptureRow.outcome, CaptureRow.note, func.count()).where(CaptureRow.run == run)
    told: Counter[str] = Counter()
    for outcome, note, count in session.execute(rows.group_by(CaptureRow.outcome, CaptureRow.note)):
        # Of a ghost the note names whose it is, of an error what broke: each would stand alone.
        named = (note or outcome).partition(" of ")[0] if outcome in {"nothing", "gone"} else outcome
        told[named] += count
    return told
