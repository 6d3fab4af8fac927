"""Captures out of WARC files, ours or foreign."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus
from pathlib import Path

from archive.errors import DamageFound, DigestMismatch
from archive.records import Capture, Citation
from archive.storage import WarcFolder
from archive.warc.digests import agrees, sha1
from archive.warc.exchanges import CAPTURES, Found, found_in
from archive.warc.http import split_head
from archive.warc.stream import OnDamage, raise_damage, read_records, warc_time


@dataclass(frozen=True, slots=True)
class Reference:
    """What a revisit says of its original: foreign ones may lack the digest of the payload, or all else."""

    digest: str | None
    record_id: str
    url: str
    time: datetime | None


Lookup = Callable[[Reference], Citation | None]
"""Where the payload stands that a revisit repeats."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a record's header alone tells of a capture; `label` is the digest that it is cited by."""

    record_id: str
    url: str
    time: datetime
    digest: str | None
    label: str
    kind: str
    offset: int
    length: int


def read_captures(path: Path, on_damage: OnDamage = raise_damage, run: str = "") -> Iterator[Capture]:
    """Yield a file's captures in order; a revisit's payload is left empty, its digest is the original's.

    `run` names the captures of a file that does not say whose they are.
    """
    for found in found_in(path, on_damage, run):
        yield found.capture


def _nowhere(_reference: Reference) -> Citation | None:
    return None


def read_capture(folder: WarcFolder, citation: Citation, original: Lookup = _nowhere) -> Capture:
    """Return what is at a citation, its digest checked, a revisit with its original's payload.

    A 304 also gets its original's headers: its own say nothing of the payload.
    """
    found = _at(folder, citation)
    if not found.capture.revisit:
        return found.capture
    capture = found.capture
    place = original(_reference(found))
    if place is None:
        raise DamageFound(
            f"{citation.filename} at {citation.offset}: no record has its original {citation.digest}"
        )
    first = _at(folder, place).capture
    said_itself = capture.status != HTTPStatus.NOT_MODIFIED and capture.headers
    return replace(
        capture,
        payload=first.payload,
        status=capture.status or first.status,
        headers=capture.headers if said_itself else first.headers,
    )


def _reference(revisit: Found) -> Reference:
    record = revisit.record
    return Reference(
        digest=record.fields.get("warc-payload-digest"),
        record_id=record.identity("warc-refers-to"),
        url=record.identity("warc-refers-to-target-uri") or revisit.capture.url,
        time=warc_time(record.fields.get("warc-refers-to-date", "")),
    )


def scan_headers(path: Path, on_damage: OnDamage = raise_damage) -> Iterator[Header]:
    """Yield what the headers alone tell of every capture: enough to find originals, at twice the speed."""
    for record in read_records(path, (), on_damage):
        time = record.time
        if record.kind in CAPTURES and time:
            digest = record.fields.get("warc-payload-digest")
            yield Header(
                record_id=record.identity("warc-record-id"),
                url=record.identity("warc-target-uri"),
                time=time,
                digest=digest,
                label=digest or record.fields.get("warc-block-digest", ""),
                kind=record.kind,
                offset=record.offset,
                length=record.length,
            )


class Originals:
    """Where each payload stands, over several files: the look-up that revisits need.

    One payload may stand twice, under answers of another status: the revisit's own word tells which it is,
    by record id, or else by URL and time.
    """

    def __init__(self) -> None:
        self._first: dict[str, Citation] = {}
        self._named: dict[str | tuple[str, datetime], Citation] = {}

    def add(self, path: Path, on_damage: OnDamage = raise_damage) -> None:
        """Take in a file's originals."""
        name = path.name.removesuffix(".open")
        for header in scan_headers(path, on_damage):
            if header.kind != "revisit":
                place = Citation(name, header.offset, header.length, header.label)
                for known_as in (header.record_id, (header.url, header.time)):
                    self._named.setdefault(known_as, place)
                if header.digest:
                    self._first.setdefault(header.digest, place)

    def __call__(self, reference: Reference) -> Citation | None:
        """Return where the original stands that a revisit names, else the first with its payload's digest."""
        named = self._named.get(reference.record_id) if reference.record_id else None
        if named is None and reference.time:
            named = self._named.get((reference.url, reference.time))
        if named and reference.digest in {None, named.digest}:
            return named
        return self._first.get(reference.digest) if reference.digest else None


def _at(folder: WarcFolder, citation: Citation) -> Found:
    """Return what is cited; a foreign original may have no digest to be cited by."""
    # Damage further on in the file is no reason not to read this capture.
    path = folder.locate(citation.filename)
    found = next(found_in(path, lambda _: None, "", citation.offset), None)
    if found is None or found.record.offset != citation.offset:
        raise DamageFound(f"{citation.filename} at {citation.offset}: no capture begins here")
    if citation.digest not in {found.capture.citation.digest, ""} or not _true(found):
        raise DigestMismatch(citation, sha1(found.capture.payload))
    return found


def _true(found: Found) -> bool:
    """Tell whether the cited digest is that of the bytes; foreign tools also took it over raw chunks."""
    block = found.record.block
    label = found.record.fields.get("warc-block-digest") if found.capture.revisit else None
    if found.capture.revisit:
        return label is None or agrees(label, block) is not False
    digest = found.capture.citation.digest
    contents = (found.capture.payload, split_head(block)[1], block)
    return any(agrees(digest, content) is not False for content in contents)
