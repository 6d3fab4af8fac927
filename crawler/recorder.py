"""From tape to truth: exchanges become WARC records, durable before anyone hears of them."""

from dataclasses import replace
from http import HTTPStatus

from archive.captures import newest_original, original
from archive.database import Database
from archive.group_commit import GroupCommit
from archive.readiness import require_room
from archive.records import Capture, Original
from archive.storage import WarcFolder
from archive.warc.digests import sha1
from archive.warc.read import read_capture
from archive.warc.series import Entry, WarcSeries
from crawler.tape import Exchange


class Recorder:
    """Records the exchanges of one run; those that come fast share one write and one fsync.

    A capture waits at most `commit_wait` seconds for others. Nothing more is recorded when fewer
    than `free_at_least` bytes are free.
    """

    def __init__(
        self,
        folder: WarcFolder,
        series: WarcSeries,
        database: Database,
        *,
        commit_wait: float = 0,
        free_at_least: int = 0,
    ) -> None:
        self._folder, self._series, self._database = folder, series, database
        self._free_at_least = free_at_least
        self._originals: dict[str, Original] = {}
        self.captures = 0
        self._commits: GroupCommit[Exchange, Capture] = GroupCommit(self._commit, wait=commit_wait)

    async def record(self, exchange: Exchange) -> Capture:
        """Return the exchange's capture once its records would outlive a power cut."""
        return await self._commits.add(exchange)

    async def close(self) -> None:
        """Take nothing more, and return when everything is recorded; the last file stays open."""
        await self._commits.close()

    def _commit(self, exchanges: list[Exchange]) -> list[Capture]:
        require_room(self._folder, self._free_at_least, "a run stops in time at")
        captures: list[Capture] = []
        batch: dict[str, Entry] = {}
        for exchange in exchanges:
            key = sha1(exchange.payload) if exchange.payload else exchange.started.isoformat()
            if key in batch:
                # Its twin must be on disk before a record may refer to it.
                captures += self._write(batch)
                batch = {}
            batch[key] = (exchange, self._original(exchange, key))
        return captures + self._write(batch)

    def _write(self, batch: dict[str, Entry]) -> list[Capture]:
        captures = self._series.write(batch.values())
        self.captures += len(captures)
        for (_, first), capture in zip(batch.values(), captures, strict=True):
            if first is None and capture.payload and not capture.truncated:
                known = Original(capture.record_id, capture.url, capture.time, capture.citation)
                self._originals[capture.citation.digest] = known
        return [self._whole(*pair) for pair in zip(batch.values(), captures, strict=True)]

    def _original(self, exchange: Exchange, digest: str) -> Original | None:
        """Return what the exchange repeats: of this run, or of an earlier one that the index knows."""
        if digest in self._originals:
            return self._originals[digest]
        with self._database.read() as session:
            if exchange.status == HTTPStatus.NOT_MODIFIED:
                return newest_original(session, exchange.url)
            return original(session, digest) if exchange.payload else None

    def _whole(self, entry: Entry, capture: Capture) -> Capture:
        """Give a 304 the page that it stands for, as reading the archive does."""
        _, first = entry
        if first is None or not capture.revisit or capture.status != HTTPStatus.NOT_MODIFIED:
            return capture
        meant = read_capture(self._folder, first.citation)
        return replace(capture, headers=meant.headers, payload=meant.payload)
