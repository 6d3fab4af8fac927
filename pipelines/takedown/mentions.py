"""Which captures hold a text, in the bytes that the site sent."""

from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.captures import citation_of
from archive.models import CaptureRow
from archive.queries import Json, rfc3339
from archive.storage import WarcFolder
from archive.warc.read import read_capture
from pipelines.encoding import Undecodable, decode_payload

Watch = Callable[[Iterable[CaptureRow]], Iterable[CaptureRow]]
"""Passes captures on, telling a person how far the reading is."""


def mentions(session: Session, folder: WarcFolder, text: str, watch: Watch = iter) -> Iterator[Json]:
    """Yield the whole answers that hold a text, by file and offset; revisits of them go with them anyway."""
    rows = select(CaptureRow).where(CaptureRow.revisit.is_(False))
    rows = rows.order_by(CaptureRow.filename, CaptureRow.offset).execution_options(yield_per=100)
    wanted = text.encode()
    for row in watch(session.scalars(rows)):
        capture = read_capture(folder, citation_of(row))
        headers = {name.lower(): value for name, value in capture.headers}
        try:
            body = decode_payload(capture.payload, headers)
        except Undecodable:
            body = capture.payload
        if wanted in body:
            yield {"record_id": row.record_id, "time": rfc3339(row.time), "url": row.url}
