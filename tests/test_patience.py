"""A site may be slow, but not for ever: what it trickled is kept, and the crawl goes on."""

import asyncio
from contextlib import closing

from crawler.client import Client
from crawler.limits import Limits
from crawler.tape import Exchange
from replica.process import Replica

DRIP = 0.02


def trickle(limits: Limits) -> Exchange:
    """Fetch a page that comes in pieces of 512 bytes, fifty a second."""

    async def run(root: str) -> Exchange:
        with closing(Client(limits, allow_private=True)) as client:
            return await client.fetch(f"{root}/", ())

    with Replica(faults=["slow"]) as site:
        site.fault("slow", seconds=DRIP)
        return asyncio.run(run(site.root))


def test_a_body_that_trickles_is_cut() -> None:
    """A body slower than the slowest rate is kept as far as it came, cut for want of time."""
    exchange = trickle(Limits(slow_after=DRIP * 3, slowest=1_000_000))

    assert (exchange.status, exchange.truncated) == (200, "time")
    assert exchange.payload


def test_a_body_that_is_merely_slow_is_whole() -> None:
    """As long as the bytes come at the slowest rate, a body may take longer than the first patience."""
    exchange = trickle(Limits(slow_after=DRIP * 3, slowest=100))

    assert (exchange.status, exchange.truncated) == (200, None)
    assert exchange.elapsed_ms > DRIP * 3 * 1000
