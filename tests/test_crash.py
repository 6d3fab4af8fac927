"""A crawl that is killed: what was written stays, and the next command mends the rest by itself."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
from contextlib import closing, suppress
from pathlib import Path

import pytest

from command import COMMAND, crawl, matiane, rows
from replica.process import Replica

CUT = 7
SOME = 100_000


def size_of(home: Path) -> int:
    """Return how many bytes of WARC there are."""
    return sum(path.stat().st_size for path in (home / "warcs").glob("*.warc.gz*"))


def kill_a_crawl(home: Path, root: str, at: int) -> None:
    """Start a crawl and kill it without warning once it has written so many bytes."""
    options = ("--site", root, "--allow-private", "--delay", "0")
    with subprocess.Popen([COMMAND, "--home", str(home), "crawl", *options]) as process:
        while process.poll() is None and size_of(home) < at:
            pass
        process.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("at", [1, 200_000, 1_000_000])
def test_a_killed_crawl_is_taken_up_again(tmp_path: Path, at: int) -> None:
    """After kill -9 the next crawl indexes what was written, and in the end every page is there once."""
    with Replica(size="small", state="t0") as site:
        kill_a_crawl(tmp_path, site.root, at)
        written = size_of(tmp_path)

        crawl(tmp_path, site.root)

        whole = crawl(tmp_path / "other", site.root)
    (status,) = rows(tmp_path, "status")
    assert written >= at
    assert status["totals"]["items"] == status["totals"]["versions"] == whole["items"]
    assert [run["outcome"] for run in status["runs"]] == ["good", "interrupted"]
    assert rows(tmp_path, "verify")[0]["findings"] == []
    assert not list((tmp_path / "warcs").glob("*.open"))


def test_a_torn_tail_is_set_aside(tmp_path: Path) -> None:
    """Half a record at the end of an open file is cut off, kept beside it, and the rest is indexed."""
    with Replica(size="small", state="t0") as site:
        crawl(tmp_path, site.root, "--limit", "20")
        (file,) = (tmp_path / "warcs").glob("*.warc.gz")
        before = rows(tmp_path, "items")
        torn = file.with_name(file.name + ".open")
        shutil.copyfile(file, torn)
        file.unlink()
        torn.write_bytes(torn.read_bytes()[:-CUT])
        (tmp_path / "index.db").unlink()

        matiane(tmp_path, "rebuild")

    assert rows(tmp_path, "items") == before
    assert list((tmp_path / "warcs").glob("*.torn"))
    assert rows(tmp_path, "verify")[0]["findings"] == []


def test_a_stopped_crawl_keeps_what_it_stored(tmp_path: Path) -> None:
    """Ctrl-C ends a crawl in an orderly way: files finished, the run written down as interrupted."""
    with Replica(size="small", state="t0") as site:
        options = ("--site", site.root, "--allow-private", "--delay", "0")
        command = [str(COMMAND), "--home", str(tmp_path), "crawl", *options]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            while process.poll() is None and size_of(tmp_path) < SOME:
                pass
            process.send_signal(signal.SIGINT)
            _, said = process.communicate()

    (status,) = rows(tmp_path, "status")
    assert process.returncode == 1
    assert "the next crawl" in said
    assert [run["outcome"] for run in status["runs"]] == ["interrupted"]
    assert status["totals"]["captures"] > 0
    assert not list((tmp_path / "warcs").glob("*.open"))


def held(index: Path) -> sqlite3.Connection:
    """Take the database between two transactions; SQLite would sleep, perhaps through all of them."""
    other = sqlite3.connect(index, timeout=0)
    while not other.in_transaction:
        with suppress(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")
    return other


def test_a_locked_database_loses_nothing(tmp_path: Path) -> None:
    """While another process holds the database a crawl ends in one line; the next indexes what it stored."""
    impatient = f"sqlite:///{tmp_path}/index.db?timeout=1"
    with Replica(size="small", state="t0") as site:
        options = ("--site", site.root, "--allow-private", "--delay", "0")
        environment = {**os.environ, "MATIANE_DATABASE": impatient}
        command = [str(COMMAND), "--home", str(tmp_path), "crawl", *options]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
            while process.poll() is None and size_of(tmp_path) < SOME:
                pass
            with closing(held(tmp_path / "index.db")):
                _, said = process.communicate(timeout=120)
        stored = size_of(tmp_path)

        crawl(tmp_path, site.root)

    (status,) = rows(tmp_path, "status")
    report = json.loads((tmp_path / "logs" / f"{status['runs'][0]['id']}.json").read_bytes())
    assert process.returncode == 1
    assert said.count("\n") == 1
    assert "another process holds the database" in said
    assert report["recovery"]["indexed"] > 0
    assert status["totals"]["bytes"] > stored * 0.9
    assert [run["outcome"] for run in status["runs"]] == ["good", "interrupted"]
    assert rows(tmp_path, "verify")[0]["findings"] == []
