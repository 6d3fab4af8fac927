"""The database opened for writing: what a crash, a disk or another version left behind is put right first.

In this order, under the lock: `mend` finishes the open WARC files, `sound_database` opens a database
without damage, then `up_to_date` makes its derived rows fit the files, or `rebuild` makes all of them again.
"""

import logging
from concurrent.futures import Executor
from datetime import timedelta

from archive import sqlite
from archive.config import Settings
from archive.database import Database, IndexDamaged, IndexOutdated
from archive.state.journal import Journal
from archive.storage import WarcFolder
from pipelines.reparse import Indexed, catch_up, rebuild
from pipelines.takedown.erasing import finish_erasures

log = logging.getLogger(__name__)


def sound_database(settings: Settings, folder: WarcFolder) -> Database:
    """Return the database, every page of it readable and its state that of the journal.

    A damaged index is moved aside, a lost one begun anew; each is told in one line. What was being
    erased when a process was killed is erased now.
    """
    database = _sound(settings, folder)
    try:
        finish_erasures(folder, database, timedelta(hours=settings.removal_hours))
    except BaseException:
        database.close()
        raise
    return database


def _sound(settings: Settings, folder: WarcFolder) -> Database:
    path = sqlite.file_of(settings.database_url)
    if path and not path.exists():
        # A write-ahead log without its index is of no use, and poison for the next one.
        sqlite.set_aside(path, "lost", folder.disk)
        if folder.names():
            log.warning("there is no index at %s: it is made again", path)
    try:
        return _checked(settings)
    except IndexDamaged as damage:
        if path is None:
            raise
        aside = sqlite.set_aside(path, "damaged", folder.disk)
        log.warning("the index was damaged (%s): it is moved to %s and made again", damage.found, aside)
        return _checked(settings)


def up_to_date(database: Database, folder: WarcFolder, executor: Executor, gap: timedelta) -> Indexed:
    """Index what the files hold and the database does not; all of it if another version made the index."""
    try:
        database.create()
    except IndexOutdated:
        log.warning("the index was made by another version: it is made again from the WARC files")
        return rebuild(database, folder, executor, gap)
    return catch_up(database, folder, executor, gap)


def _checked(settings: Settings) -> Database:
    database = Database(settings.database_url, Journal(settings.home))
    try:
        database.check_pages()
        database.create_state()
    except BaseException:
        database.close()
        raise
    return database
