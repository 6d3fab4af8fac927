"""What people and runs did outlives the database: every change is in the journal before it is committed."""

import random
import re
import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from archive.database import Database
from archive.disk import Disk
from archive.errors import ArchiveError
from archive.models import RunRow, State, VersionRow
from archive.state.journal import Journal, JournalDamaged
from archive.state.tables import StateOfNewerProgram
from archive.state.writing import drop, put
from lossy_disk import Dead, LossyDisk

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUSE = Path(__file__).parents[1]


def opened(home: Path, disk: Disk | None = None) -> Database:
    """Open a home's database for writing, as a command does."""
    database = Database(f"sqlite:///{home / 'index.db'}", Journal(home, disk))
    database.create()
    return database


def run(name: str, **values: Any) -> RunRow:
    """Return a row of the diary."""
    said = {"kind": "crawl", "mission": "georgia", "started": NOON, "counts": {"items": 1, "ვა": [None]}}
    return RunRow(id=name, **{**said, **values})


def remember(home: Path, *names: str, **values: Any) -> None:
    """Put rows into the diary, each in a transaction of its own."""
    database = opened(home)
    for name in names:
        with database.write() as session:
            put(session, run(name, **values))
    database.close()


def diary(database: Database) -> dict[str, str | None]:
    """Return what the diary says: each run and its reason."""
    with database.read() as session:
        return {row.id: row.reason for row in session.scalars(select(RunRow).order_by(RunRow.id))}


def lose_index(home: Path) -> None:
    """Delete the database, as if the disk had."""
    for path in home.glob("index.db*"):
        path.unlink()


def test_state_outlives_the_database(tmp_path: Path) -> None:
    """Rows put, put again and dropped are what they were after the database was deleted."""
    database = opened(tmp_path)
    with database.write() as session:
        for name in ("a", "b", "c"):
            put(session, run(name, finished=NOON))
    with database.write() as session:
        put(session, RunRow(id="b", reason="ფიქრი\n\x85"))
        drop(session, RunRow, "a")
        drop(session, RunRow, "never there")
    with database.read() as session:
        before = [vars(row) for row in session.scalars(select(RunRow).order_by(RunRow.id))]
    database.close()
    lose_index(tmp_path)

    again = opened(tmp_path)

    with again.read() as session:
        after = [vars(row) for row in session.scalars(select(RunRow).order_by(RunRow.id))]
    for row in (*before, *after):
        row.pop("_sa_instance_state")
    assert before == after
    assert [row["id"] for row in after] == ["b", "c"]
    assert after[0] == after[0] | {
        "reason": "ფიქრი\n\x85",
        "started": NOON,
        "counts": {"items": 1, "ვა": [None]},
    }


def test_what_is_rolled_back_leaves_no_line(tmp_path: Path) -> None:
    """A change that failed half-way is neither in the database nor in the journal."""
    database = opened(tmp_path)

    def fail() -> None:
        with database.write() as session:
            put(session, run("a"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert Journal(tmp_path).entries() == []
    assert diary(database) == {}


def test_a_failed_commit_takes_its_line_back(tmp_path: Path) -> None:
    """When COMMIT itself fails, after the line was written, the change never comes back to life."""
    remember(tmp_path, "before")
    database = opened(tmp_path)

    def fail() -> None:
        with database.write() as session:
            put(session, run("failed"))
            # The foreign key is only looked at by COMMIT.
            session.execute(text("PRAGMA defer_foreign_keys=ON"))
            session.add(VersionRow(item="x", time=NOON, capture=404, cause="site"))

    with pytest.raises(ArchiveError, match="FOREIGN KEY"):
        fail()

    with database.write() as session:
        put(session, run("next"))
    lose_index(tmp_path)
    assert diary(opened(tmp_path)) == {"before": None, "next": None}


@pytest.mark.parametrize("database", ["kept", "lost", "older"])
def test_death_at_every_step(tmp_path: Path, database: str) -> None:
    """Killed or powerless at any call: what was acknowledged stands, the rest holds whole or not at all."""
    for seed in range(30):
        home = tmp_path / str(seed)
        home.mkdir()
        _one_life(home, random.Random(f"{database} {seed}"), database)  # noqa: S311  no secret


def _one_life(home: Path, chance: random.Random, database: str) -> None:
    disk = LossyDisk(home, chance)
    acknowledged: dict[str, str | None] = {}
    for life in range(6):
        disk.start(chance.randrange(1, 25))
        doubtful = acknowledged
        try:
            with opened(home, disk).write():  # closed by death
                pass
            alive = opened(home, disk)
            for number in range(4):
                doubtful = acknowledged | {str(number): f"{life} {number}", "last": str(life)}
                with alive.write() as session:
                    put(session, run(str(number), reason=f"{life} {number}"))
                    put(session, run("last", reason=str(life)))
                acknowledged = doubtful
        except Dead:
            disk.lose()
        _spoil(home, database, chance)
        disk.start()

        acknowledged_or_more = diary(opened(home, disk))

        assert acknowledged_or_more in (acknowledged, doubtful)
        acknowledged = acknowledged_or_more


def _spoil(home: Path, database: str, chance: random.Random) -> None:
    """Do with the database what the test is about: nothing, lose it, or bring back an older one."""
    old = home / "old.db"
    if database == "older" and old.exists() and chance.random() < 1 / 2:
        lose_index(home)
        shutil.copyfile(old, home / "index.db")
    elif database == "older":
        Database(f"sqlite:///{home / 'index.db'}").close()
        if not (home / "index.db-wal").exists():
            shutil.copyfile(home / "index.db", old)
    elif database == "lost":
        lose_index(home)


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from archive.database import Database
from archive.disk import Disk
from archive.state.journal import Journal
from archive.state.writing import put
from test_state import run

class Killer(Disk):
    left = {calls}
    def strike(self):
        Killer.left -= 1
        if Killer.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    def append(self, file, content):
        self.strike(); super().append(file, content[:9]); self.strike(); super().append(file, content[9:])
    def sync(self, file):
        self.strike(); super().sync(file); self.strike()

home = Path({home!r})
database = Database(f"sqlite:///{{home / 'index.db'}}", Journal(home, Killer()))
with database.write() as session:
    put(session, run("late"))
print("acknowledged")
"""


def test_a_killed_process_leaves_all_or_nothing(tmp_path: Path) -> None:
    """`kill -9` before, within and after the line, and before COMMIT: the next command knows what holds."""
    found = []
    for calls in range(1, 6):
        home = tmp_path / str(calls)
        home.mkdir()
        remember(home, "early")
        script = KILLED.format(tests=str(Path(__file__).parent), calls=calls, home=str(home))
        process = subprocess.run([sys.executable, "-c", script], cwd=HOUSE, capture_output=True, check=False)

        assert (process.returncode, process.stdout) in (
            (-signal.SIGKILL, b""),
            (0, b"acknowledged\n"),
        ), process.stderr.decode()
        found.append("late" in diary(opened(home)))
        remember(home, "after")
        assert {"early", "after"} <= diary(opened(home)).keys()

    # The line is whole once its last byte is written; killed afterwards, it stands.
    assert found == [False, False, True, True, True]


def test_a_torn_line_does_not_swallow_the_next(tmp_path: Path) -> None:
    """Half a line at the end is set aside, and what comes next is a line of its own."""
    remember(tmp_path, "a")
    journal = tmp_path / "state" / "journal.jsonl"
    with journal.open("ab") as file:
        file.write(b'{"number":2,"at":"20')

    remember(tmp_path, "b")

    lose_index(tmp_path)
    assert diary(opened(tmp_path)).keys() == {"a", "b"}
    assert (tmp_path / "state" / "journal.jsonl.torn").read_bytes() == b'{"number":2,"at":"20\n'


WRONG = {
    "no JSON": b"no JSON\n",
    "another number": b'{"number":7}\n',
    "zeroes": bytes(40) + b"\n",
    "an empty line": b"\n",
    "a list": b"[[[]]]\n",
    "deep": b"[" * 10_000 + b"\n",
    "no UTF-8": b'"\xff"\n',
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_damage_in_the_middle_is_never_passed_over(tmp_path: Path, wrong: bytes) -> None:
    """A bad line before good ones: the database knows better, and without it a person must decide."""
    remember(tmp_path, "a", "b", "c")
    journal = tmp_path / "state" / "journal.jsonl"
    first, second, third = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(first + wrong + third)

    with pytest.raises(JournalDamaged, match=r"journal.jsonl is damaged behind line number 1: .* restore"):
        Journal(tmp_path).entries()
    remember(tmp_path, "d")

    lose_index(tmp_path)
    assert diary(opened(tmp_path)).keys() == {"a", "b", "c", "d"}
    (aside,) = journal.parent.glob("*.damaged-*")
    assert aside.read_bytes() == first + wrong + third

    journal.write_bytes(first + second.replace(b"NOON", b"NOON").replace(b"crawl", b"crowl") + third)
    lose_index(tmp_path)
    with pytest.raises(JournalDamaged):
        opened(tmp_path)


def test_a_lost_journal_is_written_anew(tmp_path: Path) -> None:
    """The database holds all of it: the next command that writes makes the journal whole again."""
    remember(tmp_path, "a", "b")
    shutil.rmtree(tmp_path / "state")

    opened(tmp_path).close()

    lose_index(tmp_path)
    assert diary(opened(tmp_path)).keys() == {"a", "b"}


def test_an_archive_from_before_the_journal(tmp_path: Path) -> None:
    """The diary of an archive that had no journal yet goes into it; columns that are new are empty."""
    database = opened(tmp_path)
    with database.write() as session:
        session.execute(text("DROP TABLE journal_position"))
        session.execute(text("DROP TABLE runs"))
        session.execute(text("CREATE TABLE runs (id, kind, mission, started, counts)"))
        session.execute(
            text("INSERT INTO runs VALUES ('old', 'crawl', 'georgia', '2026-11-22 12:00:00', '{}')")
        )
    database.close()

    opened(tmp_path).close()

    lose_index(tmp_path)
    assert diary(opened(tmp_path)) == {"old": None}


def test_the_journal_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    """A table that this program does not know is not forgotten in silence."""
    remember(tmp_path, "a")
    journal = Journal(tmp_path)
    with journal.locked():
        (entry,) = journal.entries()
        (change,) = entry.changes
        journal.append([type(change)("put", "wishes", {"id": 1})])

    with pytest.raises(StateOfNewerProgram, match="'wishes'"):
        opened(tmp_path)


def test_two_processes_share_the_journal(tmp_path: Path) -> None:
    """Each sees the other's lines before it writes its own; numbers follow each other."""
    one, other = opened(tmp_path), opened(tmp_path)

    for number in range(3):
        for name, database in (("one", one), ("other", other)):
            with database.write() as session:
                put(session, run(f"{name} {number}"))

    assert [entry.mark.number for entry in Journal(tmp_path).entries()] == [1, 2, 3, 4, 5, 6]
    lose_index(tmp_path)
    assert len(diary(opened(tmp_path))) == 6


def test_ten_thousand_lines(tmp_path: Path) -> None:
    """A long journal is replayed when the database was lost, and costs little when it was not."""
    journal = Journal(tmp_path)
    remember(tmp_path, "0")
    with journal.locked():
        (entry,) = journal.entries()
        (change,) = entry.changes
        rows = [
            type(change)("put", "runs", {**change.values, "id": str(number % 5_000)})
            for number in range(9_999)
        ]
        for row in rows[:20]:
            journal.append([row])
        journal.append(rows[20:])
    lose_index(tmp_path)

    database = opened(tmp_path)

    assert len(diary(database)) == 5_000


def test_state_is_changed_in_no_other_way() -> None:
    """No module writes rows of state past the journal."""
    tables = "|".join(mapper.class_.__name__ for mapper in State.registry.mappers)
    pattern = rf"\b(insert|update|delete|add|add_all|merge)\(\s*\[?({tables})\b"
    sources = [path for name in ("archive", "pipelines", "crawler") for path in (HOUSE / name).rglob("*.py")]

    found = [path for path in sources if re.search(pattern, path.read_text()) and path.name != "state.py"]

    assert len(sources) > 50
    assert found == []
