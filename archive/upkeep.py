"""When the last backup and the last second copy were made, and where: a note in the home folder."""

import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from archive.copies.places import write_anew
from archive.disk import Disk
from archive.errors import DiskFailure
from archive.masking import masked

log = logging.getLogger(__name__)

Work = Literal["backup", "copy"]


@dataclass(frozen=True, slots=True)
class Done:
    """A work that was done: where its result is, and since when."""

    where: str
    time: datetime


def note(home: Path, work: Work, where: str) -> None:
    """Write down that a work is done now; what cannot be noted was done all the same."""
    path, disk = _path(home, work), Disk()
    said = {"where": masked(where), "time": datetime.now(UTC).isoformat()}
    coming = path.with_name(f"{path.name}.coming")
    try:
        write_anew(disk, coming, [json.dumps(said).encode() + b"\n"])
        disk.rename(coming, path)
    except DiskFailure as error:
        log.warning("the %s is made, but not noted: %s", work, error)


def noted(home: Path, work: Work) -> Done | None:
    """Return when a work was done last, if a note tells."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        said = json.loads(_path(home, work).read_text())
        return Done(str(said["where"]), datetime.fromisoformat(said["time"]))
    return None


def _path(home: Path, work: Work) -> Path:
    return home / "state" / f"last-{work}.json"
