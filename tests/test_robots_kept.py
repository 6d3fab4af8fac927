"""While a site cannot be asked for its rules those of the last day count; a long run asks for them anew."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from archive.database import Database
from archive.models import RunRow
from archive.state.writing import put
from command import matiane, rows
from hostile import plain
from wire_server import Reply, WireServer, serving

RULES = Reply(plain("Content-Type: text/plain", body=b"User-agent: *\nDisallow: /private\n"))
STRICT = Reply(plain("Content-Type: text/plain", body=b"User-agent: *\nDisallow: /p\n"))
DOWN = Reply(plain(status="HTTP/1.1 503 Service Unavailable", body=b"down"))
GONE = Reply(b"", "close")
LINKS = "".join(f"<a href=/page-{number}>x</a>" for number in range(8)) + "<a href=/private/x>x</a>"
PAGE = f"<html lang=en><title>A page</title><main><h1>A page</h1><p>Words.</p>{LINKS}</main>".encode()


@contextmanager
def site(robots: Callable[[], Reply]) -> Iterator[WireServer]:
    """Serve pages that link to a private one, and these rules."""
    page = Reply(plain("Content-Type: text/html; charset=UTF-8", body=PAGE))
    with serving(lambda path: robots() if path == "/robots.txt" else page) as server:
        yield server


def crawl(home: Path, server: WireServer, expect: int = 0, delay: str = "0", **settings: str) -> str:
    """Crawl; return what was said to the operator."""
    options = ("--site", server.root, "--allow-private", "--delay", delay)
    return matiane(home, "crawl", *options, settings=settings, expect=expect).stderr


def asked(server: WireServer) -> list[str]:
    """Return the paths that were asked for."""
    return [talk.heard.split(b" ")[1].decode() for talk in server.talks]


@pytest.mark.parametrize("now", [DOWN, GONE], ids=["503", "silent"])
def test_yesterdays_rules_count(tmp_path: Path, now: Reply) -> None:
    """When robots.txt cannot be had, a copy of the last 24 hours is kept to, and the report says so."""
    replies = [RULES, RULES, now]
    with site(lambda: replies.pop(0) if len(replies) > 1 else replies[0]) as server:
        crawl(tmp_path, server, MAX_REQUESTS="4")
        crawl(tmp_path, server, MAX_REQUESTS="4")
        before = len(server.talks)
        crawl(tmp_path, server)

    report = max((tmp_path / "logs").glob("*.json"))
    assert "robots.txt, as it was at" in json.loads(report.read_text())["robots"]
    assert "/page-1" in asked(server)[before:]
    assert "/private/x" not in asked(server)


def test_older_rules_do_not_count(tmp_path: Path) -> None:
    """A copy that is older is none: there is no crawl."""
    replies = [RULES, DOWN]
    with site(lambda: replies.pop(0) if len(replies) > 1 else replies[0]) as server:
        crawl(tmp_path, server)
        with closing(sqlite3.connect(tmp_path / "index.db")) as index, index:
            index.execute("UPDATE captures SET time = datetime(time, '-25 hours')")
        before = len(server.talks)

        said = crawl(tmp_path, server, expect=69)

    assert "robots.txt answered 503" in said
    assert set(asked(server)[before:]) == {"/robots.txt"}


def test_a_long_run_asks_for_the_rules_again(tmp_path: Path) -> None:
    """What new rules forbid is not asked for any more, even if it was about to be."""
    replies = [RULES, STRICT]
    with site(lambda: replies.pop(0) if len(replies) > 1 else replies[0]) as server:
        crawl(tmp_path, server, delay="0.1", ROBOTS_HOURS="0.0001")

    again = [at for at, path in enumerate(asked(server)) if path == "/robots.txt"][1]
    assert not [path for path in asked(server)[again + 1 :] if path.startswith("/p")]


def test_a_month_without_rules_is_a_matter_for_people(tmp_path: Path) -> None:
    """`matiane status` says so, and what to do."""
    with site(lambda: RULES) as server:
        crawl(tmp_path, server, MAX_REQUESTS="1")
    with closing(sqlite3.connect(tmp_path / "index.db")) as index, index:
        index.execute("DELETE FROM runs")

    fail(tmp_path, days_ago=20)
    fail(tmp_path, days_ago=1)
    assert not without_rules(tmp_path)
    fail(tmp_path, days_ago=40)
    assert without_rules(tmp_path)


def fail(home: Path, days_ago: int) -> None:
    """Write a run down that found no rules."""
    started = datetime.now(UTC) - timedelta(days=days_ago)
    run = RunRow(id=f"run-{days_ago}", kind="crawl", mission="georgia", started=started, counts={})
    run.outcome, run.reason = "failed", "no crawl: robots.txt answered 503"
    database = Database(f"sqlite:///{home / 'index.db'}")
    with database.write() as session:
        put(session, run)
    database.close()


def without_rules(home: Path) -> bool:
    """Tell whether `status` says that there were no rules for long."""
    (status,) = rows(home, "status")
    return any("robots.txt could not be had" in problem["what"] for problem in status["problems"])
