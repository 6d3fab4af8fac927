"""Revisits of what is erased: they go with it, or lean on another whole answer with the same payload."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from archive.captures import citation_of
from archive.database import Database
from archive.models import CaptureRow
from archive.records import Capture
from archive.storage import WarcFolder
from archive.takedown.decisions import Level, Reason, Requester, new_take_down
from archive.takedown.gate import remember
from archive.takedown.plan import erasure
from archive.verify.whole import verify
from archive.warc.read import Originals, read_capture
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from pipelines.extract import Extraction
from pipelines.record import record
from pipelines.takedown.erasing import Eraser
from warc_samples import HTML, PAGE, exchange, later, original_of

GAP = timedelta(days=1)
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(HTML) + HTML


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Open an empty index."""
    database = Database(f"sqlite:///{tmp_path / 'index.db'}")
    database.create()
    return database


def written(database: Database, folder: WarcFolder, answers: list[tuple[bytes, bool]]) -> list[Capture]:
    """Store answers, one a second, and index them; those that are to repeat refer to the first."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "run"))
    captures: list[Capture] = []
    for second, (answer, repeats) in enumerate(answers):
        first = original_of(captures[0]) if repeats else None
        captures += series.write([(later(exchange(answer), second), first)])
    series.close()
    with database.write() as session:
        for capture in captures:
            record(session, capture, Extraction(note="a sample"), GAP)
    return captures


def erase(database: Database, folder: WarcFolder, capture: Capture) -> list[tuple[str, bytes]]:
    """Erase one capture; return what is left, by record id, as it reads."""
    targets = {"capture": [capture.record_id]}
    decision = new_take_down(Level.ERASE, Reason.MISTAKE, Requester.OPERATOR, targets)
    with database.read() as session:
        decision, _ = erasure(session, folder, decision, personal=False)
    with database.write() as session:
        remember(session, decision)
    Eraser(folder, database, GAP).erase(decision)
    originals = Originals()
    for name in folder.names():
        originals.add(folder.path / name)
    with database.read() as session:
        rows = session.scalars(select(CaptureRow).order_by(CaptureRow.time)).all()
        assert verify(folder, map(citation_of, rows)).findings == ()
        return [(row.record_id, read_capture(folder, citation_of(row), originals).payload) for row in rows]


def test_a_revisit_goes_with_its_original(database: Database, tmp_path: Path) -> None:
    """It says again what must go."""
    folder = WarcFolder(tmp_path)
    first, _, other = written(database, folder, [(PLAIN, False), (PLAIN, True), (PAGE, False)])

    left = erase(database, folder, first)

    assert [name for name, _ in left] == [other.record_id]


def test_a_revisit_finds_another_original(database: Database, tmp_path: Path) -> None:
    """Where the same payload stays in the archive, the revisit stays, and reads as before."""
    folder = WarcFolder(tmp_path)
    first, again, twin = written(database, folder, [(PLAIN, False), (PLAIN, True), (PLAIN, False)])

    left = erase(database, folder, first)

    assert left == [(again.record_id, HTML), (twin.record_id, HTML)]


def test_a_revisit_alone_can_go(database: Database, tmp_path: Path) -> None:
    """Its original stays."""
    folder = WarcFolder(tmp_path)
    first, again = written(database, folder, [(PLAIN, False), (PLAIN, True)])

    left = erase(database, folder, again)

    assert left == [(first.record_id, HTML)]
    (name,) = folder.names()
    assert name.endswith("-r1.warc.gz")


def test_a_file_can_be_rewritten_twice(database: Database, tmp_path: Path) -> None:
    """The second time it gets the next number, and keeps the first tombstone."""
    folder = WarcFolder(tmp_path)
    first, second, third = written(database, folder, [(PLAIN, False), (PAGE, False), (PLAIN, False)])

    erase(database, folder, first)
    left = erase(database, folder, second)

    assert [name for name, _ in left] == [third.record_id]
    (name,) = folder.names()
    assert name.endswith("-r2.warc.gz")
