"""What captures tell besides items: the text of documents, the dates of other pages."""

from collections import Counter
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.orm import Session

from archive.beside import Beside, dates
from archive.models import CaptureRow, DocumentRow, EvidenceRow, ItemRow, VersionRow
from archive.records import Capture
from pipelines.documents import Document
from pipelines.extract import Extraction


def keep(session: Session, key: int, capture: Capture, extraction: Extraction) -> None:
    """Remember what a capture told besides an item, and date the items that need it."""
    if extraction.document:
        _keep_document(session, capture.citation.digest, extraction.document)
    rows = {
        (told.url, told.source): {
            "url": told.url,
            "source": told.source,
            "capture": key,
            "published": told.date,
            "time": capture.time,
        }
        for told in reversed(extraction.evidence)
    }
    if rows:
        session.connection().execute(insert(cast("Table", EvidenceRow.__table__)), list(rows.values()))
        date_items(session, {url for url, _ in rows})


def _keep_document(session: Session, digest: str, document: Document) -> None:
    # Once for all captures of the same bytes.
    if session.get(DocumentRow, digest) is None:
        told = {"pages": document.pages, "title": document.title, "text": document.text}
        row = {"digest": digest, **told, "lang": language(document.text)}
        session.connection().execute(insert(cast("Table", DocumentRow.__table__)), row)


def date_items(session: Session, urls: set[str]) -> None:
    """Give the items at some addresses the date that is known of them beside their pages."""
    newest = select(ItemRow.id, ItemRow.published, VersionRow.content).join(
        VersionRow, (VersionRow.item == ItemRow.id) & (VersionRow.time == ItemRow.latest)
    )
    found = session.execute(newest.where(ItemRow.url.in_(urls))).all()
    known = Beside(dates(session, urls), {})
    for item, published, said in found:
        told = day(known.complete(said or {}))
        if told != published:
            session.execute(update(ItemRow).where(ItemRow.id == item).values(published=told))


def day_of_item(session: Session, said: dict[str, Any]) -> date | None:
    """Return the day of publication that an item tells, else the one that is known beside it."""
    return day(said) or day(Beside(dates(session, {said["url"]}), {}).complete(said))


def day(said: dict[str, Any]) -> date | None:
    """Return the day of publication that an item tells."""
    return date.fromisoformat(said["published"]) if said.get("published") else None


def drop_orphans(session: Session, urls: set[str]) -> None:
    """Take out what only captures told that are no longer there, and date the items anew."""
    left = select(CaptureRow.digest)
    session.execute(delete(DocumentRow).where(DocumentRow.digest.not_in(left)))
    date_items(session, urls)


def language(text: str) -> str | None:
    """Return the language that the letters of a text tell: Georgian, else what is written in Latin ones.

    >>> language("მიგრაცია IOM"), language("Migration"), language("2024")
    ('ka', 'en', None)
    """
    scripts = Counter("ka" if "ა" <= letter <= "ჿ" else "en" for letter in text if letter.isalpha())
    return scripts.most_common(1)[0][0] if scripts else None
