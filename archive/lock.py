"""One writer at a time: a kernel lock that no crash can leave behind."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.disk import Disk
from archive.errors import RunInProgress


@contextmanager
def only_writer(home: Path) -> Iterator[None]:
    """Hold the archive's lock, making the home folder if need be; raise RunInProgress if another does."""
    home.mkdir(parents=True, exist_ok=True)
    # The folder's own name must outlive a power cut too, or the archive is lost with it.
    Disk().sync_folder(home.parent)
    handle = os.open(home / "matiane.lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o640)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RunInProgress(f"another run writes to {home}: try again when it has ended") from error
        yield
    finally:
        os.close(handle)


def is_held(home: Path) -> bool:
    """Tell whether somebody holds the archive's lock now; nothing is made or changed by asking."""
    try:
        handle = os.open(home / "matiane.lock", os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        # Shared, and let go at once: two who ask do not see each other.
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(handle)
