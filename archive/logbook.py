"""What a run has to say: on stderr for who watches, and as JSON lines in the home folder."""

import json
import logging
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from archive.disk import Disk
from archive.errors import DiskFailure
from archive.masking import masked, printable
from archive.queries import rfc3339

_LEVELS = (logging.WARNING, logging.INFO, logging.DEBUG)


class Logbook(logging.Handler):
    """The log of one run, `<home>/logs/<run>.log`; use it in a `with` statement.

    A log is no capture: its lines are not synced, and one that cannot be written is left out.
    """

    def __init__(self, home: Path, run: str, disk: Disk) -> None:
        super().__init__(logging.INFO)
        self._disk = disk
        self._path = home / "logs" / f"{run}.log"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = disk.create(self._path)
        self.setFormatter(_JsonLine())

    def emit(self, record: logging.LogRecord) -> None:
        """Write an event down."""
        try:
            self._disk.append(self._file, f"{self.format(record)}\n".encode())
        except DiskFailure:  # what the run stores comes next, and then it ends with this error
            return
        except Exception:  # noqa: BLE001  as all handlers: logging must not end what it tells of
            self.handleError(record)

    def text(self) -> bytes:
        """Return all that was written so far."""
        return self._path.read_bytes()

    def keep_report(self, report: bytes, missing: bytes) -> None:
        """Write the run's report, and the list of what is missing, beside its log, durably."""
        for suffix, text in ((".jsonl", missing), (".json", report)):
            file = self._disk.create(self._path.with_suffix(suffix))
            self._disk.append(file, text)
            self._disk.sync(file)
            self._disk.close(file)
        self._disk.sync_folder(self._path.parent)

    def forget(self, days: float) -> None:
        """Remove logs and reports older than so many days; the WARC files keep those of every capture."""
        oldest = (datetime.now(UTC) - timedelta(days=days)).timestamp()
        for path in sorted(self._path.parent.iterdir()):
            old = path.stat().st_mtime < oldest and path != self._path
            if old and path.suffix in {".log", ".json", ".jsonl"}:
                self._disk.unlink(path)

    def __enter__(self) -> Self:
        """Listen to everything that is logged."""
        logging.root.addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        logging.root.removeHandler(self)
        self.close()
        self._disk.close(self._file)


def speak(verbose: int) -> None:
    """Let what is logged be heard on stderr: warnings, with -v what happens, with -vv everything."""
    voice = _Voice(_LEVELS[min(verbose, len(_LEVELS) - 1)])
    voice.setFormatter(_Line("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.root.addHandler(voice)
    logging.root.setLevel(voice.level)


class _Voice(logging.Handler):
    """stderr as it is at the moment: a live line there moves out of the way."""

    def emit(self, record: logging.LogRecord) -> None:
        sys.stderr.write(f"{self.format(record)}\n")


class _Line(logging.Formatter):
    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        return printable(masked(super().formatMessage(record)))

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802
        # Indented, so that no line of an error's text looks like an event of its own.
        lines = masked(super().formatException(ei)).split("\n")
        return "\n".join(f"  {printable(line)}" for line in lines)


class _JsonLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": rfc3339(datetime.fromtimestamp(record.created, UTC)),
            "level": record.levelname.lower(),
            "name": record.name,
            "message": masked(record.getMessage()),
        }
        if record.exc_info:
            line["error"] = masked(self.formatException(record.exc_info))
        return printable(json.dumps(line, ensure_ascii=False))
