"""Reading in child processes: a page that hangs, crashes or fills the memory costs its own answer only."""

import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

from archive.errors import ArchiveError

SECONDS = 20.0
MEMORY = 2**30

# What a socket takes while nobody reads: less than half of Linux's buffer, so that writing never blocks
# while the child waits to be read.
_AHEAD_BYTES = 80_000
_AHEAD_TASKS = 16
# -P: a folder called `archive` where the command was typed must not be imported.
_CHILD = (
    "import sys; sys.path[:] = sys.argv[4:]; from pipelines.sandbox_child import serve; serve(*sys.argv[1:4])"
)


class ParseFailed(ArchiveError):
    """A task's child process ended without an answer. Set on the future of that task alone."""


class ParseTimeout(ParseFailed):
    """A task took longer than a page may take."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"not done in {seconds:g} seconds")


class ParseCrashed(ParseFailed):
    """A task took its child down: out of memory, or a fault in a library."""

    def __init__(self, status: int | None) -> None:
        self.status = status
        super().__init__(f"the parsing process ended with status {status}")


class _Task(NamedTuple):
    future: Future[Any]
    message: bytes


class Sandbox(Executor):
    """An executor whose child processes have limits of time and memory, and may be lost.

    A child ends itself when a task takes too long, and when its parent is gone.
    """

    def __init__(self, workers: int = 1, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._closed = False
        children = [_Child(self._tasks, seconds, memory) for _ in range(workers)]
        self._threads = [Thread(target=child.run, name="sandbox", daemon=True) for child in children]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Have a function called in a child; it, its arguments and its result travel pickled."""
        if self._closed:
            raise RuntimeError("the sandbox is closed")
        future: Future[Any] = Future()
        self._tasks.put(_Task(future, pickle.dumps((fn, args, kwargs), pickle.HIGHEST_PROTOCOL)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """End the children when they have done what was submitted, or what they were given of it."""
        self._closed = True
        with suppress(Empty):
            while cancel_futures:
                task = self._tasks.get_nowait()
                if task:
                    task.future.cancel()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads if wait else ():
            thread.join()


class _Child:
    """One child process, begun when there is something to do and anew when it is lost."""

    def __init__(self, tasks: SimpleQueue[_Task | None], seconds: float, memory: int) -> None:
        self._tasks, self._seconds, self._memory = tasks, seconds, memory
        self._open = True
        self._next: _Task | None = None
        self._given: deque[_Task] = deque()
        self._running: tuple[subprocess.Popen[bytes], Connection] | None = None

    def run(self) -> None:
        """Give the child tasks, some ahead of its answers, until a None stands in the queue."""
        while self._given or self._fetch(wait=True):
            try:
                self._running = self._running or self._start()
                self._give(self._running[1])
                self._take(self._running[1])
            except (OSError, EOFError):
                self._lose()
        if self._running:
            self._running[1].close()
            self._running[0].wait()

    def _fetch(self, *, wait: bool) -> _Task | None:
        """Return the task that is next in the queue, and hold it until it is given."""
        if self._open and self._next is None:
            with suppress(Empty):
                self._next = self._tasks.get(block=wait)
                self._open = self._next is not None
        return self._next

    def _start(self) -> tuple[subprocess.Popen[bytes], Connection]:
        ours, theirs = Pipe()
        with theirs:
            limits = (theirs.fileno(), self._seconds, self._memory)
            process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-c", _CHILD, *map(str, limits), *sys.path],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        for task in self._given:
            ours.send_bytes(task.message)
        return process, ours

    def _give(self, line: Connection) -> None:
        while (task := self._fetch(wait=False)) and self._has_room(task):
            self._next = None
            if task.future.set_running_or_notify_cancel():
                self._given.append(task)
                # A lost child may still have answers to be taken first.
                with suppress(BrokenPipeError):
                    line.send_bytes(task.message)

    def _has_room(self, task: _Task) -> bool:
        ahead = sum(len(given.message) for given in self._given)
        fits = len(self._given) < _AHEAD_TASKS and ahead + len(task.message) < _AHEAD_BYTES
        return fits or not self._given

    def _take(self, line: Connection) -> None:
        if not self._given:
            return
        message = line.recv_bytes()
        future = self._given.popleft().future
        try:
            done, answer = pickle.loads(message)  # noqa: S301
        except Exception as error:  # noqa: BLE001
            done, answer = False, error
        if done:
            future.set_result(answer)
        else:
            future.set_exception(answer)

    def _lose(self) -> None:
        """Blame the task that the child was at; the others are given to the next child."""
        status = None
        if self._running:
            process, line = self._running
            self._running = None
            line.close()
            try:
                status = process.wait(timeout=1)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if self._given:
            late = status == -signal.SIGALRM
            self._given.popleft().future.set_exception(
                ParseTimeout(self._seconds) if late else ParseCrashed(status)
            )
