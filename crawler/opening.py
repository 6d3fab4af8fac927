"""An archive opened for a run: alone, whole again, up to date, and fit for what comes."""

import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from archive.config import Settings
from archive.database import Database
from archive.lock import only_writer
from archive.logbook import Logbook
from archive.masking import one_line
from archive.readiness import MIB, largest_run, require_clock, require_room
from archive.recovery import RecoveryReport
from archive.storage import WarcFolder
from pipelines.opening import sound_database, up_to_date
from pipelines.reparse import Indexed, mend
from pipelines.sandbox import Sandbox

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What a run found of earlier ones and set right before it began."""

    recovery: RecoveryReport
    indexed: Indexed


@dataclass(frozen=True, slots=True)
class OpenArchive:
    """What a run works with, from its first moment to its last."""

    folder: WarcFolder
    logbook: Logbook
    database: Database
    sandbox: Sandbox
    taken_up: TakenUp


@contextmanager
def opened(settings: Settings, run: str, *, accept_clock: bool) -> Iterator[OpenArchive]:
    """Take the lock, mend what a crash left, and check that there is room and that the clock runs forward."""
    folder, gap = WarcFolder(settings.home), timedelta(hours=settings.removal_hours)
    with only_writer(settings.home):
        require_room(folder, settings.free_at_start * MIB, "a run begins with")
        with Logbook(settings.home, run, folder.disk) as logbook:
            logbook.forget(settings.log_days)
            try:
                recovery = mend(folder)
                database = sound_database(settings, folder)
            except BaseException as error:
                log.info("run %s did not begin: %s", run, one_line(error))
                raise
            with closing(database), Sandbox(settings.parse_workers) as sandbox:
                taken_up = TakenUp(recovery, up_to_date(database, folder, sandbox, gap))
                _check(database, folder, settings, accept_clock=accept_clock)
                yield OpenArchive(folder, logbook, database, sandbox, taken_up)


def _check(database: Database, folder: WarcFolder, settings: Settings, *, accept_clock: bool) -> None:
    with database.read() as session:
        if not accept_clock:
            require_clock(session, datetime.now(UTC))
        if settings.free_at_start:
            require_room(folder, 2 * largest_run(session), "twice the largest run is")
