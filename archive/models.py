"""The tables. Derived ones can be dropped and made again from the WARC files; state cannot."""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Index, MetaData, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC datetimes on every database (SQLite would hand back naive ones)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Hand the database a UTC time; SQLite's has no zone."""
        if value is None:
            return None
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the time its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Derived(DeclarativeBase):
    """Tables that `matiane rebuild` makes again from the WARC files."""

    metadata = MetaData()
    type_annotation_map: ClassVar = {datetime: UtcDateTime, dict[str, Any]: JSON}


class State(DeclarativeBase):
    """Tables that hold what people and runs did; they never refer to derived rows by key."""

    metadata = MetaData()
    type_annotation_map: ClassVar = {datetime: UtcDateTime, dict[str, Any]: JSON}


class CaptureRow(Derived):
    """One capture: where its record is, and what reading it told."""

    __tablename__ = "captures"
    __table_args__ = (
        Index("captures_urlkey_time", "urlkey", "time"),
        Index("captures_item_time", "item", "time"),
        Index("captures_record", "filename", "offset", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[str] = mapped_column(unique=True)
    mission: Mapped[str]
    run: Mapped[str] = mapped_column(index=True)
    url: Mapped[str] = mapped_column(index=True)
    urlkey: Mapped[str]
    time: Mapped[datetime]
    status: Mapped[int | None]
    mime: Mapped[str | None]
    digest: Mapped[str] = mapped_column(index=True)
    filename: Mapped[str]
    offset: Mapped[int]
    length: Mapped[int]
    revisit: Mapped[bool]
    truncated: Mapped[str | None]
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    via: Mapped[str | None]
    hops: Mapped[str]
    # What reading it told: item, document, gone, error or nothing, and why.
    outcome: Mapped[str]
    note: Mapped[str | None]
    item: Mapped[str | None]
    content_digest: Mapped[str | None]
    # Of an item without a node: by language, where the page says its translations are.
    alternates: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    # Of an item, for each field that may be empty: the sign that gave it, None where none did.
    signs: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class ItemRow(Derived):
    """The newest state of one item, for listing and filtering."""

    __tablename__ = "items"
    __table_args__ = (Index("items_mission_node", "mission", "node"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    mission: Mapped[str]
    kind: Mapped[str] = mapped_column(index=True)
    lang: Mapped[str]
    node: Mapped[int | None]
    url: Mapped[str] = mapped_column(index=True)
    published: Mapped[date | None]
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]
    gone: Mapped[datetime | None]
    # The time of the newest version that has content.
    latest: Mapped[datetime]


class VersionRow(Derived):
    """What an item said from one capture on; no content means that it is gone."""

    __tablename__ = "versions"
    __table_args__ = (Index("versions_time", "time"),)

    item: Mapped[str] = mapped_column(primary_key=True)
    time: Mapped[datetime] = mapped_column(primary_key=True)
    capture: Mapped[int] = mapped_column(ForeignKey("captures.id"))
    url: Mapped[str | None] = mapped_column(index=True)
    content_digest: Mapped[str | None]
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    # The text as it may be shown; no part of the content digest, so markup alone makes no version.
    html: Mapped[str | None]
    cause: Mapped[str]


class DocumentRow(Derived):
    """What a captured file says, by the digest of its payload; `lang` is what its letters tell."""

    __tablename__ = "documents"

    digest: Mapped[str] = mapped_column(primary_key=True)
    pages: Mapped[int]
    title: Mapped[str | None]
    text: Mapped[str]
    lang: Mapped[str | None]


class EvidenceRow(Derived):
    """The day on which a page was published, as the card of a listing or a feed told it in a capture."""

    __tablename__ = "evidence"
    __table_args__ = (Index("evidence_capture", "capture"),)

    url: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    capture: Mapped[int] = mapped_column(ForeignKey("captures.id", ondelete="CASCADE"), primary_key=True)
    published: Mapped[date]
    time: Mapped[datetime]


class WarcFileRow(Derived):
    """A finished WARC file whose every capture has its row."""

    __tablename__ = "warc_files"

    filename: Mapped[str] = mapped_column(primary_key=True)


class Stamp(Derived):
    """The schema that the derived tables were made with."""

    __tablename__ = "derived_schema"

    stamp: Mapped[str] = mapped_column(primary_key=True)


class RunRow(State):
    """One execution of crawl, rebuild or import, with counts and outcome."""

    __tablename__ = "runs"

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    mission: Mapped[str]
    started: Mapped[datetime] = mapped_column(index=True)
    finished: Mapped[datetime | None]
    outcome: Mapped[str | None]
    reason: Mapped[str | None]
    counts: Mapped[dict[str, Any]]
    # Which spider a crawl ran with, and what limited it: only runs that asked for the same are compared.
    asked: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    # When a person found a suspect run to be right: from here on it is what is usual.
    released: Mapped[datetime | None]


class TakeDownRow(State):
    """What must no longer be shown, told or kept, since when and for what reason; never who asked."""

    __tablename__ = "take_downs"

    id: Mapped[str] = mapped_column(primary_key=True)
    level: Mapped[str]
    made: Mapped[datetime] = mapped_column(index=True)
    reason: Mapped[str]
    requester: Mapped[str]
    # What is meant, a list for each of url, item and capture; of a personal one as salted digests.
    targets: Mapped[dict[str, Any]]
    since: Mapped[datetime | None]
    until: Mapped[datetime | None]
    personal: Mapped[bool]
    skip_crawl: Mapped[bool]
    # Of an erasure: which files are written anew, under which names. Once this stands, it is carried out.
    files: Mapped[dict[str, Any]]
    finished: Mapped[datetime | None]
    lifted: Mapped[datetime | None]
