"""Connections are kept while they can be trusted, and what keeps us from a site has a name."""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing

import pytest

from crawler.client import Client
from crawler.connections import FetchFailed, verifying
from crawler.limits import Limits
from crawler.wire import iana_name
from hostile import PAGE, plain
from wire_server import Reply, WireServer, serving, tls_pair

REPLIES = {"/mute": Reply(plain(), "mute"), "/last": Reply(plain(), "close"), "/late": Reply(b"")}
TLS_SERVER, TLS_CLIENT = tls_pair()


@pytest.fixture(params=["http", "https"])
def server(request: pytest.FixtureRequest) -> Iterator[WireServer]:
    """Serve all replies; anything else is an ordinary page."""
    tls = TLS_SERVER if request.param == "https" else None
    with serving(lambda path: REPLIES.get(path, Reply(plain())), tls) as server:
        yield server


def run(steps: Callable[[Client], Awaitable[object]], tls: ssl.SSLContext | None = TLS_CLIENT) -> None:
    """Do the steps with a client."""

    async def main() -> None:
        with closing(Client(Limits(connect=0.3), tls=tls, allow_private=True)) as client:
            await steps(client)

    asyncio.run(main())


def test_one_connection_serves_all_requests(server: WireServer) -> None:
    """Requests in a row share a connection."""

    async def steps(client: Client) -> None:
        for number in range(3):
            await client.fetch(f"{server.root}/{number}", ())

    run(steps)

    assert [talk.connection for talk in server.talks] == [0, 0, 0]


def test_requests_at_the_same_time_have_connections_of_their_own(server: WireServer) -> None:
    """No request waits in the line of another."""

    async def steps(client: Client) -> None:
        await asyncio.gather(*(client.fetch(f"{server.root}/{number}", ()) for number in range(3)))

    run(steps)

    assert {talk.connection for talk in server.talks} == {0, 1, 2}


@pytest.mark.parametrize("path", ["/mute", "/last"])
def test_a_kept_connection_that_died_is_replaced(server: WireServer, path: str) -> None:
    """A site that hung up during the pause is asked once more, and nobody notices."""

    async def steps(client: Client) -> None:
        await client.fetch(server.root + path, ())
        exchange = await client.fetch(f"{server.root}/next", ())
        assert exchange.payload == PAGE

    run(steps)

    assert server.last("/next").connection == 1


def test_what_nobody_asked_for_is_not_the_next_answer(server: WireServer) -> None:
    """An answer sent ahead of the question is dropped, with its connection."""

    async def steps(client: Client) -> None:
        await client.fetch(f"{server.root}/first", ())
        server.push(plain(body=b"evil"))
        for _ in range(3):  # rounds of the event loop: the bytes are there, let them be seen
            await asyncio.sleep(0)
        exchange = await client.fetch(f"{server.root}/second", ())
        assert exchange.payload == PAGE

    run(steps)

    assert server.last("/second").connection == 1


def test_a_connection_is_dropped_at_once_when_the_site_talks_unasked(server: WireServer) -> None:
    """What is pushed at us during a pause is not piled up in memory."""

    async def steps(client: Client) -> None:
        await client.fetch(f"{server.root}/first", ())
        with pytest.raises(OSError):  # noqa: PT011, PT012  which error and at which push is TCP's affair
            for _ in range(1000):
                server.push(b"x" * 10_000)
                await asyncio.sleep(0)

    run(steps)


def test_a_cancelled_request_leaves_no_connection(server: WireServer) -> None:
    """The answer to a request that was given up cannot become the answer to another."""

    async def steps(client: Client) -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.fetch(f"{server.root}/late", ()), timeout=0.2)
        exchange = await client.fetch(f"{server.root}/next", ())
        assert exchange.payload == PAGE

    run(steps)

    assert server.last("/next").connection == 1


def fails(url: str, tls: ssl.SSLContext | None = TLS_CLIENT) -> str:
    """Return why a URL cannot be fetched."""
    with pytest.raises(FetchFailed) as failed:
        run(lambda client: client.fetch(url, ()), tls)
    return failed.value.why


def test_every_way_of_not_getting_through_has_its_name() -> None:
    """The operator reads what went wrong, not a traceback."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        port = deaf.getsockname()[1]
        assert fails(f"https://127.0.0.1:{port}/") == "connect timeout"
    assert fails(f"http://127.0.0.1:{port}/") == "refused"
    assert fails("http://nowhere.invalid/") == "dns"
    assert fails(f"http://{'x' * 64}.invalid/") == "dns"


def test_certificates_are_checked() -> None:
    """An unknown issuer and another host's certificate end the matter."""
    with serving(lambda _: Reply(plain()), TLS_SERVER) as secure:
        assert fails(secure.root, tls=None) == "tls"
        assert fails(f"https://localhost:{secure.port}/") == "tls"
        assert secure.talks == []


def test_every_cipher_we_offer_has_its_registered_name() -> None:
    """The cipher that is recorded is never unknown."""
    offered = [cipher["name"] for cipher in verifying().get_ciphers()]

    assert [name for name in offered if not iana_name(name)] == []
