"""A site is asked slowly, left alone when it says so, and never by somebody who cannot be reached."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from command import crawl, matiane
from hostile import plain
from wire_server import Reply, WireServer, serving

RULES = "/robots.txt"
PATHS = [f"/page-{number}" for number in range(8)]
LINKS = "".join(f"<a href={path}>x</a>" for path in PATHS)
PAGE = f"<html lang=en><title>A page</title><main><h1>A page</h1><p>Its words.</p>{LINKS}</main>".encode()
DELAY = 0.2
# Timers and a busy machine may take so much of a gap.
SLACK = 0.02


class Site:
    """A small site that notes when each request came, and answers some of them as it is told."""

    def __init__(self) -> None:
        self.arrivals: list[tuple[float, str]] = []
        self.answer: Callable[[str], bytes | None] = lambda _path: None
        self.rules = b"User-agent: *\nDisallow: /search\n"

    def reply(self, path: str) -> Reply:
        """Answer."""
        self.arrivals.append((monotonic(), path))
        if told := self.answer(path):
            return Reply(told)
        if path == RULES:
            return Reply(plain("Content-Type: text/plain", body=self.rules))
        return Reply(plain("Content-Type: text/html", body=PAGE))

    def gaps(self) -> list[float]:
        """Return the seconds between each two requests."""
        times = [time for time, _ in self.arrivals]
        return [later - time for time, later in pairwise(times)]

    def gap_after(self, path: str) -> float:
        """Return how long the site was left alone after the first answer about a path."""
        at = [asked for _, asked in self.arrivals].index(path)
        return self.gaps()[at]


@contextmanager
def small_site() -> Iterator[tuple[Site, WireServer]]:
    """Serve a small site."""
    site = Site()
    with serving(site.reply) as server:
        yield site, server


def slowly(
    home: Path, server: WireServer, *options: str, expect: int = 0, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Crawl with a short delay; a site that is asked too much is left alone for as short a time."""
    command = ("crawl", "--site", server.root, "--allow-private", "--delay", str(DELAY), *options)
    return matiane(home, *command, settings={"BACK_OFF": "0.8", **settings}, expect=expect)


def told_by(home: Path) -> dict[str, object]:
    """Return the report of the newest run."""
    newest = max((home / "logs").glob("*.json"))
    told: dict[str, object] = json.loads(newest.read_text())
    return told


def once(path: str, answer: bytes) -> Callable[[str], bytes | None]:
    """Answer so for a path, the first time."""
    left = {path: answer}
    return lambda asked: left.pop(asked, None)


def busy(status: str, *lines: str) -> bytes:
    """Say that it is too much."""
    return plain(*lines, status=f"HTTP/1.1 {status}", body=b"busy")


def test_the_delay_is_kept(tmp_path: Path) -> None:
    """No two requests come closer than three quarters of the delay, and not all of them alike."""
    with small_site() as (site, server):
        slowly(tmp_path, server)

    gaps = site.gaps()
    assert len(gaps) > len(PATHS)
    assert min(gaps) >= 0.75 * DELAY - SLACK
    assert len({talk.connection for talk in server.talks}) == 1
    assert max(gaps) - min(gaps) > SLACK


def test_the_sites_own_delay_is_a_floor(tmp_path: Path) -> None:
    """What robots.txt asks for is never undercut, not even by chance."""
    with small_site() as (site, server):
        site.rules = b"User-agent: *\nCrawl-delay: 0.5\n"
        slowly(tmp_path, server, "--limit", "5")

    assert min(site.gaps()) >= 0.5 - SLACK


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable", "403 Forbidden"])
def test_the_site_says_how_long(tmp_path: Path, status: str) -> None:
    """Seconds in `Retry-After` hold for the whole site, not for the one page."""
    with small_site() as (site, server):
        site.answer = once("/", busy(status, "Retry-After: 2"))
        slowly(tmp_path, server)

    assert site.gap_after("/") >= 2 - SLACK


def test_the_site_says_until_when(tmp_path: Path) -> None:
    """A date is counted from the site's own clock, whatever it shows."""
    now = datetime(2031, 5, 1, tzinfo=UTC)
    dates = (
        f"Date: {format_datetime(now, usegmt=True)}",
        f"Retry-After: {format_datetime(now + timedelta(seconds=2), usegmt=True)}",
    )
    with small_site() as (site, server):
        site.answer = once("/", busy("503 Service Unavailable", *dates))
        slowly(tmp_path, server)

    assert site.gap_after("/") >= 2 - SLACK


@pytest.mark.parametrize("words", [(), ("Retry-After: soon",), ("Retry-After: -5",), ("Retry-After: 0",)])
def test_who_does_not_say_is_left_alone_all_the_same(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Without a readable `Retry-After` the setting `back_off` holds."""
    with small_site() as (site, server):
        site.answer = once("/", busy("429 Too Many Requests", *words))
        slowly(tmp_path, server)

    assert site.gap_after("/") >= 0.75 * 0.8 - SLACK


def test_five_in_a_row_end_the_run(tmp_path: Path) -> None:
    """A site that goes on to say that it is too much is left alone for longer each time, then for good."""
    with small_site() as (site, server):
        site.answer = lambda path: None if path == RULES else busy("429 Too Many Requests")
        done = slowly(tmp_path, server, expect=69, BACK_OFF="0.4")

    assert "HTTP 429" in done.stderr
    assert len(site.arrivals) == 1 + 5
    first, second, third, _ = site.gaps()[1:]
    assert first < second < third


def test_too_long_a_wait_ends_the_run_and_keeps_the_next_from_asking(tmp_path: Path) -> None:
    """The run ends with 69 and the time; no crawl asks before it, unless a person says so."""
    with small_site() as (site, server):
        site.answer = once("/page-3", busy("503 Service Unavailable", "Retry-After: 99999"))

        first = slowly(tmp_path, server, expect=69)
        asked = len(site.arrivals)
        again = slowly(tmp_path, server, expect=69)

        assert "asks us to come back after" in first.stderr
        assert "asks us to come back after" in again.stderr
        assert len(site.arrivals) == asked
        assert site.arrivals[-1][1] == "/page-3"
        matiane(tmp_path, "resume")
        slowly(tmp_path, server)


def test_a_slow_site_is_asked_more_slowly(tmp_path: Path) -> None:
    """The pause grows to twice the time that answers take."""
    with small_site() as (site, server):
        site.answer = lambda _path: slept(0.4)
        slowly(tmp_path, server, "--limit", "6")

    assert max(site.gaps()[-3:]) >= 0.6 - SLACK


def slept(seconds: float) -> None:
    """Let time pass: what is tested here is how slow a site is."""
    until = monotonic() + seconds
    while monotonic() < until:
        pass


def test_enough_requests_are_enough(tmp_path: Path) -> None:
    """A run that reaches its cap is good, and counts what it did not ask for."""
    with small_site() as (site, server):
        done = crawl(tmp_path, server.root, MAX_REQUESTS="6")

        first = {path for _, path in site.arrivals}
        assert done["outcome"] == "good"
        assert "max_requests" in done["reason"]
        assert len(site.arrivals) == 6
        crawl(tmp_path, server.root, MAX_REQUESTS="20")

    assert first < {path for _, path in site.arrivals}
    assert told_by(tmp_path)["not_asked"]["cap: max_requests"] > 0  # type: ignore[index]


def test_enough_bytes_are_enough(tmp_path: Path) -> None:
    """So is one that received as much as it may."""
    with small_site() as (_, server):
        slowly(tmp_path, server, MAX_BYTES="2000")

    assert told_by(tmp_path)["not_asked"]["cap: max_bytes"] > 0  # type: ignore[index]


def test_outside_of_its_hours_nothing_is_asked(tmp_path: Path) -> None:
    """A crawl begins in its window only; beginning outside of it is no error."""
    now = datetime.now(UTC) + timedelta(hours=4)  # Tbilisi
    closed = f"{now + timedelta(hours=2):%H:%M}-{now + timedelta(hours=3):%H:%M}"
    with small_site() as (site, server):
        done = slowly(tmp_path, server, WINDOW=closed)

    assert closed in done.stdout
    assert not site.arrivals


def test_a_pause_stops_a_crawl_before_its_next_request(tmp_path: Path) -> None:
    """`matiane pause` ends the run at work, with nothing lost; `matiane resume` lets the next one begin."""
    with small_site() as (site, server):

        def pause(path: str) -> None:
            if path == "/page-3":
                matiane(tmp_path, "pause")

        site.answer = pause
        first = slowly(tmp_path, server)
        asked = len(site.arrivals)
        second = slowly(tmp_path, server)

        assert "is paused" in first.stdout
        assert "`matiane resume`" in second.stdout
        assert site.arrivals[-1][1] == "/page-3"
        assert len(site.arrivals) == asked
        site.answer = lambda _path: None
        matiane(tmp_path, "resume")
        assert "good" in slowly(tmp_path, server).stdout


def test_a_pause_has_an_end(tmp_path: Path) -> None:
    """With `--until` a pause lifts itself; one that is over is refused."""
    tmp_path.joinpath("home").mkdir()
    home = tmp_path / "home"

    assert "until 2100-01-01" in matiane(home, "pause", "--until", "2100-01-01").stdout
    assert "is over" in matiane(home, "pause", "--until", "2020-01-01", expect=2).stderr
    (home / "paused").write_text('{"until": "2020-01-01T00:00:00+00:00"}')
    with small_site() as (site, server):
        slowly(home, server, "--limit", "1")
    assert site.arrivals


@pytest.mark.parametrize("contact", [None, "you@example.org", "me", "https://localhost/bot", "http://[::1"])
def test_a_public_site_is_crawled_by_somebody_who_can_be_reached(tmp_path: Path, contact: str | None) -> None:
    """Without a contact, or with one that reaches nobody, no request leaves and nothing is written."""
    settings = {"CONTACT": contact} if contact else {}

    for option in ((), ("--allow-private",)):
        done = matiane(tmp_path / "home", "crawl", *option, settings=settings, expect=2)

        assert "contact" in done.stderr
        assert done.stderr.count("\n") == 1
    assert not (tmp_path / "home").exists()


def test_the_site_is_told_who_asks(tmp_path: Path) -> None:
    """User-Agent names the program and the contact, `From` a mail address, and nobody plays a browser."""
    with small_site() as (_, server):
        slowly(tmp_path, server, "--limit", "1", CONTACT="archive@chronicle.ge")

    heard = server.talks[-1].heard.decode()
    assert "User-Agent: matiane/" in heard
    assert "(+archive@chronicle.ge)" in heard
    assert "From: archive@chronicle.ge\r\n" in heard
    assert "Mozilla" not in heard
