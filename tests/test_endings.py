"""However an exchange ends, what arrived is kept and the reason is told."""

import asyncio
from collections.abc import Iterator
from contextlib import closing

import pytest

from crawler.client import Client
from crawler.connections import FetchFailed
from crawler.limits import Limits
from crawler.tape import Exchange
from hostile import PAGE, chunked, message, plain
from wire_server import Reply, WireServer, serving, tls_pair

HEAD = "HTTP/1.1 200 OK"
UNTIL_CLOSE = message(HEAD, body=PAGE)
LINES = message(HEAD, *(f"X-{n}: y" for n in range(300)))
REPLIES = {
    "/half-head": Reply(b"HTTP/1.1 200 OK\r\nX: y\r\n", "hold"),
    "/half-body": Reply(message(HEAD, "Content-Length: 999", body=PAGE), "hold"),
    "/half-noise": Reply(b"ICY 200 OK\r\n\r\n", "hold"),
    "/endless-head": Reply(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000, "hold"),
    "/long-head": Reply(plain("X: " + "y" * 70_000), "hold"),
    "/many-lines": Reply(LINES, "hold"),
    "/endless-hints": Reply(message("HTTP/1.1 103 Early Hints", "Link: </a.css>") * 2000, "hold"),
    "/endless-body": Reply(message(HEAD, "Connection: close", body=b"x" * 5000), "hold"),
    "/chunked": Reply(message(HEAD, "Transfer-Encoding: chunked", body=chunked(PAGE, 10_000))),
    "/big-chunks": Reply(message(HEAD, "Transfer-Encoding: chunked", body=chunked(b"x" * 5000, 100)), "hold"),
    "/endless-noise": Reply(b"x" * 5000, "hold"),
    "/until-close": Reply(UNTIL_CLOSE, "close"),
    "/until-cut": Reply(UNTIL_CLOSE, "cut"),
    "/reset": Reply(message(HEAD, "Content-Length: 999", body=PAGE), "reset"),
    "/silence": Reply(b"", "hold"),
    "/nothing": Reply(b"", "close"),
    "/nothing-reset": Reply(b"", "reset"),
}
TLS_SERVER, TLS_CLIENT = tls_pair()


def reply(path: str) -> Reply:
    """Answer by path; anything else is an ordinary page."""
    return REPLIES.get(path, Reply(plain()))


@pytest.fixture(scope="module", params=["http", "https"])
def server(request: pytest.FixtureRequest) -> Iterator[WireServer]:
    """Serve all replies."""
    with serving(reply, TLS_SERVER if request.param == "https" else None) as server:
        yield server


def fetch(url: str, limits: Limits) -> Exchange:
    """Fetch one URL."""

    async def run() -> Exchange:
        with closing(Client(limits, tls=TLS_CLIENT, allow_private=True)) as client:
            return await client.fetch(url, ())

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("path", "limits", "truncated"),
    [
        ("/half-head", Limits(head=0.1), "time"),
        ("/half-head", Limits(total=0.1), "time"),
        ("/half-body", Limits(idle=0.1), "time"),
        ("/half-body", Limits(total=0.1), "time"),
        ("/half-noise", Limits(silence=0.1), "unspecified"),
        ("/half-noise", Limits(total=0.1), "time"),
        ("/until-close", Limits(), None),
        ("/reset", Limits(), "disconnect"),
    ],
)
def test_what_arrived_before_the_end_is_kept(
    server: WireServer, path: str, limits: Limits, truncated: str | None
) -> None:
    """A site that stops in the middle is recorded up to there, with the reason."""
    exchange = fetch(server.root + path, limits=limits)

    assert exchange.truncated == truncated
    assert exchange.response == server.last(path).said


@pytest.mark.parametrize(
    ("path", "limits", "kept", "payload"),
    [
        ("/endless-head", Limits(), 65536, None),
        ("/long-head", Limits(), 65536, None),
        ("/many-lines", Limits(), len(LINES), None),
        ("/endless-hints", Limits(), 65536, None),
        ("/endless-body", Limits(body_bytes=1000), len(message(HEAD, "Connection: close")) + 1000, 1000),
        (
            "/big-chunks",
            Limits(body_bytes=1000),
            len(message(HEAD, "Transfer-Encoding: chunked")) + 1000,
            942,
        ),
        ("/endless-noise", Limits(body_bytes=1000), 1000, None),
    ],
)
def test_an_endless_answer_is_cut(
    server: WireServer, path: str, limits: Limits, kept: int, payload: int | None
) -> None:
    """An answer beyond the caps is recorded exactly up to the cap."""
    exchange = fetch(server.root + path, limits=limits)

    assert exchange.truncated == "length"
    assert exchange.interim + exchange.response == server.last(path).said[:kept]
    assert exchange.excess == 0
    assert (None if exchange.payload is None else len(exchange.payload)) == payload


@pytest.mark.parametrize("path", ["/page", "/chunked"])
def test_an_answer_of_just_the_cap_is_whole(server: WireServer, path: str) -> None:
    """A body that ends at the cap is no truncated one."""
    frame = len(chunked(PAGE, 10_000)) - len(PAGE) if path == "/chunked" else 0

    exchange = fetch(server.root + path, limits=Limits(body_bytes=len(PAGE) + frame))

    assert (exchange.payload, exchange.truncated) == (PAGE, None)


def test_tls_tells_an_end_from_a_cut(server: WireServer) -> None:
    """A body that lasts until the close is whole under TLS only if the site said so."""
    exchange = fetch(f"{server.root}/until-cut", limits=Limits())

    secure = server.root.startswith("https")
    assert exchange.truncated == ("disconnect" if secure else None)
    assert exchange.payload == PAGE


@pytest.mark.parametrize(
    ("path", "limits", "why"),
    [
        ("/silence", Limits(head=0.1), "head timeout"),
        ("/silence", Limits(total=0.1), "head timeout"),
        ("/nothing", Limits(), "disconnect"),
        ("/nothing-reset", Limits(), "disconnect"),
    ],
)
def test_no_byte_is_a_failure(server: WireServer, path: str, limits: Limits, why: str) -> None:
    """Where nothing came there is nothing to record, only a reason."""
    with pytest.raises(FetchFailed) as failed:
        fetch(server.root + path, limits=limits)

    assert failed.value.why == why
