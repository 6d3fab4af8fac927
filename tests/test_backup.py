"""A backup is one only after it was restored; what is restored is what was there."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from archive.backup.make import back_up
from archive.backup.restore import restore
from archive.config import Settings
from archive.database import Database
from archive.disk import Disk, DiskFile
from archive.errors import ArchiveError, DamageFound, DiskFailure, UsageError
from archive.models import CaptureRow, RunRow, TakeDownRow
from archive.state.journal import Journal
from archive.state.writing import put
from command import matiane, rows
from lossy_disk import Dead

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CAPTURES = 40


def remember(home: Path, *runs: str) -> None:
    """Write runs into the diary."""
    database = Database(f"sqlite:///{home / 'index.db'}", Journal(home))
    database.create()
    for run in runs:
        with database.write() as session:
            put(session, RunRow(id=run, kind="crawl", mission="georgia", started=NOON, counts={}))
    database.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Make a home with some captures and two runs."""
    home = tmp_path / "home"
    home.mkdir()
    remember(home, "a", "b")
    database = Database(f"sqlite:///{home / 'index.db'}", Journal(home))
    with database.write() as session:
        session.add_all(capture(number) for number in range(CAPTURES))
    database.close()
    return home


def capture(number: int) -> CaptureRow:
    """Return the row of one capture."""
    said = dict.fromkeys(("run", "url", "urlkey", "digest", "hops", "outcome"), "x" * 200)
    return CaptureRow(
        record_id=f"urn:uuid:{number}",
        mission="georgia",
        time=NOON,
        filename="x.warc.gz",
        offset=number,
        length=1,
        revisit=False,
        **said,
    )


def content(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all tables."""
    with sqlite3.connect(home / "index.db") as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        found = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=str) for name in tables}  # noqa: S608
    connection.close()
    return found


def test_what_is_restored_is_what_was_backed_up(home: Path, tmp_path: Path) -> None:
    """Every row of state and index comes back, into a home that was empty."""
    (told,) = rows(home, "backup", "--to", str(tmp_path / "backups"))

    (back,) = rows(tmp_path / "new", "restore", told["backup"])

    assert back["rows"] == told["rows"]
    assert (told["rows"]["captures"], told["rows"]["runs"], told["journal"]) == (CAPTURES, 2, 2)
    assert content(tmp_path / "new") == content(home)
    assert [path.name for path in (tmp_path / "backups").iterdir() if path.is_dir()] == [
        Path(told["backup"]).name
    ]
    assert len(rows(tmp_path / "new", "status")[0]["runs"]) == 2


def test_a_living_archive_is_not_overwritten(home: Path, tmp_path: Path) -> None:
    """Only --force replaces state and index, and what was there is kept aside."""
    (told,) = rows(home, "backup", "--to", str(tmp_path / "backups"))
    old = content(home)
    remember(home, "later")

    said = matiane(home, "restore", told["backup"], expect=2).stderr
    (back,) = rows(home, "restore", told["backup"], "--force")

    assert "--force" in said
    assert content(home) == old
    assert any("later" in Path(path).read_text(errors="replace") for path in back["aside"])
    remember(home, "even later")
    assert len(Journal(home).entries()) == 3


def test_a_take_down_outlives_the_restore_of_an_older_backup(home: Path, tmp_path: Path) -> None:
    """Who was promised that a page is gone is not told of a backup from the day before."""
    backup = back_up(Settings(home=home), tmp_path / "backups").path
    database = Database(f"sqlite:///{home / 'index.db'}", Journal(home))
    decided = {"targets": {"url": ["https://x/"]}, "reason": "safety", "requester": "site", "files": {}}
    with database.write() as session:
        put(
            session,
            TakeDownRow(id="t-1", level="hide", made=NOON, personal=False, skip_crawl=False, **decided),
        )
    database.close()

    done = restore(backup, home, home / "index.db", force=True)

    # The restored index would show it: it is made again, which minds the decision.
    assert (done.take_downs, done.rows, (home / "index.db").exists()) == (1, {}, False)
    database = Database(f"sqlite:///{home / 'index.db'}", Journal(home))
    database.create()
    with database.read() as session:
        assert session.scalars(select(TakeDownRow.id)).all() == ["t-1"]
        assert session.scalars(select(RunRow.id)).all() == ["a", "b"]
    database.close()


def test_a_backup_beside_a_writer(home: Path, tmp_path: Path) -> None:
    """While another connection is in the middle of a transaction, a backup has what was committed before."""
    database = Database(f"sqlite:///{home / 'index.db'}", Journal(home))

    with database.write() as session:
        session.add(capture(CAPTURES))
        session.flush()
        made = back_up(Settings(home=home), tmp_path / "backups")

    assert made.rows["captures"] == CAPTURES


def test_only_the_newest_are_kept(home: Path, tmp_path: Path) -> None:
    """--keep removes the oldest backups and nothing else."""
    backups = tmp_path / "backups"
    (backups / "of mine").mkdir(parents=True)
    (backups / "matiane-20200101T000000.000000Z.partial").mkdir()

    made = [back_up(Settings(home=home), backups, keep=2) for _ in range(4)]

    assert sorted(path.name for path in backups.iterdir() if path.is_dir()) == sorted(
        [made[2].path.name, made[3].path.name, "of mine"]
    )
    assert made[3].removed == (made[1].path.name,)
    restore(made[3].path, tmp_path / "new", tmp_path / "new" / "index.db")


def flip(name: str) -> Callable[[Path], None]:
    """Return what flips one bit in the middle of a file."""

    def spoil(backup: Path) -> None:
        content = bytearray((backup / name).read_bytes())
        content[len(content) // 2] ^= 1
        (backup / name).write_bytes(content)

    spoil.__name__ = f"flip {name}"
    return spoil


def lose(name: str) -> Callable[[Path], None]:
    """Return what removes a file."""

    def spoil(backup: Path) -> None:
        (backup / name).unlink()

    spoil.__name__ = f"lose {name}"
    return spoil


FILES = ("index.db", "state/journal.jsonl", "backup.json")


@pytest.mark.parametrize(
    "spoil",
    [*map(flip, (*FILES, "MANIFEST.sha256")), *map(lose, FILES)],
    ids=lambda spoil: spoil.__name__,
)
def test_a_corrupt_backup_is_refused(home: Path, tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """One bit, or one file, is enough: exit 4, and nothing is written."""
    made = back_up(Settings(home=home), tmp_path / "backups")
    spoil(made.path)

    said = matiane(tmp_path / "new", "restore", str(made.path), expect=4).stderr

    assert "take another backup" in said
    assert not (tmp_path / "new" / "index.db").exists()


def test_what_is_no_backup_is_refused(home: Path, tmp_path: Path) -> None:
    """A folder without a manifest is none, be it half a backup or something else."""
    with pytest.raises(UsageError, match="no backup"):
        restore(home, tmp_path / "new", tmp_path / "new" / "index.db")


def test_a_damaged_index_makes_no_backup(home: Path, tmp_path: Path) -> None:
    """What cannot be read is not called a backup; older ones stay."""
    good = back_up(Settings(home=home), tmp_path / "backups", keep=1)
    with (home / "index.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 20_000)

    with pytest.raises(DamageFound):
        back_up(Settings(home=home), tmp_path / "backups", keep=1)

    assert [path.name for path in (tmp_path / "backups").glob("matiane-*Z")] == [good.path.name]


class FailingDisk(Disk):
    """A disk whose calls that change something count down; the last one fails or ends the process."""

    def __init__(self, calls: int, error: type[BaseException]) -> None:
        self._left, self._error = calls, error

    def _strike(self) -> None:
        self._left -= 1
        if self._left == 0 or (self._left < 0 and self._error is Dead):
            raise self._error("struck")

    @property
    def spent(self) -> bool:
        """Whether the call came."""
        return self._left <= 0

    def create(self, path: Path) -> DiskFile:
        """Open a new file, or fail."""
        self._strike()
        return super().create(path)

    def append(self, file: DiskFile, content: bytes) -> None:
        """Write half of it and fail, or all of it."""
        super().append(file, content[: len(content) // 2])
        self._strike()
        super().append(file, content[len(content) // 2 :])

    def sync(self, file: DiskFile) -> None:
        """Sync, or fail."""
        self._strike()
        super().sync(file)

    def rename(self, old: Path, new: Path) -> None:
        """Rename, or fail."""
        self._strike()
        super().rename(old, new)

    def link(self, path: Path, other: Path) -> None:
        """Link, or fail."""
        self._strike()
        super().link(path, other)

    def unlink(self, path: Path) -> None:
        """Remove, or fail."""
        self._strike()
        super().unlink(path)


@pytest.mark.parametrize("error", [Dead, DiskFailure])
def test_a_backup_that_fails_at_any_step(home: Path, tmp_path: Path, error: type[BaseException]) -> None:
    """Killed, or the disk full, at every call: there is a whole backup or none, and the next one works."""
    backups = tmp_path / "backups"
    for calls in range(1, 100):
        disk = FailingDisk(calls, error)
        with suppress(error, ArchiveError):
            back_up(Settings(home=home), backups, keep=1, disk=disk)
        for number, path in enumerate(backups.glob("matiane-*Z")):
            new = tmp_path / f"{calls}-{number}"
            assert restore(path, new, new / "index.db").rows["captures"] == CAPTURES
        if not disk.spent:
            break

    assert calls > 10
    assert len(list(backups.glob("matiane-*"))) == 1


@pytest.mark.parametrize("error", [Dead, DiskFailure])
def test_a_restore_that_fails_at_any_step(home: Path, tmp_path: Path, error: type[BaseException]) -> None:
    """Killed, or the disk full, at every call: the state is the old or the new, never lost."""
    made = back_up(Settings(home=home), tmp_path / "backups")
    remember(home, "c")
    for calls in range(1, 100):
        copy = tmp_path / str(calls)
        shutil.copytree(home, copy)
        disk = FailingDisk(calls, error)
        with suppress(error, ArchiveError):
            restore(made.path, copy, copy / "index.db", force=True, disk=disk)
        remember(copy, "next")
        assert {row[0] for row in content(copy)["runs"]} in ({"a", "b", "c", "next"}, {"a", "b", "next"})
        if not disk.spent:
            break

    assert calls > 6
