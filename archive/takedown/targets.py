"""What a person means by a word or two, and all that a decision touches."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from archive.captures import citation_of
from archive.errors import UsageError
from archive.models import CaptureRow, ItemRow, VersionRow
from archive.queries import rfc3339
from archive.takedown.decisions import TakeDown
from archive.takedown.gate import concerned
from archive.warc.records import target_uri

Targets = dict[str, list[str]]

_PLACE = re.compile(r"(.+\.warc\.gz):(\d+)")


@dataclass(frozen=True, slots=True)
class Touched:
    """What a decision touches, as far as the archive has it."""

    captures: tuple[tuple[str, str, int, int], ...]
    """Record id, file, offset and length of each."""
    items: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]
    """Item and time of each."""
    rewritten: tuple[str, ...] = ()
    """The files that are written anew: also those with a revisit that gets another original."""

    @property
    def files(self) -> tuple[str, ...]:
        """Return the names of the files concerned."""
        return self.rewritten or tuple(sorted({name for _, name, _, _ in self.captures}))

    @property
    def bytes(self) -> int:
        """Return how long the captures' records are, packed."""
        return sum(length for *_, length in self.captures)


def targets_of(session: Session, words: Iterable[str]) -> Targets:
    """Return what is meant, by kind; raise UsageError for what is no URL, pattern, item or capture."""
    targets: Targets = {}
    for word in words:
        kind, value = _target(session, word)
        targets.setdefault(kind, []).append(value)
    return targets


def _target(session: Session, word: str) -> tuple[str, str]:
    if "://" in word:
        if "*" in word[:-1]:
            raise UsageError(f"{word!r}: a pattern has one *, at its end, as https://georgia.iom.int/news/x*")
        return "url", target_uri(word)
    place = _PLACE.fullmatch(word)
    if place or word.startswith("urn:"):
        wanted = select(CaptureRow.record_id)
        if place:
            wanted = wanted.where(CaptureRow.filename == place[1], CaptureRow.offset == int(place[2]))
        else:
            wanted = wanted.where(CaptureRow.record_id == word)
        found = session.scalar(wanted)
        if found is None:
            raise UsageError(
                f"no capture {word!r}: name a record id, or file and offset as `show` gives them"
            )
        return "capture", found
    if session.get(ItemRow, word) is None:
        raise UsageError(f"{word!r} is no item, no URL and no capture: `matiane items` lists the items")
    return "item", word


def touched(session: Session, decision: TakeDown) -> Touched:
    """Return all that a decision means."""
    captures = select(CaptureRow).where(concerned(decision)).order_by(CaptureRow.filename, CaptureRow.offset)
    versions = select(VersionRow).join(CaptureRow, CaptureRow.id == VersionRow.capture)
    told = versions.where(concerned(decision, CaptureRow, VersionRow))
    return _touched(session, captures, told)


def touched_captures(session: Session, record_ids: Iterable[str]) -> Touched:
    """Return what some captures are, and the versions that began with them."""
    wanted = CaptureRow.record_id.in_(sorted(record_ids))
    captures = select(CaptureRow).where(wanted).order_by(CaptureRow.filename, CaptureRow.offset)
    versions = select(VersionRow).join(CaptureRow, CaptureRow.id == VersionRow.capture).where(wanted)
    return _touched(session, captures, versions)


def _touched(session: Session, captures: Select[CaptureRow], versions: Select[VersionRow]) -> Touched:
    rows = [(row.record_id, citation_of(row)) for row in session.scalars(captures)]
    told = session.scalars(versions.order_by(VersionRow.item, VersionRow.time)).all()
    return Touched(
        tuple((name, place.filename, place.offset, place.length) for name, place in rows),
        tuple(sorted({version.item for version in told})),
        tuple((version.item, rfc3339(version.time) or "") for version in told),
    )


def touched_json(found: Touched) -> dict[str, Any]:
    """Return what `matiane takedown ... --json` tells of it."""
    return {
        "captures": [
            {"record_id": name, "filename": file, "offset": offset, "length": length}
            for name, file, offset, length in found.captures
        ],
        "items": list(found.items),
        "versions": [{"item": item, "captured": time} for item, time in found.versions],
        "files": list(found.files),
        "bytes": found.bytes,
    }


def take_down_json(decision: TakeDown) -> dict[str, Any]:
    """Return what `matiane takedown list --json` tells of a decision."""
    return {
        "id": decision.id,
        "level": decision.level,
        "made": rfc3339(decision.made),
        "reason": decision.reason,
        "requester": decision.requester,
        "what": [word for kind in ("url", "item") for word in decision.targets.get(kind, ())],
        "captures": decision.targets.get("capture", []),
        "skip_crawl": decision.skip_crawl,
        "finished": rfc3339(decision.finished),
        "lifted": rfc3339(decision.lifted),
    }
