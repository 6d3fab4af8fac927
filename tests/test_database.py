"""A lost, damaged, outdated or locked index costs nothing: the next command that writes puts it right."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive.database import Database, DatabaseLocked
from archive.errors import UsageError
from command import COMMAND, crawl, matiane, rows
from replica.process import Replica

SOME = ("--limit", "12")


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start a site that does not change."""
    with Replica(size="small", state="t0") as site:
        yield site


@pytest.fixture(scope="module")
def crawled(site: Replica, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Crawl some pages into a home that tests copy."""
    home = tmp_path_factory.mktemp("crawled")
    crawl(home, site.root, *SOME)
    return home


@pytest.fixture
def home(crawled: Path, tmp_path: Path) -> Path:
    """Return a home of one's own."""
    shutil.copytree(crawled, tmp_path / "home")
    return tmp_path / "home"


def garble(index: Path) -> None:
    """Write nonsense over all pages but the first."""
    size = index.stat().st_size
    with index.open("r+b") as file:
        file.seek(4096)
        file.write(b"nonsense" * ((size - 4096) // 8))


def garble_one(index: Path) -> None:
    """Write nonsense over one page in the middle."""
    with index.open("r+b") as file:
        file.seek(index.stat().st_size // 4096 // 2 * 4096)
        file.write(b"\xff" * 4096)


def cut(index: Path) -> None:
    """Cut the file in the middle."""
    with index.open("r+b") as file:
        file.truncate(index.stat().st_size // 2)


def replace(index: Path) -> None:
    """Put another kind of file in its place."""
    index.write_text("this is no database\n" * 1000)


def outdate(index: Path) -> None:
    """Make it another version's."""
    with sqlite3.connect(index) as connection:
        connection.execute("UPDATE derived_schema SET stamp = 'older'")
    connection.close()


def lose(index: Path) -> None:
    """Delete it, but not what lies beside it."""
    index.unlink()
    index.with_name("index.db-wal").write_bytes(b"a log without its index")


DAMAGE = [garble_one, cut]


@pytest.mark.parametrize("spoil", [garble, cut, replace], ids=lambda spoil: spoil.__name__)
def test_reading_a_damaged_index_says_what_to_do(home: Path, spoil: Callable[[Path], None]) -> None:
    """A command that reads tells of the damage in one line, and touches nothing."""
    spoil(home / "index.db")

    said = matiane(home, "items", expect=4).stderr

    assert said.startswith("matiane: the index is damaged")
    assert "`matiane rebuild`" in said
    assert said.count("\n") == 1
    assert not list(home.glob("*.damaged-*"))


@pytest.mark.parametrize("spoil", [*DAMAGE, outdate, lose], ids=lambda spoil: spoil.__name__)
def test_the_next_crawl_makes_the_index_again(
    home: Path, site: Replica, spoil: Callable[[Path], None]
) -> None:
    """Nobody sits beside cron: items and the diary are there again, and one line says what was done."""
    before, status = rows(home, "items"), rows(home, "status")[0]
    spoil(home / "index.db")

    options = ("--site", site.root, "--allow-private", "--delay", "0", "--limit", "1")
    said = matiane(home, "crawl", *options).stderr

    assert said.count("is made again") + said.count("and made again") == 1, said
    assert [item["id"] for item in rows(home, "items")] == [item["id"] for item in before]
    assert status["runs"][0] in rows(home, "status")[0]["runs"]
    assert len(list(home.glob("index.db.damaged-*"))) == (spoil in DAMAGE)
    assert rows(home, "verify")[0]["findings"] == []


@pytest.mark.parametrize("spoil", [garble, replace], ids=lambda spoil: spoil.__name__)
def test_rebuild_needs_no_help(home: Path, spoil: Callable[[Path], None]) -> None:
    """Nobody has to move a damaged index aside by hand, and the diary is kept."""
    before, runs = rows(home, "items"), rows(home, "status")[0]["runs"]
    spoil(home / "index.db")

    matiane(home, "rebuild")

    assert rows(home, "items") == before
    assert rows(home, "status")[0]["runs"][1:] == runs


def test_an_index_damaged_during_a_crawl(home: Path, site: Replica) -> None:
    """What the crawl recorded is kept, and the next one makes an index of all of it."""
    options = ("--site", site.root, "--allow-private", "--delay", "0")
    before = size_of(home)
    with subprocess.Popen(
        [COMMAND, "--home", str(home), "crawl", *options], stderr=subprocess.PIPE
    ) as process:
        while size_of(home) < before + 100_000 and process.poll() is None:
            pass
        for name in ("index.db", "index.db-wal"):
            (home / name).write_bytes(b"\xff" * 50_000)
        process.communicate()

    crawl(home, site.root, "--limit", "1")

    assert process.returncode in {0, 1, 4, 74}
    assert_all_indexed(home)


def assert_all_indexed(home: Path) -> None:
    """Say that every capture in the files has its row, and every row its capture."""
    (checked,), (status,) = rows(home, "verify"), rows(home, "status")
    assert checked["findings"] == []
    assert checked["captures"] == status["totals"]["captures"] > 0
    assert not list((home / "warcs").glob("*.open"))


def size_of(home: Path) -> int:
    """Return how many bytes of WARC there are."""
    return sum(path.stat().st_size for path in (home / "warcs").glob("*.warc.gz*"))


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def holding(index: Path) -> subprocess.Popen[str]:
    """Start a process that holds the database until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(index)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_a_locked_database_loses_nothing(home: Path, site: Replica) -> None:
    """Another process holds the database: the crawl says so and ends, the next indexes all it recorded."""
    options = ("--site", site.root, "--allow-private", "--delay", "0")
    settings = {"DATABASE": f"sqlite:///{home / 'index.db'}?timeout=0.2"}
    environment = ["env", *(f"MATIANE_{name}={value}" for name, value in settings.items())]
    before = size_of(home)
    command = [*environment, str(COMMAND), "--home", str(home), "crawl", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while size_of(home) < before + 100_000 and process.poll() is None:
            pass
        with holding(home / "index.db") as holder:
            _, said = process.communicate()
            recorded = size_of(home)
            refused = matiane(home, "crawl", *options, settings=settings, expect=1).stderr
            holder.communicate("")

    crawl(home, site.root, "--limit", "1")

    assert process.returncode == 1
    assert recorded > before
    for lines in (said, refused):
        assert "another process holds the database" in lines
    assert_all_indexed(home)


def test_waiting_has_an_end(tmp_path: Path) -> None:
    """Whoever waits for the database longer than the URL allows is told that it is held."""
    Database(f"sqlite:///{tmp_path / 'index.db'}").create()

    with holding(tmp_path / "index.db") as holder:
        database = Database(f"sqlite:///{tmp_path / 'index.db'}?timeout=0.05")
        with pytest.raises(DatabaseLocked), database.write():
            pass
        holder.communicate("")


HOPELESS = [
    "sqlite://",
    "sqlite:///",
    "sqlite:///:memory:",
    "sqlite:///file::memory:?cache=shared&uri=true",
    "sqlite:///file:x?mode=memory&uri=true",
    "sqlite:////",
    "sqlite:////nowhere/at/all/index.db",
    "sqlite+aiosqlite:////tmp/x.db",
    "mysql://localhost/matiane",
    "nonsense",
    "",
    "postgresql+nonsense://localhost/x",
]


@pytest.mark.parametrize("url", HOPELESS)
def test_a_database_that_cannot_work_is_refused(url: str) -> None:
    """A database in memory, a folder, another product: one line says so before anything is done."""
    with pytest.raises(UsageError) as refused:
        Database(url)

    assert "\n" not in str(refused.value)


def test_a_crawl_with_a_hopeless_database(tmp_path: Path) -> None:
    """The command ends with 2 and one line."""
    settings = {"DATABASE": "sqlite://", "CONTACT": "archive@chronicle.ge"}
    said = matiane(tmp_path, "crawl", settings=settings, expect=2).stderr

    assert (
        said == "matiane: a database in memory ends with the command: name a file, sqlite:////srv/index.db\n"
    )
