"""Every record, digest and citation checked against the bytes."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from itertools import islice

from archive.lint.links import Links, unresolved
from archive.records import Citation
from archive.scratch import scratch
from archive.storage import OPEN, WarcFolder
from archive.takedown.retire import retired
from archive.verify.child import Answer, Task
from archive.verify.children import ChildLost, Children, unpacked
from archive.verify.cited import Cited
from archive.verify.file import Watch
from archive.verify.findings import Finding, Findings, broken, missing
from archive.verify.inspection import Inspection, inspect, path_of
from archive.verify.record import Tally
from archive.verify.sample import WHOLE, Sample

_AHEAD = 4
"""How many files for each child are asked for or answered before the oldest of them is settled."""
_WORTH_A_CHILD = 8 * 2**20
"""A child takes as long to start as to judge so many bytes."""

Judged = tuple[list[Finding], Tally]


def verify(
    folder: WarcFolder,
    citations: Iterable[Citation],
    sample: Sample = WHOLE,
    watch: Watch = lambda _size: None,
    workers: int = 1,
) -> Findings:
    """Read every file, or a share of each, to its last byte, and look up every citation that leads there.

    What records say of each other is only judged when all of them are read. However many children
    share the work, the findings are the same, in the same order.
    """
    already = retired(folder)
    with scratch() as notes:
        # In this order, as a crawl may be at work: bytes come before rows, names before lines, and a
        # file that is renamed meanwhile is seen under one of its names.
        cited = Cited(notes, citations)
        manifest = folder.manifest()
        names = sorted({*folder.open_names(), *folder.names()})
        links = Links(notes, partial=sample != WHOLE)
        looked = Inspection(folder, manifest, cited, links, sample, watch)
        # What was taken down since then was cited when we asked.
        expected = (manifest.keys() | cited.files().keys()) - (retired(folder).keys() - already.keys())
        total, findings = Tally(), list(_missing(looked, expected - set(names)))
        for found, tally in _judged(looked, names, min(workers, len(names))):
            findings += found
            total.add(tally)
        if not links.partial:
            findings += _links(links)
    return Findings(len(names), total.records, total.captures, tuple(findings), total.raw_chunks)


def bytes_to_read(folder: WarcFolder, sample: Sample = WHOLE) -> int:
    """Return how much `verify` will have to read, for those who watch."""
    paths = folder.path.glob("*.warc.gz*") if folder.path.is_dir() else ()
    return sum(sample.bytes_of(path.stat().st_size) for path in paths if path.suffix in {".gz", OPEN})


def worthwhile_children(size: int) -> int:
    """Return how many child processes are worth their start, for so many bytes on this machine."""
    return min(os.cpu_count() or 1, size // _WORTH_A_CHILD)


def _missing(looked: Inspection, names: set[str]) -> Iterator[Finding]:
    """Tell of files that the manifest names, or that captures are said to be in."""
    cited = looked.cited.files()
    for name in sorted(names):
        reasons = ["the manifest names it"] if name in looked.manifest else []
        if name in cited:
            reasons.append(f"{cited[name]} indexed captures are in it")
        yield missing(path_of(looked.folder, name), reasons)


def _judged(looked: Inspection, names: list[str], workers: int) -> Iterator[Judged]:
    """Judge the files, here or in children, and yield what was found in each, in their order."""
    if workers <= 1:
        yield from (inspect(looked, name) for name in names)
        return
    left, asked = iter(names), deque[tuple[str, Future[bytes]]]()
    with Children(workers, looked.watch) as children:
        while True:
            for name in islice(left, _AHEAD * workers - len(asked)):
                asked.append((name, children.ask(_task(looked, name))))
            if not asked:
                return
            yield _settled(looked, *asked.popleft())


def _task(looked: Inspection, name: str) -> Task:
    known = {name: looked.manifest[name]} if name in looked.manifest else {}
    return Task(looked.folder, name, known, looked.cited.rows(name), looked.sample)


def _settled(looked: Inspection, name: str, asked: Future[bytes]) -> Judged:
    """Return what a child found, or judge the file again if the answer depends on files before it."""
    try:
        answer: Answer = unpacked(asked)
    except ChildLost as lost:
        return [Finding("file unreadable", path_of(looked.folder, name), str(lost))], Tally()
    if looked.links.take_in(answer.notes):
        return answer.findings, answer.tally
    return inspect(replace(looked, watch=lambda _size: None), name)


def _links(links: Links) -> Iterator[Finding]:
    """Find the revisits that lead to no original, or say what is not true of it."""
    for place, fault, why in unresolved(links):
        what = broken(fault.rule) if fault else "revisit without original"
        yield Finding(what, place, fault.why if fault else why)
