"""The rules of WARC 1.1 that our files keep, told from the standard; shares no code with the writer."""

import base64
import hashlib
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_ID = re.compile(r"<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_URI = re.compile(r"[a-z]+:[!$-;=?-Z\[\]_a-z~]+")
_IDS = {"WARC-Record-ID", "WARC-Warcinfo-ID", "WARC-Concurrent-To", "WARC-Refers-To"}
_REPEATABLE = {"WARC-Concurrent-To", "WARC-Protocol"}
_REFERS = {"WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date"}
_ALL = {"WARC-Type", "WARC-Record-ID", "WARC-Date", "Content-Length", "WARC-Block-Digest"}
_EXCHANGE = _ALL | {"WARC-Target-URI", "WARC-Warcinfo-ID"}
_MUST = {
    "warcinfo": _ALL | {"WARC-Filename", "Content-Type"},
    "response": _EXCHANGE | {"WARC-IP-Address", "Content-Type"},
    "request": _EXCHANGE | {"WARC-IP-Address", "WARC-Concurrent-To", "Content-Type"},
    "metadata": _EXCHANGE | {"WARC-Concurrent-To", "Content-Type"},
    "revisit": _EXCHANGE | {"WARC-IP-Address", "WARC-Profile", "WARC-Payload-Digest"} | _REFERS,
    "resource": _EXCHANGE | {"WARC-Payload-Digest", "Content-Type"},
}
_MAY = {
    "warcinfo": set[str](),
    "response": {"WARC-Payload-Digest", "WARC-Truncated", "WARC-Protocol", "WARC-Cipher-Suite"},
    "request": {"WARC-Protocol", "WARC-Cipher-Suite"},
    "metadata": set[str](),
    "revisit": {"WARC-Truncated", "WARC-Protocol", "WARC-Cipher-Suite", "Content-Type"},
    "resource": set[str](),
}
_TYPES = {
    "warcinfo": "application/warc-fields",
    "response": "application/http; msgtype=response",
    "request": "application/http; msgtype=request",
    "metadata": "application/warc-fields",
}
_REVISIT = "http://netpreserve.org/warc/1.1/revisit/"


@dataclass(frozen=True)
class Linted:
    """One record as the lint sees it."""

    pairs: list[tuple[str, str]]
    block: bytes

    @property
    def names(self) -> list[str]:
        """Return the field names, repeated ones too."""
        return [name for name, _ in self.pairs]


def lint(path: Path) -> list[str]:
    """Return every rule that a file breaks, with the number of the record."""
    records = [_record(member) for member in _members(path.read_bytes())]
    faults: list[str] = []
    seen: set[str] = set()
    for number, record in enumerate(records):
        if isinstance(record, str):
            faults.append(f"{number}: {record}")
            continue
        found = [*_fields(record), *_values(record), *_digests(record)]
        if record.names.count("WARC-Record-ID") == 1:
            found += _links(record, seen, first=number == 0)
        faults += (f"{number}: {fault}" for fault in found)
    return faults


def _members(packed: bytes) -> Iterator[bytes]:
    while packed:
        unpack = zlib.decompressobj(31)
        content = unpack.decompress(packed)
        if not unpack.eof:
            raise EOFError
        yield content
        packed = unpack.unused_data


def _record(member: bytes) -> Linted | str:
    head, blank, rest = member.partition(b"\r\n\r\n")
    version, *lines = head.decode().split("\r\n")
    if not blank or version != "WARC/1.1":
        return "W-1 version"
    if any(not re.fullmatch(r"[!-9;-~]+: [^\x00-\x1f\x7f]+", line) for line in lines):
        return "W-6 header line"
    pairs = [(line.split(": ", 1)[0], line.split(": ", 1)[1]) for line in lines]
    block = rest[:-4]
    if rest[-4:] != b"\r\n\r\n" or dict(pairs).get("Content-Length") != str(len(block)):
        return "W-8 length"
    return Linted(pairs, block)


def _fields(record: Linted) -> Iterator[str]:
    names, kind = record.names, dict(record.pairs).get("WARC-Type", "none")
    if kind not in _MUST:
        yield f"W-2 type {kind}"
        return
    for name in _MUST[kind] - set(names):
        yield f"W-2 {kind} without {name}"
    for name in set(names) - _MUST[kind] - _MAY[kind]:
        yield f"W-29 {kind} with {name}"
    for name in set(names) - _REPEATABLE:
        if names.count(name) > 1:
            yield f"W-5 {name} repeated"
    if record.block and "Content-Type" not in names:
        yield "W-7 block without Content-Type"


def _values(record: Linted) -> Iterator[str]:
    kind = dict(record.pairs).get("WARC-Type", "none")
    for name, value in record.pairs:
        if name in {"WARC-Date", "WARC-Refers-To-Date"} and not _DATE.fullmatch(value):
            yield f"W-4 {name}"
        if name in _IDS and not _ID.fullmatch(value):
            yield f"W-3 {name}"
        if name.endswith("Target-URI") and not _URI.fullmatch(value):
            yield f"W-30 {name}"
        if name == "WARC-Truncated" and value not in {"length", "time", "disconnect", "unspecified"}:
            yield "W-31 reason"
        if name == "Content-Type" and value != _TYPES.get(kind, value):
            yield "W-20 Content-Type"


def _digests(record: Linted) -> Iterator[str]:
    fields = dict(record.pairs)
    if fields.get("WARC-Block-Digest") != _sha1(record.block):
        yield "W-9 block digest"
    if fields.get("WARC-Type") == "resource" and fields.get("WARC-Payload-Digest") != _sha1(record.block):
        yield "W-27 payload digest"
    if fields.get("WARC-Type") == "revisit":
        same = fields.get("WARC-Profile") == _REVISIT + "identical-payload-digest"
        if not same and fields.get("WARC-Profile") != _REVISIT + "server-not-modified":
            yield "W-24 profile"
        if same != (fields.get("WARC-Truncated") == "length") or same != bool(record.block):
            yield "W-25 block"


def _links(record: Linted, seen: set[str], *, first: bool) -> Iterator[str]:
    """Check what a record says of others: warcinfo first, exchanges together, originals before revisits."""
    fields = dict(record.pairs)
    if first != (fields.get("WARC-Type") == "warcinfo"):
        yield "W-20 warcinfo is the first record, and only it"
    if fields["WARC-Record-ID"] in seen:
        yield "W-3 id used before"
    seen.add(fields["WARC-Record-ID"])
    for name in ("WARC-Warcinfo-ID", "WARC-Concurrent-To"):
        if name in fields and fields[name] not in seen:
            yield f"W-22 {name} points nowhere"


def _sha1(content: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()
