"""Questions to the index. Every answer is JSON-ready, in the form of docs/interface.md."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Integer, Row, Select, func, select
from sqlalchemy.orm import Session

from archive.captures import citation_of
from archive.errors import UsageError
from archive.models import CaptureRow, ItemRow, RunRow, VersionRow

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items are meant; None means any."""

    kind: str | None = None
    lang: str | None = None
    since: datetime | None = None


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


def items(session: Session, wanted: ItemFilter = ItemFilter()) -> Iterator[Json]:
    """Yield the latest version of every item, by id; `since` keeps those that changed from then on."""
    rows = _said().where(VersionRow.time == ItemRow.latest).order_by(ItemRow.id)
    if wanted.kind:
        rows = rows.where(ItemRow.kind == wanted.kind)
    if wanted.lang:
        rows = rows.where(ItemRow.lang == wanted.lang)
    if wanted.since:
        rows = rows.where(func.coalesce(ItemRow.gone, ItemRow.latest) >= wanted.since)
    translations = _translations(session)
    for row in session.execute(rows):
        yield _version(row, translations) | {"gone": rfc3339(row[0].gone)}


def item_at(session: Session, item: str, at: datetime | None = None) -> Json:
    """Return what an item said at a time (last of all, when none is given), and since when it is gone."""
    known = [v for v in history(session, item) if at is None or parse_time(v["captured"]) <= at]
    if not known:
        raise UsageError(
            f"nothing is known of {item} at that time: `matiane history {item}` tells since when"
        )
    said = next(version for version in reversed(known) if version["gone"] is None)
    return said | {"gone": known[-1]["gone"]}


def history(session: Session, item: str) -> list[Json]:
    """Return all versions of an item, oldest first; where it is gone, only the time and the citation."""
    rows = session.execute(_said().where(ItemRow.id == item).order_by(VersionRow.time)).all()
    if not rows:
        raise UsageError(f"no item {item!r} in this archive: `matiane items` lists them")
    translations = _translations(session, rows[0][0])
    return [_version(row, translations) for row in rows]


def _said() -> Select[ItemRow, VersionRow, CaptureRow]:
    return (
        select(ItemRow, VersionRow, CaptureRow)
        .join(VersionRow, VersionRow.item == ItemRow.id)
        .join(CaptureRow, CaptureRow.id == VersionRow.capture)
    )


def _version(row: Row[ItemRow, VersionRow, CaptureRow], translations: dict[str, Json]) -> Json:
    item, version, capture = row
    return {
        "id": item.id,
        **(version.content or {}),
        "translations": translations.get(item.id, {}),
        "first_seen": rfc3339(item.first_seen),
        "last_seen": rfc3339(item.last_seen),
        "captured": rfc3339(version.time),
        "gone": None if version.content else rfc3339(version.time),
        "citation": asdict(citation_of(capture)),
    }


def _translations(session: Session, of: ItemRow | None = None) -> dict[str, Json]:
    """Map each item to the present items of the same node in other languages."""
    nodes = select(ItemRow.id, ItemRow.mission, ItemRow.node, ItemRow.lang).where(
        ItemRow.node.is_not(None), ItemRow.gone.is_(None)
    )
    if of is not None:
        nodes = nodes.where(ItemRow.mission == of.mission, ItemRow.node == of.node)
    sides: dict[tuple[str, int | None], dict[str, str]] = {}
    for item, mission, node, lang in session.execute(nodes):
        sides.setdefault((mission, node), {})[lang] = item
    return {
        item: {lang: other for lang, other in sorted(pair.items()) if other != item}
        for pair in sides.values()
        for item in pair.values()
    }


def runs(session: Session) -> list[Json]:
    """Return all runs, newest first."""
    rows = session.scalars(select(RunRow).order_by(RunRow.started.desc()))
    return [
        {
            "id": run.id,
            "kind": run.kind,
            "mission": run.mission,
            "started": rfc3339(run.started),
            "finished": rfc3339(run.finished),
            "outcome": run.outcome,
            "reason": run.reason,
            **run.counts,
        }
        for run in rows
    ]


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
