"""Files of the home folder brought back from the second copy."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from archive.copies.places import Place, write_anew
from archive.copies.second_copy import manifest_at, name_there
from archive.storage import WarcFolder, sha256_of
from archive.takedown.retire import retired
from archive.verify.file import Watch
from archive.verify.sample import WHOLE, Sample

_COMING, _DAMAGED = ".restored", ".damaged"


def mend(
    folder: WarcFolder, place: Place, sample: Sample = WHOLE, watch: Watch = lambda _size: None
) -> Iterator[str]:
    """Bring back each file that is missing or damaged here and true there; yield its name once it is safe.

    A damaged one is kept beside it as evidence. Without a manifest here the copy's counts, but
    what was taken down here never comes back. The caller holds the lock.
    """
    held = place.files()
    here, there = folder.manifest(), manifest_at(place, held)
    wanted = here if folder.manifest_path.exists() else there
    # A file that is here but has lost its line in the manifest.
    wanted = {name: there[name] for name in folder.names() if name in there} | wanted
    for name in sorted(wanted.keys() - retired(folder).keys()):
        sha256, path = wanted[name], folder.path / name
        whole = path.exists() and (not sample.has_turn(name) or _sha256(path) == sha256)
        if not whole and not (name_there(name) in held and _brought(folder, place, name, sha256, watch)):
            continue
        if name not in here:
            folder.register(name, sha256)
        if not whole:
            yield name


def _brought(folder: WarcFolder, place: Place, name: str, sha256: str, watch: Watch) -> bool:
    """Put the copy's file in the place of ours, if it is the true one."""
    disk, path = folder.disk, folder.path / name
    coming = path.with_name(name + _COMING)
    folder.path.mkdir(exist_ok=True)
    disk.sync_folder(folder.path.parent)

    def pieces() -> Iterator[bytes]:
        for piece in place.pieces(name_there(name)):
            watch(len(piece))
            yield piece

    if write_anew(disk, coming, pieces()) != sha256:
        disk.unlink(coming)
        return False
    if path.exists():
        disk.rename(path, _evidence(path))
    disk.rename(coming, path)
    disk.seal(path)
    disk.sync_folder(folder.path)
    return True


def _evidence(path: Path) -> Path:
    """Return a name for a damaged file that no other has."""
    names = (path.with_name(path.name + _DAMAGED + (f"-{number}" if number else "")) for number in count())
    return next(name for name in names if not name.exists())


def _sha256(path: Path) -> str | None:
    """Return a file's fingerprint; None when the disk does not give it out."""
    with suppress(OSError):
        return sha256_of(path)
    return None
