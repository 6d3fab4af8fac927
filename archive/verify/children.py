"""Files judged in child processes, several at once: who takes his process down costs one file's answer."""

import pickle
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue
from threading import Lock
from types import TracebackType
from typing import Any, Self

from archive.errors import ArchiveError
from archive.verify.file import Watch

# Not multiprocessing: its children import the parent's main module, which is Scrapy and a second of CPU time.
# -P: a folder called `archive` where the command was typed must not be imported.
_CHILD = "import sys; sys.path[:] = sys.argv[2:]; from archive.verify.child import serve; serve(sys.argv[1])"


class ChildLost(ArchiveError):
    """A child process ended without an answer. Raised to whoever waits for the answer, and only to him."""

    def __init__(self, status: int) -> None:
        self.status = status
        how = f"by signal {-status}" if status < 0 else f"with status {status}"
        super().__init__(f"the process that read it was ended {how}")


@dataclass(frozen=True, slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    line: Connection


class Children:
    """At most so many processes, each begun when there is something to do, and another when it is lost."""

    def __init__(self, workers: int, watch: Watch) -> None:
        self._threads = ThreadPoolExecutor(workers)
        self._idle: SimpleQueue[_Child] = SimpleQueue()
        self._all: list[_Child] = []
        self._closed = False
        self._watch, self._lock = watch, Lock()

    def __enter__(self) -> Self:
        """Begin none yet: the first is begun when a file is to be judged."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the children, whatever they are at."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            self._closed = True
            for child in self._all:
                child.process.kill()
        self._threads.shutdown()
        for child in self._all:
            child.process.wait()
            child.line.close()

    def ask(self, task: object) -> Future[bytes]:
        """Have a file judged; the answer stays packed until it is wanted."""
        return self._threads.submit(self._answer, pickle.dumps(task))

    def _answer(self, task: bytes) -> bytes:
        child = self._ready()
        try:
            child.line.send_bytes(task)
            while size := child.line.recv():
                with self._lock:
                    self._watch(size)
            answer = child.line.recv_bytes()
        except (OSError, EOFError):
            child.process.kill()
            raise ChildLost(child.process.wait()) from None
        self._idle.put(child)
        return answer

    def _ready(self) -> _Child:
        with suppress(Empty):
            return self._idle.get_nowait()
        ours, theirs = Pipe()
        with theirs, self._lock:
            if self._closed:
                raise ChildLost(0)
            process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-c", _CHILD, str(theirs.fileno()), *sys.path],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
            child = _Child(process, ours)
            self._all.append(child)
        return child


def unpacked(answer: Future[bytes]) -> Any:  # noqa: ANN401  (whatever the child was asked for)
    """Wait for an answer and return it; raise what the child raised, or ChildLost."""
    done, told = pickle.loads(answer.result())  # noqa: S301
    if not done:
        raise told
    return told
