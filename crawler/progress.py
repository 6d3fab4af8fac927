"""How far a crawl is: a line that moves for who watches, and a line a minute in the log."""

import asyncio
import logging
from contextlib import suppress
from time import monotonic
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

from archive.console import moving_line
from crawler.run import Run, run_of

log = logging.getLogger(__name__)

_EVERY = 0.5
_MINUTE = 60.0


class Progress:
    """A Scrapy extension in the place of LogStats."""

    def __init__(self, crawler: Crawler, run: Run) -> None:
        self._crawler, self._run = crawler, run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Tell of the run from its first request to its last."""
        progress = cls(crawler, run_of(crawler))
        crawler.signals.connect(progress.begin, signals.spider_opened)
        crawler.signals.connect(progress.end, signals.spider_closed)
        return progress

    def begin(self) -> None:
        """Start telling."""
        self._telling = asyncio.create_task(self._tell())

    async def end(self) -> None:
        """Stop telling, and clear the line."""
        self._telling.cancel()
        with suppress(asyncio.CancelledError):
            await self._telling

    async def _tell(self) -> None:
        started = told = monotonic()
        with moving_line() as show:
            while True:
                await asyncio.sleep(_EVERY)
                now = monotonic()
                line = self._line(now - started)
                show(line)
                if now - told >= _MINUTE:
                    told = now
                    log.info("%s", line)

    def _line(self, seconds: float) -> str:
        health, engine = self._run.health, self._crawler.engine
        to_go = len(engine.scheduler) + len(engine.downloader.active)  # type: ignore[arg-type]
        return told(health.requests, to_go, health.answers["failed"] + health.answers["refused"], seconds)


def told(requests: int, to_go: int, errors: int, seconds: float) -> str:
    """Say how far a crawl is.

    >>> told(120, 3000, 1, 240.0)
    '120 asked, 3000 to go, 1 in vain, 30 a minute'
    """
    rate = requests / max(seconds, _EVERY) * _MINUTE
    return f"{requests} asked, {to_go} to go, {errors} in vain, {rate:.0f} a minute"
