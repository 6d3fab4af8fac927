"""What a person wants erased, made exact: which records go, and which lean on another one instead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.captures import citation_of
from archive.errors import DamageFound, UsageError
from archive.models import CaptureRow
from archive.records import Original
from archive.storage import WarcFolder
from archive.takedown.decisions import TakeDown, salted
from archive.takedown.gate import concerned
from archive.takedown.targets import Targets, Touched, touched, touched_captures
from archive.warc.http import is_chunked, read_head
from archive.warc.read import read_capture
from archive.warc.stream import RawRecord, raise_damage, read_records
from archive.warc.write import NOT_MODIFIED

# SQLite takes so many values in one statement, and more.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Plan:
    """What an erasure does to the WARC files."""

    erased: frozenset[str]
    """Record ids of captures; their requests and metadata go with them."""
    moved: Mapping[str, Original]
    """By record id, the revisits that refer to another original from now on."""
    names: tuple[str, ...]
    """The files to be written anew."""


def plan(session: Session, folder: WarcFolder, wanted: Iterable[str]) -> Plan:
    """Return what erasing some captures takes.

    A revisit that leans on one of them says again what must go, so it goes too; unless the same payload
    stays in the archive in another whole answer, which then is its original.
    """
    rows = {row.record_id: row for row in _rows(session, wanted)}
    erased, moved = set(rows), dict[str, Original]()
    digests = {row.digest for row in rows.values() if not row.revisit}
    for digest in sorted(digests):
        same = session.scalars(
            select(CaptureRow).where(CaptureRow.digest == digest).order_by(CaptureRow.time)
        ).all()
        left = [row for row in same if row.record_id not in erased]
        for revisit in (row for row in left if row.revisit):
            record = _record(folder, revisit)
            if record.identity("warc-refers-to") not in erased:
                continue
            rows[revisit.record_id] = revisit
            other = _substitute(folder, record, (row for row in left if not row.revisit))
            if other:
                moved[revisit.record_id] = other
            else:
                erased.add(revisit.record_id)
    names = sorted({row.filename for row in rows.values()})
    return Plan(frozenset(erased), moved, tuple(names))


def erasure(
    session: Session, folder: WarcFolder, decision: TakeDown, *, personal: bool
) -> tuple[TakeDown, Touched]:
    """Return the decision made exact, every capture of it named, and all that it touches.

    Where a whole page is meant, its URLs are noted, so that it is neither asked for nor taken in again.
    """
    meant = touched(session, decision)
    if not meant.captures:
        raise UsageError("nothing was captured there: `matiane takedown hide` keeps it from being shown")
    needed = plan(session, folder, (name for name, *_ in meant.captures))
    targets = dict(decision.targets)
    if "item" in targets:
        told = select(CaptureRow.url).where(CaptureRow.item.in_(targets["item"])).distinct()
        targets["url"] = sorted({*targets.get("url", []), *session.scalars(told)})
    if personal:
        targets = _unnamed(session, decision, targets)
    skip = "url" in targets and decision.since is None and decision.until is None
    targets["capture"] = sorted(needed.erased)
    found = touched_captures(session, needed.erased)
    decision = replace(decision, targets=targets, personal=personal, skip_crawl=skip)
    return decision, replace(found, rewritten=needed.names)


def _unnamed(session: Session, decision: TakeDown, targets: Targets) -> Targets:
    """Return the same without a word that could be read: salted digests, and patterns by what they met."""
    met = select(CaptureRow.urlkey).where(concerned(decision)).distinct()
    urls = session.scalars(met) if "url" in targets else ()
    return {
        "url": sorted(salted(decision.id, key) for key in urls),
        "item": sorted(salted(decision.id, item) for item in targets.get("item", ())),
    }


def _rows(session: Session, record_ids: Iterable[str]) -> Iterator[CaptureRow]:
    wanted = sorted(record_ids)
    for start in range(0, len(wanted), _AT_ONCE):
        some = CaptureRow.record_id.in_(wanted[start : start + _AT_ONCE])
        yield from session.scalars(select(CaptureRow).where(some))


def _record(folder: WarcFolder, row: CaptureRow) -> RawRecord:
    path = folder.locate(row.filename)
    record = next(read_records(path, {"revisit"}, raise_damage, row.offset), None)
    if record is None or record.offset != row.offset:
        raise DamageFound(f"{row.filename} at {row.offset}: no record begins here: run `matiane verify`")
    return record


def _substitute(folder: WarcFolder, revisit: RawRecord, candidates: Iterable[CaptureRow]) -> Original | None:
    """Return a whole answer with the same payload that replays under the revisit's own head."""
    unchanged = revisit.fields.get("warc-profile") == NOT_MODIFIED
    chunked = is_chunked(read_head(revisit.block)[1])
    for row in candidates:
        if row.truncated:
            continue
        # pywb serves the original's body under the revisit's head: both must be chunked, or neither.
        if unchanged or is_chunked(read_capture(folder, citation_of(row)).headers) == chunked:
            return Original(row.record_id, row.url, row.time, citation_of(row))
    return None
