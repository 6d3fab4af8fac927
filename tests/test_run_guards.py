"""When a run refuses to begin, or stops: the clock, the disk, another run, a wrong name."""

import os
import pty
import select
import signal
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from threading import Event

import pytest

from archive.recovery import recover
from archive.storage import WarcFolder
from archive.verify.whole import verify
from archive.warc.read import read_captures
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from command import COMMAND, crawl, matiane, rows
from replica.process import Replica
from warc_samples import exchange
from wire_server import Reply, WireServer

HERE = ("--allow-private", "--delay", "0")
PATIENCE = 300


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica in its first state."""
    with Replica(size="small", state="t0") as replica:
        yield replica


def stored(home: Path) -> list[str]:
    """Return the names of all files of the archive proper."""
    return sorted(str(path.relative_to(home)) for path in home.glob("warcs/*"))


def capture_later(home: Path, ahead: timedelta) -> None:
    """Let an earlier run have captured a page at a time that is still to come."""
    time = datetime.now(UTC) + ahead
    series = WarcSeries(WarcFolder(home), "IOMGE", Warcinfo("georgia", "early"), now=lambda: time)
    series.write([(replace(exchange(), started=time), None)])
    series.close()


def test_a_clock_that_went_back_stops_a_run(site: Replica, tmp_path: Path) -> None:
    """Captures must not seem older than those that are there: the run says so, and asks for nothing."""
    capture_later(tmp_path, timedelta(hours=1))
    asked = len(site.log())

    done = matiane(tmp_path, "crawl", "--site", site.root, *HERE, expect=1)

    assert "--accept-clock" in done.stderr.splitlines()[-1]
    assert len(site.log()) == asked


def test_a_clock_may_be_a_little_behind(tmp_path: Path) -> None:
    """Some minutes are no reason, and a person may know better."""
    capture_later(tmp_path, timedelta(minutes=4))
    matiane(tmp_path, "crawl", "--site", "https://georgia.iom.int:1", "--delay", "9", expect=2)
    capture_later(tmp_path / "other", timedelta(days=1))

    for home, options in ((tmp_path, ()), (tmp_path / "other", ("--accept-clock",))):
        done = matiane(home, "crawl", "--site", "http://127.0.0.1:1", *HERE, *options, expect=2)

        assert "this archive keeps" in done.stderr


def test_the_clock_jumps_while_a_run_writes(tmp_path: Path) -> None:
    """Back a year and forward two: each file has a name of its own, in the order of its serial number."""
    start = datetime(2026, 11, 22, 17, 5, 9, tzinfo=UTC)
    year = timedelta(days=365)
    times = [start, start - year, start + year, start, start, start - year]
    clock = iter(times)
    folder = WarcFolder(tmp_path)
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"), roll_at=1, now=lambda: next(clock))

    captures = [series.write([(replace(exchange(), started=time), None)])[0] for time in times]
    series.close()

    report = recover(folder)
    read = [each for name in series.filenames for each in read_captures(folder.path / name)]
    assert [name.split("-")[2] for name in series.filenames] == [f"{n:05}" for n in range(len(times))]
    assert sorted(series.filenames) == folder.names()
    assert read == captures
    assert (report.repairs, report.registered) == ((), ())
    assert verify(folder, [capture.citation for capture in captures]).findings == ()


@pytest.mark.parametrize(("setting", "says"), [("FREE_AT_START", "begins with"), ("FREE_AT_LEAST", "stops")])
def test_a_disk_that_is_nearly_full(site: Replica, tmp_path: Path, setting: str, says: str) -> None:
    """A run neither begins nor goes on without room: one line, exit 74, and nothing is half written."""
    done = matiane(tmp_path, "crawl", "--site", site.root, *HERE, settings={setting: "1000000000"}, expect=74)

    assert says in done.stderr
    assert "make room" in done.stderr
    assert done.stderr.count("\n") == 1
    assert stored(tmp_path) == []


def test_a_full_disk_is_one_line(site: Replica, tmp_path: Path) -> None:
    """When a write fails in the middle, what was stored is kept whole, and the next run goes on."""
    limited = ["bash", "-c", 'ulimit -f 600; exec "$@"', "bash", str(COMMAND), "--home", str(tmp_path)]
    done = subprocess.run(
        [*limited, "crawl", "--site", site.root, *HERE], capture_output=True, text=True, check=False
    )

    assert done.returncode == 74
    assert "the disk is full" in done.stderr or "cannot be written" in done.stderr
    assert done.stderr.count("\n") == 1
    before = rows(tmp_path, "status")[0]["totals"]["captures"]
    assert crawl(tmp_path, site.root)["outcome"] == "good"
    assert rows(tmp_path, "status")[0]["totals"]["captures"] > before > 0
    assert rows(tmp_path, "verify")[0]["findings"] == []


def test_of_twenty_starts_one_runs(tmp_path: Path) -> None:
    """The others end at once with 75 and one line, and leave no trace."""
    everybody_tried = Event()

    def reply(path: str) -> Reply:
        if path != "/robots.txt":
            everybody_tried.wait(PATIENCE)
        return Reply(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    server = WireServer(reply)
    command = [str(COMMAND), "--home", str(tmp_path), "crawl", "--site", server.root, *HERE, "--limit", "3"]

    def start() -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)

    with ThreadPoolExecutor(20) as pool:
        ending = as_completed([pool.submit(start) for _ in range(20)], timeout=PATIENCE)
        refused = [end.result() for end in islice(ending, 19)]
        everybody_tried.set()
        winner = next(ending).result()

    server.close()
    assert winner.returncode == 0
    assert {(end.returncode, end.stdout, end.stderr.count("\n")) for end in refused} == {(75, "", 1)}
    assert len(rows(tmp_path, "status")[0]["runs"]) == len(list(tmp_path.glob("logs/*.log"))) == 1


def test_a_wrong_name_in_the_environment_is_named(tmp_path: Path) -> None:
    """A setting that does not exist does not go unnoticed."""
    done = matiane(tmp_path, "status", settings={"NONSENSE": "1"}, expect=2)

    assert "MATIANE_NONSENSE" in done.stderr


@pytest.mark.parametrize("site", ["http://127.0.0.1", "http://127.0.0.1:8300", "https://georgia.iom.int:99"])
def test_a_site_that_is_refused_makes_no_archive(tmp_path: Path, site: str) -> None:
    """Where the crawler does not go, nothing is left behind."""
    done = matiane(tmp_path / "home", "crawl", "--site", site, expect=2)

    assert "--allow-private" in done.stderr
    assert not (tmp_path / "home").exists()


def test_who_watches_sees_how_far_a_crawl_is(site: Replica, tmp_path: Path) -> None:
    """On a terminal a line on stderr moves, and nothing of it comes on stdout."""
    watcher, terminal = pty.openpty()
    with subprocess.Popen(
        [COMMAND, "--home", tmp_path, "crawl", "--site", site.root, *HERE],
        stdout=subprocess.PIPE,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm"},
    ) as process:
        os.close(terminal)
        seen = b""
        while b"to go" not in seen and select.select([watcher], [], [], PATIENCE)[0]:
            seen += os.read(watcher, 65536)
        process.send_signal(signal.SIGINT)
        with suppress(OSError):  # the terminal ends with the command
            while select.select([watcher], [], [], PATIENCE)[0]:
                seen += os.read(watcher, 65536)
        result = process.communicate()[0]

    os.close(watcher)
    assert b"a minute" in seen
    assert result == b""
