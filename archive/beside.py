"""What other captures tell of an item: its date from listings and feeds, the pages of its files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from archive.cdx import urlkey
from archive.models import CaptureRow, DocumentRow, EvidenceRow, VersionRow
from archive.takedown.gate import visible

# The card is the site's own word for the day; a feed's moment may be that of another edition.
_SOURCES = ("card", "feed")
_EVER = datetime.max.replace(tzinfo=UTC)


class Told(NamedTuple):
    """A date of publication as somebody told it, and when."""

    source: str
    time: datetime
    published: date


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known beside the pages of some items."""

    dates: dict[str, list[Told]]
    """By URL of a page."""
    files: dict[str, list[tuple[datetime, int]]]
    """By urlkey of a file: when it was captured, and how many pages it had."""

    def published(self, url: str, until: datetime | None = None) -> tuple[date, str] | None:
        """Return the date of a page by what was told by that time: a card's before a feed's, the newest."""
        known = [told for told in self.dates.get(url, ()) if told.time <= (until or _EVER)]
        for source in _SOURCES:
            newest = max((told for told in known if told.source == source), default=None)
            if newest:
                return newest.published, source
        return None

    def complete(self, said: dict[str, Any], until: datetime | None = None) -> dict[str, Any]:
        """Return what an item says with what was known beside it by that time; a page's own word stands."""
        if not said or said.get("redacted"):
            return said
        added: dict[str, Any] = {}
        if not said.get("published") and (told := self.published(said["url"], until)):
            added = {"published": told[0].isoformat(), "published_source": told[1]}
        if said.get("attachments"):
            added["attachments"] = [
                {**file, "pages": self._pages(file["url"], until)} for file in said["attachments"]
            ]
        return said | added

    def _pages(self, url: str, until: datetime | None) -> int | None:
        known = [seen for seen in self.files.get(urlkey(url), ()) if seen[0] <= (until or _EVER)]
        return max(known)[1] if known else None


def beside(session: Session, versions: Iterable[VersionRow] | None = None) -> Beside:
    """Return what may be shown beside some versions; without them, beside all items."""
    shown = visible(session, CaptureRow)
    if versions is None:
        return Beside(_dates(session, shown), _files(session, None, shown))
    told = [version.content for version in versions if version.content]
    files = {urlkey(file["url"]) for each in told for file in each.get("attachments", ())}
    return Beside(dates(session, {each["url"] for each in told}, shown), _files(session, files, shown))


def dates(
    session: Session, urls: set[str], shown: ColumnElement[bool] | None = None
) -> dict[str, list[Told]]:
    """Map URLs to what was told of them, by captures that may be shown or by all."""
    columns = (EvidenceRow.url, EvidenceRow.source, EvidenceRow.time, EvidenceRow.published)
    rows = select(*columns).where(EvidenceRow.url.in_(urls))
    if shown is not None:
        rows = rows.join(CaptureRow, CaptureRow.id == EvidenceRow.capture).where(shown)
    return _by_url(session.execute(rows))


def _dates(session: Session, shown: ColumnElement[bool]) -> dict[str, list[Told]]:
    """Map all URLs to what was told of them; only the newest time of each word."""
    newest = func.max(EvidenceRow.time)
    rows = select(EvidenceRow.url, EvidenceRow.source, newest, EvidenceRow.published)
    rows = rows.join(CaptureRow, CaptureRow.id == EvidenceRow.capture).where(shown)
    return _by_url(session.execute(rows.group_by(EvidenceRow.url, EvidenceRow.source, EvidenceRow.published)))


def _by_url(rows: Iterable[Any]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for url, *told in rows:
        found.setdefault(url, []).append(Told(*told))
    return found


def _files(
    session: Session, keys: set[str] | None, shown: ColumnElement[bool]
) -> dict[str, list[tuple[datetime, int]]]:
    rows = select(CaptureRow.urlkey, CaptureRow.time, DocumentRow.pages)
    rows = rows.join(DocumentRow, DocumentRow.digest == CaptureRow.digest)
    rows = rows.where(CaptureRow.outcome == "document", shown)
    if keys is not None:
        rows = rows.where(CaptureRow.urlkey.in_(keys))
    found: dict[str, list[tuple[datetime, int]]] = {}
    for key, time, pages in session.execute(rows):
        found.setdefault(key, []).append((time, pages))
    return found
