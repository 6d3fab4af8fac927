"""Storage with a mistake put in: the power cuts must notice each, or they would prove nothing."""

import argparse
import re
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive import recovery, storage
from archive.disk import DiskFile
from archive.storage import OPEN, OpenFile, WarcFolder, sha256_of
from lossy_disk import LossyDisk
from proofs.powercut import scenario


def no_sync(patch: pytest.MonkeyPatch) -> None:
    """Acknowledge captures without a sync."""
    patch.setattr(OpenFile, "sync", lambda _file: None)


def no_folder_sync(patch: pytest.MonkeyPatch) -> None:
    """Make no name durable, ever."""
    patch.setattr(LossyDisk, "sync_folder", lambda _disk, _path: None)


def no_cut(patch: pytest.MonkeyPatch) -> None:
    """Copy the torn end in recovery and forget to cut it off."""
    patch.setattr(LossyDisk, "truncate", lambda _disk, _file, _size: None)


def no_repair(patch: pytest.MonkeyPatch) -> None:
    """Give open files their final name in recovery, as they are."""

    def mend(folder: WarcFolder, name: str) -> recovery.Repair:
        path = folder.path / (name + OPEN)
        size = path.stat().st_size
        folder.seal(name, sha256_of(path))
        return recovery.Repair(name, "finished", size)

    patch.setattr(recovery, "_mend", mend)


def acknowledged_first(patch: pytest.MonkeyPatch) -> None:
    """Acknowledge captures that are ready to be appended, and append them with the next ones."""
    append, sync = OpenFile.append, OpenFile.sync
    waiting: dict[OpenFile, list[bytes]] = {}

    def keep(file: OpenFile, content: bytes) -> int:
        offset = file.size + sum(map(len, waiting.setdefault(file, [])))
        waiting[file].append(content)
        return offset

    def flush_earlier(file: OpenFile) -> None:
        for content in waiting.get(file, [])[:-1]:
            append(file, content)
        del waiting.get(file, [])[:-1]
        sync(file)

    def finish(file: OpenFile) -> Path:
        for content in waiting.pop(file, []):
            append(file, content)
        return finish_whole(file)

    finish_whole = OpenFile.finish
    patch.setattr(OpenFile, "append", keep)
    patch.setattr(OpenFile, "sync", flush_earlier)
    patch.setattr(OpenFile, "finish", finish)


def kept_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Finish what a killed writer left whole, or what was cut, without a sync of its own."""

    def cut(folder: WarcFolder, name: str, good: int) -> None:
        file = folder.disk.reopen(folder.path / (name + OPEN))
        folder.disk.truncate(file, good)
        folder.disk.close(file)

    patch.setattr(recovery, "_cut", cut)


def tail_dropped(patch: pytest.MonkeyPatch) -> None:
    """Cut the torn end off and keep no copy."""
    patch.setattr(recovery, "_set_aside", lambda _folder, _name, _good: None)


def tail_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Cut the torn end off before its copy is durable."""
    sync = LossyDisk.sync

    def sync_all_but_torn(disk: LossyDisk, file: DiskFile) -> None:
        if file.path.suffix != ".torn":
            sync(disk, file)

    patch.setattr(LossyDisk, "sync", sync_all_but_torn)


def torn_line_believed(patch: pytest.MonkeyPatch) -> None:
    """Believe a line of the manifest that was torn within a name."""
    patch.setattr(storage, "_LINE", re.compile(r"([0-9a-f]{64})  warcs/(\S+)"))


def torn_line_swallows(patch: pytest.MonkeyPatch) -> None:
    """Glue the manifest's next line to one that was torn."""
    content = Path.read_bytes
    patch.setattr(Path, "read_bytes", lambda path: b"" if path.name == "MANIFEST.sha256" else content(path))


def damage_ignored(patch: pytest.MonkeyPatch) -> None:
    """Take every byte for whole in recovery."""
    patch.setattr(recovery, "_whole", lambda file: (file.seek(0, 2), ""))


def home_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Never make the name of the WARC folder itself durable."""
    sync_folder = LossyDisk.sync_folder

    def sync_below(disk: LossyDisk, path: Path) -> None:
        if path.name == "warcs":
            sync_folder(disk, path)

    patch.setattr(LossyDisk, "sync_folder", sync_below)


Mutant = Callable[[pytest.MonkeyPatch], None]

MUTANTS: tuple[Mutant, ...] = (
    no_sync,
    no_folder_sync,
    no_cut,
    no_repair,
    acknowledged_first,
    kept_unsynced,
    tail_dropped,
    tail_unsynced,
    torn_line_believed,
    torn_line_swallows,
    damage_ignored,
    home_unsynced,
)


def caught_after(mutant: Mutant, most: int) -> int | None:
    """Return how many power cuts it took to notice a mistake; None when that many did not do."""
    cuts = 0
    with pytest.MonkeyPatch.context() as patch:
        mutant(patch)
        for seed in count():
            more, wrong = scenario(seed)
            cuts += more
            if wrong:
                return cuts
            if cuts >= most:
                return None
    return None


def main() -> int:
    """Print which mistakes were noticed, and how soon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=2_000, help="that a mistake may live through")
    options = parser.parse_args()
    missed = 0
    for mutant in MUTANTS:
        begun = time.monotonic()
        cuts = caught_after(mutant, options.cuts)
        missed += cuts is None
        verdict = "MISSED" if cuts is None else f"noticed after {cuts} cuts"
        print(f"{mutant.__name__:20} {verdict}, {time.monotonic() - begun:.1f} s: {mutant.__doc__}")
    print(f"mutants: {len(MUTANTS) - missed} of {len(MUTANTS)} noticed")
    return min(missed, 1)


if __name__ == "__main__":
    sys.exit(main())
