"""Every record, digest and citation checked against the bytes."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.lint.links import Links, unresolved
from archive.records import Citation
from archive.scratch import scratch
from archive.storage import OPEN, WarcFolder
from archive.takedown.retire import retired
from archive.verify.cited import Cited
from archive.verify.file import Examination, WarcFile, Watch, judge_file
from archive.verify.findings import Finding, Findings, broken, missing
from archive.verify.record import Tally
from archive.verify.sample import WHOLE, Sample

_MOMENT = 2.0
"""In seconds, how long a file that was just finished may lack its line in the manifest."""


@dataclass(frozen=True, slots=True)
class _Inspection:
    """What was noted before the first file is read. A writer may be at work: it only ever adds to this."""

    folder: WarcFolder
    manifest: dict[str, str]
    cited: Cited
    links: Links
    sample: Sample
    watch: Watch


def verify(
    folder: WarcFolder,
    citations: Iterable[Citation],
    sample: Sample = WHOLE,
    watch: Watch = lambda _size: None,
) -> Findings:
    """Read every file, or a share of each, to its last byte, and look up every citation that leads there.

    What records say of each other is only judged when all of them are read.
    """
    already = retired(folder)
    with scratch() as notes:
        # In this order, as a crawl may be at work: bytes come before rows, names before lines, and a
        # file that is renamed meanwhile is seen under one of its names.
        cited = Cited(notes, citations)
        manifest = folder.manifest()
        names = sorted({*folder.open_names(), *folder.names()})
        links = Links(notes, partial=sample != WHOLE)
        looked = _Inspection(folder, manifest, cited, links, sample, watch)
        # What was taken down since then was cited when we asked.
        expected = (manifest.keys() | cited.files().keys()) - (retired(folder).keys() - already.keys())
        total, findings = Tally(), list(_missing(looked, expected - set(names)))
        for name in names:
            findings += _file(looked, name, total)
        if not links.partial:
            findings += _links(links)
    return Findings(len(names), total.records, total.captures, tuple(findings), total.raw_chunks)


def bytes_to_read(folder: WarcFolder, sample: Sample = WHOLE) -> int:
    """Return how much `verify` will have to read, for those who watch."""
    paths = folder.path.glob("*.warc.gz*") if folder.path.is_dir() else ()
    return sum(sample.bytes_of(path.stat().st_size) for path in paths if path.suffix in {".gz", OPEN})


def _missing(looked: _Inspection, names: set[str]) -> Iterator[Finding]:
    """Tell of files that the manifest names, or that captures are said to be in."""
    cited = looked.cited.files()
    for name in sorted(names):
        reasons = ["the manifest names it"] if name in looked.manifest else []
        if name in cited:
            reasons.append(f"{cited[name]} indexed captures are in it")
        yield missing(_path(looked, name), reasons)


def _file(looked: _Inspection, name: str, total: Tally) -> list[Finding]:
    """Judge a file that was there; one that cannot be read does not keep us from the others."""
    try:
        raw = _opened(looked.folder, name)
        if raw is None:
            # It was taken away meanwhile. Who does so on purpose takes its line away, too.
            gone = name in looked.folder.manifest()
            return [missing(_path(looked, name), ["the manifest names it"])] if gone else []
        with raw:
            begin, end = looked.sample.part(raw.size)
            examined = Examination(begin, end, looked.links, looked.cited, looked.watch)
            findings, tally = judge_file(raw, examined)
            total.records += tally.records
            total.captures += tally.captures
            total.raw_chunks += tally.raw_chunks
            return [*_whole(looked, raw), *findings]
    except OSError as error:
        return [Finding("file unreadable", _path(looked, name), error.strerror or str(error))]


def _opened(folder: WarcFolder, name: str) -> WarcFile | None:
    """Open a file under the name that it has now: it may be finished between two tries."""
    for now in (name, name + OPEN, name):
        try:
            return WarcFile(folder.path / now)
        except FileNotFoundError:
            continue
    return None


def _whole(looked: _Inspection, raw: WarcFile) -> Iterator[Finding]:
    """Compare a finished file, whole, with what it was when it was finished."""
    if raw.being_written:
        return
    name = raw.final_name
    known = looked.manifest.get(name) or _entered(looked.folder, name)
    if known is None and (looked.folder.path / name).exists():
        yield Finding("file unknown", _path(looked, name), "the manifest does not name it")
    elif known and looked.sample.has_turn(name) and (found := raw.sha256()) != known:
        yield Finding("file changed", _path(looked, name), f"sha256 was {known}, is {found}")


def _entered(folder: WarcFolder, name: str) -> str | None:
    """Return what the manifest says of a file now; a moment ago its writer may not have come to it."""
    path = folder.path / name
    while True:
        known = folder.manifest().get(name)
        if known or not path.exists() or not 0 <= time.time() - path.stat().st_ctime < _MOMENT:
            return known
        time.sleep(0.01)


def _links(links: Links) -> Iterator[Finding]:
    """Find the revisits that lead to no original, or say what is not true of it."""
    for place, fault, why in unresolved(links):
        what = broken(fault.rule) if fault else "revisit without original"
        yield Finding(what, place, fault.why if fault else why)


def _path(looked: _Inspection, name: str) -> str:
    return f"{looked.folder.path.name}/{name}"
