"""Captures taken out of the index: what is left says what a rebuild would, had they never been made."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from archive.models import CaptureRow, EvidenceRow, ItemRow, VersionRow
from pipelines.asides import drop_orphans
from pipelines.record import retrace
from pipelines.sightings import Contents, contents_of
from pipelines.urls import spelled

_EVER = datetime.min.replace(tzinfo=UTC)


def forget(session: Session, record_ids: Iterable[str], gap: timedelta) -> None:
    """Take captures out, in the caller's transaction; items are what the other captures say of them."""
    items: set[str] = set()
    found: list[int] = []
    for record_id in record_ids:
        row = session.scalar(select(CaptureRow).where(CaptureRow.record_id == record_id))
        if row:
            found.append(row.id)
            items.update({row.item} if row.item else _missed(session, row) if row.outcome == "gone" else ())
    said = {item: _said(session, item) for item in sorted(items)}
    for item in said:
        session.execute(delete(VersionRow).where(VersionRow.item == item))
    told = set(session.scalars(select(EvidenceRow.url).where(EvidenceRow.capture.in_(found))))
    for key in found:
        session.execute(delete(CaptureRow).where(CaptureRow.id == key))
    for item, contents in said.items():
        _retell(session, item, contents, gap)
    drop_orphans(session, told)


def _missed(session: Session, row: CaptureRow) -> set[str]:
    """Return the items that stood where a page was missing."""
    return set(session.scalars(select(VersionRow.item).where(VersionRow.url == spelled(row.url))))


def _said(session: Session, item: str) -> Contents:
    versions = session.scalars(select(VersionRow).where(VersionRow.item == item))
    return contents_of(versions)


def _retell(session: Session, item: str, contents: Contents, gap: timedelta) -> None:
    """Make an item's versions again from the captures that are left; without any it is unknown."""
    told = select(CaptureRow.content_digest).where(CaptureRow.item == item)
    digests = set(session.scalars(told))
    left = {digest: said for digest, said in contents.items() if digest in digests}
    if left:
        retrace(session, item, _EVER, gap, left)
    else:
        session.execute(delete(ItemRow).where(ItemRow.id == item))
