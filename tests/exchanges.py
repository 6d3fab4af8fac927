"""Exchanges twice told: by the server that had them, and by WARC files read without our own reader."""

import base64
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from warcio.archiveiterator import ArchiveIterator

from messages import head_of, payload_of, sha1


@dataclass(frozen=True, slots=True)
class Sent:
    """What the server heard and what it answered."""

    request: bytes
    response: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """One WARC record and where it stands."""

    filename: str
    offset: int
    length: int
    fields: dict[str, str]
    block: bytes

    @property
    def kind(self) -> str:
        """Return the record's type."""
        return self.fields["WARC-Type"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """The three records of one exchange."""

    main: Record
    request: Record
    metadata: Record

    @property
    def kind(self) -> str:
        """Return whether the answer is whole, repeats an earlier payload, or was a 304: unchanged."""
        profile = self.main.fields.get("WARC-Profile", "")
        if profile.endswith("/server-not-modified"):
            return "unchanged"
        return "repeated" if profile else "whole"

    @property
    def url(self) -> str:
        """Return the URL that was asked for."""
        return self.main.fields["WARC-Target-URI"]

    @property
    def moment(self) -> str:
        """Return the time to the second, as replay tools write it."""
        return "".join(filter(str.isdigit, self.main.fields["WARC-Date"]))[:14]

    @property
    def answer(self) -> bytes:
        """Return what the files hold of the answer: all of it, or a revisit's head."""
        if self.kind != "unchanged":
            return self.main.block
        lines = (line.split(b": ", 1) for line in self.metadata.block.splitlines())
        return unquote_to_bytes(next(value for name, value in lines if name == b"responseHead"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which recorded exchange is which sent one, and what has no counterpart."""

    pairs: list[tuple[Recorded, Sent]]
    only_recorded: list[Recorded]
    only_sent: list[Sent]


def read_wires(log: Path) -> list[Sent]:
    """Return what the replica noted, in its order."""
    told = map(json.loads, log.read_text("ascii").splitlines())
    return [Sent(base64.b64decode(each["request"]), base64.b64decode(each["response"])) for each in told]


def read_records(folder: Path) -> list[Record]:
    """Return every record of every file, as warcio finds them."""
    return [record for path in sorted(folder.iterdir()) for record in _records(path)]


def _records(path: Path) -> Iterator[Record]:
    with path.open("rb") as file:
        peer = ArchiveIterator(file, no_record_parse=True)
        for record in peer:
            # Asking for the offset drains the record.
            block = record.raw_stream.read()
            fields = dict(record.rec_headers.headers)
            yield Record(path.name, peer.get_record_offset(), peer.get_record_length(), fields, block)


def recorded_in(records: Sequence[Record]) -> list[Recorded]:
    """Return the exchanges, put together by what each record says it is concurrent to."""
    parts: defaultdict[str, dict[str, Record]] = defaultdict(dict)
    for record in records:
        if name := record.fields.get("WARC-Concurrent-To"):
            parts[name][record.kind] = record
    return [
        Recorded(record, parts[name]["request"], parts[name]["metadata"])
        for record in records
        if (name := record.fields["WARC-Record-ID"]) in parts
    ]


def compare(recorded: Sequence[Recorded], sent: Sequence[Sent]) -> Comparison:
    """Pair exchanges whose request and answer are equal to the byte; each is used once."""
    left: defaultdict[tuple[bytes, bytes], list[Sent]] = defaultdict(list)
    for exchange in sent:
        left[exchange.request, head_of(exchange.response)].append(exchange)
    pairs: list[tuple[Recorded, Sent]] = []
    strangers: list[Recorded] = []
    for each in recorded:
        alike = left[each.request.block, head_of(each.answer)]
        if found := next((exchange for exchange in alike if _same(each, exchange)), None):
            alike.remove(found)
            pairs.append((each, found))
        else:
            strangers.append(each)
    return Comparison(pairs, strangers, [exchange for rest in left.values() for exchange in rest])


def _same(recorded: Recorded, sent: Sent) -> bool:
    """Compare all bytes; a revisit has only the head, and the digest for what it left out."""
    if recorded.kind != "repeated":
        return recorded.answer == sent.response
    digest = recorded.main.fields["WARC-Payload-Digest"]
    return recorded.answer == head_of(sent.response) and digest == sha1(payload_of(sent.response))
