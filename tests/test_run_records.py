"""What a run leaves beside its captures: log, configuration and report, without secrets."""

import gzip
import hashlib
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecord

from archive.disk import Disk
from archive.logbook import Logbook
from command import crawl, matiane, rows
from replica.process import Replica

CONTACT = "archive@example.org"
CANARY = "kanarienvogel-7"


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica in its first state."""
    with Replica(size="small", state="t0") as replica:
        yield replica


@pytest.fixture(scope="module")
def home(site: Replica, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Crawl a little of the replica, twice."""
    home = tmp_path_factory.mktemp("home")
    for limit in ("5", "12"):
        crawl(home, site.root, "--limit", limit, CONTACT=CONTACT)
    return home


def newest_run(home: Path) -> str:
    """Return the id of the newest run."""
    run: str = rows(home, "status")[0]["runs"][0]["id"]
    return run


def records(home: Path) -> list[tuple[WarcRecord, bytes]]:
    """Return the records of the newest WARC file and their blocks."""
    path = max((home / "warcs").glob("*.warc.gz"))
    return [(record, record.reader.read()) for record in ArchiveIterator(str(path), parse_http=False)]


def test_a_run_ends_with_what_it_tells_of_itself(home: Path) -> None:
    """The last three records of a run are its log, its configuration and its report."""
    run = newest_run(home)

    last = records(home)[-3:]

    kept = {record.headers["WARC-Target-URI"].rpartition("/")[2]: block for record, block in last}
    assert [str(record.record_type) for record, _ in last] == ["resource"] * 3
    assert list(kept) == ["log", "configuration", "report"]
    assert f"urn:matiane:georgia/{run}/log" == last[0][0].headers["WARC-Target-URI"]
    assert (home / "logs" / f"{run}.json").read_bytes() == kept["report"]
    assert (home / "logs" / f"{run}.log").read_bytes().startswith(kept["log"])
    assert {"time", "level", "name", "message"} <= json.loads(kept["log"].splitlines()[0]).keys()


def test_the_report_says_what_status_says_and_more(home: Path) -> None:
    """Counts and outcome are those of `status`; answers, refused URLs and robots.txt are told besides."""
    status = rows(home, "status")[0]["runs"][0]

    report = json.loads((home / "logs" / f"{status['id']}.json").read_bytes())

    assert {name: report[name] for name in status} == status
    assert sum(report["answers"].values()) == status["requests"] == status["captures"] == 13
    assert report["robots"] == "robots.txt"
    assert report["not_asked"]["cap: --limit"] > 0
    assert report["recovery"] == {"files": [], "registered": [], "indexed": 0, "damage": []}


def test_a_file_says_who_crawled_and_how(home: Path) -> None:
    """The warcinfo names the operator, what was sent as User-Agent and From, and the set-up's digest."""
    everything = records(home)

    said = dict(line.split(": ", 1) for line in everything[0][1].decode().splitlines())
    configuration = everything[-2][1]
    assert said["operator"] == said["http-header-from"] == CONTACT
    assert CONTACT in said["http-header-user-agent"]
    assert {"python", "scrapy", "h11"} <= said.keys()
    assert said["configuration"] == f"sha256:{hashlib.sha256(configuration).hexdigest()}"
    assert json.loads(configuration)["settings"]["contact"] == CONTACT
    assert json.loads(configuration)["scrapy"]["ROBOTSTXT_OBEY"] is False


def test_what_a_run_tells_is_no_capture(home: Path) -> None:
    """Verify finds nothing wrong with these records, and a rebuild makes no captures of them."""
    before = rows(home, "status")[0]["totals"]

    matiane(home, "rebuild")

    assert rows(home, "verify")[0]["findings"] == []
    assert rows(home, "status")[0]["totals"] == before


def test_a_run_that_stored_nothing_leaves_its_log_only(tmp_path: Path) -> None:
    """There is no WARC file without a capture in it."""
    crawl(tmp_path, "http://127.0.0.1:1", expect=69)

    (report,) = (tmp_path / "logs").glob("*.json")
    assert json.loads(report.read_bytes())["failures"] == {"refused": 1}
    assert not list(tmp_path.glob("warcs/*"))


def test_old_logs_go(site: Replica, tmp_path: Path) -> None:
    """Logs older than the setting says are removed, not those of the run itself."""
    crawl(tmp_path, site.root, "--limit", "1")

    crawl(tmp_path, site.root, "--limit", "1", LOG_DAYS="0")

    assert {path.stem for path in (tmp_path / "logs").iterdir()} == {newest_run(tmp_path)}


def test_no_secret_is_written_down(site: Replica, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords of URLs and secrets of the environment stand in no log, WARC file, report or database."""
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", f"{CANARY}-key")
    database = f"sqlite:///file:{tmp_path}/index.db?uri=true&password={CANARY}"
    options = ("--site", site.root, "--allow-private", "--delay", "0", "--limit", "3", "-vv")

    done = matiane(tmp_path, "crawl", *options, settings={"DATABASE": database})

    assert "DEBUG" in done.stderr
    assert CANARY not in done.stderr + done.stdout
    (warc,) = (tmp_path / "warcs").iterdir()
    assert CANARY.encode() not in gzip.decompress(warc.read_bytes())
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if CANARY.encode() in path.read_bytes()] == []


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        (("crawl", "--site", f"http://me:{CANARY}@127.0.0.1/"), {}),
        (("status",), {"DATABASE": f"nonsense://me:{CANARY}@127.0.0.1/x"}),
        (
            ("crawl", "--delay", "9"),
            {"DATABASE": f"nonsense://me:pa/ss@{CANARY}@127.0.0.1/x", "CONTACT": "keeper@archive.ge"},
        ),
    ],
)
def test_no_error_tells_a_secret(
    tmp_path: Path, arguments: tuple[str, ...], settings: dict[str, str]
) -> None:
    """The one line that says what is wrong shows no password."""
    done = matiane(tmp_path, *arguments, settings=settings, expect=2)

    assert "***@127.0.0.1" in done.stderr
    assert CANARY not in done.stderr


def test_a_log_line_cannot_be_forged(tmp_path: Path) -> None:
    """Line ends and escape sequences in what is logged stay in their line, and no terminal obeys them."""
    with Logbook(tmp_path, "r1", Disk()) as logbook:
        logging.getLogger("test").error("%s", "http://x/\n{}\r\x1b[2J\x9b1m\u2028\u202eსამი")

        (line,) = logbook.text().decode().splitlines()

    assert json.loads(line)["message"].startswith("http://x/\n{}\r\x1b[2J")
    assert line.isprintable()
    assert "სამი" in line
