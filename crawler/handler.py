"""Scrapy's way to the wire: every exchange is recorded first, and only then becomes a Response."""

import logging
from collections.abc import Iterator
from ipaddress import ip_address

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import NotSupported
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from scrapy.settings import BaseSettings

from archive.errors import ArchiveError
from archive.records import Capture
from crawler.client import Client
from crawler.limits import Limits
from crawler.run import run_of
from crawler.tape import Exchange

log = logging.getLogger(__name__)


class Unreadable(ArchiveError):
    """What a site sent is no HTTP. Raised by the handler once it is recorded: a capture, but no Response."""

    def __init__(self, capture: Capture) -> None:
        self.capture = capture
        super().__init__(f"{capture.url}: the answer is no HTTP; it is kept as {capture.citation}")


class RecordingHandler(BaseDownloadHandler):
    """Downloads over our own client, so that the archive gets the bytes and Scrapy what they mean."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._client = Client(
            limits_of(crawler.settings), allow_private=crawler.settings.getbool("MATIANE_ALLOW_PRIVATE")
        )

    async def download_request(self, request: Request) -> Response:
        """Fetch, record, and only then answer; `request.meta["capture"]` cites the record."""
        if request.method != "GET":
            raise NotSupported(f"{request.method} is not for a crawler")
        turns = run_of(self.crawler).turns
        await turns.wait(request.url)
        exchange = await self._client.fetch(
            request.url, _fields(request), via=request.meta.get("via"), hops=request.meta.get("hops", "")
        )
        turns.answered(exchange)
        if exchange.excess:
            log.warning("%s: %d bytes after the end of the answer, dropped", exchange.url, exchange.excess)
        capture = await self._record(exchange)
        request.meta["capture"] = capture
        request.meta["download_latency"] = exchange.elapsed_ms / 1000
        if exchange.status is None:
            raise Unreadable(capture)
        return _response(exchange, exchange.status)

    async def _record(self, exchange: Exchange) -> Capture:
        run = run_of(self.crawler)
        try:
            return await run.recorder.record(exchange)
        except ArchiveError as error:
            run.fail(error)  # what cannot be kept must not be asked for
            raise

    async def close(self) -> None:
        """Close all connections."""
        self._client.close()


def limits_of(settings: BaseSettings) -> Limits:
    """Read the limits from Scrapy's settings; docs/recording.md lists them."""
    usual = Limits()
    return Limits(
        connect=settings.getfloat("MATIANE_CONNECT_TIMEOUT", usual.connect),
        head=settings.getfloat("MATIANE_HEAD_TIMEOUT", usual.head),
        idle=settings.getfloat("MATIANE_IDLE_TIMEOUT", usual.idle),
        silence=settings.getfloat("MATIANE_SILENCE_TIMEOUT", usual.silence),
        slow_after=settings.getfloat("MATIANE_SLOW_AFTER", usual.slow_after),
        slowest=settings.getfloat("MATIANE_SLOWEST", usual.slowest),
        total=settings.getfloat("DOWNLOAD_TIMEOUT", usual.total),
        head_bytes=settings.getint("MATIANE_HEAD_BYTES", usual.head_bytes),
        header_lines=settings.getint("MATIANE_HEADER_LINES", usual.header_lines),
        body_bytes=settings.getint("MATIANE_BODY_BYTES", usual.body_bytes),
    )


def _fields(request: Request) -> Iterator[tuple[bytes, bytes]]:
    for name, values in request.headers.items():
        for value in values:
            yield name, value


def _response(exchange: Exchange, status: int) -> Response:
    """Return the answer as Scrapy knows it, its content coding still on."""
    headers, body = Headers(exchange.headers), exchange.payload or b""
    return responsetypes.from_args(headers=headers, url=exchange.url, body=body)(
        url=exchange.url,
        status=status,
        headers=headers,
        body=body,
        flags=["truncated"] if exchange.truncated else [],
        ip_address=ip_address(exchange.ip),
        protocol=exchange.protocols[0].upper(),
    )
