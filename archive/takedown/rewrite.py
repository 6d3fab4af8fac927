"""A WARC file written anew beside the old one, without some of its records; all others keep their bytes.

The warcinfo is written again too, for it tells the file's name (W-20). It keeps its record id, although a
repackaged record should get a new one (guideline 16): all other records name it (W-11), and with
another id they would point at nothing, or could not keep their bytes. The old file is removed, so no two
records have that id.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from archive.errors import DamageFound
from archive.storage import REWRITTEN, WarcFolder
from archive.takedown.plan import Plan
from archive.warc.edit import Notice, encode_tombstone, with_fields
from archive.warc.records import target_uri, warc_date
from archive.warc.stream import RawRecord, raise_damage, read_records
from archive.warc.walk import Unreadable, judge, next_member, walk

_NUMBERED = re.compile(r"(.+)-r(\d+)\.warc\.gz")
_CAPTURES = frozenset({"response", "revisit", "resource"})
_STEP = 2**20


@dataclass(frozen=True, slots=True)
class _Task:
    """What is to be done with the records of one file, and the name that it gets."""

    plan: Plan
    notice: Notice
    name: str
    captures: frozenset[str]
    """Record ids of those that go and leave a tombstone."""
    companions: dict[str, str]
    """Record id of each request or metadata that goes with them, and of its capture."""


def next_name(name: str) -> str:
    """Return the name of a file that is written anew.

    >>> next_name("IOMGE-x.warc.gz"), next_name("IOMGE-x-r1.warc.gz")
    ('IOMGE-x-r1.warc.gz', 'IOMGE-x-r2.warc.gz')
    """
    numbered = _NUMBERED.fullmatch(name)
    if numbered:
        return f"{numbered[1]}-r{int(numbered[2]) + 1}.warc.gz"
    return f"{name.removesuffix('.warc.gz')}-r1.warc.gz"


def rewrite(folder: WarcFolder, name: str, plan: Plan, notice: Notice) -> tuple[str, str]:
    """Write a file anew, durably, and return its new name and its SHA-256; the old file stays as it is."""
    new = next_name(name)
    old_path, path = folder.path / name, folder.path / (new + REWRITTEN)
    records = list(read_records(old_path, (), raise_damage))
    _refuse_other_layouts(old_path, records)
    task = _Task(plan, notice, new, *_doomed(records, plan))
    if path.exists():  # half of it, by a process that was killed
        folder.disk.unlink(path)
    sha256 = hashlib.sha256()
    file = folder.disk.create(path)
    with old_path.open("rb") as old:
        for record in records:
            for piece in _pieces(old, record, task):
                sha256.update(piece)
                folder.disk.append(file, piece)
    folder.disk.sync(file)
    folder.disk.close(file)
    folder.disk.sync_folder(folder.path)
    _check(path, task)
    return new, sha256.hexdigest()


def _refuse_other_layouts(path: Path, records: list[RawRecord]) -> None:
    """Other tools pack several records into one gzip member: of such a file nothing can be cut out."""
    end = 0
    for record in records:
        if record.offset != end or not record.length:
            raise DamageFound(
                f"{path.name} at {end}: not one record to a gzip member, it cannot be rewritten"
            )
        end = record.offset + record.length
    if end != path.stat().st_size:
        raise DamageFound(f"{path.name} at {end}: no record begins here: run `matiane verify` first")


def _doomed(records: list[RawRecord], plan: Plan) -> tuple[frozenset[str], dict[str, str]]:
    """Return the captures that go, and what goes with each."""
    captures = {_id(record): record for record in records if _id(record) in plan.erased}
    # In ours the request names the response; other tools do it the other way round.
    named = {record.identity("warc-concurrent-to"): name for name, record in captures.items()}
    companions: dict[str, str] = {}
    for record in records:
        if record.kind in _CAPTURES or record.kind == "warcinfo":
            continue
        about = (record.identity("warc-concurrent-to"), record.identity("warc-refers-to"))
        owner = next((name for name in about if name in captures), named.get(_id(record)))
        if owner:
            companions[_id(record)] = owner
    return frozenset(captures), companions


def _pieces(old: BinaryIO, record: RawRecord, task: _Task) -> Iterator[bytes]:
    """Yield what stands in the new file for a record of the old one."""
    name = _id(record)
    if name in task.captures:
        companions = [key for key, owner in task.companions.items() if owner == name]
        yield encode_tombstone(record, companions, task.notice)
    elif name in task.companions:
        return
    elif record.kind == "warcinfo" and "warc-filename" in record.fields:
        yield with_fields(_unpacked(old, record), {"WARC-Filename": task.name})
    elif first := task.plan.moved.get(name):
        values = {
            "WARC-Refers-To": f"<{first.record_id}>",
            "WARC-Refers-To-Target-URI": target_uri(first.url),
            "WARC-Refers-To-Date": warc_date(first.time),
        }
        yield with_fields(_unpacked(old, record), values)
    else:
        yield from _copied(old, record)


def _copied(old: BinaryIO, record: RawRecord) -> Iterator[bytes]:
    old.seek(record.offset)
    left = record.length
    while left:
        piece = old.read(min(_STEP, left))
        left -= len(piece)
        yield piece


def _unpacked(old: BinaryIO, record: RawRecord) -> bytes:
    old.seek(record.offset)
    member = next_member(old)
    return member.content if member else b""


def _check(path: Path, task: _Task) -> None:
    """Read the new file as it lies on the disk: whole, true records, and none of those that had to go."""
    gone = task.captures | task.companions.keys()
    with path.open("rb") as file:
        try:
            found = [judge(member.content).fields for member in walk(file)]
        except Unreadable as bad:
            raise DamageFound(f"{path.name} was not written well ({bad}): check the disk, try again") from bad
    left = gone & {fields.get("warc-record-id", "").strip("<>") for fields in found}
    if left:
        raise DamageFound(f"{path.name} still holds {min(left)}: the old file stays, nothing was erased")


def _id(record: RawRecord) -> str:
    return record.identity("warc-record-id")
