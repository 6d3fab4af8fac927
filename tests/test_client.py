"""Whatever a site sends is kept byte for byte, and read as far as it can be."""

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import closing

import pytest

from crawler.client import Client
from crawler.limits import Limits
from crawler.request import HeaderRefused
from crawler.tape import Exchange
from hostile import GRID, PAGE, Case, plain
from oddities import ODD
from wire_server import Reply, WireServer, serving, tls_pair

CASES = {f"/{case.name}": case for case in (*GRID, *ODD)}
FIELDS = ((b"User-Agent", b"test"), (b"Accept-Encoding", b"gzip"))
LIMITS = Limits(silence=0.1)


def reply(path: str) -> Reply:
    """Answer with the case of that name; anything else is an ordinary page."""
    case = CASES.get(path)
    return Reply(case.sent, case.then) if case else Reply(plain())


@pytest.fixture(scope="module")
def pair() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Return the two sides of TLS."""
    return tls_pair()


@pytest.fixture(scope="module", params=["http", "https"])
def server(
    request: pytest.FixtureRequest, pair: tuple[ssl.SSLContext, ssl.SSLContext]
) -> Iterator[WireServer]:
    """Serve all cases."""
    with serving(reply, pair[0] if request.param == "https" else None) as server:
        yield server


@pytest.fixture(scope="module")
def tls(pair: tuple[ssl.SSLContext, ssl.SSLContext]) -> ssl.SSLContext:
    """Return what makes the client trust the server."""
    return pair[1]


def fetch_all(tls: ssl.SSLContext, *urls: str, limits: Limits = LIMITS) -> list[Exchange]:
    """Fetch the URLs one after the other with one client."""

    async def run() -> list[Exchange]:
        with closing(Client(limits, tls=tls, allow_private=True)) as client:
            return [await client.fetch(url, FIELDS) for url in urls]

    return asyncio.run(run())


@pytest.mark.parametrize("kept", [False, True], ids=["new", "kept"])
@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)
def test_every_byte_is_kept(server: WireServer, tls: ssl.SSLContext, case: Case, *, kept: bool) -> None:
    """Request and response are what went over the wire, and mean what they should, on any connection."""
    before = [f"{server.root}/before"] * kept

    *_, exchange, after = fetch_all(tls, *before, f"{server.root}/{case.name}", f"{server.root}/after")

    talk = server.last(f"/{case.name}")
    assert exchange.request == talk.heard
    assert exchange.response == talk.said[len(case.interim) : len(talk.said) - case.excess]
    assert (exchange.interim, exchange.excess) == (case.interim, case.excess)
    assert (exchange.status, exchange.payload) == (case.status, case.payload)
    assert exchange.truncated == case.truncated
    assert after.payload == PAGE
    if kept:
        assert talk.connection == server.last("/before").connection
    if case.then == "keep":
        assert (server.last("/after").connection == talk.connection) == case.reusable


@pytest.mark.parametrize(
    ("name", "headers"),
    [
        ("two-cookies", ((b"Set-Cookie", b"a=1"), (b"Set-Cookie", b"b=2; path=/"), (b"set-cookie", b"a=3"))),
        ("odd-case", ((b"eTaG", b"x"), (b"WWW-AUTHENTICATE", b"y"), (b"x-Drupal-CACHE", b"HIT"))),
        ("odd-spaces", ((b"Server", b"nginx"), (b"X-A", b"a  b"), (b"X-B", b""))),
        ("georgian-location", ((b"Location", "/ka/სიახლე".encode()),)),
        ("latin-1-value", ((b"X-Author", b"Jos\xe9"),)),
        ("folded-thrice", ((b"X-A", b"1 2 3"),)),
        ("twice-same-length", ((b"content-length", b"%d" % len(PAGE)),)),
        ("no-colon", ((b"Server", b"nginx"),)),
    ],
)
def test_headers_are_read_as_they_came(
    server: WireServer, tls: ssl.SSLContext, name: str, headers: tuple[tuple[bytes, bytes], ...]
) -> None:
    """Order, case, number and bytes of the headers are the site's own."""
    [exchange] = fetch_all(tls, f"{server.root}/{name}")

    assert exchange.headers == (*headers, (b"Content-Length", b"%d" % len(PAGE)))


def test_an_exchange_tells_whom_it_was_with(server: WireServer, tls: ssl.SSLContext) -> None:
    """Address, protocols and cipher are recorded with the exchange."""
    [exchange] = fetch_all(tls, f"{server.root}/page?x=1#part")

    secure = server.root.startswith("https")
    assert exchange.url == f"{server.root}/page?x=1"
    assert exchange.ip == "127.0.0.1"
    assert exchange.protocols == (("http/1.1", "tls/1.3") if secure else ("http/1.1",))
    assert (exchange.cipher or "").startswith("TLS_") == secure
    assert (
        exchange.request
        == (
            f"GET /page?x=1 HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
            "User-Agent: test\r\nAccept-Encoding: gzip\r\n\r\n"
        ).encode()
    )


@pytest.mark.parametrize("name", [b"Cookie", b"authorization", b"Proxy-Authorization", b"X\r\nY", b"", b"X:"])
def test_a_request_carries_no_secret(server: WireServer, name: bytes) -> None:
    """A request with a secret, or with a header that is none, is refused before anything is sent."""
    talks = len(server.talks)

    async def run() -> None:
        with closing(Client(LIMITS, allow_private=True)) as client:
            await client.fetch(f"{server.root}/", [(name, b"x")])

    with pytest.raises(HeaderRefused):
        asyncio.run(run())

    assert len(server.talks) == talks
