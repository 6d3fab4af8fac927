"""Is the machine fit: the interpreter, the libraries, SQLite, the time zones, the disk."""

import os
import re
import sqlite3
from contextlib import closing
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path
from platform import python_version
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from archive.config import Settings
from archive.doctor.finding import Finding, fine, warning, wrong
from archive.errors import DiskFailure
from archive.missions import MISSIONS
from archive.readiness import MIB, require_room
from archive.storage import WarcFolder

_OURS = "matiane"
_PACKAGES = ("archive", "pipelines", "crawler")
_AGAIN = "install matiane again, in an environment of its own"
# SQLite's write-ahead log needs memory that all its users share: sqlite.org/wal.html, "same host computer".
_REMOTE = frozenset(
    "nfs nfs4 cifs smb3 smbfs ncpfs 9p afs ceph lustre gfs2 ocfs2 fuse.sshfs fuse.glusterfs fuse.s3fs "
    "fuse.rclone fuse.ceph".split()
)
_MOUNTS = Path("/proc/self/mountinfo")


def check_packages(_settings: Settings) -> Finding:
    """Three generic names: whoever else installs one of them would be imported in our place."""
    owners = packages_distributions()
    foreign = {name: found for name in _PACKAGES if set(found := owners.get(name, ["nobody"])) != {_OURS}}
    if foreign:
        told = ", ".join(f"{name} to {' and '.join(sorted(set(who)))}" for name, who in foreign.items())
        return wrong(f"package names belong to others: {told}", _AGAIN)
    return fine(f"{', '.join(_PACKAGES)} belong to matiane {version(_OURS)}")


def check_libraries(_settings: Settings) -> Finding:
    """Tell which versions are at work, and which library is missing."""
    found, missing = [f"Python {python_version()}", f"SQLite {sqlite3.sqlite_version}"], []
    for requirement in requires(_OURS) or ():
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        if "extra ==" in requirement:
            continue
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        return wrong(f"libraries are missing: {', '.join(missing)}", _AGAIN)
    return fine(", ".join(found))


def check_full_text(_settings: Settings) -> Finding:
    """Tell whether this SQLite can search texts."""
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("CREATE VIRTUAL TABLE texts USING fts5(body)")
    except sqlite3.OperationalError as error:
        return wrong(f"SQLite has no full-text search ({error})", "use a Python whose SQLite has FTS5")
    return fine("SQLite has FTS5")


def check_zones(_settings: Settings) -> Finding:
    """Tell whether the days on the sites' pages can be told."""
    try:
        zones = [ZoneInfo(str(mission.zone)).key for mission in MISSIONS.values()]
    except ZoneInfoNotFoundError as error:
        return wrong(f"time zone data are missing: {error}", "install the Debian package tzdata")
    return fine(", ".join(zones))


def check_file_system(settings: Settings) -> Finding:
    """SQLite and our lock trust the file system in ways that a network's does not keep up with."""
    kind = file_system(_MOUNTS.read_text(), settings.home.resolve()) if _MOUNTS.exists() else None
    if kind is None:
        return fine("which one is not known")
    if kind in _REMOTE:
        remedy = "move the home folder to a disk of this machine; a second copy may be on the network"
        return warning(f"the home folder is on {kind}, where two machines may spoil the index", remedy)
    return fine(kind)


def file_system(mounts: str, path: Path) -> str | None:
    r"""Return the kind of file system that a path is on, from the text of /proc/self/mountinfo.

    >>> mounts = '''21 1 8:1 / / rw - ext4 /dev/sda1 rw
    ... 30 21 0:40 / /srv/the\\040archive rw,noatime shared:1 - nfs4 host:/x rw'''
    >>> file_system(mounts, Path("/srv/the archive/home")), file_system(mounts, Path("/srv"))
    ('nfs4', 'ext4')
    """
    found: dict[Path, str] = {}
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        place = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), before.split(" ")[4])
        # Of several on one place the last one mounted is seen.
        found[Path(place)] = after.split(" ")[0]
    return next((found[place] for place in (path, *path.parents) if place in found), None)


def check_room(settings: Settings) -> Finding:
    """Tell whether a crawl would find room to begin."""
    folder = WarcFolder(settings.home)
    place = next(place for place in (settings.home, *settings.home.absolute().parents) if place.is_dir())
    free = folder.disk.free(place)
    if not settings.home.is_dir():
        return fine(f"{free // MIB} MiB are free")
    try:
        require_room(folder, settings.free_at_start * MIB, "a run begins with")
    except DiskFailure as error:
        return wrong(str(error), "matiane backup and matiane copy to another disk, then make room")
    return fine(f"{free // MIB} MiB are free")


def check_rights(settings: Settings) -> Finding:
    """Tell what this user may not write: a run by another user, once, is enough to stop all later ones."""
    home = settings.home
    places = (home, home / "warcs", home / "logs", home / "state", home / "matiane.lock", home / "index.db")
    refused = [str(place) for place in places if place.exists() and not os.access(place, os.W_OK)]
    if refused:
        return wrong(
            f"this user may not write {', '.join(refused)}", "run matiane as the user who owns the archive"
        )
    return fine("this user may write everything")
