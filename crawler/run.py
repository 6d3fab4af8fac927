"""One run of a spider: the archive opened for it, and the entry in the diary that it leaves."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotSupported
from scrapy.settings import BaseSettings

from archive.captures import known_urls, validators
from archive.config import Settings, load_settings
from archive.database import Database
from archive.errors import ArchiveError, UsageError
from archive.lock import only_writer
from archive.missions import MISSIONS
from archive.records import Capture
from archive.runs import finish_run, new_run_id, start_run
from archive.storage import WarcFolder
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from crawler.health import Health, judge
from crawler.recorder import Recorder
from pipelines.reading import Told, read
from pipelines.reparse import catch_up, mark_indexed, mend
from pipelines.sandbox import Sandbox

log = logging.getLogger(__name__)

# Without a delay the site is on this machine and nobody waits: enough to keep both ends busy.
_AT_ONCE_WITHOUT_DELAY = 8


def run_of(crawler: Crawler) -> "Run":
    """Return the run that a crawler works for."""
    run: Run | None = getattr(crawler, "archive_run", None)
    if run is None:
        raise NotSupported("the extension crawler.run.Run is not enabled, so nothing could be recorded")
    return run


class Run:
    """A Scrapy extension: holds the lock and the open archive from the first moment to the last."""

    def __init__(self, crawler: Crawler, settings: Settings) -> None:
        self._crawler = crawler
        self.settings = settings
        self.started = datetime.now(UTC)
        self.id = new_run_id(self.started)
        self.mission = MISSIONS[crawler.settings.get("MATIANE_MISSION", "georgia")]
        self.removal_gap = timedelta(hours=settings.removal_hours)
        self.health = Health()
        self.outcome = self.reason = ""
        self.counts: dict[str, int] = {}
        self.error: ArchiveError | None = None
        self._open = ExitStack()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Open the archive: take the lock, mend what a crash left, write the run down."""
        run = cls(crawler, crawler.settings.get("MATIANE") or load_settings())
        _introduce(crawler.settings, run.settings)
        try:
            run._begin()
        except BaseException:
            run._open.close()
            raise
        crawler.archive_run = run  # type: ignore[attr-defined]
        crawler.signals.connect(run.end, signals.spider_closed)
        return run

    def _begin(self) -> None:
        self._open.enter_context(only_writer(self.settings.home))
        self.folder = WarcFolder(self.settings.home)
        mend(self.folder)
        self.database = Database(self.settings.database_url)
        self._open.callback(self.database.close)
        self.database.create()
        self.sandbox = self._open.enter_context(Sandbox(self.settings.parse_workers))
        catch_up(self.database, self.folder, self.sandbox, self.removal_gap)
        with self.database.write() as session:
            start_run(session, self.id, "crawl", self.mission.key, self.started)
        about = (("http-header-user-agent", self._crawler.settings["USER_AGENT"]),)
        series = WarcSeries(self.folder, self.mission.prefix, Warcinfo(self.mission.key, self.id, about))
        self.recorder = Recorder(self.folder, series, self.database)

    def known_urls(self) -> list[str]:
        """Return every URL that this mission's crawls ever captured."""
        with self.database.read() as session:
            return known_urls(session, self.mission.key)

    def validators(self) -> dict[str, dict[str, str]]:
        """Return, for each URL, the headers that ask whether it changed since its newest whole capture."""
        with self.database.read() as session:
            return {
                url: {"If-None-Match": etag.removeprefix("W/"), "If-Modified-Since": modified}
                for url, etag, modified in validators(session, self.mission.key)
            }

    async def read(self, capture: Capture) -> Told:
        """Return what a capture tells, and where it leads."""
        return await asyncio.wrap_future(read(self.sandbox, capture, links=True))

    def fail(self, error: ArchiveError) -> None:
        """End the crawl at once because of an error that no further request can mend."""
        if self.error is None:
            self.error = error
            engine = self._crawler.engine
            if engine:
                self._closing = asyncio.ensure_future(engine.close_spider_async(reason="failed"))

    async def end(self, reason: str) -> None:
        """Finish the files, write down how the run ended, and let go of the archive."""
        with self._open, self._kept():
            with self._kept():
                await self.recorder.close()
            self.error = self.error or self.health.stop
            self.outcome, self.reason = judge(self.error, reason)
            self._write_down()
        log.info("run %s: %s %s %s", self.id, self.outcome, self.reason, self.counts)

    @contextmanager
    def _kept(self) -> Iterator[None]:
        # Scrapy only logs what a signal handler raises: the command must end with it all the same.
        try:
            yield
        except Exception as error:
            log.debug("at the end of run %s", self.id, exc_info=True)
            known = (
                error
                if isinstance(error, ArchiveError)
                else ArchiveError(f"the run did not end well: {error}")
            )
            self.error = self.error or known

    def _write_down(self) -> None:
        with self.database.write() as session:
            self.counts = finish_run(session, self.id, self.outcome, self.reason, self.health.requests)
            # A file with a capture that was never remembered is looked at again by the next run.
            if self.counts["captures"] == self.recorder.captures:
                for name in sorted(self.recorder.filenames):
                    mark_indexed(session, name)


def _introduce(scrapy: BaseSettings, ours: Settings) -> None:
    """Make Scrapy as slow as the operator wants, and say whose crawler this is."""
    scrapy.set("DOWNLOAD_DELAY", ours.delay, "spider")
    if scrapy.getfloat("DOWNLOAD_DELAY") == 0:
        if not scrapy.getbool("MATIANE_ALLOW_PRIVATE"):
            raise UsageError(
                "a delay of 0 is only for private addresses: give --allow-private, or a longer delay"
            )
        scrapy.set("CONCURRENT_REQUESTS", _AT_ONCE_WITHOUT_DELAY, "spider")
        scrapy.set("CONCURRENT_REQUESTS_PER_DOMAIN", _AT_ONCE_WITHOUT_DELAY, "spider")
    if ours.contact:
        scrapy.set("USER_AGENT", f"{scrapy['USER_AGENT']} (+{ours.contact})", "spider")
        if "@" in ours.contact:
            headers = {**scrapy.getdict("DEFAULT_REQUEST_HEADERS"), "From": ours.contact}
            scrapy.set("DEFAULT_REQUEST_HEADERS", headers, "spider")
