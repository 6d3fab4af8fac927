"""Records that take another's place when a file is written anew: with another header, or tombstones."""

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from archive.warc.records import LEVEL, encode_fields, encode_record, new_id, warc_date
from archive.warc.stream import RawRecord
from archive.warc.write import FIELDS


@dataclass(frozen=True, slots=True)
class Notice:
    """What a tombstone says of the decision; of a personal URL it tells nothing."""

    take_down: str
    made: datetime
    reason: str
    requester: str
    personal: bool


def with_fields(content: bytes, values: Mapping[str, str]) -> bytes:
    r"""Return an unpacked record as a gzip member, some of its header fields given another value.

    >>> zlib.decompress(with_fields(b"WARC/1.1\r\nwarc-filename: a\r\nB: c\r\n\r\n\r\n\r\n",
    ...     {"WARC-Filename": "new"}), 31)
    b'WARC/1.1\r\nwarc-filename: new\r\nB: c\r\n\r\n\r\n\r\n'
    """
    head, blank, rest = content.partition(b"\r\n\r\n")
    for name, value in values.items():
        line = re.compile(rb"(\r\n" + re.escape(name.encode()) + rb":[ \t]*)[^\r\n]*", re.IGNORECASE)
        head = line.sub(lambda found, value=value: found[1] + value.encode(), head)  # type: ignore[misc]
    packer = zlib.compressobj(LEVEL, wbits=zlib.MAX_WBITS | 16)
    return packer.compress(head + blank + rest) + packer.flush()


def encode_tombstone(erased: RawRecord, companions: Iterable[str], notice: Notice) -> bytes:
    """Return the member that stands where a capture was: what was erased, when and why."""
    url = erased.identity("warc-target-uri")
    old = erased.identity("warc-record-id")
    block = [("erasedRecord", old), ("erasedType", erased.kind)]
    block += [("erasedWith", companion) for companion in companions]
    block += [("erasedDate", erased.fields.get("warc-date", ""))]
    block += [("takeDown", notice.take_down), ("reason", notice.reason), ("requester", notice.requester)]
    fields = [
        ("WARC-Date", warc_date(notice.made)),
        ("WARC-Target-URI", old if notice.personal or not url else url),
        ("Content-Type", FIELDS),
    ]
    if known := erased.fields.get("warc-warcinfo-id"):
        fields.append(("WARC-Warcinfo-ID", known))
    return encode_record("metadata", new_id(), fields, encode_fields(block))
