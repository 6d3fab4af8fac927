"""The one flow: a capture and what reading it told become rows. Crawl, rebuild and import all end here."""

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, delete, func, insert, select, update
from sqlalchemy.orm import Session

from archive.cdx import urlkey
from archive.models import CaptureRow, Derived, ItemRow, VersionRow
from archive.records import Capture
from archive.takedown.gate import TAKEN_DOWN, is_erased, is_redacted, redacted
from pipelines.asides import day_of_item, keep
from pipelines.extract import Extraction
from pipelines.items import content, content_digest, item_id
from pipelines.sightings import Contents, Said, contents_of, sightings
from pipelines.trace import Sighting, trace
from pipelines.urls import spelled

# Fields that no sign gives.
_CERTAIN = frozenset({"mission", "kind", "url", "published_source"})


def record(session: Session, capture: Capture, extraction: Extraction, gap: timedelta) -> None:
    """Remember a capture and what it told, in the caller's transaction.

    Twice is the same as once, and captures may come in any order: an item's versions are those
    of its captures in their order of time.
    """
    if session.scalar(select(CaptureRow.id).where(CaptureRow.record_id == capture.record_id)):
        return
    said = content(extraction.item) if extraction.item else None
    signs = {name: extraction.signs.get(name) for name in said if name not in _CERTAIN} if said else None
    item = item_id(extraction.item) if extraction.item else None
    digest = content_digest(said) if said else None
    if is_erased(session, capture, item):
        _insert(session, CaptureRow, **_capture(capture), outcome=TAKEN_DOWN)
        return
    html = extraction.html
    if item and said and is_redacted(session, item):
        said, html = redacted(said), None
    key = _insert(
        session,
        CaptureRow,
        **_capture(capture),
        outcome=extraction.outcome,
        note=extraction.error or extraction.note,
        item=item,
        content_digest=digest,
        signs=signs,
        alternates=dict(extraction.alternates) or None,
    )
    keep(session, key, capture, extraction)
    if item and said and digest:
        retrace(session, item, capture.time, gap, {digest: Said(said, html)})
    elif extraction.gone:
        _miss(session, capture, gap)


def _miss(session: Session, capture: Capture, gap: timedelta) -> None:
    stood_here = select(VersionRow.item).where(VersionRow.url == spelled(capture.url)).distinct()
    for missed in session.scalars(stood_here).all():
        retrace(session, missed, capture.time, gap, {})


def _capture(capture: Capture) -> dict[str, Any]:
    return {
        "record_id": capture.record_id,
        "mission": capture.mission,
        "run": capture.run,
        "url": capture.url,
        "urlkey": urlkey(capture.url),
        "time": capture.time,
        "status": capture.status,
        "mime": (capture.header("content-type") or "").partition(";")[0].strip().lower() or None,
        "digest": capture.citation.digest,
        "filename": capture.citation.filename,
        "offset": capture.citation.offset,
        "length": capture.citation.length,
        "revisit": capture.revisit,
        "truncated": capture.truncated,
        "etag": capture.header("etag"),
        "last_modified": capture.header("last-modified"),
        "via": capture.via,
        "hops": capture.hops,
    }


def retrace(session: Session, item: str, time: datetime, gap: timedelta, fresh: Contents) -> None:
    """Make the item's versions from `time` on what its sightings say they are."""
    versions = session.scalars(
        select(VersionRow).where(VersionRow.item == item).order_by(VersionRow.time)
    ).all()
    base = next((version for version in reversed(versions) if version.time < time), None)
    later = [version for version in versions if base is None or version.time > base.time]
    if base and not later and base.content_digest in fresh:
        # It says what it said: no version can begin or end here.
        still = update(ItemRow).where(ItemRow.id == item, ItemRow.last_seen < time)
        session.execute(still.values(last_seen=time))
        return
    contents = contents_of(versions) | fresh

    seen = sightings(session, item, base.time if base else None, contents)
    held = (base.content_digest, base.url) if base else (None, None)
    begun = {sighting.time: sighting for sighting in trace(seen, gap, *held)}

    _replace(session, item, later, begun, contents)
    _refresh(session, item)


def _replace(
    session: Session,
    item: str,
    versions: list[VersionRow],
    begun: dict[datetime, Sighting],
    contents: Contents,
) -> None:
    kept = {v.time for v in versions if v.time in begun and v.capture == begun[v.time].capture}
    stale = [version.time for version in versions if version.time not in kept]
    if stale:
        session.execute(delete(VersionRow).where(VersionRow.item == item, VersionRow.time.in_(stale)))
    for time, sighting in begun.items():
        if time not in kept:
            said = contents[sighting.content_digest] if sighting.content_digest else None
            _insert(
                session,
                VersionRow,
                item=item,
                time=time,
                capture=sighting.capture,
                url=said.content["url"] if said else None,
                content_digest=sighting.content_digest,
                content=said.content if said else None,
                html=said.html if said else None,
                cause="site",
            )


def _refresh(session: Session, item: str) -> None:
    """Make the item's row tell its newest state."""
    newest = select(VersionRow).where(VersionRow.item == item).order_by(VersionRow.time.desc()).limit(1)
    last = session.scalars(newest).one()
    telling = last if last.content else session.scalars(newest.where(VersionRow.url.is_not(None))).one()
    said: dict[str, Any] = telling.content or {}
    first, last_seen = session.execute(
        select(func.min(CaptureRow.time), func.max(CaptureRow.time)).where(CaptureRow.item == item)
    ).one()
    session.execute(delete(ItemRow).where(ItemRow.id == item))
    _insert(
        session,
        ItemRow,
        id=item,
        mission=said["mission"],
        kind=said["kind"],
        lang=said["lang"],
        node=said["node"],
        url=said["url"],
        published=day_of_item(session, said),
        first_seen=first,
        last_seen=last_seen,
        gone=None if last.content else last.time,
        latest=telling.time,
    )


def _insert(session: Session, model: type[Derived], **row: object) -> Any:  # noqa: ANN401  whatever the key is
    # On the table, not on the model: the ORM would spend four times as long on each row.
    done = session.connection().execute(insert(cast("Table", model.__table__)), row)
    return done.inserted_primary_key and done.inserted_primary_key[0]
