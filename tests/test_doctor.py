"""`matiane doctor`: what is wrong with an installation, and what to do."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from archive.config import load_settings
from archive.console import Session
from archive.doctor.table import Checked, examine
from archive.holds import PAUSED, hold
from archive.lock import only_writer
from command import crawl, matiane, rows
from replica.process import Replica


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an archive of one good crawl of a whole site."""
    home = tmp_path_factory.mktemp("doctor") / "home"
    with Replica(size="small", state="t0") as site:
        crawl(home, site.root)
    return home


@pytest.fixture
def home(crawled: Path, tmp_path: Path) -> Path:
    """Give a copy of the archive, to spoil."""
    return copytree(crawled, tmp_path / "home")


def checked(home: Path, **settings: float) -> dict[str, Checked]:
    """Return what the doctor finds, by the check's name."""
    chosen = load_settings(None, home=home, contact="web@example.org", **settings)
    return {checked.name: checked for checked in examine(Session(chosen, json=False, verbose=0))}


def sql(home: Path, statement: str, *values: str) -> None:
    """Change the index behind everybody's back."""
    with closing(sqlite3.connect(home / "index.db")) as connection, connection:
        connection.execute(statement, values)


def test_a_sound_archive(home: Path, tmp_path: Path) -> None:
    """All is well after a crawl, a backup and a copy."""
    matiane(home, "backup", "--to", str(tmp_path / "backups"))
    matiane(home, "copy", "--to", str(tmp_path / "copy"))

    told = checked(home)

    assert {name for name, line in told.items() if line.finding.level != "ok"} == set()
    assert str(tmp_path / "copy") in told["second copy"].finding.what


def test_what_is_forgotten_is_a_warning(home: Path) -> None:
    """No backup, no copy: each says what to type, and the command still ends with 0."""
    done = matiane(home, "doctor", settings={"CONTACT": "web@example.org"})

    warnings = [line for line in done.stdout.splitlines() if line.startswith("warning")]
    assert [line.split()[1] for line in warnings] == ["backup:", "second"]
    assert done.stdout.count("-> ") == 2


def test_without_a_contact_something_is_wrong(home: Path) -> None:
    """A public site is crawled only by somebody who can be reached: one line says so, and the exit code."""
    done = matiane(home, "doctor", expect=1)

    assert "set contact" in done.stdout
    assert done.stderr == "matiane: wrong: contact; `matiane doctor` says what to do\n"


def test_a_machine_without_an_archive(tmp_path: Path) -> None:
    """The machine can be judged before there is anything to keep; nothing is made by asking."""
    told = checked(tmp_path / "home")

    assert told["archive"].finding.do == "matiane crawl makes one"
    assert not (tmp_path / "home").exists()


def test_a_run_at_work_is_told(home: Path) -> None:
    """Whoever looks while a crawl writes sees that, and takes nothing away from it."""
    assert checked(home)["lock"].finding.what == "no run is at work"

    with only_writer(home):
        told = checked(home)

    assert told["lock"].finding.what == "a run is at work"


def test_a_pause_is_not_forgotten(home: Path) -> None:
    """Whoever wonders why nothing is crawled is told that somebody said so."""
    hold(home, PAUSED, None)

    assert "matiane resume" in checked(home)["pause"].finding.what


@pytest.mark.parametrize(("spoiled", "start"), [("index.db", 4096), ("state/journal.jsonl", 0)])
def test_damage_ends_with_4(home: Path, spoiled: str, start: int) -> None:
    """A page of the index or a line of the journal that is not what was written is damage."""
    with (home / spoiled).open("r+b") as file:
        file.seek(start)
        file.write(b"x" * 100)

    done = matiane(home, "doctor", expect=4)

    assert "wrong" in done.stdout


def test_a_missing_file_is_damage(home: Path) -> None:
    """A WARC file that the manifest names must be there."""
    file = min(home.glob("warcs/*.warc.gz"))
    file.unlink()

    told = checked(home)

    assert file.name in told["manifest"].finding.what
    assert "--restore" in told["manifest"].finding.what


def test_no_good_run_for_too_long(home: Path) -> None:
    """After two days without a good crawl `doctor` and `status` say so; the setting moves that."""
    ago = (datetime.now(UTC) - timedelta(hours=50)).replace(tzinfo=None)
    sql(home, "UPDATE runs SET finished = ?", str(ago))

    assert checked(home)["good run"].finding.level == "wrong"
    assert checked(home, heartbeat_hours=51)["good run"].finding.level == "ok"
    (problem,) = rows(home, "status")[0]["problems"]
    assert "no crawl went well for more than 48 hours" in problem["what"]


def test_a_clock_that_is_behind(home: Path) -> None:
    """Captures of the future mean that the clock was set back."""
    later = (datetime.now(UTC) + timedelta(days=1)).replace(tzinfo=None)
    sql(home, "UPDATE captures SET time = ? WHERE id = 1", str(later))

    assert "--accept-clock" in checked(home)["clock"].finding.what


def test_a_disk_without_room(home: Path) -> None:
    """What would keep a crawl from beginning is told before it does."""
    assert "make room" in checked(home, free_at_start=10**9)["disk"].finding.what


def test_robots_that_refuse(home: Path) -> None:
    """The last answer to robots.txt is told, and one that forbids everything is a warning."""
    sql(home, "UPDATE captures SET status = 503 WHERE hops LIKE 'P%'")

    told = checked(home)["robots.txt"]

    assert (told.finding.level, "answered 503" in told.finding.what) == ("warning", True)


def test_an_index_of_another_version(home: Path) -> None:
    """It is told with its remedy, and what stands in it is not looked at."""
    sql(home, "UPDATE derived_schema SET stamp = 'other'")

    told = checked(home)

    assert "matiane rebuild" in told["database"].finding.what
    assert "good run" not in told
