"""Gzip members one by one, judged strictly: for recovery and verification, on the standard library alone."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from archive.errors import DamageFound
from archive.warc.digests import agrees
from archive.warc.http import whole_number

MOST = 256 * 2**20
"""A member that unpacks to more is not looked at: no capture of ours comes near."""

_FIRST, _STEP = 4 * 2**10, 64 * 2**10
# A header line without spaces to take away; lines that together are as long as the header are all of it.
_PLAIN = re.compile(r"([!-9;-~]+): ([!-~](?:[ -~]*[!-~])?)(?:\r\n|\Z)")
_MAGIC = b"\x1f\x8b\x08"


class RecordDamaged(DamageFound):
    """The bytes at an offset are not a whole, true record. Raised or reported by whoever reads them."""

    def __init__(self, filename: str, offset: int, why: str) -> None:
        self.filename, self.offset, self.why = filename, offset, why
        super().__init__(f"{filename} at {offset}: {why}")


class Unreadable(Exception):
    """Why a member or a record is no good; its reader knows where it stands."""


class CutShort(Unreadable):
    """The file ends within a member, as it does after a crash or while it is written."""


@dataclass(frozen=True, slots=True)
class Member:
    """One gzip member from `offset` to `end`, unpacked, its checksum true."""

    offset: int
    end: int
    content: bytes

    @property
    def length(self) -> int:
        """The packed size."""
        return self.end - self.offset


@dataclass(frozen=True, slots=True)
class Gap:
    """Bytes that are no whole member, up to the next one or the file's end."""

    offset: int
    end: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Record:
    """One record's header fields, by lower-case name, and its block."""

    fields: dict[str, str]
    block: bytes
    plain: tuple[tuple[str, str], ...] = ()
    """All fields as they stand there, if every line is `Name: value` of printable ASCII; else none."""


def walk(file: BinaryIO, start: int = 0) -> Iterator[Member]:
    """Yield the members from an offset on; raise `Unreadable` at the first bad byte."""
    file.seek(start)
    while member := next_member(file):
        yield member


def survey(file: BinaryIO, start: int = 0) -> Iterator[Member | Gap]:
    """Yield everything from an offset on, going on behind what is damaged."""
    at: int | None = start
    while at is not None:
        end: int | None = None
        try:
            for member in walk(file, at):
                yield member
                at = member.end
        except Unreadable as bad:
            end = find_member(file, at + 1)
            yield Gap(at, end, str(bad))
        at = end


def next_member(file: BinaryIO) -> Member | None:
    """Read the member at the file's position; None at the file's end."""
    offset = file.tell()
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
    parts: list[bytes] = []
    left, step = MOST, _FIRST
    while not unpack.eof:
        packed = file.read(step)
        if not packed:
            if file.tell() == offset:
                return None
            raise CutShort("the gzip member is cut short")
        try:
            parts.append(unpack.decompress(packed, left))
        except zlib.error as error:
            raise Unreadable(f"the gzip member is damaged ({error})") from error
        left, step = left - len(parts[-1]), _STEP
        if left <= 0:
            raise Unreadable(f"the gzip member unpacks to more than {MOST >> 20} MiB")
    end = file.tell() - len(unpack.unused_data)
    file.seek(end)
    return Member(offset, end, b"".join(parts))


def find_member(file: BinaryIO, start: int) -> int | None:
    """Return where the next member that holds a record begins, at or after an offset."""
    at, window = start, b""
    while True:
        file.seek(at)
        window = file.read(2**20)
        found = window.find(_MAGIC)
        while found >= 0:
            if _holds_record(file, at + found):
                return at + found
            found = window.find(_MAGIC, found + 1)
        if len(window) <= len(_MAGIC):
            return None
        at += len(window) - len(_MAGIC) + 1


def parse(content: bytes) -> Record:
    """Return the record that a member holds, which must be one and whole."""
    end = content.find(b"\r\n\r\n")
    version, _, lines = content[: max(end, 0)].partition(b"\r\n")
    if version not in {b"WARC/1.0", b"WARC/1.1"}:
        raise Unreadable("no WARC header")
    text = lines.decode(errors="replace")
    plain = _plain_fields(text)
    # Of a repeated field the first.
    fields = {name.lower(): value for name, value in reversed(plain)} or _fields(text)
    begin, size = end + 4, whole_number(fields.get("content-length", ""))
    if size is None:
        raise Unreadable("no Content-Length")
    # A block may be large: it is copied once, and nothing else of it.
    if content[begin + size :] != b"\r\n\r\n":
        held = len(content) - begin - 4
        raise Unreadable(f"Content-Length is {size}, but the block is {held} bytes long")
    return Record(fields, content[begin : begin + size], plain)


def _plain_fields(lines: str) -> tuple[tuple[str, str], ...]:
    """Return the fields of a header whose lines are all plain, as those of nearly all records: it is fast."""
    pairs = tuple(_PLAIN.findall(lines))
    whole = len(lines) == sum(map(len, chain.from_iterable(pairs))) + 4 * len(pairs) - 2
    return pairs if whole else ()


def _fields(lines: str) -> dict[str, str]:
    """Return header fields by lower-case name; of a repeated one the first."""
    fields: dict[str, str] = {}
    for line in lines.split("\r\n"):
        name, colon, value = line.partition(":")
        if not colon:
            raise Unreadable(f"a header line without a colon: {line[:40]!r}")
        fields.setdefault(name.strip().lower(), value.strip())
    return fields


def judge(content: bytes) -> Record:
    """Return the record that a member holds if its block is the one it was written with."""
    record = parse(content)
    label = record.fields.get("warc-block-digest")
    if label and agrees(label, record.block) is False:
        raise Unreadable(f"the block is not that of {label}")
    return record


def _holds_record(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(file.read(_FIRST), 5) == b"WARC/"
    except zlib.error:
        return False
