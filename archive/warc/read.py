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
from archive.warc.stream import OnDamage, raise_damage, read_records

Lookup = Callable[[str, str], Citation | None]
"""Where the payload of a digest was first written; the URL helps when there is a choice."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a record's header alone tells of a capture."""

    url: str
    time: datetime
    digest: str | None
    kind: str
    offset: int
    length: int


def read_captures(path: Path, on_damage: OnDamage = raise_damage, run: str = "") -> Iterator[Capture]:
    """Yield a file's captures in order; a revisit's payload is left empty, its digest is the original's.

    `run` names the captures of a file that does not say whose they are.
    """
    for found in found_in(path, on_damage, run):
        yield found.capture


def _nowhere(_digest: str, _url: str) -> Citation | None:
    return None


def read_capture(folder: WarcFolder, citation: Citation, original: Lookup = _nowhere) -> Capture:
    """Return what is at a citation, its digest checked, a revisit with its original's payload.

    A 304 also gets its original's headers: its own say nothing of the payload.
    """
    found = _at(folder, citation)
    if not found.capture.revisit:
        return found.capture
    capture = found.capture
    place = original(citation.digest, found.record.identity("warc-refers-to-target-uri") or capture.url)
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


def scan_headers(path: Path, on_damage: OnDamage = raise_damage) -> Iterator[Header]:
    """Yield what the headers alone tell of every capture: enough to find originals, at twice the speed."""
    for record in read_records(path, (), on_damage):
        time = record.time
        if record.kind in CAPTURES and time:
            digest = record.fields.get("warc-payload-digest")
            yield Header(
                record.identity("warc-target-uri"), time, digest, record.kind, record.offset, record.length
            )


class Originals:
    """Where each payload stands first, over several files: the look-up that revisits need."""

    def __init__(self) -> None:
        self._places: dict[str, Citation] = {}

    def add(self, path: Path, on_damage: OnDamage = raise_damage) -> None:
        """Take in a file's originals."""
        name = path.name.removesuffix(".open")
        for header in scan_headers(path, on_damage):
            if header.digest and header.kind != "revisit":
                place = Citation(name, header.offset, header.length, header.digest)
                self._places.setdefault(header.digest, place)

    def __call__(self, digest: str, _url: str) -> Citation | None:
        """Return where the payload of a digest stands."""
        return self._places.get(digest)


def _at(folder: WarcFolder, citation: Citation) -> Found:
    # Damage further on in the file is no reason not to read this capture.
    path = folder.locate(citation.filename)
    found = next(found_in(path, lambda _: None, "", citation.offset), None)
    if found is None or found.record.offset != citation.offset:
        raise DamageFound(f"{citation.filename} at {citation.offset}: no capture begins here")
    if found.capture.citation.digest != citation.digest or not _true(found):
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
