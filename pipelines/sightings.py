"""What the index holds of an item: when it was seen or missed, and what it said."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.cdx import urlkey
from archive.models import CaptureRow, VersionRow
from pipelines.trace import Sighting
from pipelines.urls import spelled


class Said(NamedTuple):
    """What an item said, and its text as it may be shown."""

    content: dict[str, Any]
    html: str | None


Contents = dict[str, Said]
"""By content digest."""
Told = tuple[datetime, int, str, str, str | None]
"""A capture's time, key, run and URL, and the digest of what it said; None where the page was missing."""


def contents_of(versions: Iterable[VersionRow]) -> Contents:
    """Return what versions say, each thing once."""
    return {v.content_digest: Said(v.content, v.html) for v in versions if v.content_digest and v.content}


def sightings(session: Session, item: str, since: datetime | None, contents: Contents) -> list[Sighting]:
    """Return what was seen of an item after a time, in order, its misses among it."""
    keys = {urlkey(said.content["url"]) for said in contents.values()}
    told = (CaptureRow.item == item) | ((CaptureRow.outcome == "gone") & CaptureRow.urlkey.in_(keys))
    columns = (CaptureRow.time, CaptureRow.id, CaptureRow.run, CaptureRow.url, CaptureRow.content_digest)
    rows = select(*columns).where(told)
    if since is not None:
        rows = rows.where(CaptureRow.time > since)
    found = session.execute(rows.order_by(CaptureRow.time, CaptureRow.record_id))
    return [
        Sighting(time, key, run, contents[digest].content["url"] if digest else spelled(url), digest)
        for time, key, run, url, digest in _by_moment(found)
    ]


def _by_moment(rows: Iterable[Told]) -> Iterator[Told]:
    """Yield one word of each moment that saw the item, else every miss.

    Foreign archives tell seconds only: of several pages of a moment the record's name chooses one, in
    whichever order they came.
    """
    for _, moment in groupby(rows, key=itemgetter(0)):
        told = list(moment)
        yield from [row for row in told if row[-1] is not None][-1:] or told
