"""Scrapy's end of the flow: what captures told is remembered."""

from datetime import timedelta
from typing import Any, Protocol, Self

from archive.database import Database
from archive.errors import ArchiveError
from archive.group_commit import GroupCommit
from pipelines.reading import Told
from pipelines.record import record


class OpenRun(Protocol):
    """What the pipeline needs of the run that it works for."""

    database: Database
    removal_gap: timedelta

    def fail(self, error: ArchiveError) -> None:
        """End the run: nothing more can be remembered."""


class ItemPipeline:
    """Remembers what a spider yields; captures that come fast share a transaction."""

    def __init__(self, run: OpenRun) -> None:
        self._run = run
        self._commits: GroupCommit[Told, None] = GroupCommit(self._remember)

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:  # noqa: ANN401  this package knows no Scrapy
        """Work for the run that the crawler's Run extension opened."""
        return cls(crawler.archive_run)

    async def process_item(self, item: Told) -> Told:
        """Return when the capture and what it told are committed, or when the run was told to end."""
        try:
            await self._commits.add(item)
        except ArchiveError as error:
            # Not raised: the run ends with it in one line, Scrapy would add a traceback for each item.
            self._run.fail(error)
        return item

    async def close_spider(self) -> None:
        """Commit what is left."""
        await self._commits.close()

    def _remember(self, told: list[Told]) -> list[None]:
        with self._run.database.write() as session:
            for capture, extraction in told:
                record(session, capture, extraction, self._run.removal_gap)
        return [None] * len(told)
