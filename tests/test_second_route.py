"""What a relay on the way saw pass is what stands in the WARC, byte for byte."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from archive.storage import WarcFolder
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from crawler.client import Client
from crawler.limits import Limits
from exchanges import Recorded, read_records, recorded_in
from hostile import GRID, Case, plain
from oddities import ODD
from second_route import Passed, Relay, relaying
from wire_server import Reply, serving, tls_pair

CASES = (*GRID, *ODD)
REPLIES = {f"/{case.name}": Reply(case.sent, case.then) for case in CASES}
TLS = tls_pair()
FIELDS = ((b"User-Agent", b"test"), (b"Accept-Encoding", b"gzip"))


@pytest.fixture(params=["http", "https"])
def relay(request: pytest.FixtureRequest) -> Iterator[Relay]:
    """Relay to a server of all cases; anything else there is an ordinary page."""
    tls = TLS if request.param == "https" else None
    reply = Reply(plain())
    with (
        serving(lambda path: REPLIES.get(path, reply), tls[0] if tls else None) as server,
        relaying(server.port, tls) as relay,
    ):
        yield relay


def record(home: Path, root: str, before: Sequence[str]) -> list[Recorded]:
    """Record all cases, each with a client of its own that asks for some other pages first."""
    series = WarcSeries(WarcFolder(home), "IOMGE", Warcinfo("georgia", "r1"))

    async def run() -> None:
        for case in CASES:
            with closing(Client(Limits(silence=0.1), tls=TLS[1], allow_private=True)) as client:
                for name in (*before, case.name):
                    exchange = await client.fetch(f"{root}/{name}", FIELDS)
                    series.write([(exchange, None)])

    asyncio.run(run())
    series.close()
    return recorded_in(read_records(home / "warcs"))


def notes(recorded: Recorded) -> dict[bytes, bytes]:
    """Return what the metadata record says beside the messages."""
    lines = (line.partition(b": ") for line in recorded.metadata.block.splitlines())
    return {name: value for name, _, value in lines}


@pytest.mark.parametrize("before", [(), ("before",)], ids=["new", "kept"])
def test_the_warc_has_every_byte_that_passed(tmp_path: Path, relay: Relay, before: Sequence[str]) -> None:
    """Requests, answers and interim answers, over http and https, on new and on kept connections."""
    recorded = record(tmp_path, relay.root, before)

    assert len(recorded) == len(relay.passed) == len(CASES) * (1 + len(before))
    for each, passed in zip(recorded, relay.passed, strict=True):
        told = notes(each)
        interim = unquote_to_bytes(told.get(b"interim", b""))
        end = len(passed.down) - int(told.get(b"excessBytes", 0))
        assert each.request.block == passed.up, each.url
        assert interim + each.main.block == passed.down[:end], each.url
    assert [connections(relay.passed, case) for case in CASES] == [1 + len(before)] * len(CASES)


def connections(passed: Sequence[Passed], case: Case) -> int:
    """Return how many exchanges the case's connection had."""
    asked = b"GET /%b HTTP/1.1\r\n" % case.name.encode()
    (number,) = (each.connection for each in passed if each.up.startswith(asked))
    return sum(each.connection == number for each in passed)
