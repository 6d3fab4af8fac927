"""The rules of WARC 1.1 that our files keep, record by record; shares no code with the writer.

Files of other tools are not ours to correct: of them only damage is told, and that is seen elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.lint.blocks import NOT_MODIFIED, block_faults, notes
from archive.lint.fields import RULE_OF, Fault, Fields, field_faults, read_header
from archive.lint.links import Links, enter
from archive.records import Citation
from archive.warc.walk import Record

_OUR_NAME = re.compile(r"[A-Za-z0-9]+-\d{14}-\d{5}-[A-Za-z0-9._-]+\.warc\.gz")
_UNCHANGED = re.compile(r"HTTP/[\d.]+ +304\b")


@dataclass(slots=True)
class _Exchange:
    """The response or revisit whose request and metadata must come next."""

    record_id: str
    fields: Fields
    awaits: str


@dataclass(slots=True)
class FileLint:
    """What is known of a file while its records are read, in their order."""

    name: str
    links: Links
    ours: bool | None = None
    whole: bool = True
    warcinfo_id: str = ""
    exchange: _Exchange | None = None


def lint_damage(file: FileLint) -> None:
    """Note that a record could not be read: what refers to it is not to blame."""
    file.whole, file.exchange = False, None


def lint_start(file: FileLint, first: Record) -> None:
    """Learn what a file's first record tells of it; the ones before the next are not read."""
    kind = first.fields.get("warc-type", "none")
    file.ours = _is_ours(file.name, kind, first)
    if kind == "warcinfo":
        file.warcinfo_id = first.fields.get("warc-record-id", "")
    lint_damage(file)


def lint_record(file: FileLint, content: bytes, record: Record, place: Citation) -> Iterator[Fault]:
    """Yield every rule that the next record of a file breaks."""
    first, kind = file.ours is None, record.fields.get("warc-type", "none")
    if file.ours is None:
        file.ours = _is_ours(file.name, kind, record)
    yield from enter(file.links, record.fields, place, ours=file.ours)
    if not file.ours:
        return
    # Plain lines have the one right form, and were taken apart already.
    pairs = record.plain if record.plain and content.startswith(b"WARC/1.1") else read_header(content)
    if isinstance(pairs, Fault):
        lint_damage(file)
        yield pairs
        return
    fields = dict(pairs)
    yield from field_faults(kind, pairs)
    yield from block_faults(kind, fields, record.block)
    yield from _file_faults(file, kind, fields, first=first)
    yield from _order_faults(file, kind, fields, record.block)


def _is_ours(name: str, kind: str, record: Record) -> bool:
    """Tell by its first record whether a file is ours; without a warcinfo its name must do."""
    said = notes(record.block) if kind == "warcinfo" else None
    if said and "software" in said:
        return said["software"].startswith("matiane/")
    return bool(_OUR_NAME.fullmatch(name)) and (kind == "warcinfo" or "warc-warcinfo-id" in record.fields)


def _file_faults(file: FileLint, kind: str, fields: Fields, *, first: bool) -> Iterator[Fault]:
    """Check what stands between a record and the file that it is in."""
    if kind != "warcinfo":
        if first and file.whole:
            yield Fault("W-20", "the file does not begin with a warcinfo record")
        if file.warcinfo_id and fields.get("WARC-Warcinfo-ID", file.warcinfo_id) != file.warcinfo_id:
            yield Fault("W-11", "WARC-Warcinfo-ID is not that of the file's warcinfo")
        return
    if first:
        file.warcinfo_id = fields.get("WARC-Record-ID", "")
    elif file.whole:
        yield Fault("W-20", "the warcinfo is not the first record")
    if fields.get("WARC-Filename", file.name) != file.name:
        yield Fault("W-20", f"WARC-Filename is {fields['WARC-Filename'][:100]}, not the file's name")


def _order_faults(file: FileLint, kind: str, fields: Fields, block: bytes) -> Iterator[Fault]:
    """Check that a response or revisit, its request and its metadata follow each other."""
    exchange, concurrent = file.exchange, fields.get("WARC-Concurrent-To")
    if kind not in {"request", "metadata"}:
        if exchange:
            yield Fault("W-35", f"the capture before it has no {exchange.awaits}")
        new = kind in {"response", "revisit"}
        file.exchange = _Exchange(fields.get("WARC-Record-ID", ""), fields, "request") if new else None
    elif kind == "metadata" and not concurrent:
        # A tombstone is about a record that is no more.
        if "erasedRecord" not in (notes(block) or {}) and not file.links.known(fields.get("WARC-Refers-To")):
            yield Fault("W-23", "it is about no record before it")
    elif exchange and concurrent == exchange.record_id:
        if exchange.awaits != kind:
            yield Fault("W-35", f"a {kind} stands where the {exchange.awaits} of its capture should")
        yield from _companion_faults(exchange.fields, kind, fields, block)
        file.exchange = _Exchange(concurrent, exchange.fields, "metadata") if kind == "request" else None
    elif concurrent and file.whole:
        known = file.links.known(concurrent)
        why = "does not follow the record that it is concurrent to" if known else "is concurrent to no record"
        yield Fault("W-35" if known else RULE_OF[kind], f"the {kind} {why}")


def _companion_faults(first: Fields, kind: str, fields: Fields, block: bytes) -> Iterator[Fault]:
    """Check a request or metadata against the response or revisit that it belongs to."""
    if fields.get("WARC-Date") != first.get("WARC-Date"):
        yield Fault("W-4", "WARC-Date differs within the capture")
    if fields.get("WARC-Target-URI") != first.get("WARC-Target-URI"):
        yield Fault(RULE_OF[kind], "WARC-Target-URI differs within the capture")
    if kind == "request":
        if fields.get("WARC-IP-Address") != first.get("WARC-IP-Address"):
            yield Fault("W-22", "WARC-IP-Address differs within the capture")
        return
    said = notes(block) or {}
    if first.get("WARC-Profile") == NOT_MODIFIED and not _UNCHANGED.match(said.get("responseHead", "")):
        yield Fault("W-24", "no responseHead keeps what was answered with 304")
    # A head that was cut has no payload either; then WARC-Truncated says why.
    explained = "WARC-Payload-Digest" in first or "WARC-Truncated" in first
    if not explained and said.get("outcome") != "unparsable":
        yield Fault("W-21", "the response has no WARC-Payload-Digest, and no outcome says why")
