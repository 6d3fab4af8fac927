"""The replica fails on demand, each failure by its name, and logs every byte."""

import json
import socket
from base64 import b64decode
from collections.abc import Iterator
from http.client import IncompleteRead, RemoteDisconnected
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from replica.faults import NAMES
from replica.process import Replica
from replica.visitor import ask


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    """Give one small replica to the whole module."""
    with Replica("small") as running:
        yield running


@pytest.fixture
def site(replica: Replica) -> Iterator[Replica]:
    """Give the replica in its first state, and undo what a test did to it."""
    yield replica
    replica.to_state("t0")
    for name in NAMES:
        replica.fault(name, on=name == "trap_facets")


@pytest.mark.parametrize(("name", "status"), [("refuse_all", 403), ("too_many", 429), ("maintenance", 503)])
def test_faults_that_refuse(site: Replica, name: str, status: int) -> None:
    """A refusal is one for addresses with its prefix, for as many times as it was told."""
    site.fault(name, prefix="/news", times=1, seconds=7)

    replies = [ask(site.root, path) for path in ("/stories", "/news", "/news")]

    assert [each.status for each in replies] == [200, status, 200]
    assert replies[1].headers.get("retry-after") == ("7" if name == "too_many" else None)


def test_faults_of_the_line(site: Replica) -> None:
    """A body is cut, a line is cut, nobody answers, or the answer drips."""
    site.fault("truncated", times=1)
    with pytest.raises(IncompleteRead):
        ask(site.root, "/news")
    site.fault("reset", times=1)
    with pytest.raises((ConnectionResetError, RemoteDisconnected)):
        ask(site.root, "/news")
    site.fault("hang", times=1)
    host = urlsplit(site.root)
    with socket.create_connection((host.hostname or "", host.port or 0)) as line:
        line.sendall(b"GET /news HTTP/1.1\r\nHost: x\r\n\r\n")
        line.settimeout(0.2)
        with pytest.raises(TimeoutError):
            line.recv(1)
    site.fault("slow", times=1, seconds=0.001)

    slow = ask(site.root, "/news")

    assert slow.body == ask(site.root, "/news").body
    assert [each["status"] for each in site.log()[-5:]] == [200, 0, 0, 200, 200]


def test_faults_that_deceive(site: Replica) -> None:
    """A page may say it is missing with status 200, come from an old cache, or lead in a circle."""
    site.to_state("t1")
    fresh = ask(site.root, "/return-to-georgia").text
    site.fault("stale_cache")
    stale = ask(site.root, "/return-to-georgia").text
    site.fault("soft_404")
    missing = ask(site.root, "/return-to-georgia")
    site.fault("soft_404", on=False)
    site.fault("redirect_loop")
    first = ask(site.root, "/news").headers["location"]

    second = ask(site.root, first.removeprefix(site.root)).headers["location"]

    assert ("18,163" in stale, "18,163" in fresh) == (True, False)
    assert (missing.status, "Page not found" in missing.text) == (200, True)
    assert (first, second) == (f"{site.root}/news?again=1", f"{site.root}/news")


def test_the_trap_of_facets_can_be_taken_out(site: Replica) -> None:
    """Search pages link ever longer combinations of goals, until the trap is switched off."""
    deeper = "sdgs%5B1%5D=4&amp;"
    trapped = ask(site.root, "/search?sdgs[0]=10&sort_bef_combine=created_DESC").text

    site.fault("trap_facets", on=False)

    free = ask(site.root, "/search?sdgs[0]=10&sort_bef_combine=created_DESC").text
    assert "sdgs%5B0%5D=10" in trapped
    assert "sdgs%5B1%5D=4" in trapped
    assert deeper not in free


def test_every_byte_can_be_logged(tmp_path: Path) -> None:
    """The wire log holds what went over each connection in both directions."""
    log = tmp_path / "wire.jsonl"

    with Replica("small", wire_log=log) as replica:
        body = ask(replica.root, "/robots.txt", X_Mark="yes").body

    [line] = map(json.loads, log.read_text().splitlines())
    assert b64decode(line["request"]).startswith(b"GET /robots.txt HTTP/1.1\r\n")
    assert b"X-Mark: yes\r\n" in b64decode(line["request"])
    assert b64decode(line["response"]).endswith(b"\r\n\r\n" + body)


def test_nonsense_is_told() -> None:
    """A fault that does not exist is an error in the test that asks for it."""
    with Replica("small") as replica, pytest.raises(ValueError, match="no fault is called"):
        replica.fault("nonsense")
