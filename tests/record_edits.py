"""Small edits of the records of a file, unpacked: a field, a block, an order."""

import base64
import hashlib
import re
from collections.abc import Callable

Edit = Callable[[list[bytes]], None]
"""Changes a file's records in place."""


def sub(at: int, old: bytes, new: bytes) -> Edit:
    """Change the first match in a record's header, and nothing else."""

    def edit(records: list[bytes]) -> None:
        head, blank, rest = records[at].partition(b"\r\n\r\n")
        changed, count = re.subn(old, new, head, count=1)
        assert count, (old, head)
        records[at] = changed + blank + rest

    return edit


def drop(at: int, name: bytes) -> Edit:
    """Leave a header field out."""
    return sub(at, rb"\r\n" + name + rb": [^\r]*", b"")


def add(at: int, line: bytes) -> Edit:
    """Add a header line."""
    return sub(at, rb"\r\nWARC-Date", b"\r\n" + line + rb"\r\nWARC-Date")


def block(at: int, old: bytes, new: bytes) -> Edit:
    """Change the first match in a record's block; its length and digest follow, as an honest tool's would."""

    def edit(records: list[bytes]) -> None:
        head, blank, rest = records[at].partition(b"\r\n\r\n")
        changed, count = re.subn(old, new, rest[:-4], count=1, flags=re.DOTALL)
        assert count, (old, rest)
        label = b"sha1:" + base64.b32encode(hashlib.sha1(changed, usedforsecurity=False).digest())
        head = re.sub(rb"Content-Length: \d+", b"Content-Length: %d" % len(changed), head)
        head = re.sub(rb"WARC-Block-Digest: \S+", b"WARC-Block-Digest: " + label, head)
        records[at] = head + blank + changed + b"\r\n\r\n"

    return edit


def both(one: Edit, two: Edit) -> Edit:
    """Make two edits."""

    def edit(records: list[bytes]) -> None:
        one(records)
        two(records)

    return edit


def remove(at: int) -> Edit:
    """Leave a record out."""
    return lambda records: records.__delitem__(at)


def move(at: int, to: int) -> Edit:
    """Put a record elsewhere."""
    return lambda records: records.insert(to, records.pop(at))


def copy(at: int, name: bytes, to: int) -> Edit:
    """Give a record the field's value of another."""

    def edit(records: list[bytes]) -> None:
        field = re.search(rb"\r\n" + name + rb": [^\r]*", records[at])
        assert field
        sub(to, rb"\r\n" + name + rb": [^\r]*", field[0])(records)

    return edit
