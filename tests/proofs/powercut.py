"""Power cuts at any call of writer and recovery, failed syncs, full disks: what was acknowledged is whole."""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.errors import DiskFailure
from archive.group_commit import MOST
from archive.recovery import recover
from archive.warc.recording import Recording
from archive.warc.series import Entry, WarcSeries
from archive.warc.warcinfo import Warcinfo
from lossy_disk import Dead
from proofs.world import World, wrong_captures, wrong_files
from warc_samples import exchange, original_of

RECOVERY_CUTS = 4


def page(chance: random.Random, url: str) -> Recording:
    """Return a page of any size, most of which does not compress."""
    body = b"page" * 5 + chance.randbytes(chance.choice((0, 100, 600, 3_000, 20_000)))
    return exchange(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body, url)


def write(world: World, run: str) -> None:
    """Write captures in batches, some of them repeats, and note each one that `write` returned."""
    chance = world.chance
    roll_at = chance.choice((1_500, 20_000, 10**9))
    series = WarcSeries(world.folder, "IOMGE", Warcinfo("georgia", run), roll_at=roll_at)
    known: list[Entry] = []
    for number in range(chance.randrange(1, 12)):
        entries: list[Entry] = []
        for part in range(chance.choice((1, 1, 2, 5, MOST))):
            repeated = known and chance.random() < 1 / 5
            new = page(chance, f"https://georgia.iom.int/{run}/{number}/{part}")
            entries.append(chance.choice(known) if repeated else (new, None))
        try:
            captures = series.write(entries)
        except DiskFailure:
            # As a crawl does: what was stored is finished, unless a sync failed.
            series.close()
            return
        world.acknowledged |= {capture.record_id: capture.citation for capture in captures}
        stored = zip(entries, captures, strict=True)
        known += [(entry[0], original_of(capture)) for entry, capture in stored if not capture.revisit]
    series.close()


def failing(world: World, calls: int) -> int | None:
    """Return which of the next syncs, or appends, is to fail; mostly none."""
    return world.chance.randrange(calls) if world.chance.random() < 1 / 4 else None


def recovered(world: World) -> list[str]:
    """Recover, and be cut up to four times while at it; return what is not as it should be."""
    for _ in range(world.chance.randrange(RECOVERY_CUTS + 1)):
        world.disk.start(world.chance.randrange(1, 24), failing(world, 3), failing(world, 3))
        try:
            recover(world.folder)
        except (Dead, DiskFailure):
            world.dies(power=world.chance.random() < 3 / 4)
        else:
            break
    world.disk.start()
    refused = recover(world.folder).refused
    wrong = [f"{repair.name} was refused: {repair.why}" for repair in refused]
    return wrong or [*wrong_files(world), *wrong_captures(world)]


def live(world: World, lives: int) -> list[str]:
    """Write, die and recover some times on one disk; return what was wrong after the first bad recovery."""
    for life in range(lives):
        world.disk.start(world.chance.randrange(1, 60), failing(world, 8), failing(world, 8))
        try:
            write(world, f"r{life}")
        except (Dead, DiskFailure):
            world.dies(power=world.chance.random() < 3 / 4)
        # Whatever recovery called done must outlive a power cut right after it.
        for idle_cut in (False, True):
            if idle_cut:
                world.dies(power=True)
                # A manifest whose sync failed is made good by the next recovery, not by itself.
                if not world.disk.failed and (wrong := wrong_files(world)):
                    return wrong
            if wrong := recovered(world):
                return wrong
    return []


def scenario(seed: int) -> tuple[int, list[str]]:
    """Return how many power cuts one archive lived through, and what was wrong after the last."""
    with tempfile.TemporaryDirectory() as home:
        world = World(Path(home), random.Random(seed))  # noqa: S311
        wrong = live(world, 3)
        return world.cuts, wrong


def main() -> int:
    """Print what many power cuts did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0, help="of the first scenario; the next has the next")
    options = parser.parse_args()
    cuts, failures, seed, begun = 0, 0, options.seed, time.monotonic()
    while cuts < options.cuts:
        more, wrong = scenario(seed)
        cuts += more
        failures += bool(wrong)
        for sentence in wrong:
            print(f"seed {seed}: {sentence}")
        seed += 1
    print(
        f"power cuts: {cuts} in {seed - options.seed} archives, {failures} of them with a fault,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main())
