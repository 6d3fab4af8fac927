"""Scrapy's end of the flow: each capture is read in a child process, then remembered."""

import asyncio
from datetime import timedelta
from typing import Any, Protocol, Self

from archive.database import Database
from archive.errors import ArchiveError
from archive.group_commit import GroupCommit
from archive.records import Capture
from pipelines.extract import Extraction, extract_capture
from pipelines.record import record
from pipelines.sandbox import ParseFailed, Sandbox

Told = tuple[Capture, Extraction]


class OpenRun(Protocol):
    """What the pipeline needs of the run that it works for."""

    database: Database
    sandbox: Sandbox
    removal_gap: timedelta

    def fail(self, error: ArchiveError) -> None:
        """End the run: nothing more can be remembered."""


class ItemPipeline:
    """Reads and remembers every capture that a spider yields; those that come fast share a transaction."""

    def __init__(self, run: OpenRun) -> None:
        self._run = run
        self._commits: GroupCommit[Told, None] = GroupCommit(self._remember)

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:  # noqa: ANN401  this package knows no Scrapy
        """Work for the run that the crawler's Run extension opened."""
        return cls(crawler.archive_run)

    async def process_item(self, item: Capture) -> Capture:
        """Return when the capture and what it told are committed."""
        try:
            await self._commits.add((item, await self._read(item)))
        except ArchiveError as error:
            self._run.fail(error)
            raise
        return item

    async def _read(self, capture: Capture) -> Extraction:
        try:
            return await asyncio.wrap_future(self._run.sandbox.submit(extract_capture, capture))
        except ParseFailed as error:
            return Extraction(error=str(error))

    async def close_spider(self) -> None:
        """Commit what is left."""
        await self._commits.close()

    def _remember(self, told: list[Told]) -> list[None]:
        with self._run.database.write() as session:
            for capture, extraction in told:
                record(session, capture, extraction, self._run.removal_gap)
        return [None] * len(told)
