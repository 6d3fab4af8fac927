"""Crawls that run into a full disk of any size: they say so, and go on once there is room."""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from command import COMMAND, matiane
from proofs.homes import broken, dangling, promises, untrue
from replica.process import Replica

SMALL, BIG = 100_000, 6_000_000
"""Bytes. The site's small form takes some five million, less than half of them in its largest file."""
FAILED = 74
WALLS = 5
"""How often crawls of one archive run into a wall, each farther away, before there is room."""
ROOM = 100_000_000
CRAWL = ("crawl", "--allow-private", "--delay", "0", "--site")
Limit = Callable[[int], None]
Disk = Callable[[Path], AbstractContextManager[Limit]]
# What a run wants to be free would stop it before the disk is full.
SETTINGS = {"FREE_AT_START": "0", "FREE_AT_LEAST": "0"}


@contextmanager
def small_disk(home: Path) -> Iterator[Limit]:
    """Let the home folder be a disk of its own, that can be given a size. Needs root."""
    _as_root("mount", "-t", "tmpfs", "tmpfs", str(home))
    try:
        yield lambda size: _as_root("mount", "-o", f"remount,size={size}", str(home))
    finally:
        _as_root("umount", str(home))


def _as_root(*command: str) -> None:
    subprocess.run(command, check=True)


@contextmanager
def small_files(_home: Path) -> Iterator[Limit]:
    """Let no file of a child grow beyond a size: a full disk, but for the error's number."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    try:
        yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def into_the_wall(home: Path, root: str) -> list[str]:
    """Crawl as far as there is room; say what was not as it should be."""
    before = promises(home)
    command = [str(COMMAND), "--home", str(home), *CRAWL, root]
    environment = {**os.environ, **{f"MATIANE_{name}": value for name, value in SETTINGS.items()}}
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    wrong = []
    if done.returncode not in {0, FAILED} or "Traceback" in done.stderr:
        wrong.append(f"exit code {done.returncode}: {done.stderr.strip()[-300:]}")
    after = promises(home)
    wrong += [f"{record_id} has no row any more" for record_id in before.keys() - after.keys()]
    return wrong + dangling(home, after)


def wrong_at(sizes: list[int], site: Replica, disk: Disk) -> list[str]:
    """Fill disks of growing sizes with one archive, make room, crawl to the end; say what was wrong."""
    with tempfile.TemporaryDirectory() as folder, disk(Path(folder)) as limit:
        home, wrong = Path(folder), []
        for size in sizes:
            limit(size)
            wrong += [f"{size} bytes: {sentence}" for sentence in into_the_wall(home, site.root)]
        acknowledged = promises(home)
        limit(ROOM)
        try:
            matiane(home, *CRAWL, site.root, settings=SETTINGS)
            return [*wrong, *broken(home, acknowledged), *untrue(home, site.state, site.root)]
        except AssertionError as error:
            return [*wrong, f"with room again: {error}"]


def main() -> int:
    """Print what full disks did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--files", action="store_true", help="limit files, not the disk: this needs no root")
    options = parser.parse_args()
    disk, most = (small_files, BIG // 3) if options.files else (small_disk, BIG)
    chance, wrong, begun = random.Random(options.seed), [], time.monotonic()  # noqa: S311
    with Replica() as site:
        for done in range(0, options.sizes, WALLS):
            walls = range(min(WALLS, options.sizes - done))
            wrong += wrong_at(sorted(chance.randrange(SMALL, most) for _ in walls), site, disk)
    print(*wrong, sep="\n", end="\n" * bool(wrong))
    print(f"full disks: {options.sizes} sizes, {len(wrong)} faults, {time.monotonic() - begun:.0f} s")
    return min(len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
