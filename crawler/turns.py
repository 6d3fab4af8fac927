"""Whose turn it is: what must be so before each request, and how long it waits for that."""

import asyncio
import logging
import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.crawler import Crawler

from archive.errors import ArchiveError, SiteUnreachable
from archive.holds import ASKED_TO_WAIT, hold, holds
from crawler.politeness import Pace, http_date, retry_after
from crawler.robots import Robots
from crawler.tape import Exchange
from crawler.urls import identity
from crawler.window import is_open

if TYPE_CHECKING:
    from crawler.run import Run

log = logging.getLogger(__name__)

# How long a wait may go on after the run was told to end.
_HEED = 0.2
_OVERLOAD = frozenset({429, 503})
_MAY_HOLD = _OVERLOAD | {403}
_chance = random.SystemRandom().random


class NotAsked(ArchiveError):
    """A request was given up before it left. Raised in the place of an answer; the site met nothing of it."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a run ended before it had asked for everything, though nothing went wrong."""

    word: str
    """As the report counts what was not asked for."""
    why: str
    good: bool = False


class Turns:
    """Lets requests go one by one, as slowly as the site and the operator want, or ends the run."""

    def __init__(self, crawler: Crawler, run: "Run") -> None:
        self._crawler, self._run, self._chosen = crawler, run, run.settings
        self._delay = crawler.settings.getfloat("MATIANE_DELAY")
        self._paces: dict[str, Pace] = defaultdict(self._pace)
        self._robots: tuple[str, Robots] | None = None
        self._requests = self._bytes = 0
        self.ending: Ending | None = None

    def _pace(self) -> Pace:
        return Pace(self._delay, self._chosen.back_off if self._delay else 0.0)

    def obey(self, root: str, robots: Robots) -> None:
        """Keep to a site's rules from now on, also for what was admitted under older ones."""
        self._robots = (f"{root}/", robots)
        self._paces[_host(root)].crawl_delay = robots.crawl_delay

    async def wait(self, url: str) -> None:
        """Return when a URL may be asked for; raise NotAsked if the run ends first."""
        self._refuse_forbidden(url)
        pace, clock = self._paces[_host(url)], asyncio.get_running_loop().time
        chance = _chance()
        self._refuse_late()
        while (left := pace.due(chance) - clock()) > 0:
            await asyncio.sleep(min(left, _HEED))
            self._refuse_late()
        pace.asked_at = clock()
        self._requests += 1

    def answered(self, exchange: Exchange) -> None:
        """Take note of what an answer says of the site's load."""
        self._bytes += len(exchange.response)
        pace = self._paces[_host(exchange.url)]
        pace.answered(exchange.elapsed_ms / 1000)
        asked_for = _asked_for(exchange) if exchange.status in _MAY_HOLD else None
        if asked_for is not None or self._overloaded(exchange):
            self._leave_alone(exchange, pace, asked_for)
        elif exchange.status not in _MAY_HOLD:
            pace.well()

    def _overloaded(self, exchange: Exchange) -> bool:
        # A section that never answered well says nothing of the site's load: it may be broken for years.
        speaks = exchange.status == 429 or self._run.health.streak.speaks(exchange.url)  # noqa: PLR2004
        return exchange.status in _OVERLOAD and speaks

    def _leave_alone(self, exchange: Exchange, pace: Pace, asked_for: float | None) -> None:
        clock = asyncio.get_running_loop().time
        seconds = pace.overloaded(clock(), asked_for, _chance())
        if asked_for is not None and asked_for > self._chosen.longest_wait:
            until = datetime.now(UTC) + timedelta(seconds=asked_for)
            kept = hold(self._chosen.home, ASKED_TO_WAIT, until)
            self._run.fail(SiteUnreachable(f"{kept.why}; nothing known is changed, no crawl begins earlier"))
        elif seconds:
            log.info("HTTP %s: the site is left alone for %.0f s", exchange.status, seconds)

    def _refuse_forbidden(self, url: str) -> None:
        root, robots = self._robots or ("", None)
        if robots and url.startswith(root) and not robots.allowed(url):
            key = identity(url)
            self._run.refused["robots.txt"] += 1
            self._run.heard.left_out[key] = (url, "robots.txt")
            self._run.heard.asked.pop(key, None)
            raise NotAsked(f"{url}: robots.txt forbids it now")

    def _refuse_late(self) -> None:
        """Raise when no further request may leave, and end the run if it has not ended yet."""
        if self._run.error or self._run.health.stop or not self._crawler.crawling:
            raise NotAsked("the run ends")
        if self.ending is None and (ending := self._reached()):
            self._end(ending)
        if self.ending:
            self._run.refused[self.ending.word] += 1
            raise NotAsked(self.ending.why)

    def _reached(self) -> Ending | None:
        now, chosen = datetime.now(UTC), self._chosen
        if held := next(holds(chosen.home, now), None):
            return Ending(held.kind, held.why)
        if not is_open(chosen.window, now.astimezone(self._run.mission.zone).time()):
            return Ending("window", f"it is not the time for requests ({chosen.window})")
        for cap, reached, most in (
            ("max_requests", self._requests, chosen.max_requests),
            ("max_bytes", self._bytes, chosen.max_bytes),
        ):
            if most and reached >= most:
                return Ending(f"cap: {cap}", f"ended at {cap} = {most}; the next run goes on", good=True)
        return None

    def _end(self, ending: Ending) -> None:
        self.ending = ending
        engine = self._crawler.engine
        if engine:
            waiting = engine.scheduler
            self._run.refused[ending.word] += len(waiting)  # type: ignore[arg-type]
            self._closing = asyncio.ensure_future(engine.close_spider_async(reason=ending.word))


def _asked_for(exchange: Exchange) -> float | None:
    date = http_date(_field(exchange, b"Date"))
    return retry_after(_field(exchange, b"Retry-After"), date or datetime.now(UTC))


def _field(exchange: Exchange, name: bytes) -> str:
    return (exchange.header(name) or b"").decode("latin-1")


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
