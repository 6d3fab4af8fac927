"""One call of a program fails, or is its last: by strace, or from inside where there is no strace."""

import errno
import os
import signal
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KINDS = ("signal=KILL", "error=ENOSPC", "error=EIO")
STRUCK = "(INJECTED)"


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to which call, counted from 1, as strace has it."""

    call: str
    kind: str
    when: int

    def __str__(self) -> str:
        """Return it as `strace -e inject=` takes it."""
        return f"{self.call}:{self.kind}:when={self.when}"


def by_strace(fault: Fault, log: Path) -> list[str]:
    """Return what stands before a command so that the fault strikes it; only its first thread is struck."""
    return ["strace", "-o", str(log), "-e", f"trace={fault.call}", "-e", f"inject={fault}"]


def from_inside(fault: Fault, home: Path, log: Path) -> None:
    """Let the fault strike this process, in whatever thread, at the call on a file of the home folder.

    SQLite's own calls cannot be struck in this way.
    """
    call: Any = getattr(os, fault.call)
    calls, lock = 0, threading.Lock()

    def struck(target: int | str | os.PathLike[str], *rest: object, **options: object) -> object:
        nonlocal calls
        path = Path(f"/proc/self/fd/{target}").readlink() if isinstance(target, int) else Path(target)
        if path.is_relative_to(home):
            with lock:
                calls += 1
                last = calls == fault.when
            if last:
                log.write_text(f"{path} {STRUCK}\n")
                _strike(fault.kind)
        return call(target, *rest, **options)

    setattr(os, fault.call, struck)


def hit(log: Path) -> bool:
    """Tell whether an error was injected."""
    return log.exists() and STRUCK in log.read_text()


def _strike(kind: str) -> None:
    what, _, name = kind.partition("=")
    if what == "signal":
        os.kill(os.getpid(), signal.SIGKILL)
    number = getattr(errno, name)
    raise OSError(number, os.strerror(number))
