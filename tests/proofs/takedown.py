"""An erasure ended at each call that changes a file: old or new, never half, and finished afterwards."""

import argparse
import logging
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from sqlalchemy import select

from archive.captures import citation_of
from archive.database import Database
from archive.errors import ArchiveError
from archive.models import CaptureRow
from archive.records import Capture
from archive.recovery import recover
from archive.state.journal import Journal
from archive.storage import WarcFolder
from archive.takedown.decisions import Level, Reason, Requester, new_take_down
from archive.takedown.gate import remember, take_downs
from archive.takedown.plan import erasure
from archive.verify.whole import verify
from archive.warc.read import Originals, read_capture, read_captures
from archive.warc.series import Entry, WarcSeries
from archive.warc.warcinfo import Warcinfo
from lossy_disk import Dead, LossyDisk
from pipelines.extract import Extraction
from pipelines.record import record
from pipelines.reparse import mark_indexed
from pipelines.takedown.erasing import Eraser, finish_erasures
from warc_samples import exchange, later, original_of

MARKER = b"a name that must go"
GAP = timedelta(days=1)
SITE = "https://georgia.iom.int"
RECOVERY_CUTS = 3


@dataclass
class Archive:
    """One archive on a lossy disk, with pages that must go and pages that must stay, repeats of both."""

    home: Path
    disk: LossyDisk

    @property
    def folder(self) -> WarcFolder:
        """Return its WARC files."""
        return WarcFolder(self.home, self.disk)

    @contextmanager
    def database(self) -> Iterator[Database]:
        """Open its index as a new process does."""
        url = f"sqlite:///{self.home / 'index.db'}"
        with closing(Database(url, Journal(self.home, self.disk))) as database:
            yield database

    def fill(self) -> None:
        """Write two files: the second repeats pages of the first."""
        known: dict[str, Capture] = {}
        for second, run in enumerate(("one", "two")):
            series = WarcSeries(self.folder, "IOMGE", Warcinfo("georgia", run))
            captures = series.write(
                [_entry(path, second, known.get(path)) for path in ("bad", "good", "fine")]
            )
            series.close()
            known |= {capture.url.rpartition("/")[2]: capture for capture in captures if second == 0}
            with self.database() as database:
                database.create()
                with database.write() as session:
                    for capture in captures:
                        record(session, capture, Extraction(note="a sample"), GAP)
                    mark_indexed(session, captures[0].citation.filename)

    def erase(self) -> None:
        """Do what the command does."""
        with self.database() as database:
            finish_erasures(self.folder, database, GAP)
            with database.read() as session:
                targets = {"url": [f"{SITE}/bad"]}
                decision = new_take_down(Level.ERASE, Reason.OTHER, Requester.OPERATOR, targets)
                decision, _ = erasure(session, self.folder, decision, personal=False)
            with database.write() as session:
                remember(session, decision)
            Eraser(self.folder, database, GAP).erase(decision)

    def recover(self) -> None:
        """Do what every command that writes does first."""
        refused = recover(self.folder).refused
        assert not refused
        with self.database() as database:
            database.create()
            finish_erasures(self.folder, database, GAP)


def _entry(path: str, second: int, first: Capture | None) -> Entry:
    body = MARKER + b" on a page" if path == "bad" else path.encode() * 40
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body)
    return later(exchange(answer + body, f"{SITE}/{path}"), second), original_of(first) if first else None


def prove(call: int, seed: int, *, power: bool) -> tuple[bool, list[str]]:
    """End an erasure at a call; return whether it came to that, and what was wrong afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        chance = random.Random(seed)  # noqa: S311
        archive = Archive(home, LossyDisk(home, chance))
        archive.disk.start()
        archive.fill()
        archive.disk.start(call)
        try:
            archive.erase()
        except Dead:
            wrong = [] if power else [f"just after: {why}" for why in _unreadable(archive)]
            return True, wrong + _finished(archive, power=power)
        return False, _wrong(archive, erased=True)


def _finished(archive: Archive, *, power: bool) -> list[str]:
    """Recover, and be ended a few times while at it; return what is not as it should be."""
    chance = archive.disk._chance  # noqa: SLF001  (one source of chance for a whole life)
    for _ in range(chance.randrange(RECOVERY_CUTS + 1)):
        if power:
            archive.disk.lose()
        archive.disk.start(chance.randrange(1, 60))
        with suppress(Dead):
            archive.recover()
    if power:
        archive.disk.lose()
    archive.disk.start()
    try:
        archive.recover()
    except ArchiveError as error:
        return [f"recovery: {error}"]
    with archive.database() as database, database.read() as session:
        decided = bool(take_downs(session))
    return _wrong(archive, erased=decided)


def _unreadable(archive: Archive) -> list[str]:
    """Say which captures of the index cannot be read, as by a reader that came just then."""
    archive.disk.start()
    originals = Originals()
    for name in archive.folder.names():
        originals.add(archive.folder.path / name)
    wrong = []
    with archive.database() as database, database.read() as session:
        for row in session.scalars(select(CaptureRow)):
            try:
                read_capture(archive.folder, citation_of(row), originals)
            except ArchiveError as error:
                wrong.append(str(error))
    return wrong


def _wrong(archive: Archive, *, erased: bool) -> list[str]:
    """Say what is neither the old archive nor the new one."""
    folder = archive.folder
    captures = [capture for name in folder.names() for capture in read_captures(folder.path / name)]
    found = sorted((capture.url.rpartition("/")[2], capture.revisit) for capture in captures)
    pages = ("fine", "good") if erased else ("bad", "fine", "good")
    wrong = [] if found == [(page, again) for page in pages for again in (False, True)] else [f"kept {found}"]
    with archive.database() as database, database.read() as session:
        rows = {row.record_id: citation_of(row) for row in session.scalars(select(CaptureRow))}
    if rows != {capture.record_id: capture.citation for capture in captures}:
        wrong.append("the index is not that of the files")
    wrong += [str(finding) for finding in verify(folder, rows.values()).findings]
    wrong += [f"{path.name} is left" for path in archive.home.rglob("*.rewritten")]
    held = MARKER in b"".join(capture.payload for capture in captures)
    return (
        wrong if held != erased else [*wrong, "the marker is still there" if held else "the marker is gone"]
    )


def main() -> int:
    """Print what ending an erasure at every call did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20, help="how often each call is struck")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    ended, failures, begun = 0, 0, time.monotonic()
    for seed in range(options.seeds):
        for call in count(1):
            struck, wrong = prove(call, seed * 1_000 + call, power=bool(seed % 2))
            ended += struck
            failures += bool(wrong)
            for sentence in wrong:
                print(f"seed {seed * 1_000 + call}, call {call}: {sentence}")
            if not struck:
                break
    print(f"take-down: ended {ended} times, {failures} with a fault, {time.monotonic() - begun:.0f} s")
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main())
