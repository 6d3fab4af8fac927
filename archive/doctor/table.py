"""All checks, in the order in which they are told."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from archive.config import Settings
from archive.console import Session as Console
from archive.database import Database
from archive.doctor.finding import Finding, fine, warning
from archive.doctor.habits import check_backup, check_contact, check_copy
from archive.doctor.holdings import (
    check_clock,
    check_holds,
    check_journal,
    check_lock,
    check_manifest,
    check_robots,
    check_runs,
)
from archive.doctor.machine import (
    check_file_system,
    check_full_text,
    check_libraries,
    check_packages,
    check_rights,
    check_room,
    check_zones,
)
from archive.errors import ArchiveError, DamageFound
from archive.masking import one_line

_MACHINE = {
    "packages": check_packages,
    "libraries": check_libraries,
    "full text": check_full_text,
    "time zones": check_zones,
    "file system": check_file_system,
    "disk": check_room,
    "contact": check_contact,
}
_HOME = {
    "rights": check_rights,
    "lock": check_lock,
    "pause": check_holds,
    "journal": check_journal,
    "manifest": check_manifest,
    "backup": check_backup,
    "second copy": check_copy,
}
_INDEX = {"clock": check_clock, "robots.txt": check_robots, "good run": check_runs}


@dataclass(frozen=True, slots=True)
class Checked:
    """A check, what it found, and whether that is damage."""

    name: str
    finding: Finding
    damage: bool = False


def examine(console: Console) -> Iterator[Checked]:
    """Make every check that can be made; nothing is changed by asking."""
    settings = console.settings
    yield from (_judged(name, partial(check, settings)) for name, check in _MACHINE.items())
    if not settings.home.is_dir():
        yield Checked("archive", warning(f"there is none at {settings.home}", "matiane crawl makes one"))
        return
    yield from (_judged(name, partial(check, settings)) for name, check in _HOME.items())
    index = _judged("database", partial(_check_database, console))
    yield index
    if index.finding.level == "ok":
        yield from _examine_index(settings)


def _check_database(console: Console) -> Finding:
    with closing(console.database()) as database:
        database.check_pages()
    return fine("every page can be read, and it is this version's")


def _examine_index(settings: Settings) -> Iterator[Checked]:
    with closing(Database(settings.database_url)) as database, database.read() as session:
        for name, check in _INDEX.items():
            yield _judged(name, partial(check, session, settings))


def _judged(name: str, check: Callable[[], Finding]) -> Checked:
    try:
        return Checked(name, check())
    except ArchiveError as error:
        return Checked(name, Finding("wrong", one_line(error)), isinstance(error, DamageFound))
    except OSError as error:
        what = f"{error.filename}: {error.strerror}"
        return Checked(name, Finding("wrong", what, "check the path, the rights and the disk"))
