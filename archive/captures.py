"""Questions about captures: where their bytes are, and what a crawl must know of earlier ones."""

from collections.abc import Iterator
from http import HTTPStatus

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.models import CaptureRow
from archive.records import Citation, Original
from archive.takedown.gate import visible


def citation_of(capture: CaptureRow) -> Citation:
    """Return where a capture's record is."""
    return Citation(capture.filename, capture.offset, capture.length, capture.digest)


def citations(session: Session) -> Iterator[Citation]:
    """Yield where every capture's record is, by file and offset."""
    rows = select(CaptureRow).order_by(CaptureRow.filename, CaptureRow.offset)
    yield from (citation_of(capture) for capture in session.scalars(rows.execution_options(yield_per=1000)))


def known_urls(session: Session, mission: str) -> list[str]:
    """Return every URL that a crawl of the mission ever captured, so that it is asked for again."""
    urls = select(CaptureRow.url).where(CaptureRow.mission == mission).distinct()
    return list(session.scalars(urls.order_by(CaptureRow.url)))


def validators(session: Session, mission: str) -> Iterator[tuple[str, str, str]]:
    """Yield URL, ETag and Last-Modified of each URL's newest whole answer that carried both.

    Drupal answers 304 only to both (measured on Drupal 10), and its 304 repeats neither.
    """
    newest = (
        select(CaptureRow.url, func.max(CaptureRow.time).label("time"))
        .where(
            CaptureRow.mission == mission,
            CaptureRow.status == HTTPStatus.OK,
            CaptureRow.truncated.is_(None),
            visible(session),
        )
        .group_by(CaptureRow.url)
        .subquery()
    )
    rows = select(CaptureRow.url, CaptureRow.etag, CaptureRow.last_modified).join(
        newest, (newest.c.url == CaptureRow.url) & (newest.c.time == CaptureRow.time)
    )
    for url, etag, modified in session.execute(rows):
        if etag and modified:
            yield url, etag, modified


def original(session: Session, digest: str) -> Original | None:
    """Return the earliest whole answer with that payload: what a revisit may refer to."""
    rows = (
        select(CaptureRow)
        .where(
            CaptureRow.digest == digest,
            CaptureRow.revisit.is_(False),
            CaptureRow.truncated.is_(None),
            CaptureRow.status == HTTPStatus.OK,
            visible(session),
        )
        .order_by(CaptureRow.time)
        .limit(1)
    )
    capture = session.scalar(rows)
    return _original(capture) if capture else None


def newest_original(session: Session, url: str) -> Original | None:
    """Return what a 304 for a URL refers to: the original of its newest whole answer."""
    newest = (
        select(CaptureRow.digest)
        .where(
            CaptureRow.url == url,
            CaptureRow.truncated.is_(None),
            CaptureRow.status == HTTPStatus.OK,
            visible(session),
        )
        .order_by(CaptureRow.time.desc())
        .limit(1)
    )
    digest = session.scalar(newest)
    return original(session, digest) if digest else None


def _original(capture: CaptureRow) -> Original:
    return Original(capture.record_id, capture.url, capture.time, citation_of(capture))
