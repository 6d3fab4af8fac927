"""One file that was there: opened under the name it has now, judged, and compared with the manifest."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from archive.lint.links import Links
from archive.storage import OPEN, WarcFolder
from archive.verify.cited import Cited
from archive.verify.file import Examination, WarcFile, Watch, judge_file
from archive.verify.findings import Finding, missing
from archive.verify.record import Tally
from archive.verify.sample import Sample

_MOMENT = 2.0
"""In seconds, how long a file that was just finished may lack its line in the manifest."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was noted before the first file is read. A writer may be at work: it only ever adds to this."""

    folder: WarcFolder
    manifest: dict[str, str]
    cited: Cited
    links: Links
    sample: Sample
    watch: Watch


def inspect(looked: Inspection, name: str) -> tuple[list[Finding], Tally]:
    """Judge a file that was there; one that cannot be read does not keep us from the others."""
    try:
        raw = _opened(looked.folder, name)
        if raw is None:
            # It was taken away meanwhile. Who does so on purpose takes its line away, too.
            gone = name in looked.folder.manifest()
            return [missing(path_of(looked.folder, name), ["the manifest names it"])] if gone else [], Tally()
        with raw:
            begin, end = looked.sample.part(raw.size)
            examined = Examination(begin, end, looked.links, looked.cited, looked.watch)
            findings, tally = judge_file(raw, examined)
            return [*_whole(looked, raw), *findings], tally
    except OSError as error:
        why = error.strerror or str(error)
        return [Finding("file unreadable", path_of(looked.folder, name), why)], Tally()


def _opened(folder: WarcFolder, name: str) -> WarcFile | None:
    """Open a file under the name that it has now: it may be finished between two tries."""
    for now in (name, name + OPEN, name):
        try:
            return WarcFile(folder.path / now)
        except FileNotFoundError:
            continue
    return None


def _whole(looked: Inspection, raw: WarcFile) -> Iterator[Finding]:
    """Compare a finished file, whole, with what it was when it was finished."""
    if raw.being_written:
        return
    name = raw.final_name
    known = looked.manifest.get(name) or _entered(looked.folder, name)
    if known is None and (looked.folder.path / name).exists():
        yield Finding("file unknown", path_of(looked.folder, name), "the manifest does not name it")
    elif known and looked.sample.has_turn(name) and (found := raw.sha256()) != known:
        yield Finding("file changed", path_of(looked.folder, name), f"sha256 was {known}, is {found}")


def _entered(folder: WarcFolder, name: str) -> str | None:
    """Return what the manifest says of a file now; a moment ago its writer may not have come to it."""
    path = folder.path / name
    while True:
        known = folder.manifest().get(name)
        if known or not path.exists() or not 0 <= time.time() - path.stat().st_ctime < _MOMENT:
            return known
        time.sleep(0.01)


def path_of(folder: WarcFolder, name: str) -> str:
    """Return a file's path within the home folder."""
    return f"{folder.path.name}/{name}"
