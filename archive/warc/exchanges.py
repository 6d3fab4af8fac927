"""What the several records of one exchange tell together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from archive.missions import MISSIONS, mission_of
from archive.records import Capture, Citation
from archive.warc.digests import sha1
from archive.warc.http import entity_body, read_head, split_head
from archive.warc.records import target_uri
from archive.warc.stream import OnDamage, RawRecord, read_records

CAPTURES = frozenset({"response", "revisit", "resource"})
Whose = tuple[str, str]
"""Mission and run."""

_WANTED = CAPTURES | {"metadata", "warcinfo"}


@dataclass(frozen=True, slots=True)
class Found:
    """A capture, and the record that a citation of it points at."""

    capture: Capture
    record: RawRecord


def found_in(path: Path, on_damage: OnDamage, run: str, start: int = 0) -> Iterator[Found]:
    """Yield a file's captures from an offset on, each once its metadata is read or cannot follow."""
    whose = (_owner(path) if start else None) or ("", run)
    found: Found | None = None
    for record in read_records(path, _WANTED, on_damage, start):
        if record.kind == "warcinfo":
            whose = _whose(record) or whose
        elif record.kind == "metadata" and found and _concerns(record, found):
            yield replace(found, capture=_told(found.capture, record.block))
            found = None
        elif record.kind in CAPTURES and (capture := _capture(record, path, whose)):
            if found:
                yield found
            found = Found(capture, record)
    if found:
        yield found


def _capture(record: RawRecord, path: Path, whose: Whose) -> Capture | None:
    """Return what the main record tells; None when it holds no exchange with a web site."""
    url, time = record.identity("warc-target-uri"), record.time
    if time is None or not _is_site(url):
        return None
    digest = record.fields.get("warc-payload-digest") or record.fields.get("warc-block-digest")
    status, headers, payload = _message(record)
    if record.kind == "response" and status is None and "http" not in record.fields.get("content-type", ""):
        return None
    revisit = record.kind == "revisit"
    truncated = record.fields.get("warc-truncated")
    return Capture(
        mission=whose[0] or mission_of(url).key,
        run=whose[1],
        url=target_uri(url),
        time=time,
        record_id=record.identity("warc-record-id"),
        status=status,
        headers=headers,
        payload=b"" if revisit else payload,
        citation=Citation(
            path.name.removesuffix(".open"), record.offset, record.length, digest or sha1(payload)
        ),
        revisit=revisit,
        # That a revisit's body stands elsewhere is no loss.
        truncated=None if revisit and truncated == "length" else truncated,
    )


def _is_site(url: str) -> bool:
    try:
        return urlsplit(url).scheme in {"http", "https"} and bool(urlsplit(url).hostname)
    except ValueError:
        return False


def _message(record: RawRecord) -> tuple[int | None, tuple[tuple[str, str], ...], bytes]:
    if record.kind == "resource":
        return 200, (("Content-Type", record.fields.get("content-type", "")),), record.block
    head, body = split_head(record.block)
    status, headers = read_head(head)
    return status, headers, entity_body(headers, body)


def _told(capture: Capture, block: bytes) -> Capture:
    notes = _notes(block)
    capture = replace(capture, via=notes.get("via"), hops=notes.get("hopsfromseed", ""))
    if notes.get("outcome") == "unparsable":
        return replace(capture, status=None, headers=(), payload=b"")
    if head := notes.get("responsehead"):
        status, headers = read_head(unquote_to_bytes(head))
        return replace(capture, status=status, headers=headers)
    return capture


def _concerns(record: RawRecord, found: Found) -> bool:
    return record.identity("warc-concurrent-to") == found.capture.record_id


@lru_cache(maxsize=1024)  # a file's first record never changes
def _owner(path: Path) -> Whose | None:
    first = next(read_records(path, {"warcinfo"}, lambda _: None), None)
    return _whose(first) if first else None


def _whose(record: RawRecord) -> Whose | None:
    """Return mission and run as our own warcinfo names them."""
    mission, _, run = _notes(record.block).get("ispartof", "").partition("/")
    return (mission, run) if mission in MISSIONS and run else None


def _notes(block: bytes) -> dict[str, str]:
    lines = (line.partition(":") for line in block.decode(errors="replace").splitlines())
    return {name.strip().lower(): value.strip() for name, _, value in lines}
