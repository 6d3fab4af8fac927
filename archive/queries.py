"""Questions to the index. Every answer is JSON-ready, in the form of docs/interface.md."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Integer, Row, Select, func, select
from sqlalchemy.orm import Session

from archive.beside import Beside, beside
from archive.captures import citation_of
from archive.errors import UsageError
from archive.models import CaptureRow, ItemRow, RunRow, VersionRow
from archive.takedown.gate import visible
from archive.translations import LAG, Translated, translated

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items are meant; None means any."""

    kind: str | None = None
    lang: str | None = None
    since: datetime | None = None
    translation: str | None = None
    """One of `archive.translations.states`."""


def rfc3339(time: datetime | None) -> str | None:
    """Write a time the one way it is written everywhere.

    >>> rfc3339(datetime(2026, 11, 22, 17, 33, tzinfo=UTC))
    '2026-11-22T17:33:00Z'
    """
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z") if time else None


def parse_time(text: str) -> datetime:
    """Read a date or an RFC 3339 time; without an offset it is UTC. Raise UsageError for anything else.

    >>> rfc3339(parse_time("2026-11-22")), rfc3339(parse_time("2026-11-22T21:33:00+04:00"))
    ('2026-11-22T00:00:00Z', '2026-11-22T17:33:00Z')
    """
    try:
        time = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no time: write 2026-11-22 or 2026-11-22T17:33:00Z") from error
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def items(session: Session, wanted: ItemFilter = ItemFilter(), lag: timedelta = LAG) -> Iterator[Json]:
    """Yield the latest version of every item, by id; `since` keeps those that changed from then on."""
    rows = _said(session).where(VersionRow.time == ItemRow.latest).order_by(ItemRow.id)
    if wanted.kind:
        rows = rows.where(ItemRow.kind == wanted.kind)
    if wanted.lang:
        rows = rows.where(ItemRow.lang == wanted.lang)
    if wanted.since:
        rows = rows.where(func.coalesce(ItemRow.gone, ItemRow.latest) >= wanted.since)
    translations, known = translated(session, lag=lag), beside(session)
    for row in session.execute(rows):
        if wanted.translation in {None, translations.get(row[0].id, Translated()).state}:
            yield _version(row, translations, known) | {"gone": rfc3339(row[0].gone)}


def item_at(session: Session, item: str, at: datetime | None = None, lag: timedelta = LAG) -> Json:
    """Return an item as it was known at a time (now, when none is given), and since when it is gone."""
    rows = [row for row in _versions(session, item) if at is None or row[1].time <= at]
    said = next((row for row in reversed(rows) if row[1].content), None)
    if said is None:
        raise UsageError(
            f"nothing is known of {item} at that time: `matiane history {item}` tells since when"
        )
    gone = None if rows[-1][1].content else rfc3339(rows[-1][1].time)
    known = beside(session, [said[1]])
    told = _version(said, translated(session, said[0], at, lag), known, at) | {
        "html": said[1].html,
        "gone": gone,
    }
    return told if at is None else told | {"last_seen": rfc3339(_last_seen(session, item, at))}


def _last_seen(session: Session, item: str, at: datetime) -> datetime | None:
    seen = select(func.max(CaptureRow.time)).where(CaptureRow.item == item, CaptureRow.time <= at)
    return session.scalar(seen)


def history(session: Session, item: str, lag: timedelta = LAG) -> list[Json]:
    """Return all versions of an item, oldest first; where it is gone, only the time and the citation."""
    rows = _versions(session, item)
    translations = translated(session, rows[0][0], lag=lag)
    known = beside(session, [version for _, version, _ in rows])
    # What others told of a version counts until the next one began.
    ends = [*(version.time for _, version, _ in rows[1:]), None]
    return [
        _version(row, translations, known, end) | {"html": row[1].html}
        for row, end in zip(rows, ends, strict=True)
    ]


def _versions(session: Session, item: str) -> Sequence[Row[ItemRow, VersionRow, CaptureRow]]:
    rows = session.execute(_said(session).where(ItemRow.id == item).order_by(VersionRow.time)).all()
    if not rows:
        raise UsageError(f"no item {item!r} in this archive: `matiane items` lists them")
    return rows


def _said(session: Session) -> Select[ItemRow, VersionRow, CaptureRow]:
    return (
        select(ItemRow, VersionRow, CaptureRow)
        .join(VersionRow, VersionRow.item == ItemRow.id)
        .join(CaptureRow, CaptureRow.id == VersionRow.capture)
        .where(visible(session, CaptureRow, VersionRow))
    )


def _version(
    row: Row[ItemRow, VersionRow, CaptureRow],
    translations: dict[str, Translated],
    known: Beside,
    until: datetime | None = None,
) -> Json:
    item, version, capture = row
    told = translations.get(item.id, Translated())
    return {
        "id": item.id,
        **known.complete(version.content or {}, until),
        "translations": told.others,
        "translation_state": told.state,
        "first_seen": rfc3339(item.first_seen),
        "last_seen": rfc3339(item.last_seen),
        "captured": rfc3339(version.time),
        "gone": None if version.content else rfc3339(version.time),
        "citation": asdict(citation_of(capture)),
    }


def runs(session: Session) -> list[Json]:
    """Return all runs, newest first."""
    return [_run(run) for run in session.scalars(select(RunRow).order_by(RunRow.started.desc()))]


def run_said(session: Session, run: str) -> Json:
    """Return one run as `runs` tells it."""
    return _run(session.get_one(RunRow, run))


def _run(run: RunRow) -> Json:
    return {
        "id": run.id,
        "kind": run.kind,
        "mission": run.mission,
        "started": rfc3339(run.started),
        "finished": rfc3339(run.finished),
        "outcome": run.outcome,
        "reason": run.reason or None,
        "released": rfc3339(run.released),
        **run.counts,
    }


def totals(session: Session) -> Json:
    """Count what the archive holds."""
    captures, revisits, size = session.execute(
        select(
            func.count(), func.sum(CaptureRow.revisit.cast(Integer)), func.sum(CaptureRow.length)
        ).select_from(CaptureRow)
    ).one()
    kinds = select(ItemRow.kind, ItemRow.lang, func.count()).group_by(ItemRow.kind, ItemRow.lang)
    return {
        "captures": captures,
        "revisits": revisits or 0,
        "bytes": size or 0,
        "items": session.scalar(select(func.count()).select_from(ItemRow)),
        "gone": session.scalar(select(func.count()).where(ItemRow.gone.is_not(None))),
        "versions": session.scalar(select(func.count()).select_from(VersionRow)),
        "kinds": [
            {"kind": kind, "lang": lang, "items": count}
            for kind, lang, count in session.execute(kinds.order_by(ItemRow.kind, ItemRow.lang))
        ],
    }
