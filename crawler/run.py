"""One run of a spider: the archive opened for it, and all that it leaves there besides captures."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotSupported

from archive.captures import known_urls, validators
from archive.config import Settings, load_settings
from archive.errors import ArchiveError
from archive.fill import fill_rates
from archive.missions import MISSIONS
from archive.queries import run_said
from archive.readiness import MIB
from archive.records import Capture
from archive.runs import ask_for, finish_run, new_run_id, start_run
from archive.takedown.gate import crawl_refused
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from crawler.audit import Audit, Heard
from crawler.configuration import about, configuration, introduce
from crawler.health import Health, judge
from crawler.judgement import examine
from crawler.opening import opened
from crawler.recorder import Recorder
from crawler.report import report
from crawler.turns import Turns
from pipelines.reading import Told, read
from pipelines.reparse import mark_indexed

log = logging.getLogger(__name__)


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
        self._since = monotonic()
        self._open = ExitStack()
        self.settings = settings
        self.started = datetime.now(UTC)
        self.id = new_run_id(self.started)
        self.mission = MISSIONS[crawler.settings.get("MATIANE_MISSION", "georgia")]
        self.removal_gap = timedelta(hours=settings.removal_hours)
        self.health = Health()
        self.refused: Counter[str] = Counter()
        self.heard = Heard()
        self.turns = Turns(crawler, self)
        self.outcome = self.reason = ""
        self._audit = Audit(0, {})
        self.counts: dict[str, int] = {}
        self.error: ArchiveError | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Open the archive: take the lock, mend what a crash left, write the run down."""
        settings = crawler.settings.get("MATIANE") or load_settings()
        introduce(crawler.settings, settings)
        run = cls(crawler, settings)
        try:
            run._begin()
        except BaseException:
            run._open.close()
            raise
        crawler.archive_run = run  # type: ignore[attr-defined]
        crawler.signals.connect(run.end, signals.spider_closed)
        return run

    def _begin(self) -> None:
        scrapy, settings = self._crawler.settings, self.settings
        accept_clock = scrapy.getbool("MATIANE_ACCEPT_CLOCK")
        self._archive = self._open.enter_context(opened(settings, self.id, accept_clock=accept_clock))
        self.database = self._archive.database
        with self.database.write() as session:
            asked = getattr(self._crawler.spider, "asked", {})
            start_run(session, self.id, "crawl", self.mission.key, self.started)
            ask_for(session, self.id, {name: asked.get(name) for name in ("spider", "limit")})
        self._configuration = configuration(self._crawler, settings)
        lines = about(scrapy, settings, self._configuration)
        warcinfo = Warcinfo(self.mission.key, self.id, lines)
        self._series = WarcSeries(self._archive.folder, self.mission.prefix, warcinfo)
        self.recorder = Recorder(
            self._archive.folder,
            self._series,
            self.database,
            commit_wait=settings.commit_wait,
            free_at_least=settings.free_at_least * MIB,
        )

    def known_urls(self) -> list[str]:
        """Return every URL that this mission's crawls ever captured."""
        with self.database.read() as session:
            return known_urls(session, self.mission.key)

    def crawl_refused(self) -> Callable[[str], bool]:
        """Return what tells of a URL whether it was taken down and must not be asked for."""
        with self.database.read() as session:
            return crawl_refused(session)

    def validators(self) -> dict[str, dict[str, str]]:
        """Return, for each URL, the headers that ask whether it changed since its newest whole capture."""
        with self.database.read() as session:
            return {
                url: {"If-None-Match": etag.removeprefix("W/"), "If-Modified-Since": modified}
                for url, etag, modified in validators(session, self.mission.key)
            }

    async def read(self, capture: Capture) -> Told:
        """Return what a capture tells, and where it leads."""
        return await asyncio.wrap_future(read(self._archive.sandbox, capture, links=True))

    def fail(self, error: ArchiveError) -> None:
        """End the crawl at once because of an error that no further request can mend."""
        if self.error is None:
            self.error = error
            engine = self._crawler.engine
            if engine:
                self._closing = asyncio.ensure_future(engine.close_spider_async(reason="failed"))

    async def end(self, reason: str) -> None:
        """Write down how the run ended, leave its records, finish the files, let go of the archive."""
        with self._open:
            with self._kept():
                await self.recorder.close()
            with self._kept():
                self._write_down(reason)
            before = self.error
            with self._kept():
                self._leave_records()
            with self._kept():
                if self.error is not before:
                    self._write_down(reason)
                self._mark_indexed()

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

    def _write_down(self, reason: str) -> None:
        self.error = self.error or self.health.stop
        self.outcome, self.reason = judge(self.error, reason, self.turns.ending)
        self._said = {"id": self.id, "outcome": self.outcome, "reason": self.reason}
        with self.database.write() as session:
            self.counts = finish_run(session, self.id, self.outcome, self.reason, self.health.requests)
            ending = self.turns.ending.word if self.turns.ending else None
            judgement, self._audit = examine(session, self.id, self.outcome, self.heard, ending)
            if judgement.doubts:
                self.outcome, self.reason = "suspect", judgement.reason
            told = {"judgement": judgement.told(), "audit": self._audit.told()}
            self._said = run_said(session, self.id) | {"fields": fill_rates(session, self.id)} | told

    def _leave_records(self) -> None:
        """Keep log, configuration and report, as the last records of a run that recorded anything."""
        log.info("run %s: %s %s %s", self.id, self.outcome, self.reason, self.counts)
        seconds = monotonic() - self._since
        told = report(self._said, self.health, self.refused, self._archive.taken_up, seconds)
        logbook, name = self._archive.logbook, f"urn:matiane:{self.mission.key}/{self.id}"
        try:
            if self.recorder.captures:
                self._series.write_resource(f"{name}/log", "application/x-ndjson", logbook.text())
                self._series.write_resource(f"{name}/configuration", "application/json", self._configuration)
                self._series.write_resource(f"{name}/report", "application/json", told)
            logbook.keep_report(told, self._audit.lines())
        finally:
            self._series.close()

    def _mark_indexed(self) -> None:
        # A file with a capture that was never remembered is looked at again by the next run.
        if self.counts and self.counts["captures"] == self.recorder.captures:
            with self.database.write() as session:
                for name in self._series.filenames:
                    mark_indexed(session, name)
