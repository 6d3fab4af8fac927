"""Records as they come from a file, ours or foreign: the only place that reads with FastWARC or warcio."""

import logging
import re
import zlib
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator
from warcio.archiveiterator import ArchiveIterator as PatientIterator
from warcio.exceptions import ArchiveLoadFailed

from archive.warc.http import whole_number
from archive.warc.walk import CutShort, RecordDamaged, Unreadable, find_member, next_member

# It warns of foreign URIs in their raw bytes, and reads them all the same.
logging.getLogger("warcio").setLevel(logging.ERROR)

_GZIP = b"\x1f\x8b"
_PEEK = 4 * 2**10
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.(\d{1,9}))?Z?)?")

OnDamage = Callable[[RecordDamaged], object]


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record: its kind, its fields by lower-case name, its place, and its block if it was wanted."""

    kind: str
    fields: dict[str, str]
    block: bytes
    offset: int
    length: int = 0

    def identity(self, name: str) -> str:
        """Return a URI or record id without the angle brackets that WARC/1.0 tools put round both."""
        return self.fields.get(name, "").strip("<>")

    @property
    def time(self) -> datetime | None:
        """When the capture began; None when the record does not tell."""
        return warc_time(self.fields.get("warc-date", ""))


def raise_damage(damage: RecordDamaged) -> None:
    """Stop at the first damage."""
    raise damage


def read_records(
    path: Path, wanted: Container[str], on_damage: OnDamage, start: int = 0
) -> Iterator[RawRecord]:
    """Yield the records from an offset on, with blocks for the wanted kinds.

    What is damaged is told and passed over; a last record that is cut short is left out.
    """
    name = path.name.removesuffix(".open")
    with path.open("rb") as file:
        at: int | None = start
        while at is not None:
            last: RawRecord | None = None
            end: int | None = None
            error: Exception | None = None
            try:
                for step in _records(file, at, wanted):
                    if isinstance(step, RawRecord):
                        last = step
                        continue
                    if last:
                        yield replace(last, length=step - last.offset)
                    at, last = step, None
            except (OSError, ArchiveLoadFailed) as caught:
                error = caught
            if last:
                end, packed = _end_of(file, last.offset)
                if end or not packed:
                    yield replace(last, length=(end or file.seek(0, SEEK_END)) - last.offset)
            if error and end is None:
                end = find_member(file, at + 1)
                if end or not _cut_short(file, at):
                    on_damage(RecordDamaged(name, at, str(error)))
            at = end if error else None


def warc_time(text: str) -> datetime | None:
    """Return the instant of a WARC-Date, of any precision.

    >>> warc_time("2026-11-22T17:05:09.1234567Z").isoformat(), warc_time("2026").isoformat()
    ('2026-11-22T17:05:09.123456+00:00', '2026-01-01T00:00:00+00:00')
    >>> print(warc_time("yesterday"))
    None
    """
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second = (
        int(part or unset) for part, unset in zip(found.groups()[:6], "011000", strict=True)
    )
    try:
        return datetime(year, month, day, hour, minute, second, int(f"{found[7] or '0':0<6.6}"), UTC)
    except ValueError:
        return None


def _records(file: BinaryIO, start: int, wanted: Container[str]) -> Iterator[int | RawRecord]:
    """Yield where each record begins, and then the record: the one before can go before its block is read."""
    file.seek(start)
    labels = _beginning(file.read(_PEEK)).partition(b"\r\n\r\n")[0]
    file.seek(start)
    # FastWARC knows labels in the standard's spelling only; warcio knows any, at a quarter of the speed.
    odd = b"warc-type:" in labels.lower() and not (b"WARC-Type:" in labels and b"Content-Length:" in labels)
    return _patient(file, wanted) if odd else _quick(file, wanted)


def _quick(file: BinaryIO, wanted: Container[str]) -> Iterator[int | RawRecord]:
    for record in ArchiveIterator(file, parse_http=False):
        yield record.stream_pos
        kind = str(record.record_type)
        block = record.reader.read() if kind in wanted else b""
        if kind in wanted and len(block) < record.content_length:
            return
        fields = {name.lower(): value for name, value in record.headers.to_tuples()}
        yield RawRecord(kind, fields, block, record.stream_pos)


def _patient(file: BinaryIO, wanted: Container[str]) -> Iterator[int | RawRecord]:
    records = PatientIterator(file, no_record_parse=True)
    for record in records:
        fields = {name.lower(): value for name, value in record.rec_headers.headers}
        # Asking for the offset drains the record, so its block is read first.
        block = record.raw_stream.read()
        length = whole_number(fields.get("content-length", "0"))
        if length is None:
            raise ArchiveLoadFailed("Content-Length is no length")
        if len(block) < length:
            return
        kind, offset = record.rec_type, records.get_record_offset()
        yield offset
        yield RawRecord(kind, fields, block if kind in wanted else b"", offset)


def _beginning(packed: bytes) -> bytes:
    if not packed.startswith(_GZIP):
        return packed
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, _PEEK)
    except zlib.error:
        return b""


def _end_of(file: BinaryIO, offset: int) -> tuple[int | None, bool]:
    """Return where the member at an offset ends, None if it is not whole; and whether it is one at all."""
    file.seek(offset)
    packed = file.read(2) == _GZIP
    file.seek(offset)
    try:
        member = next_member(file)
    except Unreadable:
        return None, packed
    return member.end if member else None, packed


def _cut_short(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    try:
        next_member(file)
    except Unreadable as why:
        return isinstance(why, CutShort)
    return False
