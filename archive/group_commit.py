"""One durable write for everything that asked while the last one ran."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 16
"""How many entries go into one commit unless told otherwise.

Recovery takes it as the most captures that one power cut can leave behind half written.
"""


class GroupCommit(Generic[T, R]):
    """Hand entries to `commit` in batches, in order, on one thread of its own.

    A crowd shares one commit, a lone entry is committed at once, or after so many seconds of
    `wait` for company. An error reaches everyone who waits and closes the door, for the disk
    cannot be trusted after it.
    """

    def __init__(self, commit: Callable[[list[T]], list[R]], most: int = MOST, wait: float = 0) -> None:
        self._commit = commit
        self._most = most
        self._wait = wait
        self._waiting: deque[tuple[T, asyncio.Future[R]]] = deque()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="commit")
        self._running: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()
        self._error: Exception | None = None

    async def add(self, entry: T) -> R:
        """Return what `commit` made of the entry, once its whole batch is committed."""
        if self._error:
            raise self._error
        result: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, result))
        if len(self._waiting) >= self._most:
            self._hurry.set()
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._run())
        return await result

    async def close(self) -> None:
        """Take nothing more, and return when everything added is committed or has failed."""
        self._error = self._error or RuntimeError("this group commit is closed")
        self._hurry.set()
        if self._running:
            await self._running
        self._thread.shutdown()

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            if self._wait and len(self._waiting) < self._most:
                await self._company()
            batch = [self._waiting.popleft() for _ in range(min(self._most, len(self._waiting)))]
            entries = [entry for entry, _ in batch]
            try:
                results = await loop.run_in_executor(self._thread, self._commit, entries)
                answered = list(zip(batch, results, strict=True))
            except Exception as error:  # noqa: BLE001  (whoever waits is told, whatever it is)
                self._fail(error, batch)
                return
            for (_, waiter), result in answered:
                if (
                    not waiter.done()
                ):  # its owner may have been cancelled; the entry is committed all the same
                    waiter.set_result(result)

    async def _company(self) -> None:
        """Return when the batch is full, the wait is over, or the end has come."""
        if not self._error:
            self._hurry.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hurry.wait(), self._wait)

    def _fail(self, error: Exception, batch: list[tuple[T, asyncio.Future[R]]]) -> None:
        self._error = error
        for _, waiter in (*batch, *self._waiting):
            if not waiter.done():
                waiter.set_exception(error)
        self._waiting.clear()
